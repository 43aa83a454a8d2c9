// The SIPs that the caller finds: filtered, sorted and paged in the database. There is no list of all: only one's own,
// one's unit's, and those one takes part in (rules Z1, Z5).
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type Stage, stages } from "../../core/agreement.ts";
import { Refused, refuse } from "../../core/errors.ts";
import { requiredShort } from "../../core/fields.ts";
import { parsePersonalIdentity } from "../../core/personalIdentity.ts";
import type { SipLine, SipList } from "../../core/sip/answers.ts";
import type { Sip } from "../../core/sip/state.ts";
import type { PersonCard } from "../../core/sip/view.ts";
import { ageOn, type Day } from "../../core/time.ts";
import type { Deps } from "../deps.ts";
import { HttpProblem } from "../problems.ts";
import { readBody } from "../readBody.ts";
import { keptInList, shownLead } from "./listed.ts";
import { type Asking, askingOf } from "./requestContext.ts";

/** What a list can be sorted by; with a hyphen before it, the other way. */
export const sortings = ["due", "changed", "person", "stage", "raised"] as const;

export const SipListQuery = z.strictObject({
  stage: z.enum(stages).optional(),
  /** Whether the caller's unit runs the SIP, or the caller or the unit takes part in it in another way. */
  part: z.enum(["any", "lead", "participant"]).default("any"),
  /** Only where the caller coordinates or is deputy. */
  mine: z.enum(["true", "false"]).default("false"),
  /** Only those going on (false), only those that have ended (true), or all. */
  closed: z.enum(["true", "false", "all"]).default("false"),
  sort: z.enum(sortings.flatMap((key) => [key, `-${key}`] as const)).default("due"),
  page: z.coerce.number().int().min(1, "field.outOfRange").max(10_000, "field.outOfRange").default(1),
  limit: z.coerce.number().int().min(1, "field.outOfRange").max(100, "field.outOfRange").default(20),
});
type SipListQuery = z.output<typeof SipListQuery>;

/** A name or a number: neither may stand in an address, which is kept in logs and histories. */
export const SipSearch = SipListQuery.extend({
  /** The whole number: all the person's SIPs, whatever else is asked. */
  personalIdentityNumber: requiredShort.optional(),
  /** The beginning of the person's first or last name, among what the rest chooses. */
  query: requiredShort.optional(),
}).refine((it) => it.personalIdentityNumber !== undefined || it.query !== undefined, {
  message: "field.missing",
  path: ["query"],
});

export function registerSipList(app: FastifyInstance, deps: Deps) {
  const { config } = deps;

  app.get("/api/v1/sips", async (request): Promise<SipList> => {
    const asking = askingOf(deps, request);
    const asked = readBody(SipListQuery, request.query);
    const { sips, total } = await list(asking, asked);
    const { page, limit } = asked;
    return { sips, _meta: { total, limit, page }, _links: linksOf(config.baseUrl, asked, total) };
  });

  /** By a name or the whole identity number: those that the caller finds. */
  app.post("/api/v1/sips/search", async (request): Promise<Pick<SipList, "sips" | "_meta">> => {
    const asking = askingOf(deps, request);
    const { personalIdentityNumber, ...asked } = readBody(SipSearch, request.body);
    const chosen: Chosen = personalIdentityNumber
      ? { ...everything, number: numberOf(personalIdentityNumber, asking.today) }
      : asked;
    const { sips, total } = await list(asking, chosen);
    return { sips, _meta: { total, limit: chosen.limit, page: chosen.page } };
  });
}

const everything = { ...SipListQuery.parse({ closed: "all", limit: "100" }) };

type Chosen = SipListQuery & { query?: string | undefined; number?: string };

function numberOf(text: string, today: Day): string {
  const number = parsePersonalIdentity(text, today);
  if (!number.ok) throw new Refused(refuse(number.code, "personalIdentityNumber"));
  return number.value;
}

/** One page, logged in the same statement (Z3; `my_sips` in db/migrations/0041_lists_quicker.sql). */
async function list({ actor, today, door, address }: Asking, asked: Chosen) {
  const closed = { true: true, false: false, all: null }[asked.closed];
  const lead = { lead: true, participant: false, any: null }[asked.part];
  // What `like` takes for more than itself is taken as written.
  const named = asked.query?.toLowerCase().replace(/[\\%_]/g, "\\$&") ?? null;
  const [found] = await door.through(
    (sql, credentials) => sql<{ sips: Row[]; total: number }[]>`
    select sips, total
      from my_sips(${credentials}, ${closed}, ${asked.stage ?? null}, ${lead}, ${asked.mine === "true"}, ${named},
        ${asked.number ?? null}, ${asked.sort.replace("-", "")}, ${asked.sort.startsWith("-")},
        ${asked.limit}, ${(asked.page - 1) * asked.limit}, ${address})`,
  );
  if (!found) throw new HttpProblem(401, "session.missing");
  const sips = found.sips.map((row): SipLine => {
    const kept = keptInList(actor, row, today);
    const coordinator = row.staffId ? { staffId: row.staffId, name: row.staffName } : null;
    return {
      id: row.id,
      personName: row.personName,
      age: row.birthDate ? ageOn(row.birthDate, today) : null,
      protection: row.protection,
      stage: row.stage,
      ...shownLead(kept, { unitId: row.unitId, name: row.unitName }, coordinator),
      nextDueOn: kept.days ? null : row.nextDueOn,
      raisedAt: new Date(row.raisedAt).toISOString(),
      lastEventAt: new Date(row.lastEventAt).toISOString(),
      closed: row.closed,
    };
  });
  return { sips, total: found.total };
}

/** First, previous, next and last page, as whole addresses. */
function linksOf(baseUrl: string, asked: SipListQuery, total: number): SipList["_links"] {
  const { page, limit } = asked;
  const last = Math.max(1, Math.ceil(total / limit));
  const at = (to: number) => {
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries({ ...asked, page: to }))
      if (value !== undefined) query.set(key, String(value));
    return { href: `${baseUrl}/api/v1/sips?${query}` };
  };
  return {
    self: at(page),
    first: at(1),
    ...(page > 1 ? { prev: at(Math.min(page - 1, last)) } : {}),
    ...(page < last ? { next: at(page + 1) } : {}),
    last: at(last),
  };
}

type Row = {
  id: string;
  personName: string;
  birthDate: Day | null;
  protection: PersonCard["protection"];
  stage: Stage;
  unitId: string;
  unitName: string;
  revealsPlace: boolean;
  state: Sip | null;
  staffId: string | null;
  staffName: string;
  nextDueOn: Day | null;
  raisedAt: string;
  lastEventAt: string;
  closed: boolean;
};
