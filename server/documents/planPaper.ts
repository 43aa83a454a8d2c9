// What stands on the printed plan, made from what its reader may see. Pure: a view in, words and places out.
import { type ActorGroup, groupOf } from "../../core/access.ts";
import type { Agreement } from "../../core/agreement.ts";
import type { Language } from "../../core/errors.ts";
import { itemOfSaid } from "../../core/sip/besides.ts";
import { type Lanes, lanesOf, placeOf, ticksOf } from "../../core/sip/lanes.ts";
import { periodInWords } from "../../core/sip/measureWords.ts";
import { withProtectedNames } from "../../core/sip/protectedNames.ts";
import type { PersonsAnswer, PlanContent, PlanVersion } from "../../core/sip/state.ts";
import type { SipView } from "../../core/sip/view.ts";
import { type Day, dayOf } from "../../core/time.ts";
import { dayInWords } from "./dayInWords.ts";
import { filled, type PaperWords, paperWords } from "./planPaperWords.ts";
import { statutoryItems } from "./statutoryWords.ts";
import type { PaperTexts } from "./texts.ts";

export type PaperRequest = {
  version: number;
  language: Language;
  today: Day;
  /** Who gets the copy, when it is made for somebody. */
  givenTo?: string;
  /** The unit of the reader: named when the reader sees only parts. */
  readerUnit?: string;
  /** The county's own texts, when it has some. */
  texts?: PaperTexts;
};

export type PlanPaper = ReturnType<typeof paperOf>;

/** The paper of one established version, or null when the view holds no such version. */
export function planPaper(view: SipView, agreement: Agreement, request: PaperRequest): PlanPaper | null {
  const named = withProtectedNames(view, wordsOf(request).protectedName);
  const version = named.plan.versions.find((one) => one.version === request.version);
  return version ? paperOf(named, version, agreement, request) : null;
}

const wordsOf = ({ texts, language }: PaperRequest) => texts?.plan ?? paperWords[language];

function paperOf(view: SipView, version: PlanVersion, agreement: Agreement, request: PaperRequest) {
  const { language, today, givenTo } = request;
  const words = wordsOf(request);
  const { content } = version;
  const { name } = view.person;
  const first = name.split(" ")[0] ?? name;
  const day = (value: Day, weekday = false) => dayInWords(value, language, { weekday });
  const established = dayOf(version.establishedAt);
  const lanes = lanesOf(content, established, view.person);
  const latest = view.plan.versions.at(-1)?.version ?? version.version;
  const answer = version.personsAnswer;
  const answers = answer ? [answer, ...(answer.others ?? [])] : [];
  // Staff wrote down what the individual said; whoever else has answered says so in their own name (P4).
  const isBySomebodyElse = ({ by }: PersonsAnswer) => by.kind === "person" && by.personId !== view.person.personId;
  const sayer = (one: PersonsAnswer) => (one.by.kind === "person" && isBySomebodyElse(one) ? one.by.name : first);
  const struck = strikesIn(view, content, words, day);
  // What matters stands in the plan; before that in the assessment.
  const matters = content.whatMatters ? "plan.whatMatters" : "assessment.whatMatters";

  return {
    language,
    title: filled(words.title, { name, version: version.version }),
    version: version.version,
    day: established,
    date: established.split("-").map(Number),
    words: {
      ...words,
      says: filled(words.says, { name: first }),
      answer: filled(answers.some(isBySomebodyElse) ? words.answers : words.answer, { name: first }),
    },
    person: {
      name,
      number: filled(words.number, { number: numberOf(view.person, words) }),
    },
    facts: [
      [words.version, `${version.version}`],
      [words.established, day(established, true)],
      ...(content.followUp ? [[words.nextFollowUp, day(content.followUp.on, true)]] : []),
      [words.printed, day(today, true)],
      ...(givenTo ? [[words.givenTo, givenTo]] : []),
    ],
    protected: view.person.protection === "none" ? null : words.protected,
    limited: view.limited ? filled(words.limited, { unit: request.readerUnit ?? words.limitedSomebody }) : null,
    footer: [
      filled(words.footer, { name, version: version.version, day: day(established) }),
      ...(givenTo ? [filled(words.footerGiven, { name: givenTo, day: day(today) })] : []),
    ].join(" · "),
    pageWords: words.page,
    whatMatters: content.whatMatters || (view.assessment.whatMatters?.text ?? ""),
    circle: circleOf(view, lanes),
    goals: goalsOf(content, agreement, language, struck),
    rows: rowsOf(lanes, established, language, words, struck),
    lanes: pictureOf(lanes, content, language, words),
    ifWorse: content.ifWorse,
    followUp: followUpOf(content, words, day),
    needs: content.needs,
    /** Why an entry is struck, "" when it is not: it stays on the paper, drawn through. */
    struck: {
      whatMatters: struck(matters),
      needs: struck("plan.needs"),
      ifWorse: struck("plan.ifWorse"),
      followUp: struck("plan.followUp"),
    },
    /** What each has answered, the latest first: nobody's answer takes the place of another's. */
    answers: answers.map((one) => ({
      agrees: [
        filled(words.agrees[one.agrees], { name: sayer(one) }),
        ...(one.toldTo && one.toldTo.kind !== "system" ? [filled(words.told, { name: one.toldTo.name })] : []),
      ].join(" "),
      says: filled(words.says, { name: sayer(one) }),
      comment: one.comment,
      struck: struck(itemOfSaid("answerToPlan", one)),
    })),
    contacts: contactsOf(view, words),
    confirmed: Object.values(version.confirmations).map(({ by, at }) =>
      filled(words.confirmedBy, {
        unit: by.kind === "staff" ? by.unitName : "",
        name: by.kind === "system" ? "" : by.name,
        day: day(dayOf(at)),
      }),
    ),
    items: view.limited ? [] : statutoryItems(content, lanes, words),
    copies: content.copies.map(({ to, how }) => `${to} (${words.copyWay[how]})`),
    note: latest > version.version ? filled(words.newer, { version: latest }) : "",
  };
}

