import { describe, expect, test } from "vitest";
import { accessActions, actionInWords, actorInWords, type LogGroup, relationOf, sentenceOf } from "./accessLog.ts";

const group = (more: Partial<LogGroup> = {}): LogGroup => ({
  key: "1",
  day: "2026-11-03",
  first: "2026-11-03T08:00:00Z",
  last: "2026-11-03T13:05:00Z",
  times: 1,
  action: "read",
  actor: { kind: "staff", name: "Anna Ek", title: "Sjuksköterska", unit: "Hemsjukvården Norr" },
  ask: null,
  ...more,
});
const self = { name: "Ingrid", self: true };
const child = { name: "Elias", self: false };

describe("the log in plain words", () => {
  test("says who, from where, what and when", () => {
    expect(sentenceOf(group(), self, "sv")).toBe(
      "Anna Ek, sjuksköterska på Hemsjukvården Norr, öppnade din SIP den 3 november 2026 kl. 14.05",
    );
    expect(sentenceOf(group(), self, "en")).toBe(
      "Anna Ek, sjuksköterska at Hemsjukvården Norr, opened your SIP on 3 November 2026 at 14:05",
    );
  });

  test("counts what the same person did the same day", () => {
    expect(sentenceOf(group({ times: 3 }), child, "sv")).toBe(
      "Anna Ek, sjuksköterska på Hemsjukvården Norr, öppnade SIP:en för Elias 3 gånger den 3 november 2026, senast kl. 14.05",
    );
  });

  test("names no staff member whose data are protected, and no unit that gives a place away", () => {
    expect(actorInWords({ kind: "protectedStaff", unit: null }, "sv")).toBe(
      "En medarbetare med skyddade personuppgifter på en verksamhet",
    );
  });

  test("leaves an abbreviation in a title as it is, and a title away that is not there", () => {
    const named = (title: string) => actorInWords({ kind: "staff", name: "Elin", title, unit: "LSS" }, "sv");
    expect(named("LSS-handläggare")).toBe("Elin, LSS-handläggare på LSS");
    expect(named("")).toBe("Elin på LSS");
  });

  test("tells persons by how they stand to the SIP", () => {
    expect(relationOf("raiser guardian anyPerson")).toBe("guardian");
    expect(relationOf("anyPerson")).toBe("relative");
    expect(sentenceOf(group({ actor: { kind: "person", name: null, relation: "guardian" } }), child, "sv")).toMatch(
      /^En vårdnadshavare öppnade SIP:en för Elias den/,
    );
  });

  test("has words for every act, in both languages, without holes left in them", () => {
    for (const action of accessActions)
      for (const language of ["sv", "en"] as const)
        for (const person of [self, child]) expect(actionInWords(action, person, language)).toMatch(/^[^{}]+$/);
  });
});
