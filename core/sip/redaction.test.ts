import { describe, expect, test } from "vitest";
import { z } from "zod";
import { given, people, units } from "../../test/given.ts";
import { commandNamed, commandNames } from "./commands.ts";
import { isWritten, removedText, textsOf, withoutTexts } from "./redaction.ts";

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
const notKept = ["personalIdentityNumber", "personName", "seenOn", "on", "startsAt", "replyBy", "item"];
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
