// The leaflet about SIP: what stands on the paper. Its words are server/documents/templates/aboutSip.sv.json, how it looks aboutSip.typ.
import type { Language } from "../../core/errors.ts";
import { builtInTexts, type PaperTexts } from "../documents/texts.ts";
import type { LeafletKind } from "./places.ts";

export type LeafletPaper = ReturnType<typeof leafletPaper>;

/**
 * The leaflet in a language: as a folder of four pages A5, or in large type on A4. `address` is where to read more; `texts` the
 * county's own, when it has some.
 */
export function leafletPaper(language: Language, kind: LeafletKind, address: string, texts?: PaperTexts) {
  const words = (texts ?? builtInTexts[language]).aboutSip;
  return { language, kind, title: words.title, address, note: "", words };
}
