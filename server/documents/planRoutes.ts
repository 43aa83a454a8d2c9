// The established plan as a document: what its reader's view covers, on paper. That it was taken out is always logged.
import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type Language, Refused, refuse } from "../../core/errors.ts";
import { id, largestInteger, shortText } from "../../core/fields.ts";
import { commands } from "../../core/sip/commands.ts";
import { anyHolds, lead } from "../../core/sip/relations.ts";
import { copyGrounds, copyWays } from "../../core/sip/state.ts";
import type { SipView } from "../../core/sip/view.ts";
import { writeAccess } from "../accessLog/accessLog.ts";
import type { Deps } from "../deps.ts";
import { HttpProblem, languageOf } from "../problems.ts";
import { readBody } from "../readBody.ts";
import type { Tell } from "../sip/live.ts";
import { type Asking, askingOf } from "../sip/requestContext.ts";
import { runCommand } from "../sip/runCommand.ts";
import type { SipRow } from "../sip/sipStore.ts";
import { findLook } from "./lookStore.ts";
import { answerPdf, findSeen, isSelf, viewOf, wantedOf } from "./paperRequest.ts";
import { type PlanPaper, planPaper } from "./planPaper.ts";
import { planSheet } from "./planSheets.ts";
import { rendererOf } from "./renderer.ts";
import type { Paper, PaperKind } from "./renderPlan.ts";
import type { Sheet, SheetSize } from "./sheet.ts";
import { type PaperTexts, textsOf } from "./texts.ts";

/** Which plan, and to whom it is given: a name stands in the body, never in an address. */
export const DocumentBody = z.strictObject({
  version: z.int({ error: "field.missing" }).min(1, "field.outOfRange").max(largestInteger, "field.outOfRange"),
  language: z.enum(["sv", "en"]).optional(),
  givenTo: shortText.default(""),
  how: z.enum(copyWays).default("paper"),
  /** What it rests on that they get it; to the one whom the plan is about it is their own. */
  ground: z.enum(copyGrounds).optional(),
  why: shortText.default(""),
  /** Given again with the same number, the copy is recorded once. */
  commandId: id.optional(),
});

type Parts = Deps & { tell: Tell };

export function registerPlanDocuments(app: FastifyInstance, deps: Parts) {
  const renderer = rendererOf(app, deps);
  const textsIn = (language: Language) => textsOf(deps.config.templatesDir).texts[language];

  /** For the reader's own use: `/plan/2.pdf?lang=sv&size=large`. */
  app.get<{ Params: { id: string; document: string } }>("/api/v1/sips/:id/plan/:document", async (request, reply) => {
    const asking = askingOf(deps, request);
    const row = await findSeen(asking, request.params.id);
    const version = Number(/^([1-9]\d{0,4})\.pdf$/.exec(request.params.document)?.[1] ?? 0);
    const { language, size } = wantedOf(request);
    const pdf =
      size === "ordinary"
        ? await rendered(paperFor(row, asking, { version, language, texts: textsIn(language) }), "plan", asking)
        : await rendered(sheetFor(row, asking, { version, language, size, texts: textsIn(language) }), "sheet", asking);
    await log(asking, row, { version, language, ...(size === "ordinary" ? {} : { size }) });
    return answerPdf(reply, pdf, fileName(version));
  });

  /** For somebody: with the receiver's name on it, and the copy recorded in the plan by those who may. */
  app.post<{ Params: { id: string } }>("/api/v1/sips/:id/documents/plan", async (request, reply) => {
    const asking = askingOf(deps, request);
    const row = await findSeen(asking, request.params.id);
    const body = readBody(DocumentBody, request.body);
    const { version, language = languageOf(request), givenTo, how, why, commandId } = body;
    const ground = body.ground ?? (isForPerson(row, givenTo) ? "own" : undefined);
    if (givenTo !== "" && !ground) throw new Refused(refuse("field.missing", "ground"));
    if (ground === "other" && why === "") throw new Refused(refuse("field.missing", "why"));
    const isEasy = how === "easyRead";
    const paper = isEasy
      ? sheetFor(row, asking, { version, language, givenTo, size: "easy", texts: textsIn(language) })
      : paperFor(row, asking, { version, language, givenTo, texts: textsIn(language) });
    if (!paper) throw new Refused(refuse("item.unknown", "version"));
    const pdf = await rendered(paper, isEasy ? "sheet" : "plan", asking);
    if (givenTo !== "") await record(asking, row, { version, to: givenTo, how, ground, why }, commandId);
    await log(asking, row, { version, language, ...(givenTo === "" ? { how: null } : { how, ground: ground! }) });
    return answerPdf(reply, pdf, fileName(version));
  });

  async function rendered(paper: Paper | null, kind: PaperKind, { door, countyId }: Asking): Promise<Buffer> {
    if (!paper) throw new HttpProblem(404, "request.notFound");
    return renderer.render(paper, kind, { name: "plan", look: await findLook(door.ask, countyId) });
  }

  function log(asking: Asking, { sip, person }: SipRow, detail: Record<string, string | number | null>) {
    return writeAccess(asking.door.ask, {
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

/**
 * What stands on the paper. Those who run the SIP read also what is kept from the individual (OSL 12 kap. 3 §, 25 kap. 7 §): what
 * they print for the individual holds no more than the individual may read. Everybody else prints what they see themselves.
 */
function viewFor(row: SipRow, asking: Asking, givenTo: string | undefined): SipView | null {
  const { actor, today } = asking;
  if (!isForPerson(row, givenTo) || !anyHolds(lead, actor, row.sip, today)) return viewOf(asking, row);
  const { personId, name } = row.person;
  return viewOf({ ...asking, actor: { kind: "person", personId, name } }, row);
}

/** True for a paper that is given to the one whom the plan is about. */
const isForPerson = ({ person }: SipRow, givenTo: string | undefined) => givenTo === person.name;

function paperFor(
  row: SipRow,
  asking: Asking,
  request: { version: number; language: Language; givenTo?: string; texts: PaperTexts },
): PlanPaper | null {
  const { actor, agreement, today } = asking;
  const view = viewFor(row, asking, request.givenTo);
  const readerUnit = actor.kind === "staff" ? { readerUnit: actor.unitName } : {};
  return view && planPaper(view, agreement, { ...request, ...readerUnit, today });
}

function sheetFor(
  row: SipRow,
  asking: Asking,
  request: { version: number; language: Language; size: SheetSize; givenTo?: string; texts: PaperTexts },
): Sheet | null {
  const { actor, agreement, today } = asking;
  const view = viewFor(row, asking, request.givenTo);
  const readerUnit = actor.kind === "staff" ? { readerUnit: actor.unitName } : {};
  // What is made for the one whom the plan is about speaks to that one, whoever prints it.
  const isForSelf = isSelf(asking, row) || isForPerson(row, request.givenTo);
  return view && planSheet(view, agreement, { ...request, ...readerUnit, today, isSelf: isForSelf });
}

const fileName = (version: number) => `sip-plan-version-${version}`;
