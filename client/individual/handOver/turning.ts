import { parsePersonalIdentity } from "../../../core/personalIdentity.ts";
import { birthdayAt, type Day, daysBetween } from "../../../core/time.ts";

/** From how many days before the birthday the hand-over is told: as long as it is a task of the coordinator's. */
export const toldBefore = 60;

/**
 * The day the person turns that old, by the identity number: 1 March for one who is born on 29 February, in a year without
 * that day. Null when the number does not tell, or is kept from the reader.
 */
export function dayOfTurning(personalIdentityNumber: string, age: number, today: Day): Day | null {
  const parsed = parsePersonalIdentity(personalIdentityNumber, today);
  return parsed.ok && parsed.birthDate ? birthdayAt(parsed.birthDate, age) : null;
}

/** True from sixty days before a day, until the day before it. */
export function isSoon(day: Day, today: Day): boolean {
  const left = daysBetween(today, day);
  return left > 0 && left <= toldBefore;
}
