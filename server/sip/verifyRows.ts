// Do the rows beside a SIP's state say what the state says? They decide who finds it and in which list it stands, so a
// row changed by hand must be found too. Everything here was worked out on the day of the SIP's last event, and is
// worked out again as of that day: so what time alone changes is no fault.
import type { Agreement } from "../../core/agreement.ts";
import { audienceOfRaiser, type Reader, readersOf } from "../../core/sip/readers.ts";
import { removedText } from "../../core/sip/redaction.ts";
import type { Sip } from "../../core/sip/state.ts";
import { type Task, tasksOf } from "../../core/sip/tasks.ts";
import { type Day, dayOf } from "../../core/time.ts";
import type { Query } from "../directory/directoryStore.ts";
import { differenceOf, summaryOf, textOfReader, textOfTask } from "./writeCommand.ts";

/** The columns of `sip` beside its state. */
export type SummaryRow = {
  personId: string;
  leadUnitId: string;
  coordinatorId: string | null;
  deputyId: string | null;
  stage: string;
  nextDueOn: Day | null;
  raisedAt: Date;
  lastEventAt: Date;
  closedOn: Day | null;
  raisedBy: string | null;
};

/** The first column that says something else than the state, in words; null when all agree. */
export function faultInColumns(row: SummaryRow, sip: Sip, agreement: Agreement): string | null {
  const today = dayOf(sip.lastEventAt);
  const { stage, closedOn, nextDueOn } = summaryOf(sip, tasksOf(sip, agreement, today), today);
  const pairs: [column: string, stored: string | null, wanted: string | null][] = [
    ["person_id", row.personId, sip.person.personId],
    ["lead_unit_id", row.leadUnitId, sip.lead.unit.unitId],
    ["coordinator_id", row.coordinatorId, sip.lead.coordinator?.staffId ?? null],
    ["deputy_id", row.deputyId, sip.lead.deputy?.staffId ?? null],
    ["raised_by", row.raisedBy, audienceOfRaiser(sip)],
    ["raised_at", row.raisedAt.toISOString(), sip.need.raisedAt],
    ["last_event_at", row.lastEventAt.toISOString(), sip.lastEventAt],
    ["stage", row.stage, stage],
    ["closed_on", row.closedOn, closedOn],
    ["next_due_on", row.nextDueOn, nextDueOn],
  ];
  const wrong = pairs.find(([, stored, wanted]) => stored !== wanted);
  return wrong ? `${wrong[0]} is ${wrong[1] ?? "empty"}, by the events it is ${wrong[2] ?? "empty"}` : null;
}

/** The first row of sip_reader or sip_task that is too many, too few or another, in words; readers first. */
export function faultInRows(sip: Sip, agreement: Agreement, readers: Reader[], tasks: Task[]): string | null {
  const today = dayOf(sip.lastEventAt);
  return (
    faultIn("sip_reader", readers, readersOf(sip, today), textOfReader, ({ audience }) => audience) ??
    faultIn("sip_task", tasks, tasksOf(sip, agreement, today), textOfTask, (task) =>
      [task.key, task.audience].join(" for "),
    )
  );
}

function faultIn<Row>(
  table: string,
  stored: Row[],
  wanted: Row[],
  textOf: (row: Row) => string,
  nameOf: (row: Row) => string,
): string | null {
  const { gone, come } = differenceOf(stored, wanted, textOf);
  const [extra] = gone;
  if (extra) {
    const changed = come.some((row) => nameOf(row) === nameOf(extra));
    return `${table} has a row ${changed ? "changed" : "too many"}: ${nameOf(extra)}`;
  }
  return come[0] ? `${table} lacks a row: ${nameOf(come[0])}` : null;
}

/**
 * The first signed paper whose bytes are not those that came, or are gone although their time is not over and no
 * decision names it, or are there although one does. Hashed in the database: no paper leaves it.
 */
export async function changedPaper(tx: Query): Promise<{ id: string; sipId: string } | null> {
  const [found] = await tx<{ id: string; sipId: string }[]>`
    select id, sip_id from attachment a
     where case when removed_at is null then coalesce(sealed_sha256, sha256) <> sha256(bytes) else length(bytes) > 0 or name <> ${removedText} end
        or (removed_at is not null) <> exists (
             select 1 from sip_event e where e.sip_id = a.sip_id
                and (e.type = 'TextsRemoved' and (e.data -> 'principals' = 'null'::jsonb
                       or a.uploaded_by ->> 'kind' = 'staff' and e.data -> 'units' ? (a.uploaded_by ->> 'unitId'))
                     or e.type = 'EntryRedacted' and e.data ->> 'item' = 'attachment:' || a.id))
     limit 1`;
  return found ?? null;
}
