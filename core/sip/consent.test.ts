import { describe, expect, test } from "vitest";
import { agreement, card, cells, given, id, people, type Story, units } from "../../test/given.ts";
import { cellState, covers, planConsent } from "./consentState.ts";
import { viewFor } from "./view.ts";

const clinic = `unit:${units.clinic.unitId}`;
const state = (story: ReturnType<typeof given.consented>) => planConsent(story.state, story.today);

describe("information and the two decisions (C1, C2, C3)", () => {
  test("consent is not asked before the individual has been informed", () => {
    expect(given.started().when("coordinator", "decidePlanConsent", { answer: "yes" }).refused).toBe(
      "consent.informFirst",
    );
  });

  test("how, when, by whom, in which language and with an interpreter or not is kept", () => {
    const story = given
      .started()
      .and("coordinator", "giveInformation", { how: "spoken", language: "arabiska", interpreter: true });
    expect(story.state.information[0]).toMatchObject({
      how: "spoken",
      language: "arabiska",
      interpreter: true,
      on: "2026-09-01",
      by: { name: "Sara Nyman" },
    });
  });

  test("an oral yes recorded by the coordinator and a digital yes in own view both count", () => {
    expect(state(given.consented())).toBe("given");
    expect(state(given.informed().and("person", "decidePlanConsent", { answer: "yes", way: "digital" }))).toBe("given");
  });

  test("who received the consent and how is always stored", () => {
    expect(given.consented().state.consent.plan.person).toMatchObject({
      way: "oral",
      receivedBy: { name: "Sara Nyman" },
      on: "2026-09-01",
    });
  });

  test("staff cannot give a digital consent, and the person cannot record an oral one", () => {
    expect(given.informed().when("coordinator", "decidePlanConsent", { answer: "yes", way: "digital" }).refused).toBe(
      "consent.digitalOnlyByGiver",
    );
    expect(given.informed().when("person", "decidePlanConsent", { answer: "yes", way: "oral" }).refused).toBe(
      "consent.digitalInOwnView",
    );
  });

  test("consent to the plan alone shares nothing; what may be shared needs the plan's yes first", () => {
    expect(covers(given.consented().state, clinic, "plan", "2026-09-01")).toBe(false);
    expect(given.informed().when("coordinator", "setConsentScope", { cells: cells(units.clinic.unitId) }).refused).toBe(
      "consent.planFirst",
    );
  });

  test("a consent dated tomorrow is refused", () => {
    expect(given.informed().when("coordinator", "decidePlanConsent", { answer: "yes", on: "2026-09-02" })).toEqual({
      refused: "field.inTheFuture",
      field: "on",
    });
  });
});

describe("the matrix (C4, C8)", () => {
  test("default is nothing; a yes opens that area for that unit and no other", () => {
    const story = given
      .consented()
      .and("coordinator", "setConsentScope", { cells: cells(units.clinic.unitId, ["sleep"]) });
    expect(covers(story.state, clinic, "sleep", story.today)).toBe(true);
    expect(covers(story.state, clinic, "economy", story.today)).toBe(false);
    expect(covers(story.state, `unit:${units.school.unitId}`, "sleep", story.today)).toBe(false);
  });

  test("a time limit ends the sharing the day after", () => {
    const story = given
      .consented()
      .and("coordinator", "setConsentScope", { cells: cells(units.clinic.unitId, ["sleep"], "2026-09-30") });
    expect(covers(story.state, clinic, "sleep", "2026-09-30")).toBe(true);
    expect(covers(story.state, clinic, "sleep", "2026-10-01")).toBe(false);
    expect(cellState(story.state, clinic, "sleep", "2026-10-01")).toEqual({ state: "ended", until: "2026-09-30" });
  });

  test("a cell can be refused, or emptied to not asked", () => {
    const story = given.scoped();
    story.and("person", "setConsentScope", {
      way: "digital",
      cells: [{ recipient: clinic, area: "sleep", allowed: false }],
    });
    expect(cellState(story.state, clinic, "sleep", story.today).state).toBe("refused");
    story.and("person", "setConsentScope", {
      way: "digital",
      cells: [{ recipient: clinic, area: "sleep", allowed: null }],
    });
    expect(cellState(story.state, clinic, "sleep", story.today).state).toBe("notAsked");
  });

  test("an end in the past, an unknown area, an unknown and a closed unit are refused, with the cell named", () => {
    const set = (cell: object) =>
      given.consented().when("coordinator", "setConsentScope", {
        cells: [{ recipient: clinic, area: "sleep", allowed: true, ...cell }],
      });
    expect(set({ until: "2026-08-01" })).toEqual({ refused: "consent.endInThePast", field: "cells.0.until" });
    expect(set({ area: "astrology" })).toEqual({ refused: "consent.unknownArea", field: "cells.0.area" });
    expect(set({ recipient: `unit:${units.closed.unitId}` })).toEqual({
      refused: "unit.closed",
      field: "cells.0.recipient",
    });
    expect(set({ recipient: `party:${id("z", 1)}` })).toEqual({ refused: "item.unknown", field: "cells.0.recipient" });
  });

  test("what the consent does not cover is kept in the person's words", () => {
    expect(
      given.consented().and("person", "writeConsentLimits", { notCovered: "Inget om min skilsmässa." }).state.consent
        .limits.person?.text,
    ).toMatch("skilsmässa");
  });
});

