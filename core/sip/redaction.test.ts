import { describe, expect, test } from "vitest";
import { z } from "zod";
import { agreement, card, given, id, people, type Someone, type Story, units } from "../../test/given.ts";
import { commandNamed, commandNames } from "./commands.ts";
import { replay } from "./evolve.ts";
import { historyFor } from "./history.ts";
import { afterRemoval, isWritten, mayBeRemoved, removedText, textsOf, withoutTexts } from "./redaction.ts";
import { sightOf } from "./sight.ts";
import { itemOfDispute } from "./stateMarks.ts";
import { viewFor } from "./view.ts";

type Schema = Record<string, unknown> & { properties?: Record<string, Schema>; anyOf?: Schema[]; items?: Schema };

/** The fields of a command's input that take any text at all: no id, no choice, no number. */
function freeTexts(schema: Schema, key = ""): string[] {
  const { properties = {}, anyOf = [], items } = schema;
  return [
    ...(schema.type === "string" && !schema.enum && !schema.const && !schema.pattern ? [key] : []),
    ...anyOf.flatMap((one) => freeTexts(one, key)),
    ...(items ? freeTexts(items, key) : []),
    ...Object.entries(properties).flatMap(([name, inner]) => freeTexts(inner, name)),
  ];
}

/** What is taken as text but is not kept as it was written: numbers of persons stop in the server, days are days. */
const notKept = [
  "personalIdentityNumber",
  "personName",
  "seenOn",
  "on",
  "startsAt",
  "replyBy",
  "until",
  "item",
  "expectedOn",
  "admittedAt",
  "leftAt",
];
/** Fields whose names mean a choice elsewhere: `withoutTexts` knows them by their event. */
const byEvent = ["addParty.name", "changeParty.name", "listOtherPlan.kind", "bookFollowUp.how", "decideFollowUp.how"];
/** The plan that a need is referred to becomes a part of the reason. */
const renamed = ["referToPlan.plan"];

describe("what a removal takes", () => {
  test("is every text that any command takes: a new field must be named in the list", () => {
    const kept = commandNames.flatMap((name) =>
      freeTexts(z.toJSONSchema(commandNamed(name).input, { io: "input", unrepresentable: "any" }) as Schema)
        .filter((field) => !notKept.includes(field) && !isWritten(field))
        .map((field) => `${name}.${field}`),
    );
    expect(kept.sort()).toEqual([...byEvent, ...renamed].sort());
  });

  test("is those that are known by their event, too", () => {
    const story = given
      .established()
      .and("coordinator", "addParty", { kind: "relative", name: "Märta Moster", phone: "0701112233" })
      .and("coordinator", "listOtherPlan", { kind: "Vårdplan Plommon", title: "Rubrik Plommon" });
    const bare = JSON.stringify(story.events.map((one) => withoutTexts(one.event)));
    for (const text of [
      "Märta",
      "0701112233",
      "Plommon",
      "Möte på vårdcentralen.",
      "Läkemedelsgenomgång.",
      "Orka laga mat.",
    ])
      expect(bare).not.toContain(text);
    expect(bare).toContain(removedText);
    expect(
      story.events.flatMap((one) => textsOf(withoutTexts(one.event))).every(({ text }) => text === removedText),
    ).toBe(true);
  });

  test("is never who it was, when, or what was chosen", () => {
    const story = given.established();
    for (const { event } of story.events) {
      const bare = withoutTexts(event);
      expect(Object.keys(bare)).toEqual(Object.keys(event));
      expect(withoutTexts(bare)).toEqual(bare);
    }
    const bare = JSON.stringify(story.events.map((one) => withoutTexts(one.event)));
    for (const kept of [units.clinic.name, people.coordinator.title, "2026-10-20"]) expect(bare).toContain(kept);
  });
});

const item = "assessment.area:sleep";
const decision = { decision: "IVO 8.4-123", reason: "Gäller någon annan" };

/** A text that was marked, disputed, struck, written anew and struck once more: every text about it holds a word of its own. */
const spokenOf = () =>
  given
    .assessed()
    .and("coordinator", "markEntry", { item, kind: "thirdParty", reason: "Undantagsord" })
    .and("coordinator", "unmarkEntry", { item, reason: "Upphävtord" })
    .and("person", "disputeEntry", { item, text: "Invändningsord" })
    .and("person", "disputeEntry", { item: "assessment.area:economy", text: "Annan invändning" })
    .and("coordinator", "strikeEntry", { item, reason: "Strykord ett" })
    .and("coordinator", "assessArea", { area: "sleep", works: "Nyord" })
    .and("coordinator", "strikeEntry", { item, reason: "Strykord två" })
    .and("coordinator", "strikeEntry", { item: "assessment.area:economy", reason: "Annan strykning" });

/** The story as it is when the removal has been carried out, as the server does it. */
function carriedOut(story: Story): Story {
  story.events = afterRemoval(story.events, story.events.at(-1)!);
  story.sip = replay(story.events);
  return story;
}
const redacted = (input: object, story = spokenOf()) =>
  carriedOut(story.and("manager", "redactEntry", { ...decision, ...input }));
const words = ["Somnar gott", "Nyord", "Strykord ett", "Strykord två", "Invändningsord", "Undantagsord", "Upphävtord"];
const left = (story: Story) => words.filter((word) => JSON.stringify([story.sip, story.events]).includes(word));

