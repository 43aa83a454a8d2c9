import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/** What was fetched of anybody else's plan is forgotten as soon as this one is open: nothing of it can be shown here. */
export function useForgetOthers(sipId: string | null): void {
  const client = useQueryClient();
  useEffect(() => {
    client.removeQueries({ predicate: ({ queryKey: [kind, id] }) => kind === "sip" && id !== sipId });
  }, [client, sipId]);
}
