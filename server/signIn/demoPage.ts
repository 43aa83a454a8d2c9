// The page of the built-in provider: the demo's people, by what they do.
import { groupOf } from "../../core/access.ts";
import type { Language } from "../../core/errors.ts";
import { ageOn, dayOf } from "../../core/time.ts";
import type { DemoPerson } from "./demoPeople.ts";
import { type Html, html, page } from "./html.ts";

type Options = {
  uid: string;
  language: Language;
  /** Somebody was asked for who is not there. */
  unknown: boolean;
  today: Date;
};

/** The page. Each name is a link that signs one in as that person; nothing else is asked. */
export function demoPage(people: DemoPerson[], options: Options): string {
  const say = words[options.language];
  const filled = groups
    .map((key) => ({ key, people: people.filter((it) => groupFor(it) === key) }))
    .filter((it) => it.people.length > 0);
  const first = people.filter((it) => it.first !== null).sort((a, b) => Number(a.first) - Number(b.first));
  const main = html`
<h1>${say.heading}</h1>
<p class="lead">${say.lead}</p>
${options.unknown && html`<p class="notice" role="status">${say.unknown}</p>`}
${people.length === 0 && html`<p class="notice">${say.empty}</p>`}
${
  first.length > 0 &&
  html`
<section aria-labelledby="first-heading" class="first">
<h2 id="first-heading">${say.first[0]}</h2>
<p class="about">${say.first[1]}</p>
<ul class="people">${first.map((it) => card(it, options))}</ul>
</section>`
}
${filled.length > 1 && html`<nav class="jump" aria-label="${say.jump}"><ul>${filled.map(({ key }) => html`<li><a href="#${key}">${say.short[key]}</a></li>`)}</ul></nav>`}
${filled.map(
  ({ key, people: members }) => html`
<section id="${key}" aria-labelledby="${key}-heading">
<h2 id="${key}-heading">${say.groups[key][0]}</h2>
<p class="about">${say.groups[key][1]}</p>
${list(members, options)}
</section>`,
)}
${people.length > 0 && html`<p class="foot">${say.foot} <code>/sign-in?as=${people[0]?.hint ?? ""}</code></p>`}`;
  return page(options.language, say.heading, main);
}

const shownAtOnce = 6;

/** A group's people; the many behind the first few are one press away. */
function list(people: DemoPerson[], options: Options): Html {
  const seen = people.length <= shownAtOnce + 3 ? people : people.slice(0, shownAtOnce);
  const rest = people.slice(seen.length);
  return html`<ul class="people">${seen.map((it) => card(it, options))}</ul>${
    rest.length > 0 &&
    html`
<details><summary>${words[options.language].more} (${rest.length})</summary>
<ul class="people">${rest.map((it) => card(it, options))}</ul></details>`
  }`;
}

type Group = "individuals" | "managers" | "coordinators" | "staff" | "support";
const groups: Group[] = ["individuals", "managers", "coordinators", "staff", "support"];

/** What somebody mainly does here. A coordinator who is also staff coordinates. */
function groupFor(person: DemoPerson): Group {
  if (person.kind === "person") return "individuals";
  if (person.roles.includes("manager")) return "managers";
  if (person.roles.includes("coordinator")) return "coordinators";
  if (person.roles.includes("staff")) return "staff";
  return "support";
}

function card(person: DemoPerson, { uid, language, today }: Options): Html {
  const link = `/oidc/choose/${uid}?as=${encodeURIComponent(person.hint)}`;
  return html`<li><a class="person" href="${link}">${shape(person)}<span class="who"><strong>${person.name}</strong>
<span class="what">${lineFor(person, language, today)}</span>${
    person.note &&
    html`
<span class="note">${person.note}</span>`
  }</span></a></li>`;
}

function lineFor(person: DemoPerson, language: Language, today: Date): string {
  if (person.kind === "staff") return [person.title, ...person.units.map((it) => it.name)].filter(Boolean).join(", ");
  if (person.birthDate === null) return "";
  const age = ageOn(person.birthDate, dayOf(today.toISOString()));
  return language === "sv" ? `${age} år` : `Aged ${age}`;
}

