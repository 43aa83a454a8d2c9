// The register extract: all that is held on one person, as JSON for programs and as PDF to read, in one action. For the person;
// and for a guardian or a representative about a SIP they stand for. Asks that one has just proved who one is.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { Refused, refuse } from "../../core/errors.ts";
import { personSide } from "../../core/sip/relations.ts";
import { writeAccess } from "../accessLog/accessLog.ts";
import type { Deps } from "../deps.ts";
import { findLook } from "../documents/lookStore.ts";
import { languageAsked } from "../documents/paperRequest.ts";
import { rendererOf } from "../documents/renderer.ts";
import { textsIn } from "../documents/texts.ts";
import { readBody } from "../readBody.ts";
import { requireSession } from "../signIn/authenticate.ts";
import { listOwnSessions, type OwnSession } from "../signIn/sessionList.ts";
import { type Asking, askingOf, idOf } from "../sip/requestContext.ts";
import { extractPaper, extractSizes } from "./extractPaper.ts";
import { groundOf, type HeldSip, type Holdings, readOwn, readSip, readSipLog } from "./holdings.ts";

type OneSip = { Params: { id: string } };
const config = { stepUp: true } as const;

/** After the question mark of the paper's address. */
export const ExtractQuery = z.object({
  size: z.enum(extractSizes, { error: "field.notAChoice" }).default("ordinary"),
});

/** What is answered as JSON; grows only by new fields while the version stays. */
export type RegisterExtract = Holdings & {
  format: "samlad-register-extract";
  formatVersion: 1;
  madeAt: string;
  madeFor: { name: string; self: boolean };
  county: string;
  sessions: OwnSession[];
};
type Head = Omit<RegisterExtract, keyof Holdings | "sessions">;

export function registerRegisterExtract(app: FastifyInstance, deps: Deps) {
  const renderer = rendererOf(app, deps);

  app.get("/api/v1/my/register-extract.json", { config }, async (request, reply) =>
    asJson(reply, await ofMyself(request)),
  );
  app.get("/api/v1/my/register-extract.pdf", { config }, async (request, reply) =>
    asPdf(request, reply, await ofMyself(request)),
  );
  app.get<OneSip>("/api/v1/sips/:id/register-extract.json", { config }, async (request, reply) =>
    asJson(reply, await ofSip(request)),
  );
  app.get<OneSip>("/api/v1/sips/:id/register-extract.pdf", { config }, async (request, reply) =>
    asPdf(request, reply, await ofSip(request)),
  );

  /** @throws Refused 403 for staff: they have other ways, each with a ground of its own. */
  async function ofMyself(request: FastifyRequest): Promise<RegisterExtract> {
    const asking = askingOf(deps, request);
    const { actor } = asking;
    if (actor.kind !== "person") throw new Refused(refuse("access.notAllowed"));
    const session = requireSession(request);
    const own = await readOwn(deps, session, asking);
    const sessions = await listOwnSessions(deps, session);
    await log(asking, { subjectPersonId: actor.personId, ground: ["individual"], sips: own.sips.length });
    return { ...headOf(asking, session.county.name, true), ...own, sessions };
  }

  /** @throws Refused 404 for what the caller may not know of, 403 for those who are not on the person's side. */
  async function ofSip(request: FastifyRequest<OneSip>): Promise<RegisterExtract> {
    const asking = askingOf(deps, request);
    const held = await readSip(asking.door.ask, asking, idOf(request.params.id));
    if (!held) throw new Refused(refuse("sip.notFound"));
    const { view } = held;
    if (!personSide.some((phrase) => view.relations.includes(phrase.key)))
      throw new Refused(refuse("access.notAllowed"));
    const { person } = view;
    const acts = await readSipLog(asking.door.ask, asking, held);
    await log(asking, { sipId: view.id, subjectPersonId: person.personId, ground: groundOf(view), sips: 1 });
    const self = asking.actor.kind === "person" && asking.actor.personId === person.personId;
    return {
      ...headOf(asking, requireSession(request).county.name, self),
      person: personSeen(held),
      sips: [held],
      besideOthers: [],
      drafts: [],
      news: [],
      calendarAddresses: [],
      calendarAnswers: [],
      lastSeen: [],
      noticeSettings: [],
      accessLog: { keptYears: asking.agreement.retention.accessLogYears, acts },
      sessions: [],
    };
  }

  async function log(
    asking: Asking,
    { sips, ...about }: { sipId?: string; subjectPersonId: string; ground: string[]; sips: number },
  ) {
    await writeAccess(asking.door.ask, {
      ...asking,
      at: asking.now,
      action: "registerExtract",
      ...about,
      detail: { sips },
    });
  }

  function asJson(reply: FastifyReply, extract: RegisterExtract) {
    return reply
      .type("application/json; charset=utf-8")
      .header("content-disposition", fileNamed(extract, "json"))
      .send(`${JSON.stringify(extract, null, 2)}\n`);
  }

  async function asPdf(request: FastifyRequest, reply: FastifyReply, extract: RegisterExtract) {
    const { agreement, today, door, countyId } = askingOf(deps, request);
    const { size } = readBody(ExtractQuery, request.query);
    const language = languageAsked(request);
    const paper = extractPaper(extract, { agreement, today, language, size, texts: textsIn(deps, language) });
    const pdf = await renderer.render(paper, "registerExtract", { look: await findLook(door.ask, countyId) });
    return reply.type("application/pdf").header("content-disposition", fileNamed(extract, "pdf")).send(pdf);
  }
}

function headOf({ actor, now }: Asking, county: string, self: boolean): Head {
  return {
    format: "samlad-register-extract",
    formatVersion: 1,
    madeAt: now.toISOString(),
    madeFor: { name: actor.kind === "system" ? "" : actor.name, self },
    county,
  };
}

/** The person as the reader's view has it: what is kept from the reader is not there. */
function personSeen({ view: { person } }: HeldSip): Holdings["person"] {
  const { personId: id, name, personalIdentityNumber, protection, contact } = person;
  return { id, name, personalIdentityNumber: personalIdentityNumber || null, protection, ...contact };
}

const fileNamed = ({ madeAt }: RegisterExtract, ending: string) =>
  `attachment; filename="samlad-registerutdrag-${madeAt.slice(0, 10)}.${ending}"`;
