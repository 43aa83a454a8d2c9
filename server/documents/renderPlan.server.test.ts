// The plan on paper, really rendered: what kind of PDF it is, what stands in it, and that no text can break it.
import { describe, expect, it } from "vitest";
import { insideOf } from "../../test/insideOf.ts";
import { people, planStory, units } from "../../test/planStory.ts";
import { planPaper } from "./planPaper.ts";
import { renderPlan } from "./renderPlan.ts";

const today = "2026-11-25";

function paperWith(text?: (as: string) => string, { language = "sv" as "sv" | "en", givenTo = "Ingrid Lund" } = {}) {
  const story = planStory();
  story.writePlan(text);
  story.give(people.coordinator, "answerPlan", { agrees: "partly", comment: "Samma person på morgonen." });
  story.give(people.coordinator, "establishPlan");
  story.give(people.nurse, "confirmPlan", { version: 1 });
  const view = story.view();
  if (!view) throw new Error("The coordinator sees the SIP.");
  const paper = planPaper(view, story.agreement, { version: 1, language, today, givenTo });
  if (!paper) throw new Error("Version 1 is established.");
  return paper;
}

describe("the printed plan", () => {
  const paper = paperWith();
  const pdf = renderPlan(paper);
  const inside = insideOf(pdf);

  it("is a tagged PDF/UA-1 with title and language", () => {
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(inside).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(inside).toContain("/StructTreeRoot");
    expect(inside).toMatch(/\/Lang\s*\(sv/);
    expect(inside).toMatch(/\/DisplayDocTitle true/);
    expect(inside).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(inside).toContain("Samordnad individuell plan för Ingrid Lund, version 1");
  });

  it("has headings, a table with headings of its columns, quotes and lists for those who listen to it", () => {
    const count = (role: string) => [...inside.matchAll(new RegExp(`/S\\s*/${role}\\b`, "g"))].length;
    expect(count("H1")).toBe(1);
    expect(count("H2")).toBeGreaterThan(6);
    expect(count("TH")).toBe(5);
    expect(count("TR")).toBe(1 + paper.rows.length);
    expect(count("L")).toBeGreaterThan(1);
  });

  it("is A4 and two pages for a plan of ordinary length", () => {
    expect(pagesOf(inside)).toBe(2);
    expect(inside).toMatch(/\/MediaBox\s*\[0 0 595\.\d+ 841\.\d+\]/);
  });

  it("embeds the font made for those who see badly", () => {
    expect(inside).toMatch(/AtkinsonHyperlegibleNext/i);
    expect(inside).toMatch(/\/FontFile[23]/);
  });

  it("says in the reader's language which one it is", () => {
    const english = insideOf(renderPlan(paperWith(undefined, { language: "en" })));
    expect(english).toMatch(/\/Lang\s*\(en/);
    expect(english).toContain("Coordinated individual plan for Ingrid Lund, version 1");
  });

  it("takes very long texts over as many pages as they need", () => {
    const long = insideOf(renderPlan(paperWith((as) => `${`${as} `.repeat(30)}\n\n${"å".repeat(900)}`)));
    expect(pagesOf(long)).toBeGreaterThan(6);
  });

  it.each([
    ["markup", '#panic("x") #import "y" $x^2$ = Rubrik *fet* _kursiv_ `kod` @ref \\ // [a] {b} "c" ~ --- \'d\''],
    ["other scripts", "Ω Привет مرحبا שלום 漢字 한국어 ไทย"],
    ["characters nobody can print", "\u{e000}\u{10fffd}\ufffd 😀 👩‍👩‍👧 \u202e\u200f\u00ad"],
    ["half a character", "a\ud800b\udc00"],
    ["nothing but space", " \t\r\n\u00a0\u3000 "],
  ])("cannot be broken by %s", (_, text) => {
    const odd = paperWith();
    const withOdd = JSON.parse(JSON.stringify(odd), (key, value) =>
      typeof value === "string" && !["group", "language"].includes(key) ? `${value} ${text}` : value,
    );
    expect(pagesOf(insideOf(renderPlan(withOdd)))).toBeGreaterThan(1);
  });
});

describe("what stands on the paper", () => {
  it("begins with the person's own words, and says who gets it and when", () => {
    const paper = paperWith();
    expect(paper.whatMatters).toBe("Hem till katten. Att få sova i min egen säng.");
    expect(paper.goals[0]?.ownWords).toBe("Jag vill bo hemma med Sickan och gå ut själv.");
    expect(paper.facts).toContainEqual(["Lämnad till", "Ingrid Lund"]);
    expect(paper.facts).toContainEqual(["Upprättad", "onsdag 25 november 2026"]);
    expect(paper.footer).toBe(
      "SIP för Ingrid Lund, version 1, upprättad 25 november 2026 · Lämnad till Ingrid Lund 25 november 2026",
    );
  });

  it("lists who does what when, the person first, and what comes after what", () => {
    const rows = paperWith().rows.map(({ number, owner, what, when, after }) => [number, owner, what, when, after]);
    expect(rows).toEqual([
      ["1", "Ingrid Lund", "Går ut med Sickan", "", ""],
      ["2", "Hemtjänsten Söder", "Hjälper till på morgonen", "Från 27 november", ""],
      ["3", "Hemsjukvården", "Lägger om såret", "Från 1 december till 28 mars 2027", ""],
      ["4", "Vårdcentralen Ängen", "Bedömer såret och läkemedlen", "", "Efter insats 3"],
      ["5", "Försäkringskassan Mellan", "Handlägger bostadstillägg", "Den 10 december", ""],
    ]);
  });

  it("answers each of the four statutory items", () => {
    expect(paperWith().items.map(({ says, done }) => [says, done])).toEqual([
      ["5 insatser, se Vem gör vad och när.", true],
      ["Sjököpings kommun: insatserna 2 och 3; Region Mellan: insats 4.", true],
      ["Ingrid Lund: insats 1; Försäkringskassan Mellan: insats 5.", true],
      ["Sjököpings kommun.", true],
    ]);
  });

  it("holds for a participant only what the consent covers, and says so", () => {
    const story = planStory();
    story.writePlan();
    story.give(people.coordinator, "setConsentScope", {
      cells: [{ recipient: `unit:${units.primaryCare.unitId}`, area: "home", allowed: false }],
    });
    story.give(people.coordinator, "establishPlan");
    const view = story.view(people.nurse);
    const paper = view && planPaper(view, story.agreement, { version: 1, language: "sv", today, readerUnit: "Ängen" });
    expect(paper?.rows.map((row) => row.what)).not.toContain("Hjälper till på morgonen");
    expect(paper?.rows.map((row) => row.what)).toContain("Lägger om såret");
    expect(paper?.limited).toContain("Ängen");
    expect(paper?.items).toEqual([]);
  });

  it("marks what has been struck since, with when and why, and lets it be read", () => {
    const story = planStory();
    story.writePlan();
    story.give(people.coordinator, "establishPlan");
    const { goals, subgoals, measures } = story.sip().plan.versions[0]?.content ?? {
      goals: [],
      subgoals: [],
      measures: [],
    };
    const wound = measures.find(({ what }) => what === "Lägger om såret");
    const items = [
      "plan.whatMatters",
      "plan.needs",
      "plan.ifWorse",
      `plan.goal:${goals[0]?.id}`,
      `plan.subgoal:${subgoals[0]?.id}`,
      `plan.measure:${wound?.id}`,
    ];
    for (const item of items) story.give(people.coordinator, "strikeEntry", { item, reason: "Fel person." });
    const view = story.view();
    const paper = view && planPaper(view, story.agreement, { version: 1, language: "sv", today });
    if (!paper) throw new Error("Version 1 is established.");
    const says = "Struken 25 november 2026: Fel person.";
    expect(paper.struck).toEqual({ whatMatters: says, needs: says, ifWorse: says, followUp: "" });
    expect(paper.goals[0]).toMatchObject({ struck: says, subgoals: [{ struck: says }, { struck: "" }] });
    expect(paper.rows.filter(({ struck }) => struck).map(({ what, struck }) => [what, struck])).toEqual([
      ["Lägger om såret", says],
    ]);
    const drawn = (one: typeof paper) =>
      [...insideOf(renderPlan(one)).matchAll(/\/TextDecorationType\s*\/LineThrough/g)].length;
    expect(drawn(paper)).toBeGreaterThan(5);
    expect(drawn(paperWith())).toBe(0);
  });

  it("strikes of several answers the one that was named, and lets the others stand", () => {
    const story = planStory();
    story.writePlan();
    story.give(people.coordinator, "establishPlan");
    story.give(people.ingrid, "answerPlan", { agrees: "partly", comment: "Efter jul.", version: 1 });
    story.give(people.coordinator, "answerPlan", { agrees: "no", comment: "Någon annans svar.", version: 1 });
    story.give(people.coordinator, "strikeEntry", { item: "answerToPlan:1:told", reason: "Fel person." });
    const { answers } = planPaper(story.view(people.ingrid)!, story.agreement, { version: 1, language: "sv", today })!;
    expect(answers.map((one) => [one.comment, one.struck !== ""])).toEqual([
      ["Någon annans svar.", true],
      ["Efter jul.", false],
    ]);
  });

  it("does not strike what an earlier version said, when it is the new text that is struck", () => {
    const story = planStory();
    story.writePlan();
    story.give(people.coordinator, "establishPlan");
    story.give(people.coordinator, "revisePlan", { reason: "Nya behov." });
    story.give(people.coordinator, "writePlanText", { section: "needs", text: "Behöver färdtjänst." });
    story.give(people.coordinator, "strikeEntry", { item: "plan.needs", reason: "Fel person." });
    story.give(people.coordinator, "strikeEntry", { item: "plan.ifWorse", reason: "Fel nummer." });
    const view = story.view();
    const paper = view && planPaper(view, story.agreement, { version: 1, language: "sv", today });
    expect(paper?.struck.needs).toBe("");
    expect(paper?.struck.ifWorse).toBe("Struken 25 november 2026: Fel nummer.");
  });

  it("is not there for a version that is not established", () => {
    const story = planStory();
    story.writePlan();
    const view = story.view();
    expect(view && planPaper(view, story.agreement, { version: 1, language: "sv", today })).toBeNull();
  });
});

function pagesOf(inside: string): number {
  return Number(/\/Type\s*\/Pages\b[^>]*\/Count (\d+)/.exec(inside)?.[1]);
}
