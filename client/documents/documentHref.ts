import type { Audience, DocumentOffer, PaperSize } from "../../core/documents.ts";
import type { Language } from "../text/language.ts";

export type PaperWay = {
  language: Language;
  size?: PaperSize;
  standard?: "archive";
  audience?: Audience;
  format?: "a4" | "a3";
  ending?: "pdf" | "txt";
};

/** Where a paper is fetched: which one by ids alone, never a name. */
export function documentHref(sipId: string, offer: DocumentOffer, way: PaperWay): string {
  const { kind, meeting, followUp, version, for: to } = offer;
  const { language, size = "ordinary", standard, audience, format, ending = "pdf" } = way;
  const asked = Object.entries({
    lang: language,
    ...{ meeting, followUp, version, for: to, audience, format, standard },
    size: size === "ordinary" ? undefined : size,
  }).flatMap(([key, value]) => (value === undefined ? [] : [[key, `${value}`]]));
  return `/api/v1/sips/${sipId}/documents/${kind}.${ending}?${new URLSearchParams(asked)}`;
}

/** Where a paper with the invented example is fetched: about nobody. */
export function exampleHref(name: string, query: Record<string, string>): string {
  return `/api/v1/admin/papers/${name}.pdf?${new URLSearchParams(query)}`;
}
