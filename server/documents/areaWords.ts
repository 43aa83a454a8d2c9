import type { Agreement, AreaKey, GeneralArea } from "../../core/agreement.ts";
import type { Language } from "../../core/errors.ts";
import type { SheetWords } from "./sheetWords.ts";

/** What an information area is called in a sentence: the general ones in the papers' texts, a life area as the agreement has it. */
export function areaWords(
  { lifeAreas }: Agreement,
  key: AreaKey,
  language: Language,
  { areas }: Pick<SheetWords, "areas">,
): string {
  if (Object.hasOwn(areas, key)) return areas[key as GeneralArea];
  const area = [...lifeAreas.adult, ...lifeAreas.child].find((one) => one.key === key);
  return (area?.[language] ?? key).toLowerCase();
}
