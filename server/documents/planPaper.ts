// What stands on the printed plan, made from what its reader may see. Pure: a view in, words and places out.
import { type ActorGroup, groupOf } from "../../core/access.ts";
import type { Agreement } from "../../core/agreement.ts";
import type { Language } from "../../core/errors.ts";
import { keyOfOwner, type Lanes, lanesOf, placeOf, ticksOf } from "../../core/sip/lanes.ts";
import { periodInWords } from "../../core/sip/measureWords.ts";
import type { PlanContent, PlanVersion } from "../../core/sip/state.ts";
import type { SipView } from "../../core/sip/view.ts";
import { type Day, dayOf } from "../../core/time.ts";
import { filled, type PaperWords, paperWords } from "./planPaperWords.ts";

export type PaperRequest = {
  version: number;
  language: Language;
  today: Day;
  /** Who gets the copy, when it is made for somebody. */
  givenTo?: string;
  /** The unit of the reader: named when the reader sees only parts. */
  readerUnit?: string;
};

export type PlanPaper = ReturnType<typeof paperOf>;

/** The paper of one established version, or null when the view holds no such version. */
export function planPaper(view: SipView, agreement: Agreement, request: PaperRequest): PlanPaper | null {
  const version = view.plan.versions.find((one) => one.version === request.version);
  return version ? paperOf(view, version, agreement, request) : null;
}

