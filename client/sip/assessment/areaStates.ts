import type { LifeArea } from "../../../core/agreement.ts";
import type { SipView } from "../../../core/sip/view.ts";

export type AreaState = {
  area: LifeArea;
  /** Filled: the needs are written, and what they rest on. Begun: something is there. */
  state: "empty" | "begun" | "filled";
  hasOwnWords: boolean;
  /** The beginning of what is written, for the card. */
  glimpse: string;
};

/** How far each life area has come, in the agreement's order (A2). */
export function areaStates(view: Pick<SipView, "assessment">, areas: LifeArea[]): AreaState[] {
  return areas.map((area) => {
    const notes = view.assessment.areas[area.key];
    const own = view.assessment.ownWords[area.key];
    const ownText = own && (own.wish || own.hard || own.works);
    const text = notes && (notes.needs || notes.hard || notes.works || notes.wish);
    const isFilled = Boolean(notes?.needs && (notes.works || notes.hard));
    return {
      area,
      state: isFilled ? "filled" : text || ownText ? "begun" : "empty",
      hasOwnWords: Boolean(ownText),
      glimpse: text || ownText || "",
    };
  });
}

/** The needs of all areas as one text, each under its heading: a start for the summary. */
export function needsOfAreas(view: Pick<SipView, "assessment">, areas: LifeArea[], language: "sv" | "en"): string {
  return areas
    .flatMap((area) => {
      const needs = view.assessment.areas[area.key]?.needs.trim();
      return needs ? [`${area[language]}: ${needs}`] : [];
    })
    .join("\n\n");
}
