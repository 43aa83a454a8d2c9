import type { ActorRef, StaffRef, UnitRef } from "../access.ts";
import type { Day, Deadline, Instant } from "../time.ts";

/** One stay in hospital that a SIP may follow, as the ward has told of it (2017:612). A new stay replaces an ended one. */
export type Discharge = {
  ward: UnitRef;
  admittedAt: Instant;
  /** When the admission notice was sent. */
  notedAt: Instant;
  /** The day the individual is expected to leave the ward. */
  expectedOn: Day;
  /** Who has got the notices, and since when. */
  told: { unit: UnitRef; at: Instant }[];
  /** The permanent care contact in open care. */
  careContact: (StaffRef & { at: Instant }) | null;
  /** When it was told that the patient is ready for discharge; null before, and after a withdrawal. */
  ready: { by: ActorRef; at: Instant } | null;
  readyBefore: { from: Instant; until: Instant; reason: string }[];
  left: { leftAt: Instant; by: ActorRef; at: Instant } | null;
  brokenOff: { reason: string; by: ActorRef; at: Instant } | null;
  /** How long after the stay the ward and those who got the notices see them, as the agreement said at the admission. */
  seenFor: Deadline;
};

/** True from the admission notice until the individual has left the ward or the process is broken off. */
export function isUnderWay(discharge: Discharge | undefined): discharge is Discharge {
  return discharge !== undefined && !discharge.left && !discharge.brokenOff;
}