describe("what the consent does not cover (C4)", () => {
  const [tove, per] = [`party:${id("y", 1)}`, `party:${id("y", 2)}`];
  const child = () => given.child("2013-08-01");
  const limits = (story: Story) =>
    viewFor(people.coordinator, story.state, agreement, card, story.today)?.consent?.limits.map((one) => [
      one.name,
      one.text,
    ]);

  test("stands in the name of the guardian who said it, also when staff wrote it down", () => {
    const told = child().and("coordinator", "writeConsentLimits", { notCovered: "Inget om mitt jobb", giver: tove });
    expect(limits(told)).toEqual([["Tove Vik", "Inget om mitt jobb"]]);
    const own = told.and("guardianOne", "writeConsentLimits", { notCovered: "Inget om min hälsa" });
    expect(limits(own)).toEqual([["Tove Vik", "Inget om min hälsa"]]);
    expect(own.when("coordinator", "writeConsentLimits", { notCovered: "Allt", giver: tove }).refused).toBe(
      "assessment.theirWords",
    );
    expect(limits(own.and("guardianOne", "writeConsentLimits", { notCovered: "" }))).toEqual([]);
  });

  test("is each one's own: nobody's words take the place of another's, whoever wrote them down", () => {
    const story = child()
      .and("guardianTwo", "writeConsentLimits", { notCovered: "Inget till min chef" })
      .and("coordinator", "writeConsentLimits", { notCovered: "Inget om mitt jobb", giver: tove })
      .and("coordinator", "writeConsentLimits", { notCovered: "Inget om kuratorn" });
    const all = [
      ["Nora Vik", "Inget om kuratorn"],
      ["Jon Vik", "Inget till min chef"],
      ["Tove Vik", "Inget om mitt jobb"],
    ];
    expect(limits(story)).toEqual(all);
    // What the child told staff is the child's to change, and staff's as long as the child has not written it itself.
    expect(story.when("coordinator", "writeConsentLimits", { notCovered: "Inget alls" }).refused).toBeUndefined();
    const own = story.and("person", "writeConsentLimits", { notCovered: "Inget om skolan" });
    expect(limits(own)).toEqual([["Nora Vik", "Inget om skolan"], ...all.slice(1)]);
    expect(own.when("coordinator", "writeConsentLimits", { notCovered: "Allt" }).refused).toBe("assessment.theirWords");
  });

  test("is kept and struck one by one", () => {
    const story = child()
      .and("guardianOne", "writeConsentLimits", { notCovered: "Inget om min hälsa" })
      .and("guardianTwo", "writeConsentLimits", { notCovered: "Inget till min chef" })
      .and("coordinator", "markEntry", {
        item: `consent.limits:${tove}`,
        kind: "notToParties",
        parties: [id("y", 2)],
        reason: "Rör henne",
      });
    const of = (who: "guardianOne" | "guardianTwo") =>
      viewFor(people[who], story.state, agreement, card, story.today)?.consent?.limits.map(({ text }) => text);
    expect(of("guardianOne")).toEqual(["Inget om min hälsa", "Inget till min chef"]);
    expect(of("guardianTwo")).toEqual(["Inget till min chef"]);
  });

  test("is written down for nobody who does not answer for the child, and by nobody in another's name", () => {
    const as = (who: "coordinator" | "guardianOne", giver: string) =>
      child().when(who, "writeConsentLimits", { notCovered: "Inget", giver });
    expect(as("coordinator", `party:${id("y", 9)}`)).toMatchObject({ refused: "item.unknown", field: "giver" });
    expect(as("guardianOne", per!)).toMatchObject({ refused: "consent.notYours", field: "giver" });
  });
});

