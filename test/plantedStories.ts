// The reviewed stories of the table of access (guards/accessMatrix.ts) in a real database, so that the same readers can be
// sent to the same SIPs over HTTP.
import type { Actor } from "../core/access.ts";
import type { Protection } from "../core/protection.ts";
import { readersOf } from "../core/sip/readers.ts";
import type { Sip } from "../core/sip/state.ts";
import { tasksOf } from "../core/sip/tasks.ts";
import type { Instant } from "../core/time.ts";
import {
  insertAssignment,
  insertCounty,
  insertPerson,
  insertPrincipal,
  insertStaff,
  insertUnit,
} from "../server/directory/directoryStore.ts";
import { beginSession } from "../server/signIn/sessionStore.ts";
import { append, summaryOf } from "../server/sip/writeCommand.ts";
import { agreement, id, people, type Story, units } from "./given.ts";
import type { TestServer } from "./server.ts";

const countyId = id("c", 1);

/** The units and people of given.ts, under the ids they have there, and the readers' own assignments. */
export async function plantTown({ sql }: TestServer, readers: Actor[]): Promise<void> {
  await insertCounty(sql, { id: countyId, name: "Provlän", agreementKey: agreement.key });
  const principals = new Map(Object.values(units).map(({ principal }) => [principal.principalId, principal]));
  for (const { principalId, name, kind } of principals.values())
    await insertPrincipal(sql, { id: principalId, countyId, name, kind });
  for (const { unitId, name, kind, principal } of Object.values(units))
    await insertUnit(sql, { id: unitId, countyId, principalId: principal.principalId, name, kind });
  const known = new Set<string>();
  for (const actor of readers) {
    if (actor.kind === "staff") {
      const { staffId, name, title, unitId, assignmentId, roles } = actor;
      const hsaId = `SE2120000142-R${Number(staffId.slice(-12))}`;
      if (!known.has(staffId)) await insertStaff(sql, { id: staffId, countyId, hsaId, name, title });
      await insertAssignment(sql, { id: assignmentId, staffId, unitId, roles, startsOn: "2026-01-01" });
      known.add(staffId);
    } else if (actor.kind === "person" && actor.personId !== people.person.personId)
      await insertPerson(sql, { id: actor.personId, countyId, name: actor.name, birthDate: "1980-01-01" });
  }
}

/** A story's SIP, and whose it is: ids of its own, so that every story has room in the same database. */
export type Planted = { sip: Sip; personId: string; now: Instant };

/** Writes a story's events, chained, with what follows of them. The nth story has the nth SIP and the nth individual. */
export async function plant({ sql }: TestServer, story: Story, nth: number, protection: Protection): Promise<Planted> {
  const [sipId, personId] = [id("x", nth), id("i", 100 + nth)];
  const own = <T>(it: T): T =>
    JSON.parse(JSON.stringify(it).replaceAll(id("x", 1), sipId).replaceAll(people.person.personId, personId)) as T;
  let so: { sip: Sip; headHash: Buffer } | null = null;
  const chained = [];
  for (const { at, by, event } of own(story.events)) {
    const { stored, after, headHash } = append(sipId, so, [event], { at, by, commandId: crypto.randomUUID() });
    chained.push(...stored);
    so = { sip: after, headHash };
  }
  const { sip, headHash } = so!;
  const tasks = tasksOf(sip, agreement, story.today);
  const { stage, nextDueOn, closedOn } = summaryOf(sip, tasks, story.today);
  await insertPerson(sql, { id: personId, countyId, name: "Nora Vik", birthDate: story.birthDate, protection });
  await sql`insert into sip ${sql({
    id: sipId,
    countyId,
    personId,
    version: sip.version,
    state: sql.json(sip as never),
    stage,
    leadUnitId: sip.lead.unit.unitId,
    coordinatorId: sip.lead.coordinator?.staffId ?? null,
    deputyId: sip.lead.deputy?.staffId ?? null,
    nextDueOn,
    raisedAt: sip.need.raisedAt,
    lastEventAt: sip.lastEventAt,
    closedOn,
    headHash,
  })}`;
  for (const { seq, at, by, commandId, event, prevHash, hash } of chained)
    await sql`insert into sip_event (sip_id, seq, county_id, at, by_actor, command_id, type, data, prev_hash, hash)
      values (${sipId}, ${seq}, ${countyId}, ${at}, ${sql.json(by as never)}, ${commandId}, ${event.type}, ${sql.json(event as never)}, ${prevHash}, ${hash})`;
  for (const { audience, until, ground } of readersOf(sip, story.today))
    await sql`insert into sip_reader (sip_id, county_id, audience, until, ground)
      values (${sipId}, ${countyId}, ${audience}, ${until}, ${ground})`;
  return { sip, personId, now: story.now };
}

/** The Cookie header of somebody who has just signed in, in that very assignment. */
export async function cookieOf({ deps }: TestServer, actor: Actor): Promise<string> {
  if (actor.kind === "system") throw new Error("The program does not sign in.");
  const account =
    actor.kind === "staff"
      ? ({ kind: "staff", id: actor.staffId, countyId } as const)
      : ({ kind: "person", id: actor.personId, countyId } as const);
  const assignmentId = actor.kind === "staff" ? actor.assignmentId : null;
  // Just now, so that what asks for a fresh sign-in is answered too.
  const proof = { authenticatedAt: deps.clock(), level: 4 } as const;
  const { token } = await beginSession(deps, account, { assignmentId, idToken: null, ...proof });
  return `samlad_session=${token}`;
}
