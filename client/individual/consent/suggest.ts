import { type AreaKey, generalAreas, type UnitKind } from "../../../core/agreement.ts";
import type { ConsentRecipient } from "../../../core/sip/stateConsent.ts";

/** What a unit of each kind usually works with: where a suggestion starts, which the person then adjusts. */
const usual: Partial<Record<UnitKind, AreaKey[]>> = {
  hospitalWard: ["health", "food", "sleep", "movement", "childHealth"],
  primaryCare: ["health", "food", "sleep", "movement", "childHealth"],
  municipalHealthCare: ["health", "hygiene", "food", "sleep", "movement"],
  rehabilitation: ["health", "movement", "home"],
  habilitation: ["communication", "movement", "leisure", "childHealth", "education", "guidance"],
  memoryClinic: ["health", "communication", "sleep"],
  dentalCare: ["health", "food", "childHealth"],
  psychiatry: ["health", "sleep", "social"],
  childPsychiatry: ["childHealth", "feelings", "relations"],
  addictionCare: ["health", "sleep", "social"],
  youthClinic: ["health", "childHealth", "feelings", "relations"],
  careAssessment: ["home", "health", "hygiene", "food", "movement", "social"],
  homeCare: ["home", "hygiene", "food", "sleep", "movement"],
  careHome: ["home", "health", "hygiene", "food", "sleep", "movement", "leisure"],
  residentialCare: ["home", "food", "sleep", "social", "feelings", "relations", "housing"],
  housingSupport: ["home", "economy", "food", "social"],
  disabilityServices: ["home", "leisure", "social", "communication", "occupation", "guidance", "housing"],
  childServices: ["feelings", "relations", "basicCare", "safety", "warmth", "guidance", "familyNow", "housing"],
  adultServices: ["home", "social", "economy", "occupation"],
  incomeSupport: ["economy", "occupation", "familyEconomy"],
  dayActivities: ["occupation", "leisure"],
  school: ["education", "feelings", "relations"],
  socialInsurance: ["occupation", "economy"],
  employmentService: ["occupation"],
  probation: ["home", "occupation", "social"],
  personalOmbudsman: ["home", "economy", "community"],
  shelter: ["safety"],
  association: ["leisure", "community"],
};

/**
 * The areas that a receiver usually needs to know, of those that are asked about. A unit needs what every meeting builds on
 * and what it works with; somebody near the person, the meeting and the plan. A suggestion only: nothing is ever sent by it.
 */
export function suggestedAreas(recipient: ConsentRecipient, areas: AreaKey[]): AreaKey[] {
  const wanted: readonly AreaKey[] =
    recipient.kind === "unit" ? [...generalAreas, ...(usual[recipient.unit.kind] ?? [])] : ["meeting", "plan"];
  return areas.filter((area) => wanted.includes(area));
}