describe("no and withdrawal (C6, C7)", () => {
  test("declined: the SIP ends as declined with the needs the units still see, and stays documented", () => {
    const story = given.informed();
    expect(
      story.when("coordinator", "decidePlanConsent", { answer: "no", remainingNeeds: "Behöver hjälp med sömnen." })
        .events,
    ).toEqual(["PlanConsentDecided", "SipClosed"]);
    expect(story.state.closing).toMatchObject({ reason: "declined", remainingNeeds: "Behöver hjälp med sömnen." });
    expect(story.when("coordinator", "assessArea", { area: "sleep" }).refused).toBe("sip.closed");
  });

  test("withdrawn in own view or orally: the plan closes and nothing is covered any more", () => {
    for (const [who, way] of [
      ["person", "digital"],
      ["coordinator", "oral"],
    ] as const) {
      const story = given.established();
      expect(story.when(who, "withdrawConsent", { way }).events).toEqual(["PlanConsentWithdrawn", "SipClosed"]);
      expect(story.state.closing?.reason).toBe("consentWithdrawn");
      expect(covers(story.state, clinic, "plan", story.today)).toBe(false);
    }
  });

  test("in part: one area for one unit, and the rest stands", () => {
    const story = given.called().and("person", "setConsentScope", {
      way: "digital",
      cells: [{ recipient: clinic, area: "economy", allowed: false }],
    });
    expect(covers(story.state, clinic, "economy", story.today)).toBe(false);
    expect(covers(story.state, clinic, "sleep", story.today)).toBe(true);
  });

  test("there is nothing to withdraw before a yes", () => {
    expect(given.informed().when("person", "withdrawConsent", { way: "digital" }).refused).toBe(
      "consent.nothingToWithdraw",
    );
  });

  test("nobody else withdraws", () => {
    expect(given.called().when("doctor", "withdrawConsent", {}).refused).toBe("access.notAllowed");
    expect(given.called().when("stranger", "withdrawConsent", { way: "digital" }).refused).toBe("access.notAllowed");
  });
});

