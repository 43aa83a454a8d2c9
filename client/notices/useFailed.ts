import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sendJson } from "../api.ts";
import { announce } from "../ui/LiveStatus.tsx";

/** Sends again what did not get there, or puts it aside as taken care of; says so, and asks anew for the lists it stands in. */
export function useFailed(act: "again" | "handled", listKey: readonly unknown[], done: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => sendJson("POST", `/api/v1/notices/${act}`, { ids }),
    onSuccess: () => announce(done),
    onSettled: () => Promise.all([listKey, ["work-list"]].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
