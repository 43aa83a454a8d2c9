import { describe, expect, test } from "vitest";
import {
  agreement,
  card,
  given,
  id,
  meetingDetails,
  meetingId,
  people,
  type Someone,
  type Story,
  units,
} from "../../test/given.ts";
import { refOf } from "../access.ts";
import { covers } from "./consentState.ts";
import { replay } from "./evolve.ts";
import { historyFor } from "./history.ts";
import { readersOf } from "./readers.ts";
import { afterRemoval, mayBeRemoved, removedText } from "./redaction.ts";
import { sightOf } from "./sight.ts";
import type { PersonCard } from "./view.ts";
import { viewFor } from "./view.ts";

const [tove, jon] = [id("y", 1), id("y", 2)];
const see = (story: Story, who: Someone, person: PersonCard = card) =>
  viewFor(people[who], story.state, agreement, person, story.today);
const history = (story: Story, who: Someone, person: PersonCard = card) => {
  const sight = sightOf(people[who], story.state, agreement, story.today, person);
  return sight ? historyFor(story.state, story.events, sight) : null;
};
/** Everything that one reader is given of a SIP, as one text to search. */
const all = (story: Story, who: Someone, person: PersonCard = card) =>
  JSON.stringify([see(story, who, person), history(story, who, person)]);

describe("a text about a third person", () => {
  const story = () =>
    given
      .assessed()
      .and("coordinator", "assessArea", { area: "home", hard: "Grannen berättade om bråk" })
      .and("coordinator", "markEntry", {
        item: "assessment.area:home",
        kind: "thirdParty",
        reason: "Uppgiftslämnaren",
      });

  test("is read by the lead, and is not there for the individual, nor that it is marked", () => {
    expect(all(story(), "coordinator")).toContain("Grannen berättade");
    expect(all(story(), "person")).not.toContain("Grannen berättade");
    expect(all(story(), "person")).not.toContain("Uppgiftslämnaren");
    expect(see(story(), "person")?.assessment.areas).not.toHaveProperty("home");
    expect(see(story(), "person")?.touched).not.toHaveProperty("assessment.area:home");
  });

  test("is read again when the mark is lifted", () => {
    const lifted = story().and("coordinator", "unmarkEntry", { item: "assessment.area:home", reason: "Fel" });
    expect(all(lifted, "person")).toContain("Grannen berättade");
  });

  test("can be what stands on its own only", () => {
    const refused = (item: string) =>
      story().when("coordinator", "markEntry", { item, kind: "thirdParty", reason: "x" }).refused;
    expect(refused("decision")).toBe("secrecy.notMarkable");
    expect(refused("assessment.area:sömn")).toBe("item.unknown");
  });
});

