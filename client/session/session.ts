import type { QueryClient } from "@tanstack/react-query";
import { sendJson, sessionQuery } from "../api.ts";
import { wipeSaved } from "../saved/savedPlan.ts";

/** Where to sign in, and come back to this page. */
export function signInAddress(returnTo: string = window.location.pathname + window.location.search): string {
  return `/sign-in?returnTo=${encodeURIComponent(returnTo)}`;
}

/** Chooses which unit to work for. Everything fetched for the other one is forgotten: it may not be seen from here. */
export async function chooseAssignment(client: QueryClient, assignmentId: string): Promise<void> {
  await sendJson("POST", "/api/v1/session/assignment", { assignmentId });
  const session = await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
  client.setQueryData(sessionQuery.queryKey, session);
}

/** Goes to another county in which one is known. Everything fetched in the first one is forgotten: it may not be seen from there. */
export async function chooseCounty(client: QueryClient, countyId: string): Promise<void> {
  await sendJson("POST", "/api/v1/session/county", { countyId });
  const session = await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
  client.setQueryData(sessionQuery.queryKey, session);
}

/** Ends the session here, and at the identity provider when the server says where. Leaves no fetched data behind. */
export async function signOut(client: QueryClient): Promise<void> {
  const answer = await sendJson<{ redirectTo?: string }>("POST", "/api/v1/session/sign-out");
  client.clear();
  sessionStorage.clear();
  await wipeSaved();
  window.location.assign(answer.redirectTo ?? "/signed-out");
}
