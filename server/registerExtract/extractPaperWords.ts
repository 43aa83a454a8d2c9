// What the general areas of information are called in a sentence. What else the register extract says stands in
// server/documents/templates/registerExtract.sv.json.
import type { Agreement, AreaKey, GeneralArea } from "../../core/agreement.ts";
import type { Language } from "../../core/errors.ts";

const general: Record<GeneralArea, Record<Language, string>> = {
  contact: { sv: "kontaktuppgifter", en: "contact details" },
  need: { sv: "behovet", en: "the need" },
  meeting: { sv: "mötet", en: "the meeting" },
  plan: { sv: "planen", en: "the plan" },
};

/** What an information area is called in a sentence. */
export function areaWords({ lifeAreas }: Agreement, key: AreaKey, language: Language): string {
  const known = general[key as GeneralArea]?.[language];
  if (known) return known;
  const area = [...lifeAreas.adult, ...lifeAreas.child].find((one) => one.key === key);
  return (area?.[language] ?? key).toLowerCase();
}
