import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sendJson } from "../api.ts";
import { announce } from "../ui/LiveStatus.tsx";
import { turnsOf } from "./turnsOf.ts";

const paths = {
  again: "/api/v1/notices/again",
  handled: "/api/v1/notices/handled",
  putAside: "/api/v1/admin/notices/handled",
};

/**
 * Sends again what did not get there, says that they have been told in another way (`handled`, for those who run the SIP), or puts it
 * aside in the administrators' list; says so, and asks anew for the lists it stands in. More than one request takes go in turns.
 */
export function useFailed(act: keyof typeof paths, listKey: readonly unknown[], done: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (ids: string[]) => {
      for (const turn of turnsOf(ids)) await sendJson("POST", paths[act], { ids: turn });
    },
    onSuccess: () => announce(done),
    onSettled: () => Promise.all([listKey, ["work-list"]].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
