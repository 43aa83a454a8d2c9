// Is every signed review of the log what it was when it was signed? What was signed is worked out anew from the draw, the marks
// that hold and the text, and compared with what stands beside the signature. And is every one there that the log tells of?

import type { DrawCriteria, Verdict } from "../../core/logReview.ts";
import type { Day } from "../../core/time.ts";
import type { Sql } from "../db/database.ts";
import { contentHash } from "./reviewStore.ts";

export type ReviewsVerified = {
  signed: number;
  /** Those that are not what was signed; ids, never a name. */
  broken: { id: string; number: number; signedOn: Day }[];
  /** Those that the log says were drawn or signed, and that are not there, or not signed, any longer. */
  gone: { id: string; step: "draw" | "sign"; on: Day }[];
};

/** Looks at every signed review, also those whose rows have been retired since: the draw holds their ids and times itself. */
export async function verifyReviews(owner: Sql): Promise<ReviewsVerified> {
  const signed = await owner<SignedRow[]>`
    select r.id, r.number, r.drawn_at, r.drawn_by_name, r.criteria, r.found, s.verdict, s.text, s.content_hash,
           to_char(s.at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as signed_on
      from log_review_signature s join log_review r on r.id = s.review_id order by s.at, r.id`;
  const broken: ReviewsVerified["broken"] = [];
  for (const {
    id,
    number,
    drawnAt,
    drawnByName,
    criteria,
    found,
    verdict,
    text,
    contentHash: kept,
    signedOn,
  } of signed) {
    const rows = await owner<{ id: number; at: Date; verdict: Verdict | null; note: string | null }[]>`
      select d.id, d.at, m.verdict, m.note
        from (select unnest(row_ids) as id, unnest(row_ats) as at from log_review where id = ${id}) d
        left join (select distinct on (row_id) row_id, verdict, note from log_review_mark
                    where review_id = ${id} order by row_id, id desc) m on m.row_id = d.id
       order by d.at, d.id`;
    const marked = rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      mark: row.verdict && { verdict: row.verdict, note: row.note ?? "" },
    }));
    const review = { id, number, drawnAt: drawnAt.toISOString(), drawnBy: drawnByName, criteria, found, rows: marked };
    if (!contentHash(review, { verdict, text }).equals(kept)) broken.push({ id, number, signedOn });
  }
  // The log is sealed, the reviews stand beside it: what is removed whole is known by its line.
  const gone = await owner<ReviewsVerified["gone"]>`
    select l.detail ->> 'review' as id, l.detail ->> 'step' as step,
           to_char(l.at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as on
      from access_log l
     where l.action = 'review'
       and (l.detail ->> 'step' = 'draw'
            and not exists (select 1 from log_review r where r.id = (l.detail ->> 'review')::uuid)
         or l.detail ->> 'step' = 'sign'
            and not exists (select 1 from log_review_signature s where s.review_id = (l.detail ->> 'review')::uuid))
     order by l.at, l.id`;
  return { signed: signed.length, broken, gone: [...gone] };
}

type SignedRow = {
  id: string;
  number: number;
  drawnAt: Date;
  drawnByName: string;
  criteria: DrawCriteria;
  found: number;
  verdict: Verdict;
  text: string;
  contentHash: Buffer;
  signedOn: Day;
};