/** The kind of actor in its shape and colour, as in the client (ActorShape.tsx). */
function shape(person: DemoPerson): Html {
  const unit = person.kind === "staff" ? person.units[0] : undefined;
  const kind = unit ? groupOf(unit) : "personAndFamily";
  return html`<svg viewBox="-10.5 -10.5 21 21" width="28" height="28" aria-hidden="true" class="shape ${kind}"><path d="${outlines[kind]}"/></svg>`;
}

const outlines = {
  region: "M0-9.5 8.2-4.75V4.75L0 9.5-8.2 4.75V-4.75Z",
  municipality:
    "M-6.3-8.2H6.3A1.9 1.9 0 0 1 8.2-6.3V6.3A1.9 1.9 0 0 1 6.3 8.2H-6.3A1.9 1.9 0 0 1-8.2 6.3V-6.3A1.9 1.9 0 0 1-6.3-8.2Z",
  school: "M0-9.2 9.6 7.9H-9.6Z",
  authority: "M0-9.8 9.8 0 0 9.8-9.8 0Z",
  personAndFamily: "M0-9A9 9 0 0 1 0 9 9 9 0 0 1 0-9Z",
  other: "M-3.1-9H3.1V-3.1H9V3.1H3.1V9H-3.1V3.1H-9V-3.1H-3.1Z",
};

type Words = {
  heading: string;
  lead: string;
  unknown: string;
  empty: string;
  jump: string;
  foot: string;
  first: [title: string, about: string];
  more: string;
  /** The groups in a word, to jump to. */
  short: Record<Group, string>;
  groups: Record<Group, [title: string, about: string]>;
};

const words: Record<Language, Words> = {
  sv: {
    heading: "Vem vill du vara?",
    lead: "Det här är en demo. Alla personer är påhittade och inget lösenord behövs. Välj någon för att se Samlad med den personens ögon.",
    unknown: "Det finns ingen demoperson med det namnet. Välj någon här i stället.",
    empty: "Det finns inga demopersoner i den här databasen.",
    jump: "Gå till",
    foot: "För program: samma inloggning utan sida finns på",
    first: ["Börja här", "Några som har något att göra just nu."],
    more: "Visa fler",
    short: {
      individuals: "Den enskilde",
      managers: "Chefer",
      coordinators: "Samordningsansvariga",
      staff: "Medarbetare",
      support: "Övriga",
    },
    groups: {
      individuals: [
        "Den som planen handlar om",
        "Ser sin egen plan, svarar med egna ord och bestämmer vem som får veta vad. Här finns också närstående.",
      ],
      managers: ["Enhetschefer", "Tar emot behov, fattar beslut och utser samordningsansvarig."],
      coordinators: ["Samordningsansvariga", "Håller ihop en plan från behov till avslut."],
      staff: ["Medarbetare", "Lyfter behov, deltar i möten och utför insatser."],
      support: ["De som sköter och följer upp", "Sköter enheter och uppdrag, granskar loggar och ser hur det går."],
    },
  },
  en: {
    heading: "Who do you want to be?",
    lead: "This is a demo. Everybody in it is invented and no password is needed. Choose somebody to see Samlad through their eyes.",
    unknown: "There is no demo person by that name. Choose somebody here instead.",
    empty: "There are no demo people in this database.",
    jump: "Go to",
    foot: "For programs: the same sign-in without a page is at",
    first: ["Begin here", "A few who have something to do right now."],
    more: "Show more",
    short: {
      individuals: "The person",
      managers: "Managers",
      coordinators: "Coordinators",
      staff: "Staff",
      support: "Others",
    },
    groups: {
      individuals: [
        "The person the plan is about",
        "Sees their own plan, answers in their own words and decides who may know what. Relatives are here too.",
      ],
      managers: ["Unit managers", "Receive needs, decide and appoint coordinators."],
      coordinators: ["Coordinators", "Hold a plan together from need to closing."],
      staff: ["Staff", "Raise needs, take part in meetings and carry out measures."],
      support: [
        "Those who look after and follow up",
        "Look after units and assignments, review logs and see how it is going.",
      ],
    },
  },
};
