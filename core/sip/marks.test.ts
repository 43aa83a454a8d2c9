// Marks beside each other: what the lead keeps from somebody and what the individual does, of one entry or of one answer among several.
import { describe, expect, test } from "vitest";
import { agreement, card, given, id, people, type Someone, type Story } from "../../test/given.ts";
import { historyFor } from "./history.ts";
import { lettersFor } from "./letters.ts";
import { newsOf } from "./news.ts";
import { sightOf } from "./sight.ts";
import { itemOfDispute } from "./stateMarks.ts";
import { viewFor } from "./view.ts";

const [tove, jon] = [id("y", 1), id("y", 2)];
const see = (story: Story, who: Someone) => viewFor(people[who], story.state, agreement, card, story.today);
const told = (story: Story, who: Someone) =>
  historyFor(story.state, story.events, sightOf(people[who], story.state, agreement, story.today, card)!);
const all = (story: Story, who: Someone) => {
  const sight = sightOf(people[who], story.state, agreement, story.today, card);
  return JSON.stringify([see(story, who), sight && historyFor(story.state, story.events, sight)]);
};
const keptFrom = (item: string, ...parties: string[]) => ({ item, kind: "notToParties", parties, reason: "Rädd" });

describe("the lead's mark and the individual's", () => {
  const item = "childView:person";
  const both = () =>
    given
      .child("2013-08-01")
      .and("person", "recordChildView", { agrees: "no", view: "Hemliga ord" })
      .and("coordinator", "markEntry", keptFrom(item, tove))
      .and("person", "markEntry", keptFrom(item, jon));

  test("keep the entry from those that either names", () => {
    for (const who of ["guardianOne", "guardianTwo"] as const) expect(all(both(), who)).not.toContain("Hemliga ord");
    for (const who of ["person", "coordinator"] as const) expect(all(both(), who)).toContain("Hemliga ord");
  });

  test("are shown to the lead, and to the individual the own one alone", () => {
    expect(see(both(), "coordinator")?.marks[item]).toMatchObject({ parties: [jon], others: [{ parties: [tove] }] });
    expect(see(both(), "person")?.marks[item]).toMatchObject({ parties: [jon] });
    expect(see(both(), "person")?.marks[item]).not.toHaveProperty("others");
  });

  test("are lifted each by who made it; the lead's is not there for the individual to find", () => {
    const childs = both().and("person", "unmarkEntry", { item, reason: "Nu får han" });
    expect(all(childs, "guardianTwo")).toContain("Hemliga ord");
    expect(all(childs, "guardianOne")).not.toContain("Hemliga ord");
    const none = { refused: "item.unknown", field: "item" };
    expect(childs.when("person", "unmarkEntry", { item, reason: "x" })).toEqual(none);
    expect(childs.when("person", "unmarkEntry", { item: "childView:told", reason: "x" })).toEqual(none);
    const leads = both().and("coordinator", "unmarkEntry", { item, reason: "Fel" });
    expect(all(leads, "guardianOne")).toContain("Hemliga ord");
    expect(all(leads, "guardianTwo")).not.toContain("Hemliga ord");
    const news = (who: Someone) => newsOf(told(leads, who), people[who]).map((one) => one.kind);
    expect([news("person"), news("guardianTwo")].flat()).not.toContain("markLifted");
    const version = leads.state.version;
    const open = leads.and("coordinator", "unmarkEntry", { item, reason: "På barnets begäran" });
    // The child is told that its own mark is lifted, and nobody else beside it.
    expect(news("person")).toContain("markLifted");
    for (const who of ["guardianOne", "guardianTwo"] as const) expect(news(who)).not.toContain("markLifted");
    const events = open.events.filter((one) => one.seq > version).map((one) => one.event);
    expect(lettersFor(null, open.state, events, ["staff:x"]).map((one) => [one.kind, one.audience])).toEqual([
      ["markLifted", `person:${people.person.personId}`],
    ]);
    expect(open.state.marks).toEqual({});
    expect(all(open, "guardianTwo")).toContain("Hemliga ord");
  });

  test("are entries apart: that the lead made one is no conflict for the individual", () => {
    const story = given.child("2013-08-01").and("person", "recordChildView", { agrees: "no", view: "x" });
    const items = (who: Someone) => {
      const before = story.state.touched;
      story.and(who, "markEntry", keptFrom(item, jon));
      return Object.keys(story.state.touched).filter((one) => story.state.touched[one] !== before[one]);
    };
    expect([items("coordinator"), items("person")]).toEqual([[`mark:${item}`], [`mark:${item}:own`]]);
  });

  test("take the place of the same one's own mark before", () => {
    const again = both().and("coordinator", "markEntry", keptFrom(item, jon));
    expect(all(again, "guardianOne")).toContain("Hemliga ord");
    expect(see(again, "coordinator")?.marks[item]).toMatchObject({
      by: { kind: "staff" },
      others: [{ parties: [jon] }],
    });
  });
});

