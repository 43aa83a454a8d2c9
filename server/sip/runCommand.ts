// The one way a SIP is written: seen this commandId? same answer · visible? 404 · may? 403 · decide · stale? 409 · write.
//
// The SIP is read in one statement, with the session where that is possible, the directory in another when the rule asks for somebody
// there, and all is written in one (writeCommand.ts), which does nothing if the SIP has moved on in between; then it is all done again, the second time with the row locked. So two who work on different items of one SIP
// never meet, and neither waits for the other's network.
import { randomUUID } from "node:crypto";
import { type Actor, refOf } from "../../core/access.ts";
import type { Agreement } from "../../core/agreement.ts";
import { isRefusal, Refused, refuse } from "../../core/errors.ts";
import { id } from "../../core/fields.ts";
import type { SipAnswer, StaleAnswer } from "../../core/sip/answers.ts";
import { type CommandName, decide, refusalToRaise } from "../../core/sip/commands.ts";
import type { SipEvent } from "../../core/sip/events.ts";
import { replay } from "../../core/sip/evolve.ts";
import { historyFor } from "../../core/sip/history.ts";
import { staleItems } from "../../core/sip/items.ts";
import { lettersFor } from "../../core/sip/letters.ts";
import { audiencesOf, readersOf } from "../../core/sip/readers.ts";
import { everyPhrase } from "../../core/sip/relations.ts";
import { sightOf } from "../../core/sip/sight.ts";
import type { Sip, StoredEvent } from "../../core/sip/state.ts";
import { tasksOf } from "../../core/sip/tasks.ts";
import { dayOf } from "../../core/time.ts";
import { type AccessEntry, writeAccess } from "../accessLog/accessLog.ts";
import type { Ask, Door, Way } from "../db/wall.ts";
import { answerFor } from "./answer.ts";
import { fieldOf, peopleOf, readInput } from "./commandInput.ts";
import { hashOfJson } from "./eventChain.ts";
import { isRemoval, type Planned, planRemoval, rowsToTakeOut } from "./removal.ts";
import {
  callerOf,
  findMentioned,
  type Loaded,
  listEvents,
  loadForCommand,
  type Mentioned,
  type SeenCommand,
} from "./sipStore.ts";
import { append, appendRemoval, differenceOf, textOfReader, textOfTask, writeCommand } from "./writeCommand.ts";

export type CommandRequest = {
  sipId: string;
  command: CommandName;
  commandId: string;
  /** The version that the caller saw; null to act on whatever holds. */
  version: number | null;
  input: unknown;
  actor: Actor;
  countyId: string;
  /** May become another while a request waits. */
  readonly agreement: Agreement;
  now: Date;
  address: string | null;
};

/** What was done, and which audiences' screens it concerns. */
export type CommandResult = { answer: SipAnswer; changed: { version: number; audiences: string[] } | null };

/** Somebody else wrote one of the same items first: what has happened to them since. */
export class Stale extends Refused {
  readonly more: StaleAnswer;
  /** The log's entry of the read that the answer is: the others' texts are in it (rule Z3). */
  readonly access: AccessEntry;
  constructor(more: StaleAnswer, access: AccessEntry) {
    super(refuse("request.stale"));
    this.more = more;
    this.access = access;
  }
}

/**
 * Carries out one command, once, whatever happens to the network. `early` is the SIP as it was read with the session:
 * when that is enough, the command needs no reading of its own.
 * @throws Refused with the rule's refusal, 404 `sip.notFound` for what the actor may not see, 409 `request.commandIdReused`.
 * @throws Stale 409 with what changed.
 */
export async function runCommand(
  door: Door,
  request: CommandRequest,
  early: Loaded | null = null,
): Promise<CommandResult> {
  try {
    return await carryOut(door, request, early);
  } catch (error) {
    // Written here, where the transaction that was refused is over.
    if (error instanceof Stale) await writeAccess(door.ask, error.access);
    if (error instanceof Refused) await logNumberRefused(door, request, error);
    throw error;
  }
}

/** A number that was given and led to nothing is a question about its owner, who may see who asked (Z3, Z5). */
async function logNumberRefused(door: Door, request: CommandRequest, { refusal }: Refused): Promise<void> {
  const { actor, command, countyId, now, address } = request;
  const { number } = readInput(command, request.input, actor, dayOf(now.toISOString()));
  if (!number?.ok) return;
  const [known] = await door.ask((sql) => sql<{ id: string }[]>`select id from person_numbered(${number.value})`);
  await writeAccess(door.ask, {
    countyId,
    at: now,
    actor,
    action: "searchPerson",
    ...(known ? { subjectPersonId: known.id } : {}),
    listedSipIds: [],
    ground: [],
    detail: { command, refused: refusal.code },
    address,
  });
}

