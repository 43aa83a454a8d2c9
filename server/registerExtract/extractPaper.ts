// The register extract on paper: everything of it that can be read, in plain words. The JSON holds ids and codes besides.
import type { ActorRef } from "../../core/access.ts";
import { actionInWords, actorInWords, clockInSweden, dateInWords } from "../../core/accessLog.ts";
import { type Agreement, isArea } from "../../core/agreement.ts";
import type { Language } from "../../core/errors.ts";
import type { SipEvent } from "../../core/sip/events.ts";
import { textsOf } from "../../core/sip/redaction.ts";
import { type Holding, nameOf } from "../../core/sip/whoHasWhat.ts";
import { type Day, dayOf } from "../../core/time.ts";
import { areaWords } from "../documents/areaWords.ts";
import type { SheetWords } from "../documents/sheetWords.ts";
import { builtInTexts, type PaperTexts, type RegisterExtractWords } from "../documents/texts.ts";
import type { RegisterExtract } from "./extractRoutes.ts";
import type { HeldSip } from "./holdings.ts";

export type ExtractRequest = {
  agreement: Agreement;
  today: Day;
  language: Language;
  size: ExtractSize;
  /** The county's own texts, when it has some. */
  texts?: PaperTexts;
};
export const extractSizes = ["ordinary", "large"] as const;
export type ExtractSize = (typeof extractSizes)[number];
/** The most readings on paper; the JSON holds more. */
export const actsOnPaper = 3000;

type ExtractWords = RegisterExtractWords & Pick<SheetWords, "areas">;
type Line = [label: string, text: string];

/** What stands on the paper. */
export function extractPaper(extract: RegisterExtract, { agreement, today, language, size, texts }: ExtractRequest) {
  const { registerExtract, sheets } = texts ?? builtInTexts[language];
  const words: ExtractWords = { ...registerExtract, areas: sheets.areas };
  const { person, sips, accessLog, madeFor } = extract;
  const day = (instant: string | Date) => dateInWords(dayOf(new Date(instant).toISOString()), language);
  const shownActs = accessLog.acts.slice(0, actsOnPaper);
  const about = { name: person.name, self: madeFor.self };
  return {
    language,
    size,
    title: `${words.title}: ${person.name}`,
    heading: person.name,
    date: today.split("-").map(Number),
    words,
    facts: [
      [words.made, dateInWords(today, language)],
      [words.county, extract.county],
      ...(madeFor.self ? [] : [[words.madeFor, madeFor.name]]),
    ] as Line[],
    explained: madeFor.self ? words.explained : words.explainedOther,
    person: lines([
      [words.person.name, person.name],
      [words.person.number, person.personalIdentityNumber],
      [words.person.protection, words.protection[person.protection ?? "none"]],
      [words.person.address, person.address],
      [words.person.phone, person.phone],
      [words.person.email, person.email],
      [words.person.interpreter, person.interpreterLanguage],
    ]),
    sips: sips.map((held) => sipOnPaper(held, agreement, language, words)),
    beside: extract.besideOthers.map(({ leadUnit, parties, history }) => ({
      heading: leadUnit || words.hidden,
      lines: parties.flatMap((party) =>
        lines([
          [words.field.name, party.name],
          [words.field.relation, party.relation],
          [words.field.phone, party.phone],
        ]),
      ),
      entries: history.map((entry) => entryOnPaper(entry, agreement, language, words)),
    })),
    drafts: extract.drafts.map(
      (draft): Line => [
        day(draft.savedAt),
        // Choices are kept as the page reads them; on paper it is said what they are.
        draft.key.includes("consent.answers.") ? words.unsavedAnswers : draft.text,
      ],
    ),
    calendarAddresses: extract.calendarAddresses.map(
      ({ madeAt, revokedAt }): Line => [
        day(madeAt),
        revokedAt ? words.calendarRevoked.replace("{day}", day(revokedAt)) : words.calendarInUse,
      ],
    ),
    noticeSettings: extract.noticeSettings.map(
      ({ email, phone }): Line => [words.noticeAddresses, [email, phone].filter(Boolean).join(", ")],
    ),
    calendarAnswers: extract.calendarAnswers.map(({ at, answer }): Line => [day(at), words.calendarAnswer[answer]]),
    lastSeen: extract.lastSeen.map(({ sipId, seenAt }): Line => {
      const unit =
        sips.find(({ view }) => view.id === sipId)?.view.lead.unit.name ??
        extract.besideOthers.find((one) => one.sipId === sipId)?.leadUnit;
      return [day(seenAt), words.sip.replace("{unit}", unit || words.hidden)];
    }),
    sessions: extract.sessions.map((one): Line => [day(one.begunAt), one.device || words.unknownDevice]),
    log: shownActs.map((act) => ({
      when: `${dateInWords(dayOf(act.at), language)} ${clockInSweden(act.at, language)}`,
      who: actorInWords(act.actor, language),
      principal: act.principal ?? "",
      what: capital(actionInWords(act.action, about, language)),
    })),
    keptYears: words.keptYears.replace("{years}", String(accessLog.keptYears)),
    footer: `${words.title}: ${person.name}, ${dateInWords(today, language)}`,
    note: shownActs.length < accessLog.acts.length ? words.shortened.replace("{n}", String(actsOnPaper)) : "",
  };
}

