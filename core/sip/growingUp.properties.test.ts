import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  agreement,
  card,
  cells,
  everybody,
  given,
  id,
  people,
  type Someone,
  type Story,
  units,
} from "../../test/given.ts";
import { addDays, birthdayAt, dayOf } from "../time.ts";
import type { CommandName } from "./commands.ts";
import { askedGivers, covers, planConsent, requiredGivers } from "./consentState.ts";
import { audiencesOf, readersOf } from "./readers.ts";
import { viewFor } from "./view.ts";

/** A child, its guardians and the coordinator answer, change their minds and take it back, while the child turns fifteen. */

const givers = ["person", `party:${id("y", 1)}`, `party:${id("y", 2)}`] as const;
const clinic = `unit:${units.clinic.unitId}`;
type Act = { who: Someone; command: CommandName; giver: (typeof givers)[number]; yes: boolean; days: number };

const act: fc.Arbitrary<Act> = fc.record({
  who: fc.constantFrom<Someone>("person", "guardianOne", "guardianTwo", "coordinator"),
  command: fc.constantFrom<CommandName>(
    "decidePlanConsent",
    "decidePlanConsent",
    "setConsentScope",
    "setConsentScope",
    "withdrawConsent",
    "recordChildView",
    "recordGuardianGround",
  ),
  giver: fc.constantFrom(...givers),
  yes: fc.integer({ min: 0, max: 3 }).map((number) => number > 0),
  days: fc.constantFrom(0, 0, 1, 3),
});
const growing = fc.record({
  acts: fc.array(act, { minLength: 10, maxLength: 40 }),
  /** How many days into the story the child turns fifteen. */
  birthday: fc.integer({ min: -2, max: 25 }),
});

/** Two guardians who have said yes and let the clinic see, and the clinic called; the child turns fifteen that many days later. */
function begun(birthday: number): Story {
  const born = addDays("2026-09-01", birthday).replace(/^\d{4}/, (year) => String(Number(year) - 15));
  const story = given.child(born);
  for (const giver of givers.slice(1))
    story
      .and("coordinator", "decidePlanConsent", { giver, answer: "yes" })
      .and("coordinator", "setConsentScope", { giver, cells: cells(units.clinic.unitId, ["meeting", "plan"]) });
  return story
    .and("coordinator", "addParticipant", { recipient: clinic, why: "Vård" })
    .and("coordinator", "planMeeting", {
      meetingId: id("t", 1),
      purpose: "Stöd",
      startsAt: "2026-12-20T12:00:00Z",
      minutes: 60,
      place: "Skolan",
      replyBy: "2026-12-10",
    })
    .and("coordinator", "sendSummons", { meetingId: id("t", 1) });
}

function inputFor({ who, command, giver, yes }: Act): unknown {
  const way = who === "coordinator" ? "oral" : "digital";
  if (command === "recordChildView") return { agrees: yes ? "yes" : "no", view: "x" };
  if (command === "recordGuardianGround") return { ground: "childConsents", note: "x" };
  if (command === "withdrawConsent") return { giver, way };
  if (command === "decidePlanConsent") return { giver, way, answer: yes ? "yes" : "no" };
  return { giver, way, cells: ["meeting", "plan"].map((area) => ({ recipient: clinic, area, allowed: yes })) };
}

/** Runs a story; `each` is called after every act, and after days in which nothing happened. Returns how many acts were let through. */
function run(
  { acts, birthday }: { acts: Act[]; birthday: number },
  each: (story: Story, dayBefore: string) => void,
): number {
  const story = begun(birthday);
  let done = 0;
  for (const one of acts) {
    for (let day = 0; day < one.days; day++) {
      const dayBefore = story.today;
      story.after(1);
      each(story, dayBefore);
    }
    if (story.when(one.who, one.command, inputFor(one)).refused) continue;
    done += 1;
    each(story, story.today);
  }
  return done;
}

const standing = ({ state }: Story, today: string) => [
  planConsent(state, today),
  ...["meeting", "plan"].map((area) => covers(state, clinic, area, today)),
];

describe("while a child turns fifteen", { timeout: 120_000 }, () => {
  test("no day by itself changes what the consent says, nor what is shared", () => {
    let birthdays = 0;
    fc.assert(
      fc.property(growing, (it) => {
        run(it, (story, dayBefore) => {
          if (story.today === birthdayAt(story.birthDate!, 15)) birthdays += 1;
          expect(standing(story, story.today)).toEqual(standing(story, dayBefore));
        });
      }),
      { numRuns: 150 },
    );
    expect(birthdays).toBeGreaterThan(50);
  });

  test("who sees the SIP finds it by the rows of the last event, and nobody else", () => {
    let acts = 0;
    fc.assert(
      fc.property(growing, (it) => {
        acts += run(it, (story) => {
          const rows = readersOf(story.state, dayOf(story.state.lastEventAt));
          for (const who of everybody) {
            const mine = audiencesOf(people[who]);
            const finds = rows.some(
              (row) => mine.includes(row.audience) && (row.until === null || row.until >= story.today),
            );
            expect(finds).toBe(viewFor(people[who], story.state, agreement, card, story.today) !== null);
          }
        });
      }),
      { numRuns: 80 },
    );
    expect(acts).toBeGreaterThan(200);
  });

  test("nothing is shared without those whose consent is needed, nor against the child's own no", () => {
    let noes = 0;
    fc.assert(
      fc.property(growing, (it) => {
        run(it, (story) => {
          const { state, today } = story;
          const { plan, cells: given } = state.consent;
          const allowed = (giver: string) => given[giver]?.[clinic]?.plan?.allowed;
          const own = plan.person;
          const saysNo = own !== undefined && own.answer !== "yes" && own.on >= birthdayAt(story.birthDate!, 15);
          if (saysNo) noes += 1;
          if (saysNo) expect(planConsent(state, today)).not.toBe("given");
          if (!covers(state, clinic, "plan", today)) return;
          const needed = requiredGivers(state, today);
          expect(needed.every((giver) => plan[giver]?.answer === "yes" && allowed(giver) === true)).toBe(true);
          expect(askedGivers(state, today)).toEqual(expect.arrayContaining(needed));
        });
      }),
      { numRuns: 150 },
    );
    expect(noes).toBeGreaterThan(50);
  });
});