test("what a third person told of a child is that one note: the child's own words stay the child's", () => {
  const story = given
    .child("2014-08-01")
    .and("person", "recordChildView", { agrees: "no", view: "Mina egna ord" })
    .and("coordinator", "recordChildView", { agrees: "unsure", view: "Läraren säger" })
    .and("coordinator", "markEntry", { item: "childView:told", kind: "thirdParty", parties: [], reason: "L" });
  expect(all(story, "person")).not.toContain("Läraren säger");
  for (const who of ["person", "guardianOne", "guardianTwo"] as const) {
    expect(see(story, who)?.childView).toMatchObject({ view: "Mina egna ord" });
  }
  expect(story.when("person", "recordChildView", { agrees: "yes", view: "Nu ja" }).refused).toBeUndefined();
  // Nor is anybody kept from what they have answered themselves.
  story.and("coordinator", "markEntry", { item: "childView:person", kind: "thirdParty", parties: [], reason: "L" });
  expect(see(story, "person")?.childView).toMatchObject({ view: "Nu ja" });
  expect(all(story, "guardianOne")).not.toContain("Nu ja");
});

describe("what a child answers to the plan", () => {
  const answered = () => {
    const story = given.child("2013-08-01");
    story.and("coordinator", "decidePlanConsent", { giver: `party:${tove}`, answer: "yes", way: "oral" });
    story.and("coordinator", "decidePlanConsent", { giver: `party:${jon}`, answer: "yes", way: "oral" });
    story.and("coordinator", "writePlanText", { section: "needs", text: "Skjuts och ro." });
    return story
      .and("person", "answerPlan", { agrees: "partly", comment: "Jag vågar inte bo hos pappa" })
      .and("guardianTwo", "answerPlan", { agrees: "yes", comment: "Bra plan" });
  };
  const item = "answerToPlan:1:person";

  test("is kept from a guardian by the child, with what it tells staff; who wrote another answer keeps that", () => {
    expect(all(answered(), "guardianTwo")).toContain("vågar inte");
    const kept = answered().and("person", "markEntry", keptFrom(item, jon));
    expect(all(kept, "guardianTwo")).not.toContain("vågar inte");
    expect(see(kept, "guardianTwo")?.plan.draftAnswer).toMatchObject({ comment: "Bra plan" });
    for (const who of ["person", "guardianOne", "coordinator"] as const) expect(all(kept, who)).toContain("vågar inte");
    kept.and("coordinator", "answerPlan", { agrees: "no", comment: "Hon vill inte alls dit" });
    expect(all(kept, "guardianTwo")).not.toContain("vill inte alls");
    expect(all(kept, "guardianOne")).toContain("vill inte alls");
  });

  test("is kept by the coordinator too, and nobody keeps another's answer but the lead", () => {
    const kept = answered().and("coordinator", "markEntry", keptFrom(item, jon));
    expect(all(kept, "guardianTwo")).not.toContain("vågar inte");
    const jons = keptFrom(`answerToPlan:1:${jon}`, tove);
    expect(kept.when("person", "markEntry", jons).refused).toBe("secrecy.ownWordsOnly");
    expect(all(kept.and("coordinator", "markEntry", jons), "guardianOne")).not.toContain("Bra plan");
  });
});

test("whom to ask about a measure is not told where the name of who does it is not (Z4)", () => {
  const story = given.consented();
  const [lisa, erik] = [id("y", 3), id("y", 4)];
  const beside = { kind: "relative", relation: "släkting" };
  story
    .and("coordinator", "addParty", { ...beside, partyId: lisa, name: "Lisa Vik", protected: true })
    .and("coordinator", "addParty", { ...beside, partyId: erik, name: "Erik", personId: people.guardianTwo.personId })
    .and("coordinator", "setConsentScope", {
      cells: ["plan", "home"].map((area) => ({ recipient: `party:${erik}`, area, allowed: true, until: null })),
    })
    .and("coordinator", "writeMeasure", {
      measureId: id("g", 3),
      what: "Handlar",
      owner: `party:${lisa}`,
      contact: "Lisa 070-1740605",
    });
  expect(all(story, "coordinator")).toContain("070-1740605");
  expect(all(story, "person")).toContain("070-1740605");
  expect(see(story, "guardianTwo")?.plan.draft?.measures).toMatchObject([{ what: "Handlar", contact: "" }]);
  expect(all(story, "guardianTwo")).not.toContain("070-1740605");
});

