// The consent on paper: what was said yes to, by whom, who may read what until when, and what it does not cover (C2, C4).
import { groupOf } from "../../core/access.ts";
import type { Agreement } from "../../core/agreement.ts";
import { isProtected } from "../../core/protection.ts";
import { withProtectedNames } from "../../core/sip/protectedNames.ts";
import type { SipView } from "../../core/sip/view.ts";
import type { ConsentRow, ConsentView } from "../../core/sip/viewConsent.ts";
import { areaWords } from "./areaWords.ts";
import { dayInWords } from "./dayInWords.ts";
import { filled } from "./planPaperWords.ts";
import { dateParts, list, own, type Piece, part, raised, type Sheet, type SheetRequest, text } from "./sheet.ts";
import { type SheetWords, sheetWords } from "./sheetWords.ts";

/** The consent as it stands today, or null when it is not for the view's reader (who is not on the person's side, nor the lead). */
export function consentSheet(whole: SipView, agreement: Agreement, request: SheetRequest): Sheet | null {
  const { language, today, size, isSelf } = request;
  const words = request.texts?.sheets ?? sheetWords[language];
  const view = withProtectedNames(whole, words.protectedName);
  const { consent, person } = view;
  if (!consent) return null;
  const said = words.consent;
  const day = dayInWords(today, language);
  const isEasy = size === "easy";
  // A child reads what its guardians have said yes to: that is not its own yes.
  const isOwnYes = isSelf && consent.givers.some((one) => one.key === "person" && one.answer === "yes");
  const covers = isOwnYes
    ? [said.covers.record, said.covers.others, said.covers.later]
    : [said.covers.recordOther, said.covers.othersOther, said.covers.laterOther];
  const isYes = consent.givers.some((one) => one.answer === "yes");
  return {
    language,
    size,
    title: said.title,
    date: dateParts(today),
    kicker: words.kicker,
    heading: isOwnYes ? said.heading : said.headingOther,
    facts: [[words.forWhom, person.name]],
    warnings: isProtected(person.protection) ? [words.protected] : [],
    notices: [
      filled(said.asOf, { day }),
      // Of several who decide one is not enough.
      ...(isYes && consent.state !== "given" ? [said.notYet] : []),
    ],
    footer: filled(said.footer, { day }),
    pageWords: words.page,
    note: "",
    words,
    parts: [
      ...part(said.plan, list(answers(consent, words, request))),
      ...part(said.scope, scope(consent, agreement, words, request), {
        lead: isOwnYes ? said.scopeLead : said.scopeLeadOther,
      }),
      ...part(isOwnYes ? said.covers.title : said.covers.titleOther, [
        ...list([...covers, isEasy ? said.covers.lawEasy : said.covers.law]),
      ]),
      ...part(
        said.limits,
        consent.limits.flatMap(({ giver, name, text }) =>
          own(filled(words.says, { name: giver === "person" ? firstName(name) : name }), text),
        ),
      ),
      ...(isOwnYes ? part(said.undo, text(isEasy ? said.undoTextEasy : said.undoText)) : []),
    ],
  };
}

/** Who has answered what about the plan, when and how: "Ingrid Lund: ja (12 november 2026, muntligt)". */
function answers(consent: ConsentView, words: SheetWords, { language, isSelf }: SheetRequest): string[] {
  const { answer, way, when, saidYes, saidNo, saidWithdrawn, saidNothing } = words.consent;
  return consent.givers.map((giver) => {
    const decided = consent.plan[giver.key];
    const said = giver.answer ?? "none";
    const told = decided ? ` (${filled(when, { day: dayInWords(decided.on, language), way: way[decided.way] })})` : "";
    if (isSelf && giver.key === "person")
      return `${{ yes: saidYes, no: saidNo, withdrawn: saidWithdrawn, none: saidNothing }[said]}${told}`;
    return `${giver.name}: ${answer[said]}${told}`;
  });
}

function scope(
  consent: ConsentView,
  agreement: Agreement,
  { consent: words, ...named }: SheetWords,
  { language }: SheetRequest,
): Piece[] {
  // What was said of each receiver holds only together with the yes to the plan.
  if (consent.state !== "given" || consent.rows.length === 0) return text(words.nobody);
  const format = new Intl.ListFormat(language, { type: "conjunction" });
  const areas = (keys: string[]) => format.format(keys.map((key) => areaWords(agreement, key, language, named)));
  return consent.rows.flatMap((row): Piece[] => {
    const inState = (state: string) => consent.areas.filter((area) => row.cells[area]?.state === state);
    const [refused, ended] = [inState("refused"), inState("ended")];
    const lines = [
      ...untils(row, inState("allowed")).map(([until, keys]) =>
        until === null
          ? filled(words.may, { areas: areas(keys) })
          : filled(words.mayUntil, { areas: areas(keys), day: dayInWords(until, language) }),
      ),
      ...(refused.length > 0 ? [filled(words.mayNot, { areas: areas(refused) })] : []),
      ...(ended.length > 0 ? [filled(words.ended, { areas: areas(ended) })] : []),
    ];
    const { recipient } = row;
    const name = recipient.kind === "unit" ? recipient.unit.name : recipient.name;
    const group = recipient.kind === "unit" ? groupOf(recipient.unit) : "personAndFamily";
    return [
      { kind: "name", name, group },
      ...(lines.length > 0 ? lines : [words.nothing]).flatMap((line) => text(raised(line))),
    ];
  });
}

/** The areas by the day on which they end; those without an end last. */
function untils(row: ConsentRow, allowed: string[]): [string | null, string[]][] {
  const groups = Map.groupBy(allowed, (area) => row.cells[area]?.until ?? null);
  return [...groups].sort(([a], [b]) => (a ?? "9999").localeCompare(b ?? "9999"));
}

const firstName = (name: string) => name.split(" ")[0] ?? name;