describe("a child and two guardians (C9)", () => {
  const yes = (giver: number) => ({ giver: `party:${id("y", giver)}`, answer: "yes" });
  const no = (giver: number) => ({ giver: `party:${id("y", giver)}`, answer: "no" });

  test("both must say yes; one yes and one unknown is a state of its own", () => {
    const story = given.child().and("coordinator", "decidePlanConsent", yes(1));
    expect(state(story)).toBe("oneGuardianMissing");
    story.and("guardianTwo", "decidePlanConsent", { ...yes(2), way: "digital" });
    expect(state(story)).toBe("given");
  });

  test("one yes and one no is a state of its own, and does not close the SIP", () => {
    const story = given
      .child()
      .and("coordinator", "decidePlanConsent", yes(1))
      .and("coordinator", "decidePlanConsent", no(2));
    expect(state(story)).toBe("guardiansDisagree");
    expect(story.state.closing).toBeNull();
  });

  test("two no close it as declined", () => {
    const story = given
      .child()
      .and("coordinator", "decidePlanConsent", no(1))
      .and("coordinator", "decidePlanConsent", no(2));
    expect(story.state.closing?.reason).toBe("declined");
  });

  test("a cell is open only when both guardians allow it, until the earlier end", () => {
    const story = given
      .child()
      .and("coordinator", "decidePlanConsent", yes(1))
      .and("coordinator", "decidePlanConsent", yes(2));
    const set = (giver: number, until: string | null) =>
      story.and("coordinator", "setConsentScope", {
        giver: `party:${id("y", giver)}`,
        cells: [{ recipient: clinic, area: "plan", allowed: true, until }],
      });
    set(1, "2026-12-01");
    expect(covers(story.state, clinic, "plan", story.today)).toBe(false);
    set(2, "2026-10-01");
    expect(cellState(story.state, clinic, "plan", story.today)).toEqual({ state: "allowed", until: "2026-10-01" });
  });

  test("one guardian cannot answer for the other", () => {
    expect(given.child().when("guardianOne", "decidePlanConsent", { ...yes(2), way: "digital" }).refused).toBe(
      "consent.notYours",
    );
  });

  test("one guardian withdraws: sharing stops at once, the plan is not closed while the other's yes remains", () => {
    const story = given
      .child()
      .and("coordinator", "decidePlanConsent", yes(1))
      .and("coordinator", "decidePlanConsent", yes(2));
    story.and("guardianTwo", "withdrawConsent", { giver: `party:${id("y", 2)}`, way: "digital" });
    expect(state(story)).toBe("guardiansDisagree");
    expect(story.state.closing).toBeNull();
    story.and("guardianOne", "withdrawConsent", { giver: `party:${id("y", 1)}`, way: "digital" });
    expect(story.state.closing?.reason).toBe("consentWithdrawn");
  });

  test("the board's decision lets one guardian's yes stand (FB 6:13 a)", () => {
    const story = given
      .child()
      .and("coordinator", "decidePlanConsent", yes(1))
      .and("coordinator", "decidePlanConsent", no(2));
    story.and("coordinator", "recordGuardianGround", { ground: "board", note: "Nämndens beslut § 12." });
    expect(state(story)).toBe("given");
  });

  test("an absent guardian may be passed over, one who has said no may not (FB 6:13)", () => {
    const story = given.child().and("coordinator", "decidePlanConsent", yes(1));
    expect(
      story.when("coordinator", "recordGuardianGround", { ground: "otherAbsent", note: "Utomlands." }).events,
    ).toEqual(["GuardianGroundRecorded"]);
    expect(state(story)).toBe("given");
    const refused = given
      .child()
      .and("coordinator", "decidePlanConsent", yes(1))
      .and("coordinator", "decidePlanConsent", no(2));
    expect(refused.when("coordinator", "recordGuardianGround", { ground: "otherAbsent", note: "x" }).refused).toBe(
      "consent.otherGuardianSaidNo",
    );
  });

  test("from twelve the child's own yes can be a ground, once the child's view is recorded (SoL 21:1)", () => {
    const ground = { ground: "childConsents", note: "Lämpligt med hänsyn till mognad." };
    expect(given.child("2016-05-05").when("coordinator", "recordGuardianGround", ground).refused).toBe(
      "consent.childTooYoung",
    );
    const story = given.child("2013-05-05");
    expect(story.when("coordinator", "recordGuardianGround", ground).refused).toBe("consent.childViewMissing");
    story
      .and("coordinator", "recordChildView", { view: "Jag vill ha hjälp.", agrees: "yes" })
      .and("coordinator", "recordGuardianGround", ground);
    expect(story.when("person", "decidePlanConsent", { answer: "yes", way: "digital" }).events).toEqual([
      "PlanConsentDecided",
    ]);
    expect(state(story)).toBe("given");
  });

  test("not having asked the child needs a reason; an adult has no child's view", () => {
    expect(given.child().when("coordinator", "recordChildView", { agrees: "notAsked" })).toEqual({
      refused: "field.missing",
      field: "why",
    });
    expect(given.informed().when("coordinator", "recordChildView", { agrees: "yes" }).refused).toBe(
      "consent.notAChild",
    );
  });

  test("on the eighteenth birthday the decision is the person's own", () => {
    const story = given
      .child("2008-09-10")
      .and("coordinator", "decidePlanConsent", yes(1))
      .and("coordinator", "decidePlanConsent", yes(2));
    expect(planConsent(story.state, "2026-09-09")).toBe("given");
    expect(planConsent(story.state, "2026-09-10")).toBe("notAsked");
    story.after(9);
    expect(story.when("guardianOne", "decidePlanConsent", { ...yes(1), way: "digital" }).refused).toBe(
      "access.notAllowed",
    );
    story.and("person", "decidePlanConsent", { answer: "yes", way: "digital" });
    expect(state(story)).toBe("given");
  });

  test("born on 29 February: eighteen on 1 March", () => {
    const story = given
      .child("2012-02-29")
      .and("coordinator", "decidePlanConsent", yes(1))
      .and("coordinator", "decidePlanConsent", yes(2));
    expect(planConsent(story.state, "2030-02-28")).toBe("given");
    expect(planConsent(story.state, "2030-03-01")).toBe("notAsked");
  });
});

