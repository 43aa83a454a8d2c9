// Somebody who has signed in takes the invitation that the browser carries. It is a part of the sign-in: until it is taken
// there is nobody to have a session, and a person who is not known is entered together with the act, or not at all.
import { randomUUID } from "node:crypto";
import { parsePersonalIdentity } from "../../core/personalIdentity.ts";
import { isProtected, type Protection } from "../../core/protection.ts";
import type { SipEvent } from "../../core/sip/events.ts";
import { type GuestOutcome, takeLink } from "../../core/sip/guests.ts";
import { lettersFor } from "../../core/sip/letters.ts";
import { type Reader, readersOf } from "../../core/sip/readers.ts";
import type { Sip } from "../../core/sip/state.ts";
import { type Task, tasksOf } from "../../core/sip/tasks.ts";
import { dayOf } from "../../core/time.ts";
import { accessColumns, accessRow, accessTypes } from "../accessLog/accessLog.ts";
import { writeAsOwner } from "../db/wall.ts";
import type { Deps } from "../deps.ts";
import type { Claims, Said } from "../signIn/claims.ts";
import type { Identified } from "../signIn/identify.ts";
import { type Account, hashOf } from "../signIn/sessionStore.ts";
import { hashOfJson } from "../sip/eventChain.ts";
import type { Tell } from "../sip/live.ts";
import { append, differenceOf, type NewPerson, textOfReader, textOfTask, writeCommand } from "../sip/writeCommand.ts";
import { nameIn } from "./nameIn.ts";

/** `lost`: no secret came along. `staff`: whoever signed in did so as staff. `nameless`: the e-ID gave no name to know them by. */
export type Taken =
  | { outcome: "joined"; account: Account; sipId: string }
  | { outcome: Exclude<GuestOutcome, "joined"> | "lost" | "staff" | "nameless" };

type SignedIn = { secret: string | null; who: Identified; said: Said; claims: Claims; address: string | null };

/**
 * Takes the invitation of a secret for whoever has proved who they are. Two who come at once are told apart by the SIP's
 * version: one has it, the other finds it used. Every try that leads to an invitation is logged (Z3).
 */
export async function takeInvitation(deps: Deps & { tell: Tell }, signedIn: SignedIn): Promise<Taken> {
  const { secret, who, said } = signedIn;
  if (secret === null) return { outcome: "lost" };
  const refused = async (outcome: "staff" | "nameless", found: Found | null): Promise<Taken> => {
    if (found) await logRefused(deps, found, outcome, signedIn.address);
    return { outcome };
  };
  if (said.hsaId !== null || ("account" in who && who.account.kind === "staff"))
    return refused("staff", await find(deps, secret, null));
  const today = dayOf(deps.clock().toISOString());
  const number = parsePersonalIdentity(said.number ?? "", today);
  if (!number.ok) return refused("nameless", await find(deps, secret, null));
  for (let round = 0; round < 20; round++) {
    const found = await find(deps, secret, number.value);
    if (!found) return { outcome: "unknown" };
    const name = nameIn(signedIn.claims) ?? found.knownName;
    if (name === null) return refused("nameless", found);
    const personId = found.knownId ?? randomUUID();
    const { outcome, events } = takeLink(
      found.state,
      found.linkId,
      { personId, name, protected: isProtected(found.protection ?? "none") },
      today,
      found.subjectProtection,
    );
    if (events.length === 0) {
      if (outcome !== "joined" && outcome !== "waiting") await logRefused(deps, found, outcome, signedIn.address);
      if (outcome !== "joined") return { outcome };
    } else {
      const entered: NewPerson | null = found.knownId
        ? null
        : {
            id: personId,
            personal_identity_number: number.value,
            name,
            birth_date: number.birthDate,
            sex_hint: number.sexHint,
          };
      const written = await write(deps, found, events, { personId, name, entered, outcome }, signedIn.address);
      if (!written) continue;
    }
    return outcome === "joined"
      ? { outcome, account: { kind: "person", id: personId, countyId: found.countyId }, sipId: found.sipId }
      : { outcome };
  }
  throw new Error("An invitation could not be taken although it was found.");
}

