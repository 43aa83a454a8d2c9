// Sessions are found, and SIPs opened, several in one statement when several are asked for at once: one round trip, one
// transaction and one wait for the disk for all of them. Each read has its line in the access log in that transaction all
// the same, and nobody is answered before it is on the disk (product rule Z3).
import type { Sql } from "../db/database.ts";
import type { OpenedRow } from "../sip/sipStore.ts";

/** Whose session, as of when, and the SIP to open with it, if any. */
export type ToOpen = {
  tokenHash: Buffer;
  now: Date;
  /** The session must have been in use after this. */
  seenAfter: Date;
  today: string;
  opens: { sipId: string; forCommand: boolean; address: string | null } | null;
};

type Waiting = { asked: ToOpen; done: (row: never) => void; fail: (reason: unknown) => void };
type Door = { isBusy: boolean; waiting: Waiting[] };

/** So that the first one in a statement does not wait for more than so many others. */
const mostTogether = 32;
/** One statement at a time gathers most. When it takes longer than so many milliseconds, the next does not wait for it. */
const patience = 100;

/** Those that wait, for each pool of connections. */
const doors = new WeakMap<Sql, Door>();

/**
 * The row of `open_sips` for one that is asked (db/migrations/0042_opened_together.sql); undefined when there is no such session.
 * It is sent at once when no other is under way, else together with all that come meanwhile.
 */
export function openTogether<Row extends OpenedRow>(sql: Sql, asked: ToOpen): Promise<Row | undefined> {
  const door = doors.get(sql) ?? { isBusy: false, waiting: [] };
  doors.set(sql, door);
  return new Promise((done, fail) => {
    door.waiting.push({ asked, done, fail });
    next(sql, door);
  });
}

function next(sql: Sql, door: Door) {
  if (door.isBusy || door.waiting.length === 0) return;
  door.isBusy = true;
  let isOver = false;
  const over = () => {
    if (isOver) return;
    isOver = true;
    clearTimeout(slow);
    door.isBusy = false;
    next(sql, door);
  };
  const slow = setTimeout(over, patience);
  void open(sql, door.waiting.splice(0, mostTogether)).finally(over);
}

/** Never throws: whoever waits is told. */
async function open(sql: Sql, these: Waiting[]) {
  const asked = these.map(({ asked: { tokenHash, now, seenAfter, today, opens } }, place) => ({
    place,
    token: `\\x${tokenHash.toString("hex")}`,
    now,
    seen_after: seenAfter,
    today,
    sip: opens?.sipId ?? null,
    for_command: opens?.forCommand ?? false,
    address: opens?.address ?? null,
  }));
  try {
    const rows = await sql<(OpenedRow & { place: number })[]>`
      select o.place, (o.session).*, o.state, o.head_hash, o.person, o.tasks, o.readers
        from open_sips(${JSON.stringify(asked)}::text::json) o`;
    const found = new Map(rows.map((row) => [row.place, row]));
    for (const [place, { done }] of these.entries()) done(found.get(place) as never);
  } catch (reason) {
    for (const { fail } of these) fail(reason);
  }
}
