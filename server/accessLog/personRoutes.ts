// The person's own view of the access log (rule Z3, PDL 8 kap. 5 §): who has read, in plain words, and an extract to keep.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { LogAnswer } from "../../core/accessLog.ts";
import { Refused, refuse } from "../../core/errors.ts";
import { everyPhrase, personSide } from "../../core/sip/relations.ts";
import { viewFor } from "../../core/sip/view.ts";
import type { Deps } from "../deps.ts";
import { findLook } from "../documents/lookStore.ts";
import { rendererOf } from "../documents/renderer.ts";
import { textsIn } from "../documents/texts.ts";
import { HttpProblem, languageOf } from "../problems.ts";
import { readBody } from "../readBody.ts";
import { requireSession } from "../signIn/authenticate.ts";
import { type Asking, askingOf, idOf } from "../sip/requestContext.ts";
import { findSip } from "../sip/sipStore.ts";
import { type AccessAction, writeAccess } from "./accessLog.ts";
import { actsInFile, logCsv, logPaper } from "./logExtract.ts";
import { type LogSight, sightOfOneself, sightOnSip } from "./logSight.ts";
import { type LogQuestion, readActs, readGroups } from "./readerLog.ts";

const yesOrNo = z.enum(["true", "false"]).default("false");
export const LogQuery = z.strictObject({
  /** Also what the reader has done oneself. */
  own: yesOrNo,
  /** Also the lists that the SIP stood in. */
  lists: yesOrNo,
  page: z.coerce.number().int().min(1, "field.outOfRange").max(10_000, "field.outOfRange").default(1),
  limit: z.coerce.number().int().min(1, "field.outOfRange").max(100, "field.outOfRange").default(20),
});

type OneSip = { Params: { id: string } };
type OneExtract = { Params: { id: string; document: string } };

export function registerPersonLog(app: FastifyInstance, deps: Deps) {
  const renderer = rendererOf(app, deps);

  app.get("/api/v1/my/access-log", async (request) => page(request, await ofMyself(request)));
  app.get<OneSip>("/api/v1/sips/:id/access-log", async (request) => page(request, await ofSip(request)));
  app.get<OneExtract>("/api/v1/my/access-log/:document", async (request, reply) =>
    extract(request, reply, await ofMyself(request), request.params.document),
  );
  app.get<OneExtract>("/api/v1/sips/:id/access-log/:document", async (request, reply) =>
    extract(request, reply, await ofSip(request), request.params.document),
  );

  type About = {
    asking: Asking;
    person: LogAnswer["person"] & { personId: string };
    sipId: string | null;
    sight: LogSight;
    ground: string[];
  };

  /** All that concerns the one who is signed in. @throws HttpProblem 403 for staff. */
  async function ofMyself(request: FastifyRequest): Promise<About> {
    const asking = askingOf(deps, request);
    const { actor } = asking;
    if (actor.kind !== "person") throw new Refused(refuse("access.notAllowed"));
    return {
      asking,
      person: { personId: actor.personId, name: actor.name, self: true },
      sipId: null,
      sight: await sightOfOneself(asking.door.ask, actor.personId),
      ground: ["individual"],
    };
  }

  /** One SIP, for the person's side of it: who else may see it is told nothing more than that. */
  async function ofSip(request: FastifyRequest<OneSip>): Promise<About> {
    const asking = askingOf(deps, request);
    const { actor, agreement, today } = asking;
    const row = await findSip(asking.door.ask, asking.countyId, idOf(request.params.id));
    const view = row && viewFor(actor, row.sip, agreement, row.person, today);
    if (!row || !view) throw new Refused(refuse("sip.notFound"));
    const sides = personSide.map((phrase) => phrase.key);
    if (actor.kind !== "person" || !view.relations.some((key) => sides.includes(key)))
      throw new Refused(refuse("access.notAllowed"));
    const sight = sightOnSip(actor, row, view, today);
    const { personId, name } = row.person;
    return {
      asking,
      person: { personId, name, self: sight.self },
      sipId: row.sip.id,
      sight,
      ground: everyPhrase.filter((phrase) => phrase.holds(actor, row.sip, today)).map((phrase) => phrase.key),
    };
  }

  async function page(request: FastifyRequest, about: About): Promise<LogAnswer> {
    const { own, lists, page: number, limit } = readBody(LogQuery, request.query);
    const question = questionOf(about, { withOwn: own === "true", withLists: lists === "true" });
    const offset = (number - 1) * limit;
    const { groups, total } = await readGroups(about.asking.door.ask, question, about.sight, { limit, offset });
    await log(about, "readLog", { page: number });
    const { name, self } = about.person;
    return {
      person: { name, self },
      groups,
      keptYears: about.asking.agreement.retention.accessLogYears,
      _meta: { total, limit, page: number },
    };
  }

  async function extract(request: FastifyRequest, reply: FastifyReply, about: About, document: string) {
    if (document !== "extract.pdf" && document !== "extract.csv") throw new HttpProblem(404, "request.notFound");
    const asked = (request.query as { lang?: unknown }).lang;
    const language = asked === "sv" || asked === "en" ? asked : languageOf(request);
    const question = questionOf(about, { withOwn: true, withLists: true });
    const acts = await readActs(about.asking.door.ask, question, about.sight, actsInFile);
    const { today, agreement, door, countyId } = about.asking;
    const county = requireSession(request).county.name;
    const keptYears = agreement.retention.accessLogYears;
    const of = { person: about.person, acts, language, today, county, keptYears, texts: textsIn(deps, language) };
    const isPaper = document === "extract.pdf";
    const body = isPaper
      ? await renderer.render(logPaper(of), "logExtract", { look: await findLook(door.ask, countyId) })
      : logCsv(of);
    await log(about, "logExtract", { format: isPaper ? "pdf" : "csv", acts: acts.length });
    return reply
      .type(isPaper ? "application/pdf" : "text/csv; charset=utf-8")
      .header("content-disposition", `attachment; filename="samlad-logg-${today}.${isPaper ? "pdf" : "csv"}"`)
      .send(body);
  }

  function questionOf({ asking, person, sipId }: About, more: { withOwn: boolean; withLists: boolean }): LogQuestion {
    const readerId = asking.actor.kind === "person" ? asking.actor.personId : person.personId;
    return { personId: person.personId, sipId, readerId, today: asking.today, ...more };
  }

  function log(
    { asking, person, sipId, ground }: About,
    action: AccessAction,
    detail: Record<string, string | number>,
  ) {
    return writeAccess(asking.door.ask, {
      ...asking,
      at: asking.now,
      action,
      ...(sipId ? { sipId } : {}),
      subjectPersonId: person.personId,
      ground,
      detail,
    });
  }
}