describe("a text that is not for the other guardian", () => {
  const story = () =>
    given
      .child("2010-05-05")
      .and("person", "writeOwnWords", { area: "home", hard: "Jag är rädd hos pappa" })
      .and("person", "markEntry", {
        item: "assessment.own:home",
        kind: "notToParties",
        parties: [jon],
        reason: "Han blir rasande",
      });

  test("is kept from that guardian by the child itself, and read by the other", () => {
    expect(all(story(), "guardianOne")).toContain("rädd hos pappa");
    expect(all(story(), "guardianTwo")).not.toContain("rädd hos pappa");
    expect(all(story(), "guardianTwo")).not.toContain("rasande");
    expect(see(story(), "guardianTwo")).not.toBeNull();
    expect(see(story(), "person")?.marks).toHaveProperty(["assessment.own:home", "reason"], "Han blir rasande");
    expect(see(story(), "guardianOne")?.marks).toEqual({});
  });

  test("can be what the child thinks of there being a plan, which is then kept with its history (C9)", () => {
    const view = { agrees: "no", view: "Jag vågar inte säga det till pappa" };
    const told = given.child("2014-08-01").and("person", "recordChildView", view);
    expect(all(told, "guardianTwo")).toContain("Jag vågar inte");
    const item = "childView:person";
    told.and("person", "markEntry", { item, kind: "notToParties", parties: [jon], reason: "Rädd" });
    expect(see(told, "guardianTwo")).toMatchObject({ childView: null });
    expect(Object.keys(see(told, "guardianTwo")?.touched ?? {}).join()).not.toContain("childView");
    expect(all(told, "guardianTwo")).not.toMatch(/Jag vågar inte|Rädd|ChildViewRecorded/);
    for (const who of ["guardianOne", "person", "coordinator"] as const)
      expect(see(told, who)?.childView).toMatchObject(view);
    // What the child says later is kept in the same way.
    told.and("person", "recordChildView", { ...view, view: "Fortfarande nej" });
    expect(all(told, "guardianTwo")).not.toContain("Fortfarande nej");
    // So is what it tells staff of it, and what the other guardian writes; not what that guardian has written.
    told.and("guardianOne", "recordChildView", { agrees: "no", view: "Hon är rädd" });
    told.and("coordinator", "recordChildView", { ...view, view: "Sa nej i dag också" });
    told.and("guardianTwo", "recordChildView", { agrees: "yes", view: "Hon sa ja till mig" });
    expect(all(told, "guardianTwo")).not.toMatch(/Sa nej i dag|Fortfarande nej|Hon är rädd/);
    expect(see(told, "guardianTwo")?.childView).toMatchObject({ view: "Hon sa ja till mig", others: [] });
    const jons = { item: `childView:${jon}`, kind: "notToParties", parties: [jon], reason: "x" };
    expect(told.when("person", "markEntry", jons).refused).toBe("secrecy.ownWordsOnly");
    const open = told.and("person", "unmarkEntry", { item, reason: "Nu får han" });
    expect(all(open, "guardianTwo")).toContain("Fortfarande nej");
  });

  test("can be one from before answers had entries of their own: the mark on it keeps what comes after too", () => {
    const childView = { view: "Jag vågar inte", agrees: "no", why: "", on: "2026-09-01" } as const;
    const told = given.child("2014-08-01");
    told.add([{ type: "ChildViewRecorded", childView }], people.person);
    told.and("person", "markEntry", { item: "childView", kind: "notToParties", parties: [jon], reason: "Rädd" });
    told.and("person", "recordChildView", { agrees: "no", view: "Fortfarande nej" });
    expect(all(told, "guardianOne")).toContain("Fortfarande nej");
    expect(all(told, "guardianTwo")).not.toMatch(/vågar|Fortfarande/);
  });

  test("can be marked by a child of twelve, not of eleven, and nobody marks others' texts", () => {
    const mark = { item: "assessment.own:home", kind: "notToParties", parties: [jon], reason: "x" };
    const eleven = given.child("2014-10-01").and("person", "writeOwnWords", { area: "home", hard: "x" });
    expect(eleven.when("person", "markEntry", mark).refused).toBe("secrecy.tooYoung");
    const notes = story().and("coordinator", "assessArea", { area: "home", hard: "x" });
    expect(notes.when("person", "markEntry", { ...mark, item: "assessment.area:home" }).refused).toBe(
      "secrecy.ownWordsOnly",
    );
    expect(story().when("guardianTwo", "markEntry", mark).refused).toBe("access.notAllowed");
  });
});

