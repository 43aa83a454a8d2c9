import { expect, test } from "vitest";
import { viewFor } from "../../../core/sip/view.ts";
import { agreement, card, given, people, type Someone, type Story } from "../../../test/given.ts";
import { nowInShort } from "./nowInShort.ts";
import { stayTimeline } from "./timeline.ts";

const seen = (story: Story, who: Someone = "outsider") => {
  const discharge = viewFor(people[who], story.state, agreement, card, story.today)?.discharge;
  if (!discharge) throw new Error("Nothing is seen of the stay.");
  return discharge;
};
const inWords = (story: Story, model: "eachCase" | "monthlyMean" = "eachCase") => {
  const { happened, coming } = stayTimeline(seen(story), model, story.today);
  const say = (steps: typeof happened) => steps.map(({ key, when, tone }) => `${key} ${when?.slice(0, 10)} ${tone}`);
  return { happened: say(happened), coming: say(coming) };
};

test("tells what has happened by day, and what comes: soonest first, what has no day last", () => {
  const story = given.inHospital();
  expect(inWords(story)).toEqual({
    happened: ["admitted 2026-08-31 none", "noticed 2026-09-01 none"],
    coming: [
      "careContact 2026-09-07 none",
      "expected 2026-09-07 none",
      "ready undefined none",
      "summons undefined none",
      "liability undefined none",
      "left undefined none",
    ],
  });
  expect(nowInShort(seen(story), "eachCase", story.today, true)).toEqual({ key: "expected", when: "2026-09-07" });
});

test("grows amber the day before and red after, and an expected day that passes asks for another", () => {
  const story = given.inHospital().and("wardNurse", "noteReady").after(1);
  expect(inWords(story).coming).toContain("summons 2026-09-04 none");
  expect(inWords(story.after(1)).coming).toContain("summons 2026-09-04 soon");
  expect(nowInShort(seen(story), "eachCase", story.today, true)).toEqual({ key: "summon", when: "2026-09-04" });
  expect(inWords(story.after(2)).coming[0]).toBe("summons 2026-09-04 late");
  expect(nowInShort(seen(story), "eachCase", story.today, true).key).toBe("summonLate");
  const unready = given.inHospital().after(7);
  expect(inWords(unready).coming).toContain("expected 2026-09-07 late");
  expect(nowInShort(seen(unready), "eachCase", unready.today, true).key).toBe("expectedPassed");
  // Those who only wait are not asked what the ward alone can tell.
  expect(nowInShort(seen(unready), "eachCase", unready.today, false).key).toBe("expectedPassedTold");
});

test("counts the days by the case, or into the month's mean, as the agreement says; and asks for what is missing", () => {
  const story = given
    .inHospital()
    .and("clinicManager", "declineNeed", { reason: "Behöver inget mer." })
    .and("wardNurse", "noteReady");
  expect(inWords(story).coming).toContain("liability 2026-09-04 none");
  expect(inWords(story, "monthlyMean").happened).toContain("liability 2026-09-01 none");
  expect(nowInShort(seen(story), "eachCase", story.today, true)).toEqual({ key: "liable", when: "2026-09-04" });
  expect(nowInShort(seen(story), "monthlyMean", story.today, true).key).toBe("ready");
  story.after(4);
  expect(inWords(story).happened).toContain("liability 2026-09-04 late");
  story.and("wardNurse", "noteDischarged", { leftAt: story.now });
  expect(inWords(story)).toMatchObject({ coming: [] });
  expect(inWords(story).happened.slice(-2)).toEqual(["liability 2026-09-04 none", "left 2026-09-05 none"]);
});

test("says that it was broken off, and nothing of what would have come", () => {
  const story = given.inHospital().and("wardNurse", "breakOffDischarge", { reason: "Flyttad." });
  expect(inWords(story).happened.at(-1)).toBe("brokenOff 2026-09-01 none");
  expect(inWords(story).coming).toEqual([]);
});
