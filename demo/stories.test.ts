import { describe, expect, it } from "vitest";
import { getAgreement } from "../core/agreements/shipped.ts";
import { replay } from "../core/sip/evolve.ts";
import { tasksOf } from "../core/sip/tasks.ts";
import { calendarFrom } from "./calendar.ts";
import { county } from "./county.ts";
import { stories } from "./stories.ts";
import { tell } from "./telling.ts";

const agreement = getAgreement(county.agreementKey);
/** A working day, a Saturday, a holiday, a new year, the night to summer time, some years on. */
const days = [
  "2026-11-18T10:00:00Z",
  "2026-11-21T09:00:00Z",
  "2026-12-25T22:50:00Z",
  "2027-01-01T00:30:00Z",
  "2027-03-28T01:30:00Z",
  "2028-07-03T06:00:00Z",
];

describe.each(days)("the demo loaded at %s", (now) => {
  const calendar = calendarFrom(new Date(now));

  it.each(stories)("tells the story of $key without a refusal, and replay equals state", (story) => {
    const told = tell(story, calendar);
    const events = told.commands.flatMap((command) => command.events);
    expect(events.length).toBeGreaterThan(0);
    expect(replay(events)).toEqual(told.sip);
    expect(told.sip.lastEventAt <= new Date(now).toISOString()).toBe(true);
    expect(() => tasksOf(told.sip, agreement, calendar.today)).not.toThrow();
  });
});

// A measure is read as one sentence, and that ends with how often (core/sip/measureWords.ts).
const saysHowOften =
  /\b(varje|varannan|en|ett|två|tre|fyra) (dag|dagar|natt|vecka|månad|helg|gång|gånger)\b|(mån|tis|ons|tors|fre|lör|sön)dagar/i;

it.each(stories)("says how often once in each measure of $key", (story) => {
  const { plan } = tell(story, calendarFrom(new Date(days[0]!))).sip;
  const contents = [plan.draft, ...plan.versions.map((version) => version.content)];
  const measures = contents.flatMap((content) => content?.measures ?? []);
  const twice = measures.filter(({ what, howOften }) => howOften && saysHowOften.test(what));
  expect(twice.map(({ what, howOften }) => `${what} ${howOften}`)).toEqual([]);
});
