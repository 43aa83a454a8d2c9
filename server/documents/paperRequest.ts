// What every route that gives a paper asks: which SIP, whether it is the reader's to see, and how the paper is wanted.
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { type Language, Refused, refuse } from "../../core/errors.ts";
import { sightOf } from "../../core/sip/sight.ts";
import { type SipView, viewFor } from "../../core/sip/view.ts";
import { languageOf } from "../problems.ts";
import { readBody } from "../readBody.ts";
import { type Asking, idOf } from "../sip/requestContext.ts";
import { findSip, type SipRow } from "../sip/sipStore.ts";
import { sheetSizes } from "./sheet.ts";

/** After the question mark of a paper's address, beside the language that every paper can be asked for in. */
export const PaperQuery = z.object({
  size: z.enum(sheetSizes, { error: "field.notAChoice" }).default("ordinary"),
});

/** How a paper is wanted; when the language asked for is not there, in the reader's. @throws Refused 400 `field.notAChoice` for a size that there is not. */
export function wantedOf(request: FastifyRequest): { language: Language; size: z.output<typeof PaperQuery>["size"] } {
  const { size } = readBody(PaperQuery, request.query);
  return { size, language: languageAsked(request) };
}

/** The language asked for after the question mark, when that is one of ours; otherwise the reader's. */
export function languageAsked(request: FastifyRequest): Language {
  const { lang } = request.query as { lang?: unknown };
  return lang === "sv" || lang === "en" ? lang : languageOf(request);
}

/** The SIP of the address. @throws Refused 404 `sip.notFound` when it is not the reader's to see. */
export async function findSeen({ countyId, actor, agreement, today, door }: Asking, sipId: string): Promise<SipRow> {
  const row = await findSip(door.ask, countyId, idOf(sipId));
  if (!row || !sightOf(actor, row.sip, agreement, today, row.person)) throw new Refused(refuse("sip.notFound"));
  return row;
}

/** What the reader sees of it today. */
export function viewOf(
  { actor, agreement, today }: Asking,
  { sip, person }: Pick<SipRow, "sip" | "person">,
): SipView | null {
  return viewFor(actor, sip, agreement, person, today);
}

/** True when the one whom the plan is about reads it. */
export const isSelf = ({ actor }: Asking, { person }: Pick<SipRow, "person">): boolean =>
  actor.kind === "person" && actor.personId === person.personId;

/** Answers with a PDF to look at; its name tells of nobody. */
export function answerPdf(reply: FastifyReply, pdf: Buffer, name: string) {
  return reply.type("application/pdf").header("content-disposition", `inline; filename="${name}.pdf"`).send(pdf);
}