/** Per item (`core/sip/items.ts`) the words that say that it is struck, when and why; "" when it is not. */
type Struck = (item: string) => string;

/** A strike is of the text as it stands now: another text in an earlier version has not been struck. */
function strikesIn(view: SipView, content: PlanContent, words: PaperWords, day: (value: Day) => string): Struck {
  const now = view.plan.draft ?? view.plan.versions.at(-1)?.content ?? content;
  return (item) => {
    const strike = view.strikes[item];
    if (!strike || entryOf(content, item) !== entryOf(now, item)) return "";
    return filled(words.struck, { day: day(dayOf(strike.at)), reason: strike.reason });
  };
}

/** The entry of a plan that an item names, as a text to compare by. */
function entryOf(content: PlanContent, item: string): string {
  const [, kind = "", id] = /^plan\.(\w+)(?::(.+))?$/.exec(item) ?? [];
  const lists: Record<string, { id: string }[]> = {
    goal: content.goals,
    subgoal: content.subgoals,
    measure: content.measures,
  };
  const entry = id ? lists[kind]?.find((one) => one.id === id) : Object.entries(content).find(([key]) => key === kind);
  return JSON.stringify(entry ?? null);
}

function circleOf(view: SipView, lanes: Lanes) {
  const members = new Map<string, { name: string; initials: string; group: ActorGroup }>();
  const put = (key: string, name: string, group: ActorGroup) => {
    if (key !== "person" && !members.has(key)) members.set(key, { name, initials: initialsOf(name), group });
  };
  put(`unit:${view.lead.unit.unitId}`, view.lead.unit.name, groupOf(view.lead.unit));
  for (const lane of lanes.lanes) put(lane.key, lane.name, lane.group);
  for (const { recipient, removed } of view.participants) {
    if (removed) continue;
    if (recipient.kind === "unit") put(`unit:${recipient.unit.unitId}`, recipient.unit.name, groupOf(recipient.unit));
    else put(`party:${recipient.partyId}`, recipient.name, "personAndFamily");
  }
  return { initials: initialsOf(view.person.name), members: [...members.values()] };
}

