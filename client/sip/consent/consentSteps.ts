import type { PlanConsentState } from "../../../core/sip/consentState.ts";
import type { BadgeTone } from "../../ui/Badge.tsx";

export type { PlanConsentState };

/** How each state of the consent to the plan is shown. */
export const presentable: Record<PlanConsentState, BadgeTone> = {
  notAsked: "none",
  waiting: "soon",
  oneGuardianMissing: "soon",
  guardiansDisagree: "late",
  given: "done",
  declined: "late",
  withdrawn: "late",
  nobodyCanConsent: "late",
};