async function carryOut(door: Door, request: CommandRequest, early: Loaded | null): Promise<CommandResult> {
  if (early && request.command !== "redactEntry") {
    const quick = await orLost(attempt(door, request, early)).catch((error) => {
      // A refusal must stand when it has been seen whether the command was carried out before.
      if (error instanceof Refused) return null;
      throw error;
    });
    if (quick) return quick;
  }
  // A removal changes what has happened, too: all its statements go in one transaction, with the SIP held.
  const first = request.command === "redactEntry" ? null : await orLost(attempt(door, request));
  if (first) return first;
  for (let round = 0; round < 20; round++) {
    const locked = door.all(async (tx, inside) => {
      await tx`select hold_sip()`;
      return attempt(inside, request);
    });
    const again = await orLost(locked);
    if (again) return again;
    // Whatever else came between is seen by the next try. What is not is a SIP that the caller does not find: its id is not free.
    if (request.command === "raiseNeed" && round > 1) throw new Refused(refuse("sip.exists"));
  }
  throw new Error("A command could not be written although its SIP was locked.");
}

/** One try, from what has been read already or from a reading of its own. Null when something came between the reading and the writing. */
async function attempt(
  { ask, write }: Way,
  request: CommandRequest,
  early: Loaded | null = null,
): Promise<CommandResult | null> {
  const { sipId, command, commandId, actor, countyId, now } = request;
  const today = dayOf(now.toISOString());
  const caller = callerOf(actor);
  const barred = command === "raiseNeed" ? refusalToRaise(actor) : null;
  if (barred) throw new Refused(barred);
  const read = readInput(command, request.input, actor, today);
  const inputHash = hashOfJson(request.input);
  const number = read.number?.ok ? read.number.value : null;
  const { mentioned } = read;
  // What was read with the session is enough when nobody is named who must be looked up.
  if (early && number) return null;
  const asked = { sipId, countyId, caller, commandId, actor, mentioned, number, today };
  const loaded = early ?? (await loadForCommand(ask, asked));
  if (loaded.seen) return { answer: await answerAgain(ask, request, loaded, loaded.seen, inputHash), changed: null };

  const before = loaded.row;
  const sight = before && sightOf(actor, before.sip, request.agreement, today, before.person);
  if (command !== "raiseNeed" && !sight) throw new Refused(refuse("sip.notFound"));
  if (command === "raiseNeed" && (before || loaded.taken)) throw new Refused(refuse("sip.exists"));
  const people = peopleOf(command, request.input, read, loaded);
  if (isRefusal(people)) throw new Refused(people);
  await refuseUnknownAttachment(ask, sipId, request.input);
  // As it is when all has been read: what is decided and what then waits go by one and the same.
  const { agreement } = request;
  const decideWith = ({ units, staff }: Mentioned, isAsked = () => {}) =>
    decide(command, before?.sip ?? null, people.input, {
      now: now.toISOString(),
      today,
      actor,
      agreement,
      countyId,
      sipId,
      unit: (unitId) => {
        isAsked();
        return units.find((one) => one.unitId === unitId);
      },
      staff: (staffId) => {
        isAsked();
        return staff.find((one) => one.staffId === staffId);
      },
      protection: before?.person.protection ?? people.subject?.card.protection ?? "none",
      newPerson: people.subject,
      newId: randomUUID,
    });
  // Most ids that an input mentions are the SIP's own. The directory is read only when a rule asks for somebody in it.
  let asksDirectory = false;
  let decided = decideWith(loaded, () => {
    asksDirectory = true;
  });
  if (early && asksDirectory) decided = decideWith(await findMentioned(ask, asked));
  if (isRefusal(decided)) throw new Refused(decided);
  if (before && sight && request.version !== null) await refuseStale(ask, request, before.sip, decided, sight);

  const maker = { at: now.toISOString(), by: refOf(actor), commandId };
  const removing = before && (await removalAmong(ask, before.sip, decided, maker));
  const appended = removing ? appendRemoval(sipId, before, removing) : append(sipId, before, decided, maker);
  const { after } = appended;
  const person = before?.person ?? people.subject?.card;
  if (!person) throw new Error("A SIP is about somebody.");
  const tasks = tasksOf(after, agreement, today);
  const readers = differenceOf(loaded.readers, readersOf(after, today), textOfReader);
  const written = await writeCommand(write, {
    countyId,
    before: before?.sip ?? null,
    appended,
    today,
    caller,
    commandId,
    command,
    inputHash,
    newPersons: people.newPersons,
    tasks: differenceOf(loaded.tasks, tasks, textOfTask),
    readers,
    letters: lettersFor(before?.sip ?? null, after, decided, audiencesOf(actor)),
    access: {
      countyId,
      at: now,
      actor,
      action: removing ? "redact" : decided.some(givesOut) ? "disclose" : "command",
      sipId,
      subjectPersonId: after.person.personId,
      ground: everyPhrase
        .filter((phrase) => phrase.holds(actor, before?.sip ?? after, today))
        .map((phrase) => phrase.key),
      detail: { command, version: after.version, events: decided.map((event) => event.type) },
      address: request.address,
    },
  });
  if (!written) return null;
  if (removing) await ask((sql) => sql`select redact_texts(${rowsToTakeOut(sql, removing.changed)})`);
  // Whose time had passed found it no longer, although the row still stands.
  const found = [...loaded.readers, ...readers.wanted].filter(({ until }) => until === null || until >= today);
  const audiences = [...new Set(found.map((reader) => reader.audience))];
  return {
    answer: answerFor(actor, after, person, agreement, today, undefined, tasks),
    changed: { version: after.version, audiences },
  };
}