describe("somebody who cannot consent (C10)", () => {
  const cannot = { canConsent: "no", why: "Demens, läkarbedömning.", ownWill: "Vill bo kvar hemma." };
  const godMan = (coversConsent: boolean) => ({
    partyId: id("y", 5),
    kind: "representative",
    name: "Karin Ro",
    appointment: { kind: "godMan", coversConsent, scope: "sörja för person" },
  });

  test("what could be found of the person's own will must be written", () => {
    expect(given.informed().when("coordinator", "recordCapacity", { ...cannot, ownWill: "" })).toEqual({
      refused: "consent.ownWillMissing",
      field: "ownWill",
    });
  });

  test("the representative consents within the appointment; outside it nobody can", () => {
    const story = given.informed().and("coordinator", "recordCapacity", cannot);
    expect(state(story)).toBe("nobodyCanConsent");
    expect(story.when("coordinator", "decidePlanConsent", { answer: "yes" }).refused).toBe(
      "consent.personCannotConsent",
    );
    story.and("coordinator", "addParty", godMan(false));
    expect(
      story.when("coordinator", "decidePlanConsent", { giver: `party:${id("y", 5)}`, answer: "yes" }).refused,
    ).toBe("consent.outsideAppointment");
    story
      .and("coordinator", "changeParty", godMan(true))
      .and("coordinator", "decidePlanConsent", { giver: `party:${id("y", 5)}`, answer: "yes" });
    expect(state(story)).toBe("given");
  });

  test("a representative needs an appointment, and only a representative has one", () => {
    expect(given.informed().when("coordinator", "addParty", { kind: "representative", name: "A" }).refused).toBe(
      "party.appointmentMissing",
    );
    expect(given.informed().when("coordinator", "addParty", { ...godMan(true), kind: "relative" }).refused).toBe(
      "party.appointmentOnlyForRepresentative",
    );
  });

  test("another legal ground is recorded for that disclosure, and opens nothing", () => {
    const disclosure = { recipient: clinic, areas: ["health"], what: "Fall.", ground: "osl26_9", why: "Missbruk." };
    const story = given.informed();
    expect(story.when("coordinator", "recordDisclosure", disclosure).events).toEqual(["DisclosureRecorded"]);
    expect(covers(story.state, clinic, "health", story.today)).toBe(false);
    expect(story.state.disclosures[0]).toMatchObject({ ground: "osl26_9", by: { name: "Sara Nyman" } });
  });

  test("social services give out on OSL 26:9 to care, and on no ground that is another's", () => {
    const story = given
      .consented()
      .and("coordinator", "addParty", { partyId: id("y", 7), kind: "relative", name: "Lisa" });
    const tried = (recipient: string, ground: string) =>
      story.when("coordinator", "recordDisclosure", { recipient, what: "w", ground, why: "y" }).refused;
    const to = (unit: { unitId: string }) => `unit:${unit.unitId}`;
    for (const unit of [units.homeCare, units.clinic]) expect(tried(to(unit), "osl26_9")).toBeUndefined();
    for (const [recipient, ground] of [
      [to(units.insurance), "osl26_9"],
      [to(units.school), "osl26_9"],
      [to(units.clinic), "osl25_12"],
      [to(units.clinic), "osl25_13"],
      [to(units.insurance), "osl10_27"],
      [`party:${id("y", 7)}`, "osl26_9"],
    ] as const)
      expect([ground, tried(recipient, ground)]).toEqual([ground, "disclosure.wrongGround"]);
    expect(tried(`party:${id("y", 7)}`, "other")).toBeUndefined();
  });

  test("what is given out with consent is within it, area by area", () => {
    const tried = (recipient: string, areas: string[]) =>
      given
        .scoped()
        .when("coordinator", "recordDisclosure", { recipient, areas, what: "w", ground: "consent", why: "y" });
    const school = `unit:${units.school.unitId}`;
    expect(tried(school, ["plan", "sleep"]).events).toEqual(["DisclosureRecorded"]);
    expect(tried(school, ["plan", "economy"])).toEqual({ refused: "disclosure.notConsented", field: "areas" });
    expect(tried(school, []).refused).toBe("disclosure.notConsented");
    expect(tried(`unit:${units.homeCare.unitId}`, ["plan"]).refused).toBe("disclosure.notConsented");
  });
});