function goalsOf(content: PlanContent, agreement: Agreement, language: Language, struck: Struck) {
  const areas = [...agreement.lifeAreas.adult, ...agreement.lifeAreas.child];
  return content.goals.map(({ id, ownWords, professional }) => ({
    ownWords,
    professional,
    struck: struck(`plan.goal:${id}`),
    subgoals: content.subgoals
      .filter((one) => one.goalId === id)
      .map((one) => ({
        text: one.text,
        area: areas.find(({ key }) => key === one.area)?.[language] ?? one.area,
        struck: struck(`plan.subgoal:${one.id}`),
      })),
  }));
}

function rowsOf(lanes: Lanes, established: Day, language: Language, words: PaperWords, struck: Struck) {
  // The year is said only where it is another than that of the plan: a narrow column has room for little.
  const inWords = (day: Day) =>
    dayInWords(day, language, { year: day.slice(0, 4) !== established.slice(0, 4), weekday: false });
  return lanes.lanes
    .flatMap((lane) => lane.bars.map((bar) => ({ lane, bar })))
    .map(({ lane, bar: { number, measure } }) => {
      const before = lanes.order.find((one) => one.next === number);
      return {
        number: `${number}`,
        owner: lane.name,
        isPersons: lane.key === "person",
        group: lane.group,
        what: measure.what,
        howOften: raised(measure.howOften),
        when: raised(periodInWords(measure, language, inWords)),
        contact: measure.contact,
        after: before ? filled(words.after, { number: before.first }) : "",
        struck: struck(`plan.measure:${measure.id}`),
      };
    });
}

function pictureOf(lanes: Lanes, content: PlanContent, language: Language, words: PaperWords) {
  const followUp = content.followUp && placeOf(lanes, content.followUp.on);
  const isShown = followUp !== null && followUp >= 0 && followUp <= 1;
  const order = lanes.order.map(({ first, next }) => filled(words.lanesAfter, { first, next }));
  return {
    // The last tick's words would run over the edge.
    ticks: ticksOf(lanes)
      .map((day) => ({ at: placeOf(lanes, day), label: dayInWords(day, language, { short: true, year: false }) }))
      .filter((tick) => tick.at < 0.93),
    followUp: isShown ? followUp : null,
    lanes: lanes.lanes.map(({ name, group, bars }) => ({
      name,
      group,
      bars: bars.map((bar) => ({
        label: `${bar.number}`,
        from: clamp(placeOf(lanes, bar.from)),
        to: clamp(placeOf(lanes, bar.to)),
        openEnd: bar.openEnd,
      })),
    })),
    explained: [
      words.lanesExplained,
      ...(order.length > 0 ? [`${raised(order.join(", "))}.`] : []),
      ...(isShown && content.followUp
        ? [filled(words.lanesFollowUp, { day: dayInWords(content.followUp.on, language) })]
        : []),
    ].join(" "),
  };
}

function followUpOf({ followUp }: PlanContent, words: PaperWords, day: (value: Day, weekday: boolean) => string) {
  if (!followUp) return [];
  return [
    raised(day(followUp.on, true)),
    ...(followUp.how ? [filled(words.how, { how: followUp.how })] : []),
    ...(followUp.caller ? [filled(words.caller, { caller: followUp.caller })] : []),
  ];
}

function contactsOf({ lead }: SipView, words: PaperWords) {
  const { name: unit } = lead.unit;
  const group = groupOf(lead.unit);
  return [
    ...(lead.coordinator ? [{ name: lead.coordinator.name, group, detail: filled(words.coordinator, { unit }) }] : []),
    ...(lead.deputy ? [{ name: lead.deputy.name, group, detail: filled(words.deputy, { unit }) }] : []),
  ];
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  if (words.length < 2) return (words[0] ?? "?").slice(0, 2);
  return `${words[0]?.[0] ?? ""}${words.at(-1)?.[0] ?? ""}`.toUpperCase();
}

/** Empty for a person without a number; of somebody with a new identity it may be kept from the reader. */
function numberOf({ personalIdentityNumber, protection }: SipView["person"], words: PaperWords): string {
  if (personalIdentityNumber === "" && protection !== "none") return words.protectedName;
  return withHyphen(personalIdentityNumber);
}

function withHyphen(number: string): string {
  return /^\d{12}$/.test(number) ? `${number.slice(0, 8)}-${number.slice(8)}` : number;
}

function raised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function clamp(place: number): number {
  return Math.min(1, Math.max(0, place));
}