describe("what a child says of what others have written", () => {
  const asked = () =>
    given.child("2013-08-01").and("coordinator", "summariseAssessment", { text: "Pappa hjälper till hemma." });
  const summary = "assessment.summary";

  test("is kept from a guardian by the child, and by the coordinator", () => {
    for (const who of ["person", "coordinator"] as const) {
      const story = asked().and("person", "disputeEntry", { item: summary, text: "Det stämmer inte, han skriker" });
      expect(all(story, "guardianTwo")).toContain("han skriker");
      const item = itemOfDispute(story.state.disputes[0]!);
      story.and(who, "markEntry", keptFrom(item, jon));
      expect(all(story, "guardianTwo")).not.toContain("han skriker");
      expect(see(story, "guardianTwo")?.assessment.summary?.text).toBe("Pappa hjälper till hemma.");
      for (const other of ["person", "guardianOne", "coordinator"] as const)
        expect(all(story, other)).toContain("han skriker");
    }
  });

  test("is the child's to keep when the child said it, and nobody else's but the lead's", () => {
    const story = asked().and("guardianTwo", "disputeEntry", { item: summary, text: "Jag hjälper varje dag" });
    const item = itemOfDispute(story.state.disputes[0]!);
    expect(story.when("person", "markEntry", keptFrom(item, tove)).refused).toBe("secrecy.ownWordsOnly");
    expect(story.when("guardianTwo", "markEntry", keptFrom(item, tove)).refused).toBe("access.notAllowed");
    expect(story.when("person", "markEntry", keptFrom("dispute:x", tove)).refused).toBe("item.unknown");
    story.and("coordinator", "markEntry", keptFrom(item, tove, jon));
    expect(all(story, "guardianOne")).not.toContain("varje dag");
    expect(JSON.stringify(see(story, "guardianTwo")), "who said it keeps it").toContain("varje dag");
  });
});

test("what a child writes of the invitation, and what its consent does not cover, is kept from a guardian by the child", () => {
  const story = given.child("2013-08-01");
  for (const giver of [`party:${tove}`, `party:${jon}`])
    story.and("coordinator", "decidePlanConsent", { giver, answer: "yes", way: "oral" });
  story.and("coordinator", "planMeeting", {
    meetingId: id("b", 1),
    purpose: "Hemma och skolan",
    keyQuestions: "",
    startsAt: "2026-12-10T08:00:00.000Z",
    minutes: 60,
    place: "Skolan",
    replyBy: "2026-12-01",
  });
  const comments = `meeting.comments:${id("b", 1)}`;
  story.and("person", "commentInvitation", { meetingId: id("b", 1), text: "Inte när pappa är med" });
  story.and("guardianTwo", "commentInvitation", { meetingId: id("b", 1), text: "Hellre på eftermiddagen" });
  story.and("person", "writeConsentLimits", { notCovered: "Inget om kuratorn" });
  expect(all(story, "guardianTwo")).toMatch(/Inte när pappa.*kuratorn|kuratorn.*Inte när pappa/);
  story.and("person", "markEntry", keptFrom(comments, jon)).and("person", "markEntry", keptFrom("consent.limits", jon));
  const shown = JSON.stringify(see(story, "guardianTwo"));
  expect(all(story, "guardianTwo")).not.toMatch(/Inte när pappa|kuratorn/);
  expect(shown, "the own is always there").toContain("Hellre på eftermiddagen");
  story.and("guardianTwo", "commentInvitation", { meetingId: id("b", 1), text: "Eller på kvällen" });
  for (const own of ["Hellre på eftermiddagen", "Eller på kvällen"])
    expect(JSON.stringify(told(story, "guardianTwo"))).toContain(own);
  for (const who of ["person", "guardianOne", "coordinator"] as const) {
    expect(all(story, who)).toContain("Inte när pappa");
    expect(all(story, who)).toContain("kuratorn");
  }
});

test("what is written of a ground or of the closing can be kept from a guardian, who still knows that it is so (Z1, C9)", () => {
  const story = given
    .child()
    .and("coordinator", "recordGuardianGround", { ground: "board", note: "Bor i Ystad" })
    .and("coordinator", "markEntry", keptFrom("consent.guardianGround", jon));
  expect(all(story, "guardianOne")).toContain("Ystad");
  expect(all(story, "guardianTwo")).not.toContain("Ystad");
  expect(see(story, "guardianTwo")?.consent?.guardianGround).toMatchObject({ ground: "board", note: "" });
  const closed = story
    .and("coordinator", "closeSip", { reason: "moved", text: "Flyttat till Lomma" })
    .and("coordinator", "markEntry", keptFrom("closing", jon));
  expect(all(closed, "guardianOne")).toContain("Lomma");
  expect(all(closed, "guardianTwo")).not.toContain("Lomma");
  expect(see(closed, "guardianTwo")?.closing).toMatchObject({ reason: "moved", text: "" });
});
