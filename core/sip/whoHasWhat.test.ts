import { describe, expect, test } from "vitest";
import { agreement, card, cells, given, id, people, type Story, units } from "../../test/given.ts";
import { coveredAreas } from "./consentState.ts";
import { viewFor } from "./view.ts";
import { nameOf, whoHasWhat } from "./whoHasWhat.ts";

const holdings = (story: Story) =>
  whoHasWhat(story.state, (key) => coveredAreas(story.state, agreement, key, story.today));
const of = (story: Story, name: string) => holdings(story).find((one) => nameOf(one.receiver) === name);
const clinic = units.clinic.name;

describe("who has what", () => {
  test("is nobody before anything has gone out", () => {
    expect(holdings(given.invited())).toEqual([]);
  });

  test("is each who was called, with what, when, by whom and on which consent", () => {
    const story = given.called();
    expect(
      holdings(story)
        .map((one) => nameOf(one.receiver))
        .sort(),
    ).toEqual([units.school.name, clinic, units.insurance.name].sort());
    const [one] = of(story, clinic)!.disclosures;
    expect(one).toMatchObject({ ground: "consent", by: { name: people.coordinator.name } });
    expect(one?.consents).toMatchObject([{ giver: "person", answer: "yes" }]);
    expect(of(story, clinic)?.seesNow).toContain("plan");
  });

  test("stands after the consent has been withdrawn, and then the receiver sees nothing more", () => {
    const before = holdings(given.called()).map((one) => [one.key, one.disclosures.length]);
    const story = given.called().after(1).and("person", "withdrawConsent", { way: "digital" });
    expect(holdings(story).map((one) => [one.key, one.disclosures.length])).toEqual(before);
    expect(of(story, clinic)?.seesNow).toEqual([]);
    expect(of(story, clinic)?.disclosures[0]?.consents).toMatchObject([{ giver: "person", answer: "withdrawn" }]);
  });

  test("rests on the consent of its day, also when it has been said yes again since, or taken back and given anew", () => {
    const again = given.called();
    const said = again.state.consent.plan.person?.at;
    again.after(1).and("coordinator", "decidePlanConsent", { answer: "yes", way: "written" });
    expect(of(again, clinic)?.disclosures[0]?.consents).toEqual([{ giver: "person", answer: "yes", at: said }]);
    const tove = `party:${id("y", 1)}`;
    const anew = given.child();
    for (const giver of [tove, `party:${id("y", 2)}`])
      anew
        .and("coordinator", "decidePlanConsent", { giver, answer: "yes" })
        .and("coordinator", "setConsentScope", { giver, cells: cells(units.clinic.unitId) });
    anew
      .and("coordinator", "recordDisclosure", {
        recipient: `unit:${units.clinic.unitId}`,
        areas: ["plan"],
        what: "Utkast",
        ground: "consent",
        why: "Förberedelse",
      })
      .after(1)
      .and("guardianOne", "withdrawConsent", { giver: tove, way: "digital" });
    const withdrawn = anew.now;
    anew.after(1).and("guardianOne", "decidePlanConsent", { giver: tove, answer: "yes", way: "digital" });
    expect(of(anew, clinic)?.disclosures[0]?.consents).toContainEqual({
      giver: tove,
      answer: "withdrawn",
      at: withdrawn,
    });
  });

  test("tells what went out on another ground, which rests on no consent", () => {
    const story = given
      .called()
      .after(1)
      .and("coordinator", "recordDisclosure", {
        recipient: `unit:${units.psychiatry.unitId}`,
        areas: [],
        what: "Journalutdrag",
        ground: "osl26_9",
        why: "Fara för liv",
      });
    expect(of(story, units.psychiatry.name)?.disclosures).toMatchObject([{ what: "Journalutdrag", consents: [] }]);
    expect(holdings(story)[0]?.receiver).toMatchObject({ unit: { unitId: units.psychiatry.unitId } });
  });

  test("has copies on paper with the receiver's other things, or under the name they were given to", () => {
    const story = given
      .established()
      .after(1)
      .and("coordinator", "recordCopyGiven", { version: 1, to: clinic, how: "paper", ground: "consent" })
      .and("coordinator", "recordCopyGiven", {
        version: 1,
        to: "Dottern Lisa",
        how: "paper",
        ground: "other",
        why: "OSL 10 kap. 1 §",
      });
    expect(of(story, clinic)?.copies).toHaveLength(1);
    expect(of(story, clinic)?.disclosures.length).toBeGreaterThan(1);
    expect(of(story, "Dottern Lisa")).toMatchObject({ receiver: { kind: "named" }, disclosures: [] });
    const rests = (who: string) =>
      of(story, who)?.copies.map(({ ground, why, consents }) => ({ ground, why, consents }));
    expect(rests("Dottern Lisa")).toEqual([{ ground: "other", why: "OSL 10 kap. 1 §", consents: [] }]);
    expect(rests(clinic)).toMatchObject([{ ground: "consent", consents: [{ giver: "person", answer: "yes" }] }]);
    story.after(1).and("person", "withdrawConsent", { giver: "person", way: "digital" });
    expect(rests(clinic)).toMatchObject([{ ground: "consent", consents: [{ giver: "person", answer: "withdrawn" }] }]);
  });

  test("is what a view shows of it: everything to the lead and the person, the own to a unit", () => {
    const story = given.called();
    const seen = (who: "coordinator" | "person" | "doctor") =>
      whoHasWhat(viewFor(people[who], story.state, agreement, card, story.today)!).map((one) => nameOf(one.receiver));
    expect(seen("coordinator")).toHaveLength(3);
    expect(seen("person")).toHaveLength(3);
    expect(seen("doctor")).toEqual([clinic]);
  });
});