/** The invitation and the SIP it is to, with what is known of whoever has that number. */
async function find({ owner }: Deps, secret: string, number: string | null): Promise<Found | null> {
  const [row] = await owner<Found[]>`
    select l.link_id, l.sip_id, l.county_id, x.state, x.head_hash, c.agreement_key,
           tasks_of(x.id) as tasks, readers_of(x.id) as readers,
           p.id as known_id, p.name as known_name, p.protection,
           subject.protection as subject_protection
      from invitation_link l
      join sip x on x.id = l.sip_id
      join county c on c.id = l.county_id
      join person subject on subject.county_id = l.county_id and subject.id = x.person_id
      left join person p on p.county_id = l.county_id and p.personal_identity_number = ${number}
     where l.secret_hash = ${hashOf(secret)}`;
  return row ?? null;
}

/** Writes the act in the one way that SIPs are written; false when somebody else was first. */
async function write(
  deps: Deps & { tell: Tell },
  found: Found,
  events: SipEvent[],
  who: { personId: string; name: string; entered: NewPerson | null; outcome: GuestOutcome },
  address: string | null,
): Promise<boolean> {
  const now = deps.clock();
  const today = dayOf(now.toISOString());
  const { personId, name, entered } = who;
  const actor = { kind: "person" as const, personId, name };
  const commandId = randomUUID();
  const agreement = deps.agreements.of({ id: found.countyId, agreementKey: found.agreementKey }, today);
  const { state, headHash, sipId } = found;
  const appended = append(sipId, { sip: state, headHash }, events, { at: now.toISOString(), by: actor, commandId });
  const readers = differenceOf(found.readers, readersOf(appended.after, today), textOfReader);
  const written = writeCommand(writeAsOwner(deps.owner), {
    countyId: found.countyId,
    before: state,
    appended,
    today,
    caller: `person:${personId}`,
    commandId,
    command: "takeLink",
    inputHash: hashOfJson({ linkId: found.linkId }),
    newPersons: entered ? [entered] : [],
    tasks: differenceOf(found.tasks, tasksOf(appended.after, agreement, today), textOfTask),
    readers,
    letters: lettersFor(state, appended.after, events, [`person:${personId}`]),
    access: {
      countyId: found.countyId,
      at: now,
      actor,
      action: "join",
      sipId,
      subjectPersonId: state.person.personId,
      ground: ["invited"],
      detail: { outcome: who.outcome, version: appended.after.version },
      address,
    },
  }).catch((error: { code?: string }) => {
    // The same person came twice at once, and has been entered by the other.
    if (error.code === "23505") return false;
    throw error;
  });
  if (!(await written)) return false;
  const audiences = [...new Set([...found.readers, ...readers.wanted].map((reader) => reader.audience))];
  deps.tell({ sipId, version: appended.after.version, audiences });
  return true;
}

/** Whoever it was is told no more of here than that somebody came: the individual is not to learn a stranger's name. */
async function logRefused({ owner, clock }: Deps, found: Found, outcome: Taken["outcome"], address: string | null) {
  const row = accessRow({
    countyId: found.countyId,
    at: clock(),
    actor: found.knownId ? { kind: "person", personId: found.knownId, name: "" } : { kind: "system" },
    action: "joinRefused",
    sipId: found.sipId,
    subjectPersonId: found.state.person.personId,
    ground: [],
    detail: { outcome },
    address,
  });
  await owner`
    insert into access_log (${owner.unsafe(accessColumns)})
    select ${owner.unsafe(accessColumns)} from jsonb_to_recordset(${owner.json([row])}) as r(${owner.unsafe(accessTypes)})`;
}

type Found = {
  linkId: string;
  sipId: string;
  countyId: string;
  state: Sip;
  headHash: Buffer;
  agreementKey: string;
  tasks: Task[];
  readers: Reader[];
  knownId: string | null;
  knownName: string | null;
  protection: Protection | null;
  /** The individual's; `protection` is that of whoever came. */
  subjectProtection: Protection;
};
