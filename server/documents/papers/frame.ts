// What the papers of the process have in common: whom they are about, when they were made and from what, and what stands at the foot.
import type { ActorRef } from "../../../core/access.ts";
import type { Agreement } from "../../../core/agreement.ts";
import type { Audience, DocumentOffer } from "../../../core/documents.ts";
import { isProtected } from "../../../core/protection.ts";
import { withProtectedNames } from "../../../core/sip/protectedNames.ts";
import type { SipView } from "../../../core/sip/view.ts";
import { type Day, dayOf } from "../../../core/time.ts";
import { dayInWords } from "../dayInWords.ts";
import { filled } from "../planPaperWords.ts";
import { dateParts, part, type Sheet, type SheetPart, type SheetRequest, text } from "../sheet.ts";
import { builtInTexts, type PaperTexts } from "../texts.ts";

/** How a paper of the process is wanted: which one (an offer of the view), for whom to read, and on what. */
export type PaperRequest = SheetRequest & {
  offer: DocumentOffer;
  agreement: Agreement;
  texts?: PaperTexts;
  audience?: Audience;
  /** The unit of the reader: named when the reader sees only parts. */
  readerUnit?: string;
  format?: "a4" | "a3";
};

/** What a paper is made from: the view with protected names said as such, the words, and how days are said. */
export type Made = ReturnType<typeof madeFrom>;

export function madeFrom(whole: SipView, request: PaperRequest) {
  const texts = request.texts ?? builtInTexts[request.language];
  const words = texts.papers;
  const view = withProtectedNames(whole, words.protectedName);
  const day = (value: Day, weekday = false) => dayInWords(value, request.language, { weekday });
  const { name } = view.person;
  // Words that stand in a name's place are not cut.
  const first = name === words.protectedName ? name : (name.split(" ")[0] ?? name);
  return { view, request, texts, words, day, first };
}

type Content = {
  title: string;
  heading: string;
  facts?: [label: string, text: string][];
  notices?: string[];
  parts: SheetPart[];
  note?: string;
  /** False when the paper is to be given away and tells of nobody. */
  isAboutSomebody?: boolean;
};

/** A paper as a sheet. Its foot says what it is and after which change of the SIP it was made. */
export function sheetOf({ view, request, words, day }: Made, content: Content): Sheet {
  const { title, heading, facts = [], notices = [], parts, note = "", isAboutSomebody = true } = content;
  const { person } = view;
  const isLarge = request.size === "large";
  const madeLine = `${filled(words.made, { day: day(request.today), version: view.version })}.`;
  return {
    language: request.language,
    size: request.size,
    title,
    date: dateParts(request.today),
    kicker: words.kicker,
    heading,
    facts: [...(isAboutSomebody ? [[words.aboutWhom, person.name] as [string, string]] : []), ...facts],
    warnings: isProtected(person.protection) ? [words.protected] : [],
    notices: [...notices, ...(view.limited && isAboutSomebody ? [words.limited] : [])],
    // Large type has room for one line at the foot.
    footer: isLarge ? heading : footOf(title, view, words, day(request.today)),
    pageWords: words.page,
    note: isLarge ? [note, madeLine].filter(Boolean).join(" ") : note,
    words: { unprintable: words.unprintable },
    parts,
  };
}

/** "Kallelse till SIP-möte 25 november 2026 · Framtagen 22 november 2026, efter ändring 31". */
export function footOf(title: string, view: SipView, words: Made["words"], today: string): string {
  return `${title} · ${filled(words.made, { day: today, version: view.version })}`;
}

/** Whom to ask, as the paper's reader is spoken to. */
export function questionsPart(
  made: Made,
  said: { questions: string; askCoordinator: string; askUnit: string },
): SheetPart[] {
  return part(said.questions, text(questionsLine(made, said)));
}

/** The same as a line; "" when who coordinates is kept from the reader. */
export function questionsLine({ view }: Made, said: { askCoordinator: string; askUnit: string }): string {
  const { unit, coordinator } = view.lead;
  if (unit.unitId.startsWith("hidden-")) return "";
  return coordinator
    ? filled(said.askCoordinator, { name: coordinator.name, unit: unit.name })
    : filled(said.askUnit, { unit: unit.name });
}

/** Why an entry is struck, and when; "" when it is not. */
export function struckIn({ view, words, day }: Made) {
  return (item: string): string => {
    const strike = view.strikes[item];
    return strike ? filled(words.struck, { day: day(dayOf(strike.at)), reason: strike.reason }) : "";
  };
}

/** Who somebody was, for a line under what they wrote. */
export function whoIs(by: ActorRef): string {
  if (by.kind === "system") return "Samlad";
  return by.kind === "staff" && by.unitName ? `${by.name}, ${by.unitName}` : by.name;
}

/** A life area or a general one in words that begin a line. */
export function areaName(agreement: Agreement, key: string, language: "sv" | "en"): string {
  const all = [...agreement.lifeAreas.adult, ...agreement.lifeAreas.child];
  return all.find((one) => one.key === key)?.[language] ?? key;
}
