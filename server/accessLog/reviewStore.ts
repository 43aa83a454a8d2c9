// The reviews as they are read: the list, and one with its rows, what was found and the signature.
import { createHash } from "node:crypto";
import type { AccessAction } from "../../core/accessLog.ts";
import type { DrawCriteria, LoggedCommand, Review, ReviewLine, ReviewRow, Verdict } from "../../core/logReview.ts";
import { ageOn, type Day } from "../../core/time.ts";
import type { Query } from "../directory/directoryStore.ts";
import { canonicalJson } from "../sip/eventChain.ts";

/** The reviews of the reader's principal, newest first. */
export async function listReviews(tx: Query): Promise<ReviewLine[]> {
  const rows = await tx<LineRow[]>`
    select ${lineColumns(tx)}, cardinality(r.row_ids) as rows
      from log_review r left join log_review_signature s on s.review_id = r.id
     order by r.number desc limit 500`;
  return rows.map((row) => ({ ...lineOf(row), rows: row.rows }));
}

/** One review with its rows in the order of time; null when it is not there for this reader. */
export async function readReview(tx: Query, id: string, today: Day): Promise<(Review & { sipIds: string[] }) | null> {
  const [row] = await tx<(LineRow & { text: string | null })[]>`
    select ${lineColumns(tx)}, cardinality(r.row_ids) as rows, s.text
      from log_review r left join log_review_signature s on s.review_id = r.id where r.id = ${id}`;
  if (!row) return null;
  const rows = await tx<LogRow[]>`
    with drawn as (select unnest(r.row_ids) as id, unnest(r.row_ats) as at from log_review r where r.id = ${id}),
    marked as (
      select distinct on (row_id) row_id, verdict, note from log_review_mark where review_id = ${id} order by row_id, id desc)
    select l.id, l.at, l.action, case when l.action in ('command', 'disclose', 'redact') then l.detail ->> 'command' end as command, l.ground, l.sip_id, l.subject_person_id,
           l.listed_sip_ids, host(l.address) as address, st.name as staff_name, st.title, st.hsa_id, u.name as unit_name,
           m.verdict, m.note
      from drawn d
      join access_log l on l.id = d.id and l.at = d.at
      left join staff st on st.id = l.staff_id
      left join unit u on u.id = l.unit_id
      left join marked m on m.row_id = l.id
     order by l.at, l.id`;
  const ids = [...new Set(rows.flatMap((one) => one.subjectPersonId ?? []))];
  const persons = await tx<{ personId: string; name: string; birthDate: Day | null; protection: string }[]>`
    select * from reviewed_persons(${ids}::uuid[])`;
  const byId = new Map(persons.map((one) => [one.personId, one]));
  const line = lineOf(row);
  return {
    ...line,
    signed: line.signed && { ...line.signed, text: row.text ?? "" },
    sipIds: [...new Set(rows.flatMap((one) => [one.sipId ?? [], one.listedSipIds ?? []].flat()))],
    rows: rows.map((one): ReviewRow => {
      const person = one.subjectPersonId ? byId.get(one.subjectPersonId) : undefined;
      return {
        id: one.id,
        at: one.at.toISOString(),
        action: one.action,
        command: one.command,
        staff: { name: one.staffName ?? "", title: one.title ?? "", hsaId: one.hsaId ?? "" },
        unit: one.unitName ?? "",
        person: person
          ? {
              name: person.name,
              age: person.birthDate ? ageOn(person.birthDate, today) : null,
              isProtected: person.protection !== "none",
            }
          : null,
        ground: one.ground.split(" ").filter(Boolean),
        listed: one.listedSipIds?.length ?? null,
        address: one.address ?? "",
        mark: one.verdict && { verdict: one.verdict, note: one.note ?? "" },
      };
    }),
  };
}

/** The rows of a review that are the reviewer's own doings: in one that a colleague drew, or that was drawn when own rows were. */
export async function ownRows(tx: Query, id: string, { staffId }: { staffId: string }): Promise<number[]> {
  const rows = await tx<{ id: number }[]>`
    with drawn as (select unnest(r.row_ids) as id, unnest(r.row_ats) as at from log_review r where r.id = ${id})
    select l.id from drawn d join access_log l on l.id = d.id and l.at = d.at where l.staff_id = ${staffId}`;
  return rows.map((row) => row.id);
}

/** What a signature is put under: the draw, every row with what was found about it, the verdict and the text. */
export function contentHash(
  review: Pick<Review, "id" | "number" | "drawnAt" | "drawnBy" | "criteria" | "found"> & {
    rows: Pick<ReviewRow, "id" | "at" | "mark">[];
  },
  signing: { verdict: Verdict; text: string },
): Buffer {
  const { id, number, drawnAt, drawnBy, criteria, found, rows } = review;
  const marks = rows.map((row) => ({ id: row.id, at: row.at, ...row.mark }));
  const content = canonicalJson({ id, number, drawnAt, drawnBy, criteria, found, marks, ...signing });
  return createHash("sha256").update(content).digest();
}

function lineColumns(tx: Query) {
  return tx`r.id, r.number, r.drawn_at, r.drawn_by_name, r.criteria, r.found, s.verdict, s.by_name, s.at as signed_at,
    (select count(*)::int from (
       select distinct on (m.row_id) m.verdict from log_review_mark m where m.review_id = r.id order by m.row_id, m.id desc) last
      where last.verdict = 'investigate') as investigate`;
}

function lineOf(row: LineRow): Omit<ReviewLine, "rows"> {
  return {
    id: row.id,
    number: row.number,
    drawnAt: row.drawnAt.toISOString(),
    drawnBy: row.drawnByName,
    criteria: row.criteria,
    found: row.found,
    investigate: row.investigate,
    signed: row.verdict && {
      verdict: row.verdict,
      by: row.byName ?? "",
      at: row.signedAt?.toISOString() ?? "",
    },
  };
}

type LineRow = {
  id: string;
  number: number;
  drawnAt: Date;
  drawnByName: string;
  criteria: DrawCriteria;
  found: number;
  rows: number;
  investigate: number;
  verdict: Verdict | null;
  byName: string | null;
  signedAt: Date | null;
};
type LogRow = {
  id: number;
  at: Date;
  action: AccessAction;
  command: LoggedCommand | null;
  ground: string;
  sipId: string | null;
  subjectPersonId: string | null;
  listedSipIds: string[] | null;
  address: string | null;
  staffName: string | null;
  title: string | null;
  hsaId: string | null;
  unitName: string | null;
  verdict: Verdict | null;
  note: string | null;
};