function paperOf(view: SipView, version: PlanVersion, agreement: Agreement, request: PaperRequest) {
  const { language, today, givenTo } = request;
  const words = paperWords[language];
  const { content } = version;
  const { name } = view.person;
  const first = name.split(" ")[0] ?? name;
  const day = (value: Day, weekday = false) => dayInWords(value, language, { weekday });
  const established = dayOf(version.establishedAt);
  const lanes = lanesOf(content, established, view.person);
  const latest = view.plan.versions.at(-1)?.version ?? version.version;
  const answer = version.personsAnswer;

  return {
    language,
    title: filled(words.title, { name, version: version.version }),
    date: established.split("-").map(Number),
    words: {
      ...words,
      says: filled(words.says, { name: first }),
      answer: filled(words.answer, { name: first }),
    },
    person: { name, number: filled(words.number, { number: withHyphen(view.person.personalIdentityNumber) }) },
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
    goals: goalsOf(content, agreement, language),
    rows: rowsOf(lanes, established, language, words),
    lanes: pictureOf(lanes, content, language, words),
    ifWorse: content.ifWorse,
    followUp: followUpOf(content, words, day),
    needs: content.needs,
    answer: answer && {
      says: [
        filled(words.agrees[answer.agrees], { name: first }),
        ...(answer.toldTo && answer.toldTo.kind !== "system" ? [filled(words.told, { name: answer.toldTo.name })] : []),
      ].join(" "),
      comment: answer.comment,
    },
    contacts: contactsOf(view, words),
    confirmed: Object.values(version.confirmations).map(({ by, at }) =>
      filled(words.confirmedBy, {
        unit: by.kind === "staff" ? by.unitName : "",
        name: by.kind === "system" ? "" : by.name,
        day: day(dayOf(at)),
      }),
    ),
    items: view.limited ? [] : itemsOf(content, lanes, words),
    copies: content.copies.map(({ to, how }) => `${to} (${words.copyWay[how]})`),
    note: latest > version.version ? filled(words.newer, { version: latest }) : "",
  };
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

function goalsOf(content: PlanContent, agreement: Agreement, language: Language) {
  const areas = [...agreement.lifeAreas.adult, ...agreement.lifeAreas.child];
  return content.goals.map(({ id, ownWords, professional }) => ({
    ownWords,
    professional,
    subgoals: content.subgoals
      .filter((one) => one.goalId === id)
      .map(({ area, text }) => ({ text, area: areas.find((one) => one.key === area)?.[language] ?? area })),
  }));
}

function rowsOf(lanes: Lanes, established: Day, language: Language, words: PaperWords) {
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
        group: lane.group,
        what: measure.what,
        howOften: raised(measure.howOften),
        when: raised(periodInWords(measure, language, inWords)),
        contact: measure.contact,
        after: before ? filled(words.after, { number: before.first }) : "",
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

/** The four statutory items, and what this plan says of each (SoL 10 kap. 9 §, HSL 16 kap. 4 §). */
function itemsOf(content: PlanContent, lanes: Lanes, words: PaperWords) {
  const { itemSays } = words;
  const isPrincipal = (kind: string) => kind === "region" || kind === "municipality";
  const bars = lanes.lanes.flatMap((lane) => lane.bars);
  const numbersOf = (name: string, keep: (owner: PlanContent["measures"][number]["owner"]) => boolean) => {
    const numbers = bars.filter((bar) => keep(bar.measure.owner)).map((bar) => `${bar.number}`);
    if (numbers.length === 0) return [];
    const text = numbers.length === 1 ? itemSays.numbers_one : itemSays.numbers_other;
    return [filled(text, { name, numbers: listed(numbers, words.and) })];
  };
  const units = content.measures.flatMap(({ owner }) => (owner.kind === "unit" ? [owner.unit] : []));
  const principals = new Map(
    units.filter((one) => isPrincipal(one.principal.kind)).map((one) => [one.principal.principalId, one.principal]),
  );
  const byPrincipals = [
    ...[...principals.values()].flatMap(({ principalId, name }) =>
      numbersOf(name, (owner) => owner.kind === "unit" && owner.unit.principal.principalId === principalId),
    ),
    ...Object.values(content.noMeasures)
      .filter(({ principal }) => !principals.has(principal.principalId))
      .map(({ principal, reason }) => filled(itemSays.none, { name: principal.name, reason })),
  ];
  const others = lanes.lanes
    .filter(({ bars: [bar] }) => {
      const owner = bar?.measure.owner;
      return owner && (owner.kind !== "unit" || !isPrincipal(owner.unit.principal.kind));
    })
    .flatMap((lane) => numbersOf(lane.name, (owner) => keyOfOwner(owner) === lane.key));
  const count = content.measures.length;
  const sentence = (parts: string[]) => `${parts.join("; ")}.`;
  const says = {
    measures: filled(count === 1 ? itemSays.measures_one : itemSays.measures_other, { count }),
    principals: byPrincipals.length > 0 ? sentence(byPrincipals) : itemSays.missing,
    others: others.length > 0 ? sentence(others) : content.noOthers ? itemSays.noOthers : itemSays.missing,
    responsible: content.responsible ? `${content.responsible.name}.` : itemSays.missing,
  };
  return (["measures", "principals", "others", "responsible"] as const).map((key) => ({
    what: words.item[key],
    says: says[key],
    done: says[key] !== itemSays.missing && (key !== "measures" || count > 0),
  }));
}

/** "21 november 2026", "lördag 21 november 2026", or "21 nov" under a picture. */
function dayInWords(
  day: Day,
  language: Language,
  { weekday = false, year = true, short = false }: { weekday?: boolean; year?: boolean; short?: boolean } = {},
): string {
  const text = new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month: short ? "short" : "long",
    ...(year ? { year: "numeric" } : {}),
    ...(weekday ? { weekday: "long" } : {}),
  }).format(new Date(`${day}T00:00:00Z`));
  return text.replace(",", "").replaceAll(".", "");
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  if (words.length < 2) return (words[0] ?? "?").slice(0, 2);
  return `${words[0]?.[0] ?? ""}${words.at(-1)?.[0] ?? ""}`.toUpperCase();
}

function withHyphen(number: string): string {
  return /^\d{12}$/.test(number) ? `${number.slice(0, 8)}-${number.slice(8)}` : number;
}

function listed(parts: string[], and: string): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${and} ${parts.at(-1)}`;
}

function raised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function clamp(place: number): number {
  return Math.min(1, Math.max(0, place));
}