describe("a guardian from whom the child is protected", () => {
  const place = { ...meetingDetails, place: "Skyddsboendet Lyktan", contact: "Ring Sara" };
  const story = (extent: "place" | "everything") =>
    given
      .child()
      .and("coordinator", "planMeeting", { meetingId, ...place })
      .and("coordinator", "shieldFrom", { partyId: jon, extent, reason: "Kontaktförbud" });
  const atHome: PersonCard = { ...card, address: "Hemliga gatan 1", phone: "0700000000" };

  test("sees nothing of place, time or address, nor of the other guardian", () => {
    const seen = all(story("place"), "guardianTwo", atHome);
    expect(seen.length).toBeGreaterThan(500);
    for (const word of [
      "Lyktan",
      "Ring Sara",
      "2026-09-10",
      "Hemliga",
      "0700",
      "Tove",
      "Kontaktförbud",
      "Ekby",
      "Barn och familj",
    ])
      expect(seen).not.toContain(word);
    expect(all(story("place"), "guardianOne", atHome)).toContain("Hemliga gatan");
  });

  test("gets no id of a unit either, for the directory tells its name, nor whether a guessed unit takes part", () => {
    const shut = story("place")
      .and("coordinator", "decidePlanConsent", { giver: `party:${tove}`, answer: "yes" })
      .and("coordinator", "setConsentScope", {
        giver: `party:${tove}`,
        cells: [{ recipient: `unit:${units.school.unitId}`, area: "meeting", allowed: true }],
      });
    const seen = all(shut, "guardianTwo", atHome);
    for (const [, unit] of Object.entries(units)) {
      expect(seen).not.toContain(unit.unitId);
      expect(seen).not.toContain(unit.principal.principalId);
    }
    expect(seen).toContain("hidden-1");
    expect(see(shut, "guardianTwo", atHome)?.consent?.rows).toEqual([]);
    expect(all(shut, "guardianOne", atHome)).toContain(units.school.unitId);
  });

  test("sees nothing at all, and is told nothing, when protected from in everything", () => {
    const shut = story("everything");
    expect(see(shut, "guardianTwo")).toBeNull();
    const audience = `person:${people.guardianTwo.personId}`;
    expect(readersOf(shut.state, shut.today).map((one) => one.audience)).not.toContain(audience);
    const back = shut.and("manager", "liftShield", { partyId: jon, reason: "Upphört" });
    expect(see(back, "guardianTwo")).not.toBeNull();
    expect(readersOf(back.state, back.today).map((one) => one.audience)).toContain(audience);
  });

  test("finds nothing either when it was that guardian who raised the need, also when no longer beside the child", () => {
    const shut = story("everything");
    shut.sip = { ...shut.state, need: { ...shut.state.need, raisedBy: refOf(people.guardianTwo) } };
    const audience = `person:${people.guardianTwo.personId}`;
    expect(see(shut, "guardianTwo")).toBeNull();
    expect(readersOf(shut.state, shut.today).map((one) => one.audience)).not.toContain(audience);
    shut.and("coordinator", "removeParty", { partyId: jon, reason: "x" });
    expect(see(shut, "guardianTwo")).toBeNull();
    expect(readersOf(shut.state, shut.today).map((one) => one.audience)).not.toContain(audience);
  });

  test("is still one whose consent the law asks for", () => {
    const shut = story("everything").and("coordinator", "decidePlanConsent", { giver: `party:${tove}`, answer: "yes" });
    expect(see(shut, "coordinator")?.consent?.state).toBe("oneGuardianMissing");
  });

  test("is protected from by the lead alone", () => {
    for (const who of ["guardianOne", "person", "nurse", "outsider"] as Someone[])
      expect(given.child().when(who, "shieldFrom", { partyId: jon, extent: "place", reason: "x" }).refused).toBe(
        "access.notAllowed",
      );
  });
});

