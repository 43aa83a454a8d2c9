// The established plan as a document: what its reader's view covers, on paper. That it was taken out is always logged.
import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { type Language, Refused, refuse } from "../../core/errors.ts";
import { id, shortText } from "../../core/fields.ts";
import { commands } from "../../core/sip/commands.ts";
import { anyHolds } from "../../core/sip/relations.ts";
import { sightOf } from "../../core/sip/sight.ts";
import { copyWays } from "../../core/sip/state.ts";
import { viewFor } from "../../core/sip/view.ts";
import type { AccessLog } from "../accessLog/accessLog.ts";
import type { Deps } from "../deps.ts";
import { HttpProblem, languageOf } from "../problems.ts";
import { readBody } from "../readBody.ts";
import type { Tell } from "../sip/live.ts";
import { type Asking, askingOf, idOf } from "../sip/requestContext.ts";
import { runCommand } from "../sip/runCommand.ts";
import { findSip, type SipRow } from "../sip/sipStore.ts";
import { type PlanPaper, planPaper } from "./planPaper.ts";
import { createRenderer } from "./renderer.ts";

/** Which plan, and to whom it is given: a name stands in the body, never in an address. */
export const DocumentBody = z.strictObject({
  version: z.int({ error: "field.missing" }).min(1, "field.outOfRange"),
  language: z.enum(["sv", "en"]).optional(),
  givenTo: shortText.default(""),
  how: z.enum(copyWays).default("paper"),
  /** Given again with the same number, the copy is recorded once. */
  commandId: id.optional(),
});

type Parts = Deps & { accessLog: AccessLog; tell: Tell };

export function registerPlanDocuments(app: FastifyInstance, deps: Parts) {
  const renderer = createRenderer();
  app.addHook("onClose", () => renderer.close());

  /** For the reader's own use: `/plan/2.pdf?lang=sv`. */
  app.get<{ Params: { id: string; document: string }; Querystring: { lang?: string } }>(
    "/api/v1/sips/:id/plan/:document",
    async (request, reply) => {
      const asking = askingOf(deps, request);
      const row = await findSeen(asking, request.params.id);
      const version = Number(/^([1-9]\d{0,4})\.pdf$/.exec(request.params.document)?.[1] ?? 0);
      const language = request.query.lang === "sv" || request.query.lang === "en" ? request.query.lang : undefined;
      const paper = paperFor(row, asking, { version, language: language ?? languageOf(request) });
      if (!paper) throw new HttpProblem(404, "request.notFound");
      const pdf = await renderer.render(paper);
      await log(asking, row, { version, language: paper.language });
      return answer(reply, pdf, version);
    },
  );

  /** For somebody: with the receiver's name on it, and the copy recorded in the plan by those who may. */
  app.post<{ Params: { id: string } }>("/api/v1/sips/:id/documents/plan", async (request, reply) => {
    const asking = askingOf(deps, request);
    const row = await findSeen(asking, request.params.id);
    const { version, language = languageOf(request), givenTo, how, commandId } = readBody(DocumentBody, request.body);
    const paper = paperFor(row, asking, { version, language, givenTo });
    if (!paper) throw new Refused(refuse("item.unknown", "version"));
    const pdf = await renderer.render(paper);
    if (givenTo !== "") await record(asking, row, { version, to: givenTo, how }, commandId);
    await log(asking, row, { version, language, how: givenTo === "" ? null : how });
    return answer(reply, pdf, version);
  });

  function log(asking: Asking, { sip, person }: SipRow, detail: Record<string, string | number | null>) {
    return deps.accessLog.write({
      ...asking,
      at: asking.now,
      action: "print",
      sipId: sip.id,
      subjectPersonId: person.personId,
      ground: viewOf(asking, { sip, person })?.relations ?? [],
      detail,
    });
  }

  /** P7, PDL 3 kap. 11 §: by those who may; a print for somebody by others stands in the log alone. */
  async function record(asking: Asking, { sip }: SipRow, input: object, commandId: string = randomUUID()) {
    if (!anyHolds(commands.recordCopyGiven.may, asking.actor, sip, asking.today)) return;
    const { changed } = await runCommand(asking.door, {
      ...asking,
      sipId: sip.id,
      command: "recordCopyGiven",
      commandId,
      version: null,
      input,
    });
    if (changed) deps.tell({ sipId: sip.id, ...changed });
  }
}

async function findSeen({ countyId, actor, agreement, today, door }: Asking, sipId: string): Promise<SipRow> {
  const row = await findSip(door.ask, countyId, idOf(sipId));
  if (!row || !sightOf(actor, row.sip, agreement, today, row.person)) throw new Refused(refuse("sip.notFound"));
  return row;
}

function viewOf({ actor, agreement, today }: Asking, { sip, person }: Pick<SipRow, "sip" | "person">) {
  return viewFor(actor, sip, agreement, person, today);
}

function paperFor(
  row: SipRow,
  asking: Asking,
  request: { version: number; language: Language; givenTo?: string },
): PlanPaper | null {
  const { actor, agreement, today } = asking;
  const view = viewOf(asking, row);
  const readerUnit = actor.kind === "staff" ? { readerUnit: actor.unitName } : {};
  return view && planPaper(view, agreement, { ...request, ...readerUnit, today });
}

function answer(reply: FastifyReply, pdf: Buffer, version: number) {
  return reply
    .type("application/pdf")
    .header("content-disposition", `inline; filename="sip-plan-version-${version}.pdf"`)
    .send(pdf);
}
