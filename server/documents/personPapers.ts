// What the person takes along besides the plan: the invitation to a meeting, and the consent. As far as the reader sees them,
// in three sizes, and logged each time as a print.
import type { FastifyInstance, FastifyRequest } from "fastify";
import { id } from "../../core/fields.ts";
import { writeAccess } from "../accessLog/accessLog.ts";
import type { Deps } from "../deps.ts";
import { HttpProblem } from "../problems.ts";
import { type Asking, askingOf } from "../sip/requestContext.ts";
import type { SipRow } from "../sip/sipStore.ts";
import { consentSheet } from "./consentSheet.ts";
import { invitationSheet } from "./invitationSheet.ts";
import { findLook } from "./lookStore.ts";
import { answerPdf, findSeen, isSelf, viewOf, wantedOf } from "./paperRequest.ts";
import { rendererOf } from "./renderer.ts";
import type { Sheet } from "./sheet.ts";
import { textsOf } from "./texts.ts";

export function registerPersonPapers(app: FastifyInstance, deps: Deps) {
  const renderer = rendererOf(app, deps);

  /** `/invitation/<the meeting's id>.pdf?lang=sv&size=large`. @throws 404 for a meeting that the reader does not see. */
  app.get<{ Params: { id: string; document: string } }>(
    "/api/v1/sips/:id/invitation/:document",
    async (request, reply) => {
      const asking = askingOf(deps, request);
      const row = await findSeen(asking, request.params.id);
      const meetingId = id.safeParse(/^(.+)\.pdf$/.exec(request.params.document)?.[1]);
      const wanted = wanting(request, asking, row);
      const view = viewOf(asking, row);
      const sheet = view && meetingId.success ? invitationSheet(view, meetingId.data, wanted) : null;
      const pdf = await rendered(sheet, asking, "invitation");
      await log(asking, row, { document: "invitation", language: wanted.language, size: wanted.size });
      return answerPdf(reply, pdf, wanted.language === "sv" ? "inbjudan" : "invitation");
    },
  );

  /** @throws 404 for those who do not see the whole consent: others than the person's side and those who hold the SIP. */
  app.get<{ Params: { id: string } }>("/api/v1/sips/:id/consent.pdf", async (request, reply) => {
    const asking = askingOf(deps, request);
    const row = await findSeen(asking, request.params.id);
    const wanted = wanting(request, asking, row);
    const view = viewOf(asking, row);
    const pdf = await rendered(view && consentSheet(view, asking.agreement, wanted), asking, "consent");
    await log(asking, row, { document: "consent", language: wanted.language, size: wanted.size });
    return answerPdf(reply, pdf, wanted.language === "sv" ? "samtycke" : "consent");
  });

  /** How the paper is wanted, in the county's own words where it has some. */
  function wanting(request: FastifyRequest, asking: Asking, row: SipRow) {
    const way = wantedOf(request);
    const texts = textsOf(deps.config.templatesDir).texts[way.language];
    return { ...way, texts, today: asking.today, isSelf: isSelf(asking, row) };
  }

  async function rendered(sheet: Sheet | null, { door, countyId }: Asking, name: string): Promise<Buffer> {
    if (!sheet) throw new HttpProblem(404, "request.notFound");
    return renderer.render(sheet, "sheet", { name, look: await findLook(door.ask, countyId) });
  }

  function log(asking: Asking, row: SipRow, detail: Record<string, string>) {
    return writeAccess(asking.door.ask, {
      ...asking,
      at: asking.now,
      action: "print",
      sipId: row.sip.id,
      subjectPersonId: row.person.personId,
      ground: viewOf(asking, row)?.relations ?? [],
      detail,
    });
  }
}
