// Somebody has been found: a session begins, or the one there is has been proved anew.

import type { FastifyReply, FastifyRequest } from "fastify";
import { addressOf } from "../clientAddress.ts";
import type { Deps } from "../deps.ts";
import type { Attempt } from "./attemptStore.ts";
import { sessionToken, setSessionCookie } from "./authenticate.ts";
import type { Said } from "./claims.ts";
import { deviceOf } from "./device.ts";
import { chosenAtProvider } from "./identify.ts";
import type { Message } from "./messagePage.ts";
import type { Provider } from "./providerSettings.ts";
import { proveAnew } from "./sessionProof.ts";
import { type Account, beginSession, endSession, hashOf, listUsableAssignments, type Proof } from "./sessionStore.ts";
import { isSecure } from "./signInConfig.ts";
import { logSignIn, logSignOut, withSessions } from "./signInLog.ts";

type SignedIn = {
  account: Account;
  said: Said;
  answer: { idToken: string };
  attempt: Pick<Attempt, "returnTo" | "stepUpLevel">;
  provider: Provider;
};

/**
 * Gives the browser its session and says where it goes next, or which page tells why there is none. One assignment is
 * chosen by itself, and so is the one whose unit was chosen at the provider; else the staff member chooses.
 */
export async function letIn(
  deps: Deps,
  { account, said, answer, attempt, provider }: SignedIn,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<{ next: string } | { refused: Message }> {
  const { returnTo } = attempt;
  const proof: Proof = {
    provider: provider.key,
    level: said.level,
    authenticatedAt: provedAt(deps, said),
    device: deviceOf(request.headers["user-agent"]),
  };
  const earlier = sessionToken(request);
  if (attempt.stepUpLevel !== null && earlier !== null) {
    const anew = await withSessions(deps, async (within, tx) => {
      const it = await proveAnew(within, earlier, account, { ...proof, idToken: answer.idToken });
      if (it && it !== "another")
        await logSignIn(tx, deps, addressOf(request), { tokenHash: hashOf(it.token), how: "anew" });
      return it;
    });
    if (anew === "another") return { refused: "somebodyElse" };
    if (anew !== null) {
      setSessionCookie(reply, anew.token, isSecure(deps.config));
      return { next: returnTo };
    }
  }
  const assignments = account.kind === "staff" ? await listUsableAssignments(deps, account.id) : [];
  if (account.kind === "staff" && assignments.length === 0) return { refused: "noAssignment" };
  const only = assignments.length === 1 ? assignments[0] : undefined;
  const assignment = only ?? (await chosenAtProvider(deps, assignments, said.unitHsaIds));
  const token = await withSessions(deps, async (within, tx) => {
    if (earlier !== null) {
      await logSignOut(tx, deps, addressOf(request), { which: tx`s.token_hash = ${hashOf(earlier)}`, by: null });
      await endSession(within, earlier);
    }
    const begun = await beginSession(within, account, {
      assignmentId: assignment?.id ?? null,
      idToken: answer.idToken,
      ...proof,
    });
    await logSignIn(tx, deps, addressOf(request), { tokenHash: hashOf(begun.token), how: "begun" });
    return begun.token;
  });
  setSessionCookie(reply, token, isSecure(deps.config));
  const mustChoose = account.kind === "staff" && !assignment;
  return { next: mustChoose ? `/choose-assignment?returnTo=${encodeURIComponent(returnTo)}` : returnTo };
}

/** When one proved who one is, by our clock: providers and libraries count by the machine's. */
function provedAt({ clock }: Deps, { authTime }: Said): Date | null {
  if (authTime === null) return null;
  const ago = Math.max(0, Date.now() - authTime.getTime());
  return new Date(clock().getTime() - ago);
}
