import type { AreaKey } from "../../../core/agreement.ts";
import { firstName } from "../../actors.ts";
import type { Language } from "../../text/language.ts";
import { type Say, useText } from "../../text/text.ts";
import { type Mine, useMine } from "../mine.ts";

type Known = Parameters<Say<"myConsent">>[0] extends infer Key
  ? Key extends `area.${infer Area}`
    ? Area
    : never
  : never;

/** What an area is about, inside a sentence: "din sömn", "Alvas sömn". An area of the county's own has its name. */
export function areaWords(
  area: AreaKey,
  { view, isMe, agreement, language }: Pick<Mine, "view" | "isMe" | "agreement" | "language">,
  t: Say<"myConsent">,
): string {
  const key = area as Known;
  const own = t(`area.${key}`);
  // A text that is missing comes back as its key.
  if (own === `area.${area}`) {
    const { adult, child } = agreement.lifeAreas;
    const title = [...adult, ...child].find((one) => one.key === area)?.[language] ?? area;
    return title.toLocaleLowerCase(language);
  }
  if (isMe) return own;
  const name = firstName(view.person.name);
  return t(`areaOf.${key}`, { name, whose: whose(name, language) });
}

/** "Alvas", "Jonas" (which ends as it is) or "Alva's". */
export function whose(name: string, language: Language): string {
  if (language === "en") return `${name}'s`;
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}

/** The same for the SIP that is open: one area, and several in a sentence. */
export function useAreaWords(): { one: (area: AreaKey) => string; list: (areas: AreaKey[]) => string } {
  const t = useText("myConsent");
  const mine = useMine();
  const one = (area: AreaKey) => areaWords(area, mine, t);
  const format = new Intl.ListFormat(mine.language, { type: "conjunction" });
  return { one, list: (areas) => format.format(areas.map(one)) };
}
