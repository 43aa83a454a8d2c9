// /documents/{kind}.pdf: every paper of the process, made from what the reader's view holds, and a line `print` in the access log.
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { audiences, type DocumentKind, documentKinds, offeredDocument } from "../../core/documents.ts";
import { Refused, refuse } from "../../core/errors.ts";
import { id } from "../../core/fields.ts";
import { writeAccess } from "../accessLog/accessLog.ts";
import type { Deps } from "../deps.ts";
import { HttpProblem } from "../problems.ts";
import { readBody } from "../readBody.ts";
import { type Asking, askingOf } from "../sip/requestContext.ts";
import type { SipRow } from "../sip/sipStore.ts";
import { findLook } from "./lookStore.ts";
import { answerPdf, findSeen, isSelf, languageAsked, viewOf } from "./paperRequest.ts";
import { madeFrom, type PaperRequest } from "./papers/frame.ts";
import { makePaper } from "./papers/makePaper.ts";
import { recordText } from "./papers/recordSheet.ts";
import { rendererOf } from "./renderer.ts";
import { sheetSizes } from "./sheet.ts";
import { textsOf } from "./texts.ts";

/** Which one of its kind, for whom, and how. Ids and words of the program: never a name. */
export const DocumentQuery = z.object({
  meeting: id.optional(),
  followUp: id.optional(),
  version: z.coerce.number({ error: "field.outOfRange" }).int("field.outOfRange").min(1, "field.outOfRange").optional(),
  for: z.union([z.literal("person"), id], { error: "field.notAnId" }).optional(),
  audience: z.enum(audiences, { error: "field.notAChoice" }).optional(),
  format: z.enum(["a4", "a3"], { error: "field.notAChoice" }).optional(),
  size: z.enum(sheetSizes, { error: "field.notAChoice" }).default("ordinary"),
  standard: z.enum(["ua", "archive"], { error: "field.notAChoice" }).default("ua"),
});
type Query = z.output<typeof DocumentQuery>;

type OneDocument = { Params: { id: string; document: string } };

export function registerDocuments(app: FastifyInstance, deps: Deps) {
  const renderer = rendererOf(app, deps);

  /**
   * `/documents/summons.pdf?meeting=…&for=…`, or `/documents/record.txt` as text to paste.
   * @throws 404 for what the reader's view does not hold; 400 for a size that the paper does not come in.
   */
  app.get<OneDocument>("/api/v1/sips/:id/documents/:document", async (request, reply) => {
    const asking = askingOf(deps, request);
    const row = await findSeen(asking, request.params.id);
    const { kind, ending } = namedIn(request.params.document);
    const query = readBody(DocumentQuery, request.query);
    const view = viewOf(asking, row);
    const offer = view && offeredDocument(view, { ...query, kind });
    if (!offer) throw new HttpProblem(404, "request.notFound");
    if (!offer.sizes.includes(query.size)) throw new Refused(refuse("field.notAChoice", "size"));
    const language = languageAsked(request);
    const paperRequest: PaperRequest = {
      ...wayOf(query),
      offer,
      language,
      agreement: asking.agreement,
      today: asking.today,
      isSelf: isSelf(asking, row),
      texts: textsOf(deps.config.templatesDir).texts[language],
      ...(asking.actor.kind === "staff" ? { readerUnit: asking.actor.unitName } : {}),
    };
    if (ending === "txt") {
      const text = kind === "record" ? recordText(madeFrom(view, paperRequest)) : null;
      if (text === null) throw new HttpProblem(404, "request.notFound");
      await log(asking, row, query, { document: "recordText", language });
      return reply.type("text/plain; charset=utf-8").header("content-disposition", inline(kind, "txt")).send(text);
    }
    const made = makePaper(view, paperRequest);
    if (!made) throw new HttpProblem(404, "request.notFound");
    const pdf = await renderer.render(made.paper, made.kind, {
      name: kind,
      look: await findLook(asking.door.ask, asking.countyId),
      standard: query.standard === "archive" ? "a-2a" : "ua-1",
    });
    const { meeting, followUp, version, for: to } = offer;
    await log(asking, row, { ...query, meeting, followUp, version, for: to }, { document: kind, language });
    return answerPdf(reply, pdf, kind);
  });

  function log(
    asking: Asking,
    row: SipRow,
    { meeting, followUp, version, for: to, audience, format, size, standard }: Partial<Query>,
    what: Record<string, string>,
  ) {
    const chosen = Object.entries({ meeting, followUp, version, for: to, audience, format, size, standard });
    return writeAccess(asking.door.ask, {
      ...asking,
      at: asking.now,
      action: "print",
      sipId: row.sip.id,
      subjectPersonId: row.person.personId,
      ground: viewOf(asking, row)?.relations ?? [],
      detail: { ...what, ...Object.fromEntries(chosen.filter(([, value]) => value !== undefined)) } as Record<
        string,
        string | number
      >,
    });
  }
}

/** The kind that the address names. @throws 404 for any other. */
function namedIn(document: string): { kind: DocumentKind; ending: "pdf" | "txt" } {
  const [, name = "", ending = ""] = /^([a-z-]+)\.(pdf|txt)$/.exec(document) ?? [];
  const kind = documentKinds.find((one) => one === name);
  if (!kind || (ending === "txt" && kind !== "record")) throw new HttpProblem(404, "request.notFound");
  return { kind, ending: ending as "pdf" | "txt" };
}

function wayOf({ audience, format, size }: Query) {
  return { size, ...(audience ? { audience } : {}), ...(format ? { format } : {}) };
}

const inline = (name: string, ending: string) => `inline; filename="${name}.${ending}"`;
