// Fills the database with SIPs as commands would have left them: events chained, state, tasks, readers and the log of
// what was done, through core's own rules and many rows in each statement.
import { getAgreement } from "../core/agreements/shipped.ts";
import { readersOf } from "../core/sip/readers.ts";
import { tasksOf } from "../core/sip/tasks.ts";
import { dayOf } from "../core/time.ts";
import { accessColumns, accessRow, accessTypes } from "../server/accessLog/accessLog.ts";
import type { Sql } from "../server/db/database.ts";
import { hashOfJson } from "../server/sip/eventChain.ts";
import { summaryOf } from "../server/sip/writeCommand.ts";
import type { BenchCounty, Worker } from "./county.ts";
import { type Told, tell } from "./story.ts";

/** A SIP that can be measured: its id, and somebody who runs it. */
export type Sample = {
  sipId: string;
  version: number;
  coordinator: Worker;
  areas: boolean;
  report: Told["report"];
};

const perStatement = 250;

export async function generate(
  sql: Sql,
  county: BenchCounty,
  count: number,
  now: Date,
  stops?: readonly number[],
): Promise<Sample[]> {
  const samples: Sample[] = [];
  // PostgreSQL writes one lot while the next is told.
  let writing: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < count; from += perStatement) {
    const told = Array.from({ length: Math.min(perStatement, count - from) }, (_, nth) =>
      tell(county, from + nth, now, stops),
    );
    await writing;
    writing = insert(sql, county, told, now);
    for (const { sip, coordinator, team, report } of told)
      samples.push({
        sipId: sip.id,
        version: sip.version,
        coordinator: sip.lead.coordinator ? coordinator : team.people[0]!,
        areas: sip.decision !== null && sip.closing === null,
        report,
      });
    await new Promise(setImmediate);
  }
  await writing;
  await sql`vacuum (analyze) sip`;
  await sql`analyze`;
  return samples;
}

async function insert(sql: Sql, county: BenchCounty, told: Told[], now: Date) {
  const today = dayOf(now.toISOString());
  const agreement = getAgreement(county.agreementKey);
  const hex = (bytes: Buffer) => `\\x${bytes.toString("hex")}`;
  const tasks = told.map(({ sip }) => tasksOf(sip, agreement, today));
  const persons = told.map(({ sip }, index) => ({
    id: sip.person.personId,
    name: `Person ${sip.id.slice(0, 8)} ${index}`,
    born: sip.person.birthDate,
  }));
  const sips = told.map(({ sip, headHash }, index) => {
    const { stage, nextDueOn, closedOn } = summaryOf(sip, tasks[index]!, today);
    const { unit, coordinator } = sip.lead;
    return {
      id: sip.id,
      person: sip.person.personId,
      version: sip.version,
      state: sip,
      stage,
      unit: unit.unitId,
      coordinator: coordinator?.staffId ?? null,
      due: nextDueOn,
      raised: sip.need.raisedAt,
      last: sip.lastEventAt,
      closed: closedOn,
      hash: hex(headHash),
    };
  });
  const events = told.flatMap(({ sip, stored }) =>
    stored.map(({ seq, at, by, commandId, event, prevHash, hash }) => ({
      sip: sip.id,
      seq,
      at,
      by,
      command: commandId,
      type: event.type,
      data: event,
      prev: hex(prevHash),
      hash: hex(hash),
    })),
  );
  const commands = told.flatMap(({ sip, commands }) =>
    commands.map((it) => ({
      caller: it.actor.kind === "staff" ? `staff:${it.actor.staffId}` : "",
      id: it.commandId,
      sip: sip.id,
      command: it.command,
      hash: hex(hashOfJson(it.commandId)),
      version: it.version,
    })),
  );
  const access = told.flatMap(({ sip, commands }) =>
    commands.map((it) =>
      accessRow({
        countyId: county.id,
        at: now,
        actor: it.actor,
        action: "command",
        sipId: sip.id,
        subjectPersonId: sip.person.personId,
        ground: ["coordinator"],
        detail: { command: it.command, version: it.version },
        address: "127.0.0.1",
      }),
    ),
  );
  const readers = told.flatMap(({ sip }) => readersOf(sip, today).map((reader) => ({ sip: sip.id, ...reader })));
  const taskRows = told.flatMap(({ sip }, index) => tasks[index]!.map((task) => ({ sip: sip.id, ...task })));
  await sql.begin(async (tx) => {
    await tx`insert into person (id, county_id, name, birth_date)
      select id, ${county.id}, name, born from jsonb_to_recordset(${tx.json(persons as never)}) as r(id uuid, name text, born date)`;
    await tx`insert into sip (id, county_id, person_id, version, state, stage, lead_unit_id, coordinator_id, deputy_id, next_due_on, raised_at, last_event_at, closed_on, head_hash)
      select id, ${county.id}, person, version, state, stage, unit, coordinator, (state #>> '{lead,deputy,staffId}')::uuid, due, raised, last, closed, hash
        from jsonb_to_recordset(${tx.json(sips as never)}) as r(id uuid, person uuid, version int, state jsonb, stage text, unit uuid, coordinator uuid, due date, raised timestamptz, last timestamptz, closed date, hash bytea)`;
    await tx`insert into sip_event (sip_id, seq, county_id, at, by_actor, command_id, type, data, prev_hash, hash)
      select sip, seq, ${county.id}, at, "by", command, type, data, prev, hash
        from jsonb_to_recordset(${tx.json(events as never)}) as r(sip uuid, seq int, at timestamptz, "by" jsonb, command uuid, type text, data jsonb, prev bytea, hash bytea)`;
    await tx`insert into sip_command (caller, command_id, sip_id, county_id, command, input_hash, version, answered_at)
      select caller, id, sip, ${county.id}, command, hash, version, ${now}
        from jsonb_to_recordset(${tx.json(commands as never)}) as r(caller text, id uuid, sip uuid, command text, hash bytea, version int)`;
    await tx`insert into sip_reader (sip_id, county_id, audience, until, ground)
      select sip, ${county.id}, audience, until, ground from jsonb_to_recordset(${tx.json(readers as never)}) as r(sip uuid, audience text, until date, ground text)`;
    await tx`insert into sip_task (sip_id, county_id, audience, key, kind, stage, appears_on, due_on, params)
      select sip, ${county.id}, audience, key, kind, stage, "appearsOn", "dueOn", params
        from jsonb_to_recordset(${tx.json(taskRows as never)}) as r(sip uuid, audience text, key text, kind text, stage text, "appearsOn" date, "dueOn" date, params jsonb)`;
    await tx`insert into access_log (${tx.unsafe(accessColumns)})
      select ${tx.unsafe(accessColumns)} from jsonb_to_recordset(${tx.json(access as never)}) as r(${tx.unsafe(accessTypes)})`;
  });
}
