import type { UnitRef } from "../access.ts";
import type { UnitKind } from "../agreement.ts";
import type { ConsentRecipient, Disclosure } from "./stateConsent.ts";

/** What the law asks of who gives a thing out and of who gets it: no more of a unit than its kind and who runs it. */
export type UnitOfLaw = { kind: UnitKind; principal: Pick<UnitRef["principal"], "kind"> };
export type OtherGround = Exclude<Disclosure["ground"], "consent">;

/**
 * The grounds besides consent on which one unit may give something out to a unit or to somebody near (C10). OSL 25 kap. 12 and 13
 * §§ break the secrecy of health care, 26 kap. 9 § that of social services, each towards health care and social services alone.
 * 10 kap. 27 § is open to neither of them, and leads to an authority. "other" is whatever else the law says, and is written out.
 */
export function groundsBetween(from: UnitOfLaw, to: UnitOfLaw | "somebody"): OtherGround[] {
  const isCare = to !== "somebody" && fieldOf(to) !== null && fieldOf(to) !== "authority";
  const isAuthority = to !== "somebody" && to.principal.kind !== "private";
  const field = fieldOf(from);
  if (field === "health" && isCare) return ["osl25_12", "osl25_13", "other"];
  if (field === "social" && isCare) return ["osl26_9", "other"];
  if (field === "authority" && from.principal.kind !== "private" && isAuthority) return ["osl10_27", "other"];
  return ["other"];
}

/** The same for a recipient in the consent matrix. */
export function groundsTo(from: UnitOfLaw, recipient: ConsentRecipient): OtherGround[] {
  return groundsBetween(from, recipient.kind === "unit" ? recipient.unit : "somebody");
}

/** Whose secrecy a unit is under: that of health care (25 kap.), of social services (26 kap.), of another authority; null where it is not clear. */
export function fieldOf({ kind, principal }: UnitOfLaw): "health" | "social" | "authority" | null {
  // What a municipality does for those who drink or take drugs is social services.
  if (kind === "addictionCare") return principal.kind === "municipality" ? "social" : "health";
  if (healthCare.includes(kind)) return "health";
  if (socialServices.includes(kind)) return "social";
  return otherAuthorities.includes(kind) ? "authority" : null;
}

const healthCare: readonly UnitKind[] = [
  "hospitalWard",
  "primaryCare",
  "psychiatry",
  "childPsychiatry",
  "habilitation",
  "rehabilitation",
  "memoryClinic",
  "dentalCare",
  "youthClinic",
  "municipalHealthCare",
];

const socialServices: readonly UnitKind[] = [
  "careAssessment",
  "disabilityServices",
  "childServices",
  "adultServices",
  "incomeSupport",
  "homeCare",
  "housingSupport",
  "careHome",
  "dayActivities",
  "residentialCare",
  "shelter",
];

const otherAuthorities: readonly UnitKind[] = ["school", "socialInsurance", "employmentService", "probation"];