describe("a relative from whom the individual is protected", () => {
  test("is reached by no consent, given before or after", () => {
    const lisa = id("y", 7);
    const key = `party:${lisa}`;
    const shown = given
      .written()
      .and("coordinator", "addParty", {
        partyId: lisa,
        kind: "relative",
        name: "Lisa",
        relation: "dotter",
        personId: people.daughter.personId,
      })
      .and("person", "setConsentScope", {
        giver: "person",
        way: "digital",
        cells: [{ recipient: key, area: "sleep", allowed: true }],
      });
    const audience = `person:${people.daughter.personId}`;
    const finds = (story: Story) => readersOf(story.state, story.today).some((one) => one.audience === audience);
    expect([see(shown, "daughter") !== null, finds(shown)]).toEqual([true, true]);
    const shut = shown.and("coordinator", "shieldFrom", { partyId: lisa, extent: "everything", reason: "Hot" });
    expect([see(shut, "daughter"), finds(shut)]).toEqual([null, false]);
    const after = shut.and("person", "setConsentScope", {
      giver: "person",
      way: "digital",
      cells: [
        { recipient: key, area: "sleep", allowed: true },
        { recipient: key, area: "plan", allowed: true },
      ],
    });
    expect([see(after, "daughter"), finds(after)]).toEqual([null, false]);
    expect(covers(after.state, key, "plan", after.today)).toBe(false);
  });
});

describe("a guardian with protected identity", () => {
  const story = () =>
    given
      .informed("2016-05-05")
      .and("coordinator", "addParty", {
        partyId: tove,
        kind: "guardian",
        name: "Tove Vik",
        relation: "mamma",
        phone: "0701112233",
        personId: people.guardianOne.personId,
        protected: true,
      })
      .and("coordinator", "addParty", {
        partyId: jon,
        kind: "guardian",
        name: "Jon Vik",
        personId: people.guardianTwo.personId,
      })
      .and("guardianOne", "decidePlanConsent", { giver: `party:${tove}`, answer: "yes", way: "digital" })
      .and("coordinator", "planMeeting", { meetingId, ...meetingDetails, place: "Hotellet i Ystad" })
      .and("guardianOne", "commentInvitation", { meetingId, text: "Vi bor i Ystad nu" });

  test("does not reach the other: neither name, number, words, nor where the child is", () => {
    const seen = all(story(), "guardianTwo");
    for (const word of ["Tove", "mamma", "0701112233", "Ystad", people.guardianOne.personId])
      expect(seen).not.toContain(word);
    expect(see(story(), "guardianTwo")?.consent?.givers.map((one) => [one.name, one.answer])).toEqual([
      ["", "yes"],
      ["Jon Vik", null],
    ]);
    expect(see(story(), "guardianTwo")?.consent?.state).toBe("oneGuardianMissing");
  });

  test("has answered, but how and when is not told to the other", () => {
    const [protectedOne, other] = [`party:${tove}`, `party:${jon}`];
    const both = story().and("guardianTwo", "decidePlanConsent", { giver: other, answer: "yes", way: "digital" });
    const told = (who: Someone) => Object.keys(see(both, who)?.consent?.plan ?? {});
    expect(told("guardianTwo")).toEqual([other]);
    expect(told("coordinator")).toEqual([protectedOne, other]);
    expect(see(both, "guardianTwo")?.consent?.givers.map((one) => one.answer)).toEqual(["yes", "yes"]);
  });

  test("keeps the place from the other also when no longer a party here", () => {
    const left = story().and("coordinator", "removeParty", { partyId: tove, reason: "Vårdnaden har flyttats" });
    const seen = all(left, "guardianTwo");
    for (const word of ["Tove", "Ystad", "0701112233"]) expect(seen).not.toContain(word);
  });

  test("sees what a guardian sees, and the lead sees everything", () => {
    expect(all(story(), "guardianOne")).toContain("Hotellet i Ystad");
    expect(all(story(), "coordinator")).toContain("0701112233");
  });
});

