// What a change of the agreement would move, before it is decided: counted over the county's SIPs, and nothing but the numbers
// leaves this file. An administrator finds no SIP, so it is the owner of the tables who counts.

import type { Agreement } from "../../core/agreement.ts";
import { type AgreementEffect, movesClocks } from "../../core/agreementFields.ts";
import type { Sip } from "../../core/sip/state.ts";
import { type Task, tasksOf } from "../../core/sip/tasks.ts";
import { type Day, dayOf } from "../../core/time.ts";
import type { Sql } from "../db/database.ts";

/** More SIPs than these are not gone through while somebody waits: the rest is reckoned by them. */
export const mostTried = 2000;
const atATime = 100;

type Trial = { countyId: string; before: Agreement; after: Agreement; today: Day; most?: number };
type Counts = Omit<AgreementEffect, "sips" | "isEstimate">;

/** Counts what waits otherwise by another agreement, in every SIP that goes on. Reads only. */
export async function tryChange(owner: Sql, trial: Trial): Promise<AgreementEffect> {
  const { countyId, before, after, most = mostTried } = trial;
  const [row] = await owner<{ sips: number }[]>`
    select count(*)::int as sips from sip where county_id = ${countyId} and closed_on is null`;
  const sips = row?.sips ?? 0;
  const counts: Counts = { sipsMoved: 0, tasksMoved: 0, becomeLate: 0, noLongerLate: 0, becomeInactive: 0 };
  if (!movesClocks(before, after)) return { sips, ...counts, isEstimate: false };
  let tried = 0;
  // Ids are random: those that follow on any one are as good a sample as another.
  for await (const state of statesFrom(owner, countyId, sips > most ? "random" : "first")) {
    if (tried >= most) break;
    tried += 1;
    count(counts, state, trial);
  }
  if (tried >= sips || tried === 0) return { sips, ...counts, isEstimate: false };
  const all = (some: number) => Math.round((some * sips) / tried);
  const { sipsMoved, tasksMoved, becomeLate, noLongerLate, becomeInactive } = counts;
  return {
    sips,
    sipsMoved: all(sipsMoved),
    tasksMoved: all(tasksMoved),
    becomeLate: all(becomeLate),
    noLongerLate: all(noLongerLate),
    becomeInactive: all(becomeInactive),
    isEstimate: true,
  };
}

async function* statesFrom(owner: Sql, countyId: string, from: "first" | "random"): AsyncGenerator<Sip> {
  let last = "00000000-0000-0000-0000-000000000000";
  if (from === "random") last = crypto.randomUUID();
  let mayWrap = from === "random";
  for (;;) {
    const rows = await owner<{ id: string; state: Sip }[]>`
      select id, state from sip where county_id = ${countyId} and closed_on is null and id > ${last} order by id limit ${atATime}`;
    for (const { state } of rows) yield state;
    last = rows.at(-1)?.id ?? last;
    if (rows.length === atATime) continue;
    if (!mayWrap) return;
    mayWrap = false;
    last = "00000000-0000-0000-0000-000000000000";
  }
}

function count(counts: Counts, state: Sip, { before, after, today }: Trial) {
  // As of the day of its last event, as what is stored was worked out.
  const on = dayOf(state.lastEventAt);
  const nameOf = (task: Task) => `${task.key} ${task.audience}`;
  const old = new Map(tasksOf(state, before, on).map((task) => [nameOf(task), task]));
  const fresh = new Map(tasksOf(state, after, on).map((task) => [nameOf(task), task]));
  let moved = 0;
  for (const [name, task] of fresh) {
    const was = old.get(name);
    if (!was || was.dueOn !== task.dueOn || was.appearsOn !== task.appearsOn) moved += 1;
    if (isLate(task, today) && !(was && isLate(was, today))) counts.becomeLate += 1;
    if (was && isLate(was, today) && !isLate(task, today)) counts.noLongerLate += 1;
  }
  const isQuiet = (tasks: Map<string, Task>) =>
    [...tasks.values()].some((task) => task.kind === "inactive" && task.appearsOn <= today);
  if (isQuiet(fresh) && !isQuiet(old)) counts.becomeInactive += 1;
  counts.tasksMoved += moved;
  if (moved > 0) counts.sipsMoved += 1;
}

function isLate({ kind, appearsOn, dueOn }: Task, today: Day): boolean {
  return kind !== "inactive" && appearsOn <= today && dueOn !== null && dueOn < today;
}