/** Whether something goes out to somebody: what the person is told in other words than that it was written (Z3, C5). */
function givesOut(event: SipEvent): boolean {
  if ("disclosures" in event) return event.disclosures.length > 0;
  if (event.type === "WronglyAddressedReturned") return event.forwarded !== undefined;
  return event.type === "DisclosureRecorded" || event.type === "CopyGiven";
}

/** What a decided removal does to what has happened; null for every other decision. */
async function removalAmong(
  ask: Ask,
  sip: Sip,
  decided: SipEvent[],
  maker: Omit<StoredEvent, "seq" | "event">,
): Promise<Planned | null> {
  const [event, ...others] = decided;
  if (!event || !isRemoval(event)) return null;
  if (others.length > 0) throw new Error("A removal comes alone.");
  return planRemoval(sip.id, await listEvents(ask, sip.id), { seq: sip.version + 1, event, ...maker });
}

/** The answer that a command already carried out got then: the SIP as it stood after it, with the sight of now. */
async function answerAgain(
  ask: Ask,
  request: CommandRequest,
  { row }: Loaded,
  seen: SeenCommand,
  inputHash: Buffer,
): Promise<SipAnswer> {
  const { sipId, command, actor, agreement } = request;
  if (seen.sipId !== sipId || seen.command !== command || !seen.inputHash.equals(inputHash))
    throw new Refused(refuse("request.commandIdReused", "commandId"));
  // The command itself may have taken the caller's sight away.
  if (!row) return { view: null, version: null, may: [], tasks: [] };
  const today = dayOf(request.now.toISOString());
  const sight = sightOf(actor, row.sip, agreement, today, row.person);
  const then = row.sip.version === seen.version ? row.sip : replay(await listEvents(ask, sipId, seen.version));
  const answer = answerFor(actor, then ?? row.sip, row.person, agreement, today, sight);
  // The answer shows the SIP, so it is a read, whatever it was the first time.
  if (answer.view) await writeAccess(ask, readOf(request, row.sip, { again: command, version: seen.version }));
  return answer;
}

/** The entry of what a command's answer shows beyond what the command itself was logged with. */
function readOf(
  { actor, countyId, now, address }: CommandRequest,
  sip: Sip,
  detail: AccessEntry["detail"],
): AccessEntry {
  const today = dayOf(now.toISOString());
  return {
    countyId,
    at: now,
    actor,
    action: "read",
    sipId: sip.id,
    subjectPersonId: sip.person.personId,
    ground: everyPhrase.filter((phrase) => phrase.holds(actor, sip, today)).map((phrase) => phrase.key),
    detail: detail ?? {},
    address,
  };
}

async function refuseStale(
  ask: Ask,
  request: CommandRequest,
  sip: Sip,
  events: Parameters<typeof staleItems>[1],
  sight: NonNullable<ReturnType<typeof sightOf>>,
) {
  const version = request.version ?? sip.version;
  if (version > sip.version) throw new Refused(refuse("field.outOfRange", "version"));
  const items = staleItems(sip, events, version);
  if (items.length === 0) return;
  const since = (await listEvents(ask, sip.id)).filter((stored) => stored.seq > version);
  const changes = historyFor(sip, since, sight).filter((entry) => entry.items.some((item) => items.includes(item)));
  throw new Stale(
    { items, changes, version: sip.version },
    readOf(request, sip, { refused: request.command, items, version: sip.version }),
  );
}

async function refuseUnknownAttachment(ask: Ask, sipId: string, input: unknown) {
  const attachmentId = fieldOf(input, "attachmentId");
  if (!attachmentId || !id.safeParse(attachmentId).success) return;
  const [there] = await ask((sql) => sql`select 1 from attachment where id = ${attachmentId} and sip_id = ${sipId}`);
  if (!there) throw new Refused(refuse("item.unknown", "attachmentId"));
}

/** Null for a try that lost to another: the same commandId, the same new person, or a deadlock that PostgreSQL ended. */
async function orLost<Result>(trying: Promise<Result>): Promise<Result | null> {
  try {
    return await trying;
  } catch (error) {
    if (["23505", "40001", "40P01"].includes((error as { code?: string }).code ?? "")) return null;
    throw error;
  }
}
