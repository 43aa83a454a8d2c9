// What the papers say besides what people wrote: the texts in templates/, and a county's own changes to them.
import type { Language } from "../../core/errors.ts";
import { type PaperWords, paperWords } from "./planPaperWords.ts";
import { type SheetWords, sheetWords } from "./sheetWords.ts";
import aboutSipEn from "./templates/aboutSip.en.json" with { type: "json" };
import aboutSipSv from "./templates/aboutSip.sv.json" with { type: "json" };
import logExtractEn from "./templates/logExtract.en.json" with { type: "json" };
import logExtractSv from "./templates/logExtract.sv.json" with { type: "json" };
import en from "./templates/papers.en.json" with { type: "json" };
import sv from "./templates/papers.sv.json" with { type: "json" };
import registerExtractEn from "./templates/registerExtract.en.json" with { type: "json" };
import registerExtractSv from "./templates/registerExtract.sv.json" with { type: "json" };
import { ownFiles } from "./templates.ts";

export type PapersWords = typeof sv;
export type LogExtractWords = typeof logExtractSv;
export type RegisterExtractWords = Omit<typeof registerExtractSv, "protection"> & {
  protection: Record<string, string>;
};
type LeafletPart = { heading: string; lines: string[]; list: string[] };
/** `pages`: the inside and the back, a page each on the folder. `fillIn`: lines to write on. */
export type AboutSipWords = Omit<typeof aboutSipSv, "pages"> & { pages: LeafletPart[][] };
/** All texts in one language, by the file they stand in. */
export type PaperTexts = {
  papers: PapersWords;
  sheets: SheetWords;
  plan: PaperWords;
  logExtract: LogExtractWords;
  registerExtract: RegisterExtractWords;
  aboutSip: AboutSipWords;
};
export type AllTexts = Record<Language, PaperTexts>;

/** A text of the county's that is not used: where it stands, and what is wrong. */
export type TextFault = { file: string; key: string; reason: TextFaultReason };
export type TextFaultReason = "notJson" | "unknownKey" | "otherKind" | "unknownHole";

export const builtInTexts: AllTexts = {
  sv: {
    papers: sv,
    sheets: sheetWords.sv,
    plan: paperWords.sv,
    logExtract: logExtractSv,
    registerExtract: registerExtractSv,
    aboutSip: aboutSipSv,
  },
  en: {
    papers: en,
    sheets: sheetWords.en,
    plan: paperWords.en,
    logExtract: logExtractEn,
    registerExtract: registerExtractEn,
    aboutSip: aboutSipEn,
  },
};

/** The texts of one language, with a county's own when the settings name a folder. */
export const textsIn = ({ config }: { config: { templatesDir: string | null } }, language: Language): PaperTexts =>
  textsOf(config.templatesDir).texts[language];

/**
 * The texts with those of the county's folder in the place of the built-in ones, key by key. What does not fit is left out and told
 * of: a key that there is not, a list where a text stands, a `{hole}` that nobody fills.
 */
export function textsOf(folder: string | null): { texts: AllTexts; faults: TextFault[] } {
  if (!folder) return { texts: builtInTexts, faults: [] };
  const own = ownFiles(folder, ".json");
  const faults: TextFault[] = [];
  const merged = (language: Language) =>
    Object.fromEntries(
      Object.entries(builtInTexts[language]).map(([name, builtIn]) => {
        const file = `${name}.${language}.json`;
        const text = own.get(`${name}.${language}`);
        if (text === undefined) return [name, builtIn];
        const said = readJson(text);
        if (said === undefined) {
          faults.push({ file, key: "", reason: "notJson" });
          return [name, builtIn];
        }
        return [name, over(builtIn, said, (key, reason) => faults.push({ file, key, reason }))];
      }),
    ) as PaperTexts;
  return { texts: { sv: merged("sv"), en: merged("en") }, faults };
}

type Tell = (key: string, reason: TextFaultReason) => void;

function over<T>(builtIn: T, own: unknown, tell: Tell, path = ""): T {
  if (typeof builtIn === "string") {
    if (typeof own !== "string") return kept(builtIn, tell, path, "otherKind");
    const holes = holesIn(builtIn);
    return holesIn(own).every((hole) => holes.includes(hole)) ? (own as T) : kept(builtIn, tell, path, "unknownHole");
  }
  if (Array.isArray(builtIn)) {
    if (!Array.isArray(own)) return kept(builtIn, tell, path, "otherKind");
    // A list may be longer or shorter than ours; each of it is held against one of ours, and texts against all of ours.
    const like = builtIn.every((one) => typeof one === "string") ? builtIn.join(" ") : builtIn[0];
    return own.map((one, index) =>
      over(builtIn[index] !== undefined && like === builtIn[0] ? builtIn[index] : like, one, tell, `${path}[${index}]`),
    ) as T;
  }
  if (typeof own !== "object" || own === null || Array.isArray(own)) return kept(builtIn, tell, path, "otherKind");
  const result: Record<string, unknown> = { ...(builtIn as Record<string, unknown>) };
  for (const [key, value] of Object.entries(own)) {
    const at = path ? `${path}.${key}` : key;
    if (Object.hasOwn(result, key)) result[key] = over(result[key], value, tell, at);
    else tell(at, "unknownKey");
  }
  return result as T;
}

function kept<T>(builtIn: T, tell: Tell, path: string, reason: TextFaultReason): T {
  tell(path, reason);
  return builtIn;
}

const holesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}
