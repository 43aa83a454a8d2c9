// The log reviewer's addresses: draw a sample, say what was found, sign. Every step is itself in the access log, in the same
// transaction. The reviewer sees who read about whom, and nothing of what any SIP holds.
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { StaffActor } from "../../core/access.ts";
import { Refused, refuse } from "../../core/errors.ts";
import { type Review, ReviewDraw, type ReviewLine, ReviewMarks, ReviewSigning } from "../../core/logReview.ts";
import { askIn } from "../db/wall.ts";
import type { Deps } from "../deps.ts";
import type { Query } from "../directory/directoryStore.ts";
import { HttpProblem } from "../problems.ts";
import { readBody } from "../readBody.ts";
import { type Asking, askingOf, idOf } from "../sip/requestContext.ts";
import { writeAccess } from "./accessLog.ts";
import { drawSample } from "./drawSample.ts";
import { contentHash, listReviews, ownRows, readReview } from "./reviewStore.ts";

type OneReview = { Params: { reviewId: string } };

export function registerReviews(app: FastifyInstance, deps: Deps) {
  app.get("/api/v1/log-reviews", async (request): Promise<{ reviews: ReviewLine[] }> => {
    const { asking } = reviewing(request);
    return asking.door.all(async (tx) => {
      const reviews = await listReviews(tx);
      await logReview(tx, asking, { step: "list", reviews: reviews.length });
      return { reviews };
    });
  });

  app.post("/api/v1/log-reviews", async (request): Promise<Review> => {
    const { asking, reviewer } = reviewing(request);
    const draw = readBody(ReviewDraw, request.body);
    if (draw.to > asking.today) throw new Refused(refuse("field.inTheFuture", "to"));
    return asking.door.all(async (tx) => {
      const { id } = await drawSample(tx, asking, reviewer, draw);
      return seen(tx, asking, id, "draw");
    });
  });

  app.get<OneReview>("/api/v1/log-reviews/:reviewId", async (request): Promise<Review> => {
    const { asking } = reviewing(request);
    return asking.door.all((tx) => seen(tx, asking, idOf(request.params.reviewId, "reviewId"), "open"));
  });

  app.post<OneReview>("/api/v1/log-reviews/:reviewId/marks", async (request): Promise<Review> => {
    const { asking, reviewer } = reviewing(request);
    const id = idOf(request.params.reviewId, "reviewId");
    const { marks } = readBody(ReviewMarks, request.body);
    return asking.door.all(async (tx) => {
      const review = await openReview(tx, asking, id);
      const known = new Set(review.rows.map((row) => row.id));
      if (marks.some((mark) => !known.has(mark.rowId))) throw new Refused(refuse("item.unknown", "marks"));
      const own = new Set(await ownRows(tx, id, reviewer));
      if (marks.some((mark) => own.has(mark.rowId))) throw new Refused(refuse("review.ownRows", "marks"));
      await unsigned(tx`
        insert into log_review_mark (review_id, county_id, row_id, verdict, note, by_staff, at)
        select ${id}, ${asking.countyId}, r.row_id, r.verdict, r.note, ${reviewer.staffId}, ${asking.now}
          from jsonb_to_recordset(${tx.json(marks.map(({ rowId, ...rest }) => ({ row_id: rowId, ...rest })))})
            as r(row_id bigint, verdict text, note text)`);
      return seen(tx, asking, id, "mark");
    });
  });

  // A signature stands for a person: one has just shown who one is.
  app.post<OneReview>(
    "/api/v1/log-reviews/:reviewId/sign",
    { config: { stepUp: true } },
    async (request): Promise<Review> => {
      const { asking, reviewer } = reviewing(request);
      const id = idOf(request.params.reviewId, "reviewId");
      const signing = readBody(ReviewSigning, request.body);
      return asking.door.all(async (tx) => {
        const review = await openReview(tx, asking, id);
        if ((await ownRows(tx, id, reviewer)).length > 0) throw new Refused(refuse("review.ownRows"));
        await unsigned(tx`
        insert into log_review_signature (review_id, county_id, verdict, text, by_staff, by_name, at, content_hash)
        values (${id}, ${asking.countyId}, ${signing.verdict}, ${signing.text}, ${reviewer.staffId}, ${reviewer.name},
                ${asking.now}, ${contentHash(review, signing)})`);
        return seen(tx, asking, id, "sign");
      });
    },
  );

  /** Who asks. @throws Refused 403 for everybody but a log reviewer. */
  function reviewing(request: FastifyRequest): { asking: Asking; reviewer: StaffActor } {
    const asking = askingOf(deps, request);
    const { actor } = asking;
    if (actor.kind !== "staff" || !actor.roles.includes("logReviewer")) throw new Refused(refuse("access.notAllowed"));
    return { asking, reviewer: actor };
  }
}

async function openReview(tx: Query, { today }: Asking, id: string): Promise<Review> {
  const review = await readReview(tx, id, today);
  if (!review) throw new HttpProblem(404, "request.notFound");
  if (review.signed) throw new Refused(refuse("review.signed"));
  return review;
}

/** The review as it now is, and that it was looked at. */
async function seen(tx: Query, asking: Asking, id: string, step: "draw" | "open" | "mark" | "sign"): Promise<Review> {
  const found = await readReview(tx, id, asking.today);
  if (!found) throw new HttpProblem(404, "request.notFound");
  const { sipIds, ...review } = found;
  await logReview(tx, asking, { review: id, step, way: review.criteria.way }, sipIds);
  return review;
}

/** The reviewer's own doings. With the SIPs whose rows were shown, so that the persons see it; the list of reviews shows none. */
function logReview(tx: Query, asking: Asking, detail: Record<string, string | number>, listedSipIds?: string[]) {
  return writeAccess(askIn(tx), {
    ...asking,
    at: asking.now,
    action: "review",
    ...(listedSipIds ? { listedSipIds } : {}),
    ground: ["logReviewer"],
    detail,
  });
}

/** The database takes nothing more once a review is signed, also when two are at it at once. */
async function unsigned(statement: PromiseLike<unknown>): Promise<void> {
  try {
    await statement;
  } catch (error) {
    if (["23001", "23505"].includes((error as { code?: string }).code ?? ""))
      throw new Refused(refuse("review.signed"));
    throw error;
  }
}
