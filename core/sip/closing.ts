import { z } from "zod";
import { refuse } from "../errors.ts";
import { text } from "../fields.ts";
import type { Decision } from "./decide.ts";
import { closingReasons, type Sip } from "./state.ts";

/**
 * Closing: why the SIP ends, told to everybody who took part (X1).
 * Acts: the coordinator or deputy; the manager too, so that no plan is left to rot (X2). A withdrawn consent closes by itself (C7).
 * Ends: here. A new need starts a new SIP.
 */

export const CloseSip = z.strictObject({
  reason: z.enum(closingReasons),
  text: text.default(""),
  otherPlan: text.default(""),
  remainingNeeds: text.default(""),
});

/** X1: closes with a reason. Withdrawn and declined come from the consent itself, never from a button here. */
export function closeSip(sip: Sip, input: z.output<typeof CloseSip>): Decision {
  if (!sip.decision) return refuse("closing.notStarted");
  if (input.reason === "consentWithdrawn" || input.reason === "declined") return refuse("closing.byConsent", "reason");
  if (input.reason === "otherPlan" && input.otherPlan === "") return refuse("closing.whichPlan", "otherPlan");
  if (input.reason === "goalsReached" && sip.plan.versions.length === 0) return refuse("closing.noPlan", "reason");
  if (input.text === "" && input.reason !== "died") return refuse("field.missing", "text");
  return [{ type: "SipClosed", closing: input }];
}