describe("an entry removed by a decision", () => {
  const story = () => {
    const told = given
      .assessed()
      .and("coordinator", "assessArea", { area: "home", hard: "Fel persons uppgift" })
      .and("manager", "redactEntry", { item: "assessment.area:home", decision: "IVO 8.4-123", reason: "Fel person" });
    const removal = told.events.at(-1)!;
    told.events = afterRemoval(told.events, removal);
    told.sip = replay(told.events);
    return told;
  };

  test("is gone from events and state, while who, when and why remain", () => {
    expect(JSON.stringify([story().sip, story().events])).not.toContain("Fel persons uppgift");
    expect(story().state.assessment.areas.home).toMatchObject({ hard: removedText, works: "" });
    expect(story().state.redactions?.["assessment.area:home"]).toMatchObject({ decision: "IVO 8.4-123" });
    expect(story().state.assessment.areas.sleep?.hard).toBe("Vaknar tidigt.");
  });

  test("is what the decision names and nothing else", () => {
    const events = story().events;
    const gone = events.filter((one) => mayBeRemoved(one, events));
    expect(gone.map((one) => one.event.type)).toEqual(["AreaAssessed"]);
  });

  test("is removed by the manager alone", () => {
    for (const who of ["coordinator", "deputy", "person", "doctor"] as Someone[])
      expect(
        given.assessed().when(who, "redactEntry", { item: "assessment.area:sleep", decision: "x", reason: "x" })
          .refused,
      ).toBe("access.notAllowed");
  });
});

describe("a protected person", () => {
  const secret: PersonCard = {
    ...card,
    protection: "protectedRegistration",
    address: "Hemliga gatan 1",
    personalIdentityNumber: "195003022383",
  };
  test("keeps address and telephone with the lead and the person's side, whatever the consent says", () => {
    expect(see(given.called(), "doctor")?.person.contact).not.toBeNull();
    expect(see(given.called(), "doctor", secret)?.person.contact).toBeNull();
    expect(see(given.called(), "coordinator", secret)?.person.contact?.address).toBe("Hemliga gatan 1");
    expect(see(given.called(), "person", secret)?.person.contact?.address).toBe("Hemliga gatan 1");
  });

  test("is named by number to others, but not under a new identity", () => {
    expect(see(given.called(), "doctor", secret)?.person.personalIdentityNumber).toBe("195003022383");
    expect(see(given.called(), "doctor", { ...secret, protection: "fictitious" })?.person.personalIdentityNumber).toBe(
      "",
    );
  });

  test("has units whose names tell the place without their names to other units", () => {
    const school = given.called().state.participants[0]!.recipient;
    const unitId = school.kind === "unit" ? school.unit.unitId : "";
    const person = { ...secret, placeUnits: [unitId] };
    expect(all(given.called(), "doctor", person)).not.toContain("Ekbyskolan");
    expect(all(given.called(), "doctor", person)).not.toContain(unitId);
    expect(all(given.called(), "coordinator", person)).toContain("Ekbyskolan");
    expect(all(given.called(), "person", person)).toContain("Ekbyskolan");
    expect(all(given.called(), "doctor", { ...person, protection: "none" as const, placeUnits: [] })).toContain(
      "Ekbyskolan",
    );
  });
});

describe("a parent who raised the need", () => {
  test("no longer sees it, nor finds it, from the day the child is eighteen", () => {
    const story = given.nothing("2008-10-01").and("guardianOne", "raiseNeed", {
      unitId: units.social.unitId,
      what: "Orkar inte skolan.",
    });
    story
      .and("manager", "startSip", { coordinatorId: people.coordinator.staffId, deputyId: people.deputy.staffId })
      .and("coordinator", "addParty", {
        partyId: tove,
        kind: "guardian",
        name: "Tove Vik",
        personId: people.guardianOne.personId,
      });
    const finds = () =>
      readersOf(story.state, story.today).some(
        (one) => one.audience === `person:${people.guardianOne.personId}` && (one.until ?? story.today) >= story.today,
      );
    expect([see(story, "guardianOne") !== null, finds()]).toEqual([true, true]);
    story.after(29);
    expect([see(story, "guardianOne") !== null, finds()]).toEqual([true, true]);
    story.after(1);
    expect([see(story, "guardianOne") !== null, finds()]).toEqual([false, false]);
    expect(see(story, "person")).not.toBeNull();
  });
});
