// What somebody on the person's side of a SIP is told of those who have read it: the same on the page, in the extract of
// the log and in the register extract.
import type { Actor } from "../../core/access.ts";
import { veilOf } from "../../core/sip/veil.ts";
import type { SipView } from "../../core/sip/view.ts";
import type { Day } from "../../core/time.ts";
import type { Ask } from "../db/wall.ts";
import type { SipRow } from "../sip/sipStore.ts";

/** What decides whether names are shown. */
export type LogSight = {
  /** Whom the log is about. */
  personId: string;
  /** The reader is the person: nothing about where the own services are is kept from oneself. */
  self: boolean;
  /** Whether a unit may be named to this reader, with who works there and its principal. */
  mayName: (unitId: string, revealsPlace: boolean) => boolean;
  /** What the reader calls another person of the SIP; null when not to be named. */
  nameOf: (personId: string) => string | null;
  /** Persons who have joined by an invitation, and are no relatives for that. */
  invited: string[];
  /** Persons whose doings are left out: of a protected guardian the other is told nothing, not even when (Z4). */
  secretPersons: string[];
};

/** Of oneself, whatever the SIP. */
export async function sightOfOneself(ask: Ask, personId: string): Promise<LogSight> {
  const joined = await ask(
    (sql) => sql<{ personId: string }[]>`
    select distinct p ->> 'personId' as person_id
      from sip s cross join lateral json_array_elements(s.state -> 'guests') g
                 cross join lateral json_array_elements(s.state -> 'parties') p
     where s.person_id = ${personId} and g #>> '{ended,how}' = 'joined' and p ->> 'id' = g ->> 'partyId'`,
  );
  const invited = joined.map((one) => one.personId);
  return { personId, self: true, mayName: () => true, nameOf: () => null, invited, secretPersons: [] };
}

/** Of one SIP, for a reader on the person's side of it with this view. */
export function sightOnSip(actor: Actor, { sip, person }: SipRow, view: SipView, today: Day): LogSight {
  const { personId } = person;
  const self = actor.kind === "person" && actor.personId === personId;
  const veil = veilOf(actor, sip, person, today);
  const seen = JSON.stringify(view);
  const isOpen = self || (person.protection === "none" && !veil?.noPlace);
  return {
    personId,
    self,
    // Of somebody protected, or shielded from the reader, no unit is named that is not named in the reader's own view; and to
    // those beside the person never one that gives a place away: somebody may have fled there with the child.
    mayName: (unitId, revealsPlace) => self || (isOpen && !revealsPlace) || seen.includes(unitId),
    nameOf: (id) => (id === personId ? person.name : (view.parties?.find((one) => one.personId === id)?.name ?? null)),
    invited: (sip.guests ?? []).flatMap(({ partyId, ended }) =>
      ended?.how === "joined" ? (sip.parties.find((one) => one.id === partyId)?.personId ?? []) : [],
    ),
    secretPersons: veil?.secretPersons ?? [],
  };
}
