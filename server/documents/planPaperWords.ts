// What the printed plan says besides what people wrote, in the two languages.
import en from "./templates/plan.en.json" with { type: "json" };
import sv from "./templates/plan.sv.json" with { type: "json" };

export type PaperWords = typeof sv;

export const paperWords: Record<"sv" | "en", PaperWords> = { sv, en };

/** A text with its `{name}` places filled. */
export function filled(text: string, params: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole));
}