test("a guardian is only for a child, and the individual is not beside themself", () => {
  expect(given.informed().when("coordinator", "addParty", { kind: "guardian", name: "A" }).refused).toBe(
    "consent.notAChild",
  );
  expect(
    given.informed().when("coordinator", "addParty", { kind: "relative", name: "A", personId: people.person.personId })
      .refused,
  ).toBe("party.isTheIndividual");
});

test("somebody who is removed is removed with a reason", () => {
  const story = given
    .informed()
    .and("coordinator", "addParty", { partyId: id("y", 7), kind: "relative", name: "Lisa" });
  expect(story.when("coordinator", "removeParty", { partyId: id("y", 7) })).toEqual({
    refused: "field.missing",
    field: "reason",
  });
  expect(
    story.and("coordinator", "removeParty", { partyId: id("y", 7), reason: "Vill inte vara med." }).state.parties[0]
      ?.removed?.reason,
  ).toMatch("Vill inte");
});

test("consents but will not attend: the planning goes on, with the reason (C11)", () => {
  const story = given.invited().and("person", "chooseAbsence", { reason: "Orkar inte möten." });
  expect(story.state.consent.absence?.reason).toBe("Orkar inte möten.");
  expect(story.when("coordinator", "sendSummons", { meetingId: story.state.meetings[0]?.id }).events).toEqual([
    "SummonsSent",
  ]);
});

describe("nobody makes themself the one who decides (C9, C10)", () => {
  const self = {
    kind: "representative",
    name: "Karin Ro",
    personId: people.daughter.personId,
    appointment: { kind: "godMan", coversConsent: true, scope: "allt" },
  };

  test("the individual, a guardian or a representative cannot add a guardian or a representative", () => {
    expect(given.informed().when("person", "addParty", self)).toEqual({ refused: "party.onlyStaff", field: "kind" });
    expect(
      given
        .child()
        .when("guardianOne", "addParty", { kind: "guardian", name: "En till", personId: people.stranger.personId }),
    ).toEqual({ refused: "party.onlyStaff", field: "kind" });
  });

  test("but the individual adds and removes a relative", () => {
    const story = given.informed();
    expect(story.when("person", "addParty", { partyId: id("y", 8), kind: "relative", name: "Lisa" }).events).toEqual([
      "PartyAdded",
    ]);
    expect(story.when("person", "removeParty", { partyId: id("y", 8), reason: "Vi är osams." }).events).toEqual([
      "PartyRemoved",
    ]);
  });

  test("a child cannot remove the guardian who said no", () => {
    const story = given
      .child()
      .and("coordinator", "decidePlanConsent", { giver: `party:${id("y", 1)}`, answer: "yes" })
      .and("coordinator", "decidePlanConsent", { giver: `party:${id("y", 2)}`, answer: "no" });
    expect(story.when("person", "removeParty", { partyId: id("y", 2), reason: "x" })).toEqual({
      refused: "party.onlyStaff",
      field: "partyId",
    });
  });

  test("an absent guardian who turns up and says no, or withdraws, is heard", () => {
    for (const last of ["no", "withdrawn"] as const) {
      const story = given
        .child()
        .and("coordinator", "decidePlanConsent", { giver: `party:${id("y", 1)}`, answer: "yes" });
      story.and("coordinator", "recordGuardianGround", { ground: "otherAbsent", note: "Utomlands." });
      expect(state(story)).toBe("given");
      if (last === "no")
        story.and("guardianTwo", "decidePlanConsent", { giver: `party:${id("y", 2)}`, answer: "no", way: "digital" });
      else
        story
          .and("guardianTwo", "decidePlanConsent", { giver: `party:${id("y", 2)}`, answer: "yes", way: "digital" })
          .and("guardianTwo", "withdrawConsent", { giver: `party:${id("y", 2)}`, way: "digital" });
      expect(state(story)).toBe("guardiansDisagree");
    }
  });
});
