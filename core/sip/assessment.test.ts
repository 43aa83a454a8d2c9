import { describe, expect, test } from "vitest";
import { everybody, given, id } from "../../test/given.ts";

describe("the assessment (A1, A2, A4)", () => {
  test("only the coordinator and the deputy write", () => {
    const may = everybody.filter(
      (who) => !given.called().when(who, "assessArea", { area: "sleep", works: "x" }).refused,
    );
    expect(may).toEqual(["coordinator", "deputy"]);
  });

  test("it opens when the SIP is started and may grow all along", () => {
    expect(given.raised().when("coordinator", "assessArea", { area: "sleep" }).refused).toBe("access.notAllowed");
    expect(given.raised().when("manager", "assessArea", { area: "sleep" }).refused).toBe("access.notAllowed");
    expect(given.established().when("coordinator", "assessArea", { area: "home", works: "Bor bra." }).events).toEqual([
      "AreaAssessed",
    ]);
  });

  test("the individual's own words are the individual's; written by staff they are marked as told", () => {
    const story = given.started();
    expect(
      story.and("person", "writeOwnWords", { area: "sleep", hard: "Jag vaknar." }).state.assessment.ownWords.sleep,
    ).toMatchObject({ hard: "Jag vaknar.", toldTo: null });
    expect(
      story.and("coordinator", "writeOwnWords", { area: "home", hard: "Trappan." }).state.assessment.ownWords.home
        ?.toldTo,
    ).toMatchObject({ name: "Sara Nyman" });
  });

  test("what the individual has written is changed by no staff; what staff wrote down is, by both", () => {
    const story = given.started().and("person", "writeOwnWords", { area: "sleep", hard: "Jag vaknar." });
    const over = { area: "sleep", hard: "Sover gott." };
    expect(story.when("coordinator", "writeOwnWords", over)).toEqual({
      refused: "assessment.theirWords",
      field: "area",
    });
    story.and("coordinator", "writeOwnWords", { area: "home", hard: "Trappan." });
    story.and("deputy", "writeOwnWords", { area: "home", hard: "Trappan och tröskeln." });
    story.and("person", "writeOwnWords", { area: "home", hard: "Bara trappan." });
    expect(story.when("deputy", "writeOwnWords", { area: "home", hard: "x" }).refused).toBe("assessment.theirWords");
    story.and("person", "writeWhatMatters", { text: "Katten." });
    expect(story.when("coordinator", "writeWhatMatters", { text: "Tryggheten." }).refused).toBe(
      "assessment.theirWords",
    );
    story.and("person", "writeWhatMatters", { text: "" });
    expect(story.when("coordinator", "writeWhatMatters", { text: "Katten, sa hon." }).events).toHaveLength(1);
  });

  test("what a child said and staff wrote down is changed by no guardian, who writes beside it where nothing stands", () => {
    const story = given.child().and("coordinator", "writeWhatMatters", { text: "Att få sova hos mormor." });
    story.and("coordinator", "writeOwnWords", { area: "sleep", hard: "Det är mörkt." });
    for (const guardian of ["guardianOne", "guardianTwo"] as const) {
      expect(story.when(guardian, "writeWhatMatters", { text: "Att bo hos mig." }).refused).toBe(
        "assessment.theirWords",
      );
      const over = { area: "sleep", hard: "Sover bra hos mig." };
      expect(story.when(guardian, "writeOwnWords", over).refused).toBe("assessment.theirWords");
    }
    story.and("guardianOne", "writeOwnWords", { area: "food", hard: "Äter lite." });
    story.and("person", "writeWhatMatters", { text: "Att få sova hos mormor, och Kajsa." });
    expect(story.state.assessment.whatMatters?.text).toBe("Att få sova hos mormor, och Kajsa.");
  });

  test("a column of the matrix that is no life area is refused", () => {
    for (const area of ["contact", "plan", "nothing"])
      expect(given.started().when("coordinator", "assessArea", { area }).refused).toBe("assessment.unknownArea");
  });

  test("other plans are listed, linked by https, and taken out with a reason", () => {
    const story = given.started();
    expect(story.when("coordinator", "listOtherPlan", { kind: "Genomförandeplan", link: "http://x" }).refused).toBe(
      "field.notALink",
    );
    story.and("coordinator", "listOtherPlan", {
      planId: id("o", 1),
      kind: "LSS-plan",
      holder: "Kommunen",
      link: "https://plan.example.org/1",
    });
    expect(story.state.assessment.otherPlans).toHaveLength(1);
    expect(story.when("coordinator", "removeOtherPlan", { planId: id("o", 1) }).field).toBe("reason");
    expect(
      story.and("coordinator", "removeOtherPlan", { planId: id("o", 1), reason: "Avslutad." }).state.assessment
        .otherPlans,
    ).toEqual([]);
  });

  test("texts: too long, with codes, with characters that cannot be kept", () => {
    const write = (works: string) => given.started().when("coordinator", "assessArea", { area: "sleep", works });
    expect(write("a".repeat(20_001))).toEqual({ refused: "text.tooLong", field: "works" });
    expect(write("<script>x</script>")).toEqual({ refused: "text.html", field: "works" });
    expect(write("tyst\u0000")).toEqual({ refused: "text.badCharacters", field: "works" });
    expect(write("\ud800")).toEqual({ refused: "text.badCharacters", field: "works" });
    expect(write("Vikt < 50 kg & blodtryck > 140, å ä ö, 😀").events).toEqual(["AreaAssessed"]);
  });
});
