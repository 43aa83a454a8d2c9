import type { AreaKey } from "../../../core/agreement.ts";
import { type AnyLanguage, completeLanguage, isPartLanguage, languageFacts } from "../../../core/languages.ts";
import { firstName } from "../../actors.ts";
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
    const title = [...adult, ...child].find((one) => one.key === area)?.[completeLanguage(language)] ?? area;
    return title.toLocaleLowerCase(languageFacts(language).locale);
  }
  if (isMe) return own;
  const name = firstName(view.person.name);
  return t(`areaOf.${key}`, { name, whose: whose(name, language) });
}

/** "Alvas", "Jonas" (which ends as it is) or "Alva's"; the name alone where the words around it say whose it is. */
export function whose(name: string, language: AnyLanguage): string {
  if (isPartLanguage(language)) return name;
  if (language === "en") return `${name}'s`;
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}

/** The words of an area as they stand by themselves, as a heading does: "Din sömn". */
export const sentence = (words: string) => words.charAt(0).toLocaleUpperCase("sv") + words.slice(1);

/** The same for the SIP that is open: one area, and several in a sentence. */
export function useAreaWords(): { one: (area: AreaKey) => string; list: (areas: AreaKey[]) => string } {
  const t = useText("myConsent");
  const mine = useMine();
  const one = (area: AreaKey) => areaWords(area, mine, t);
  const format = new Intl.ListFormat(languageFacts(mine.language).locale, { type: "conjunction" });
  return { one, list: (areas) => format.format(areas.map(one)) };
}