describe("how far a decision reaches", () => {
  test("is the entry's own texts, in all its versions, when it says no more", () => {
    expect(left(redacted({ item }))).toEqual(words.slice(2));
  });

  test("is what it says of what was written about the entry, however often that was", () => {
    expect(left(redacted({ item, parts: ["text", "strikes"] }))).toEqual(words.slice(4));
    expect(left(redacted({ item, parts: ["text", "marks"] }))).toEqual(words.slice(2, 5));
    expect(left(redacted({ item, parts: ["disputes"] }))).toEqual(words.filter((word) => word !== "Invändningsord"));
    expect(left(redacted({ item, parts: ["marks", "disputes", "strikes", "text"] }))).toEqual([]);
  });

  test("is, with an objection, why that is kept from somebody", () => {
    const told = () => {
      const story = spokenOf();
      for (const dispute of story.state.disputes) {
        const kept = { item: itemOfDispute(dispute), kind: "thirdParty", reason: `Skäl om ${dispute.item}` };
        story.and("coordinator", "markEntry", kept);
      }
      return story;
    };
    const reasons = (parts: string[]) => {
      const story = redacted({ item, parts }, told());
      return story.events.flatMap(({ event }) =>
        event.type === "EntryMarked" && event.item.startsWith("dispute:") ? [event.reason] : [],
      );
    };
    const other = "Skäl om assessment.area:economy";
    expect(reasons(["text", "marks", "strikes"])).toEqual([`Skäl om ${item}`, other]);
    expect(reasons(["disputes"])).toEqual([removedText, other]);
  });

  test("leaves what was said about other entries", () => {
    const story = redacted({ item, parts: ["text", "strikes", "disputes", "marks"] });
    const all = JSON.stringify(story.sip);
    for (const word of ["Annan invändning", "Annan strykning", "Skulder."]) expect(all).toContain(word);
  });

  test("leaves that it was struck and disputed, by whom and when", () => {
    const { state } = redacted({ item, parts: ["text", "strikes", "disputes"] });
    expect(state.strikes[item]).toMatchObject({ reason: removedText, by: { name: "Sara Nyman" } });
    expect(state.disputes[0]).toMatchObject({ item, text: removedText, by: { name: "Nora Vik" } });
  });

  test("can be widened by another decision, and both are known", () => {
    const story = redacted({ item });
    redacted({ item, parts: ["disputes"], decision: "IVO 8.4-200" }, story);
    expect(story.state.redactions?.[item]).toMatchObject({ decision: "IVO 8.4-200", parts: ["text", "disputes"] });
    const told = story.events.flatMap(({ event }) => (event.type === "EntryRedacted" ? [event.decision] : []));
    expect(told).toEqual(["IVO 8.4-123", "IVO 8.4-200"]);
  });

  test("is the texts alone for what was removed before a decision could say more", () => {
    const story = spokenOf();
    const event = { type: "EntryRedacted" as const, item, ...decision };
    story.add([event], people.manager);
    expect(left(carriedOut(story))).toEqual(words.slice(2));
    expect(story.state.redactions?.[item]).not.toHaveProperty("parts");
    redacted({ item, parts: ["strikes"] }, story);
    expect(story.state.redactions?.[item]?.parts).toEqual(["text", "strikes"]);
  });

  test("is never a later word: what is written afterwards stands", () => {
    const story = redacted({ item, parts: ["text", "strikes", "disputes"] });
    story.and("coordinator", "strikeEntry", { item: "assessment.own:economy", reason: "x" });
    story.and("person", "disputeEntry", { item, text: "Varför togs det bort?" });
    expect(mayBeRemoved(story.events.at(-1)!, story.events)).toBe(false);
    expect(story.state.disputes.at(-1)?.text).toBe("Varför togs det bort?");
  });

  test("must be something", () => {
    expect(spokenOf().when("manager", "redactEntry", { ...decision, item, parts: [] }).refused).toBe("field.missing");
    expect(spokenOf().when("manager", "redactEntry", { ...decision, item, parts: ["names"] }).refused).toBeDefined();
    expect(spokenOf().when("manager", "redactEntry", decision).field).toBe("item");
  });
});

describe("a paper removed by a decision", () => {
  const attachmentId = id("q", 1);
  const paper = `attachment:${attachmentId}`;

  test("is named by its own id, once, alone, and no consent is given on it afterwards", () => {
    const story = redacted({ attachmentId });
    expect(story.state.redactions?.[paper]).toMatchObject({ decision: "IVO 8.4-123" });
    expect(left(story)).toEqual(words);
    const again = story.when("manager", "redactEntry", { ...decision, attachmentId });
    expect(again).toEqual({ refused: "attachment.removed", field: "attachmentId" });
    const consent = { giver: "person", answer: "yes", way: "written", attachmentId };
    expect(story.when("coordinator", "decidePlanConsent", consent).refused).toBe("attachment.removed");
    const mixed = { ...decision, attachmentId: id("q", 2) };
    expect(story.when("manager", "redactEntry", { ...mixed, item }).field).toBe("item");
    expect(story.when("manager", "redactEntry", { ...mixed, parts: ["strikes"] }).field).toBe("parts");
    expect(story.when("manager", "redactEntry", { ...decision, item: paper }).refused).toBe("item.unknown");
  });

  test("is known to those who saw it, and to nobody from whom something is kept", () => {
    const kept = given.assessed().and("coordinator", "markEntry", { item, kind: "thirdParty", reason: "x" });
    const told = (story: Story, who: Someone) => {
      const sight = sightOf(people[who], story.state, agreement, story.today, card)!;
      const view = viewFor(people[who], story.state, agreement, card, story.today, sight)!;
      const removal = historyFor(story.state, story.events, sight).some((one) => one.type === "EntryRedacted");
      return [view.redactions[paper] !== undefined, removal];
    };
    expect(told(redacted({ attachmentId }), "person")).toEqual([true, true]);
    redacted({ attachmentId }, kept);
    expect(told(kept, "person")).toEqual([false, false]);
    expect(told(kept, "coordinator")).toEqual([true, true]);
  });
});
