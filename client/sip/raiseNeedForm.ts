import { parsePersonalIdentity } from "../../core/personalIdentity.ts";
import type { channels, triggers } from "../../core/sip/state.ts";
import type { Day } from "../../core/time.ts";
import type { Say } from "../text/text.ts";
import type { FieldErrors } from "../ui/ErrorSummary.tsx";
import type { Option } from "../ui/Select.tsx";

/** What the form of a raised need holds while it is being filled in. */
export type NeedForm = {
  personalIdentityNumber: string;
  personName: string;
  unit: Option | null;
  what: string;
  wish: string;
  seenOn: Day | null;
  channel: (typeof channels)[number];
  /** A trigger of the law, or `own:<key>` of the agreement. */
  trigger: string | null;
  urgent: boolean;
};

/** The faults that can be seen without asking the server, by field, with what to do. */
export function faultsIn(form: NeedForm, today: Day, t: Say<"raise">): FieldErrors {
  return {
    personalIdentityNumber: identityFault(form.personalIdentityNumber, today, t),
    personName: form.personName.trim() ? null : t("error.personName"),
    unitId: form.unit ? null : t("error.unitId"),
    what: form.what.trim() ? null : t("error.what"),
    seenOn: form.seenOn && form.seenOn > today ? t("error.seenOn") : null,
    trigger: form.trigger ? null : t("error.trigger"),
  };
}

/** The input of the command raiseNeed. */
export function needInput(form: NeedForm) {
  const own = form.trigger?.startsWith("own:") ? form.trigger.slice(4) : null;
  return {
    personalIdentityNumber: form.personalIdentityNumber.trim(),
    personName: form.personName.trim(),
    unitId: form.unit?.value,
    what: form.what,
    wish: form.wish,
    ...(form.seenOn ? { seenOn: form.seenOn } : {}),
    channel: form.channel,
    trigger: own ? ("own" as const) : (form.trigger as (typeof triggers)[number]),
    ownTrigger: own,
    urgent: form.urgent,
  };
}

function identityFault(text: string, today: Day, t: Say<"raise">): string | null {
  if (!text.trim()) return t("error.personalIdentityNumber");
  const parsed = parsePersonalIdentity(text, today);
  if (parsed.ok) return null;
  switch (parsed.code) {
    case "personalIdentity.checkDigit":
      return t("error.checkDigit");
    case "personalIdentity.futureDate":
      return t("error.futureDate");
    case "personalIdentity.dateDoesNotExist":
      return t("error.dateDoesNotExist");
    default:
      return t("error.format");
  }
}