function sipOnPaper(
  { view, history, whoHasWhat, papers }: HeldSip,
  agreement: Agreement,
  language: Language,
  words: ExtractWords,
) {
  const day = (instant: string | Date) => dateInWords(dayOf(new Date(instant).toISOString()), language);
  const areas = (keys: string[]) =>
    keys.filter((key) => isArea(agreement, key)).map((key) => areaWords(agreement, key, language, words));
  const consents = view.consent?.givers ?? [];
  return {
    heading: words.sip.replace("{unit}", view.lead.unit.name || words.hidden),
    facts: lines([
      [words.raised, view.need && day(view.need.raisedAt)],
      [words.unit, view.lead.unit.name && `${view.lead.unit.name}, ${view.lead.unit.principal.name}`],
      [words.coordinator, view.lead.coordinator?.name],
      [words.ended, view.closing && day(view.closing.at)],
    ]),
    consents: consents.map((giver): Line => {
      const said = view.consent?.plan[giver.key];
      return [
        giver.name || words.hidden,
        giver.answer
          ? `${words.answer[giver.answer]}${said ? ` (${dateInWords(said.on, language)})` : ""}`
          : words.notAsked,
      ];
    }),
    holdings: whoHasWhat.map((holding) => ({
      receiver: nameOf(holding.receiver) || words.hidden,
      given: [
        ...holding.disclosures.map((one) => ({
          when: day(one.at),
          what: [givenName(one.what, words), areas(one.areas).join(", ")].filter(Boolean).join(" – "),
          ground: [words.ground[one.ground], one.why].filter(Boolean).join(": "),
          by: by(one.by, words),
        })),
        ...holding.copies.map((copy) => ({
          when: day(copy.at),
          what: words.copy.replace("{version}", String(copy.version)),
          ground: [words.copyWay[copy.how], copy.ground === "own" ? "" : words.ground[copy.ground], copy.why]
            .filter(Boolean)
            .join(" "),
          by: by(copy.by, words),
        })),
      ],
      now: nowInWords(holding, areas(holding.seesNow).join(", "), words),
    })),
    papers: (papers ?? []).map((paper): Line => [day(paper.uploadedAt), paper.name]),
    entries: history.map((entry) => entryOnPaper(entry, agreement, language, words)),
  };
}

function nowInWords({ receiver, seesNow }: Holding, areas: string, words: ExtractWords): string {
  if (receiver.kind === "named") return "";
  return seesNow.length > 0 ? words.seesNow.replace("{areas}", areas) : words.seesNothing;
}

function entryOnPaper(
  { at, by: who, title, event }: HeldSip["history"][number],
  agreement: Agreement,
  language: Language,
  words: ExtractWords,
) {
  const texts = event ? textsOf(event) : [];
  return {
    when: `${dateInWords(dayOf(at), language)} ${clockInSweden(at, language)}`,
    title: title[language],
    by: by(who, words),
    texts: [
      ...(event ? choicesIn(event, agreement, language, words) : []),
      ...texts.map(({ field, text }): Line => [words.field[field as keyof ExtractWords["field"]] ?? field, text]),
    ],
  };
}

/** What was chosen, where that is what an event says; the JSON holds every choice. */
function choicesIn(event: SipEvent, agreement: Agreement, language: Language, words: ExtractWords): Line[] {
  switch (event.type) {
    case "PlanConsentDecided":
      return [[words.answered, words.answer[event.answer]]];
    case "PlanAnswered":
      return [[words.agrees.label, words.agrees[event.agrees]]];
    case "AreaAssessed":
    case "OwnWordsWritten":
      return [[words.area, areaWords(agreement, event.area, language, words)]];
    case "PartyAdded":
    case "PartyChanged":
      return lines([[words.field.name, event.party.name]]);
    case "ConsentScopeSet":
      return [...Map.groupBy(event.cells, (cell) => cell.recipient)].flatMap(([key, cells]): Line[] => {
        const known = event.recipients[key];
        const name = known ? nameOf(known) : "";
        const said = [true, false, null].flatMap((allowed) => {
          const areas = cells.filter((cell) => cell.allowed === allowed);
          const list = areas.map((cell) => areaWords(agreement, cell.area, language, words)).join(", ");
          return areas.length > 0 ? `${words.scope[`${allowed}`]}: ${list}` : [];
        });
        return [[name || words.hidden, said.join(". ")]];
      });
    default:
      return [];
  }
}

function by(who: ActorRef, words: ExtractWords): string {
  if (who.kind === "system") return words.system;
  if (who.kind === "person") return who.name || words.hidden;
  return [who.name || words.hidden, who.title, who.unitName].filter(Boolean).join(", ");
}

/** An established plan is disclosed as "plan 2", and what the individual wrote as "message" with its id: said in words here. */
function givenName(what: string, words: ExtractWords): string {
  const version = /^plan (\d+)$/.exec(what)?.[1];
  if (/^message [0-9a-f-]{36}$/.test(what)) return words.message;
  return version ? words.copy.replace("{version}", version) : what;
}

function lines(rows: [string, string | null | undefined][]): Line[] {
  return rows.flatMap(([label, text]): Line[] => (text ? [[label, text]] : []));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
