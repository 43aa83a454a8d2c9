// What a calendar address shows: of each SIP that its person finds today, the times that this person sees in it just now.
import type { Agreement } from "../../core/agreement.ts";
import type { Language } from "../../core/errors.ts";
import { viewFor } from "../../core/sip/view.ts";
import type { Day } from "../../core/time.ts";
import type { AccessEntry } from "../accessLog/accessLog.ts";
import type { FoundCalendar } from "./addressStore.ts";
import { type CalendarEntry, calendarEntries } from "./entries.ts";
import type { UidOf } from "./uids.ts";

export type Feed = {
  language: Language;
  entries: CalendarEntry[];
  /** For the access log: one for each SIP of which something was told. */
  told: Pick<AccessEntry, "countyId" | "actor" | "sipId" | "subjectPersonId" | "ground" | "detail">[];
};

/** What is told of what was found; whose address it is, and that nobody protected is in it, is looked to by `findCalendar`. */
export function feedOf(found: FoundCalendar, agreement: Agreement, today: Day, uidOf: UidOf): Feed {
  const { countyId, personId, withPlace, language } = found;
  const actor = { kind: "person", personId, name: found.personName } as const;
  const uid = (what: string) => uidOf(what, `person:${personId}`);
  const seen = found.sips.flatMap(({ sip, person }) => {
    const view = viewFor(actor, sip, agreement, person, today);
    const entries = view ? calendarEntries(view, { today, withPlace, parties: sip.parties, uid }) : [];
    return view && entries.length > 0 ? [{ view, entries }] : [];
  });
  return {
    language,
    entries: seen.flatMap((one) => one.entries),
    told: seen.map(({ view }) => ({
      countyId,
      actor,
      sipId: view.id,
      subjectPersonId: view.person.personId,
      ground: view.relations,
      detail: { calendarAddress: found.addressId },
    })),
  };
}
