import type { Agreement } from "../agreement.ts";
import { addDays, type Day, dayOf, daysBetween, dueDay, hourOf } from "../time.ts";
import type { Meeting } from "./state.ts";
import type { Discharge } from "./stateDischarge.ts";

/**
 * The clocks of a discharge (2017:612 4 kap. 3 § and 5 kap. 3–5 §§), counted from what the ward has told. The law's own
 * figures give way to what the parties have agreed: all of them stand in the agreement.
 */
export type DischargeClock = {
  /** Whether a SIP shall be made at this discharge, and so a summons be sent. */
  sipIsDue: boolean;
  /** The notice that the patient is ready came after the hour of the day from which it counts from the next day. */
  afterHour: boolean;
  /** Day zero of both clocks. Null: not ready, or no longer. */
  runsFrom: Day | null;
  /** The last day for the permanent care contact to summon. */
  summonsBy: Day | null;
  /** When a meeting was first summoned to since the admission. */
  summonedOn: Day | null;
  /** The first day the municipality pays for; null while it is not known, with what is missing. */
  liableFrom: Day | null;
  missing: ("ready" | "summons")[];
  /** Whole days in hospital after day zero, to the discharge or today: what a month's mean is made of. */
  daysReady: number;
  /** The admission notice came later than the agreement's hours after the admission. */
  noticeLate: boolean;
};

/** What a discharge is counted with, besides itself: the meetings, and whether a SIP is due at all. */
type Around = { meetings: Pick<Meeting, "sentAt">[]; sipIsDue: boolean };

/** The clocks as they stand on a day. */
export function dischargeClock(discharge: Discharge, around: Around, agreement: Agreement, today: Day): DischargeClock {
  const { liability, countsFromNextDayAfter, admissionNoticeHours } = agreement.discharge;
  const { ready, left } = discharge;
  const afterHour = ready !== null && countsFromNextDayAfter !== null && isAfterHour(ready.at, countsFromNextDayAfter);
  const runsFrom = ready ? addDays(dayOf(ready.at), afterHour ? 1 : 0) : null;
  // What was summoned to before the stay is another planning.
  const [summoned] = around.meetings
    .flatMap(({ sentAt }) => (sentAt && sentAt >= discharge.admittedAt ? sentAt : []))
    .sort();
  const summonedOn = summoned ? dayOf(summoned) : null;
  const missing: DischargeClock["missing"] = [
    ...(runsFrom ? [] : ["ready" as const]),
    ...(around.sipIsDue && !summonedOn ? ["summons" as const] : []),
  ];
  const first = runsFrom && missing.length === 0 ? dueDay(runsFrom, liability.after) : null;
  const end = left ? dayOf(left.leftAt) : today;
  return {
    sipIsDue: around.sipIsDue,
    afterHour,
    runsFrom,
    summonsBy: runsFrom && around.sipIsDue ? dueDay(runsFrom, agreement.deadlines.dischargeSummons) : null,
    summonedOn,
    liableFrom: first && summonedOn && around.sipIsDue && summonedOn > first ? summonedOn : first,
    missing,
    daysReady: runsFrom ? Math.max(0, daysBetween(runsFrom, end)) : 0,
    noticeLate: Date.parse(discharge.notedAt) - Date.parse(discharge.admittedAt) > admissionNoticeHours * 3_600_000,
  };
}

/** After the hour, in Sweden: at twelve sharp is not after twelve. */
function isAfterHour(instant: string, hour: number): boolean {
  const { hours, minutes, seconds } = hourOf(instant);
  return hours > hour || (hours === hour && (minutes > 0 || seconds > 0));
}
