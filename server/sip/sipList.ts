// The SIPs that the caller finds: filtered, sorted and paged in the database. There is no list of all: only one's own,
// one's unit's, and those one takes part in (rules Z1, Z5).
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type Stage, stages } from "../../core/agreement.ts";
import { Refused, refuse } from "../../core/errors.ts";
import { requiredShort } from "../../core/fields.ts";
import { parsePersonalIdentity } from "../../core/personalIdentity.ts";
import type { SipLine, SipList } from "../../core/sip/answers.ts";
import { audiencesOf } from "../../core/sip/readers.ts";
import type { Sip } from "../../core/sip/state.ts";
import type { PersonCard } from "../../core/sip/view.ts";
import { ageOn, type Day } from "../../core/time.ts";
import type { AccessAction, AccessLog } from "../accessLog/accessLog.ts";
import type { Deps } from "../deps.ts";
import type { Query } from "../directory/directoryStore.ts";
import { readBody } from "../readBody.ts";
import { keptInList, shownLead, shownName } from "./listed.ts";
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

export function registerSipList(app: FastifyInstance, deps: Deps & { accessLog: AccessLog }) {
  const { config } = deps;

  app.get("/api/v1/sips", async (request): Promise<SipList> => {
    const asking = askingOf(deps, request);
    const asked = readBody(SipListQuery, request.query);
    const { sips, total } = await list(asking, asked);
    await log(asking, "list", sips, { page: asked.page, limit: asked.limit });
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
    const detail = { found: sips.length, page: chosen.page };
    if (chosen.number === undefined) await log(asking, "search", sips, detail);
    else await log(asking, "searchPerson", sips, detail, await personOf(asking, chosen.number));
    return { sips, _meta: { total, limit: chosen.limit, page: chosen.page } };
  });

  async function log(
    asking: Asking,
    action: AccessAction,
    sips: SipLine[],
    detail: Record<string, number>,
    subjectPersonId?: string,
  ) {
    if (sips.length === 0 && action === "list") return;
    await deps.accessLog.write({
      ...asking,
      at: asking.now,
      action,
      ...(subjectPersonId ? { subjectPersonId } : {}),
      listedSipIds: sips.map((it) => it.id),
      ground: audiencesOf(asking.actor).map((audience) => audience.split(":")[0] ?? ""),
      detail,
    });
  }
}

const everything = { ...SipListQuery.parse({ closed: "all", limit: "100" }) };

type Chosen = SipListQuery & { query?: string | undefined; number?: string };

function numberOf(text: string, today: Day): string {
  const number = parsePersonalIdentity(text, today);
  if (!number.ok) throw new Refused(refuse(number.code, "personalIdentityNumber"));
  return number.value;
}

/** Whose number it is, for the log alone: also whom the searcher does not find may know who asked (Z3). */
async function personOf({ door }: Asking, number: string): Promise<string | undefined> {
  const [found] = await door.ask((sql) => sql<{ id: string }[]>`select id from person_numbered(${number})`);
  return found?.id;
}

async function list({ actor, today, door }: Asking, asked: Chosen) {
  const staff = actor.kind === "staff" ? actor : null;
  const key = asked.sort.replace("-", "") as (typeof sortings)[number];
  const prefix = asked.query ? `${asked.query.toLowerCase().replace(/[\\%_]/g, "\\$&")}%` : null;
  const rows = await door.through(
    (sql, credentials) => sql<Row[]>`
    select s.*, count(*) over ()::int as total
      from my_sips(${credentials}) s
     where true
       ${asked.closed === "all" ? sql`` : asked.closed === "true" ? sql`and s.closed_on is not null` : sql`and s.closed_on is null`}
       ${asked.stage ? sql`and s.stage = ${asked.stage}` : sql``}
       ${prefix ? sql`and (lower(s.person_name) like ${prefix} or lower(s.person_name) like ${`% ${prefix}`}) and ${namedTo(staff?.staffId ?? null, sql)}` : sql``}
       ${asked.number ? sql`and s.personal_identity_number = ${asked.number}` : sql``}
       ${asked.mine === "true" ? sql`and ${staff?.staffId ?? null}::uuid in (s.coordinator_id, s.deputy_id)` : sql``}
       ${asked.part === "any" ? sql`` : asked.part === "lead" ? sql`and s.lead_unit_id = ${staff?.unitId ?? null}` : sql`and s.lead_unit_id is distinct from ${staff?.unitId ?? null}::uuid`}
     order by ${orderOf(sql, key, asked.sort.startsWith("-"))}, s.id
     limit ${asked.limit} offset ${(asked.page - 1) * asked.limit}`,
  );
  const sips = rows.map((row): SipLine => {
    const kept = keptInList(actor, { ...row, unitId: row.leadUnitId }, today);
    const coordinator = row.coordinatorId ? { staffId: row.coordinatorId, name: row.staffName } : null;
    return {
      id: row.id,
      personName: shownName(actor, row, today),
      age: row.birthDate ? ageOn(row.birthDate, today) : null,
      protection: row.protection,
      stage: row.stage,
      ...shownLead(kept, { unitId: row.leadUnitId, name: row.unitName }, coordinator),
      nextDueOn: kept.days ? null : row.nextDueOn,
      raisedAt: row.raisedAt.toISOString(),
      lastEventAt: row.lastEventAt.toISOString(),
      closed: row.closedOn !== null,
    };
  });
  return { sips, total: rows[0]?.total ?? 0 };
}

function orderOf(sql: Query, key: (typeof sortings)[number], backwards: boolean) {
  const column = {
    due: "s.next_due_on",
    changed: "s.last_event_at",
    raised: "s.raised_at",
    stage: `array_position(array['${stages.join("','")}'], s.stage)`,
    person: "s.person_name collate swedish",
  }[key];
  return sql.unsafe(`${column} ${backwards ? "desc" : "asc"} nulls last`);
}

/** One does not search by a name that is not shown: a protected person's is to one who has but raised the need. */
function namedTo(staffId: string | null, sql: Query) {
  return sql`(s.protection = 'none' or s.raised_by is null or s.raised_by <> all(s.found_as)
    or ${staffId}::uuid in (s.coordinator_id, s.deputy_id) or array_remove(s.found_as, s.raised_by) <> '{}')`;
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
  leadUnitId: string;
  unitName: string;
  revealsPlace: boolean;
  state: Sip | null;
  coordinatorId: string | null;
  staffName: string;
  nextDueOn: Day | null;
  raisedAt: Date;
  lastEventAt: Date;
  closedOn: Day | null;
  total: number;
};
