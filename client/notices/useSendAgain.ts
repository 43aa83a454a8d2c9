import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sendJson } from "../api.ts";
import { announce } from "../ui/LiveStatus.tsx";

/** Sends again what did not get there, says so, and asks anew for the list it was chosen from. */
export function useSendAgain(listKey: readonly unknown[], done: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => sendJson<{ planned: number }>("POST", "/api/v1/notices/again", { ids }),
    onSuccess: () => announce(done),
    onSettled: () => client.invalidateQueries({ queryKey: listKey }),
  });
}
