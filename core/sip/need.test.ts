import { describe, expect, test } from "vitest";
import { given, people, type Story, units } from "../../test/given.ts";
import { replay } from "./evolve.ts";

const need = { unitId: units.social.unitId, what: "Har slutat gå till skolan." };

describe("raising a need (N1, N4)", () => {
  test("anyone may raise a need: staff, the individual, a relative", () => {
    for (const who of ["nurse", "person", "daughter", "officer"] as const)
      expect(given.nothing().when(who, "raiseNeed", need)).toEqual({ events: ["NeedRaised"] });
  });

  test("what was seen, by whom, when and how is kept", () => {
    const { sip } = given.nothing().and("nurse", "raiseNeed", { ...need, channel: "phone", seenOn: "2026-08-30" });
    expect(sip?.need).toMatchObject({
      what: need.what,
      channel: "phone",
      seenOn: "2026-08-30",
      trigger: "socialAndHealth",
    });
    expect(sip?.need.raisedBy).toMatchObject({ kind: "staff", name: "Eva Ström", unitName: "Ekbyskolan" });
  });

  test("a need seen tomorrow is refused", () => {
    expect(given.nothing().when("nurse", "raiseNeed", { ...need, seenOn: "2026-09-02" })).toEqual({
      refused: "field.inTheFuture",
      field: "seenOn",
    });
  });

  test("a closed unit and an unknown unit are refused", () => {
    expect(given.nothing().when("nurse", "raiseNeed", { ...need, unitId: units.closed.unitId }).refused).toBe(
      "unit.closed",
    );
    expect(given.nothing().when("nurse", "raiseNeed", { ...need, unitId: people.nurse.staffId }).refused).toBe(
      "unit.unknown",
    );
  });

  test("the trigger is stored; an own trigger must be in the agreement", () => {
    expect(given.nothing().and("nurse", "raiseNeed", { ...need, trigger: "discharge" }).sip?.need.trigger).toBe(
      "discharge",
    );
    expect(given.nothing().when("nurse", "raiseNeed", { ...need, trigger: "own", ownTrigger: "flytt" }).refused).toBe(
      "need.unknownTrigger",
    );
    expect(
      given.nothing().when("nurse", "raiseNeed", { ...need, trigger: "own", ownTrigger: "schoolAbsence" }).events,
    ).toEqual(["NeedRaised"]);
  });

  test("the same SIP cannot be raised twice", () => {
    expect(given.raised().when("nurse", "raiseNeed", need).refused).toBe("sip.exists");
  });
});

describe("the manager's decision (N2, N3)", () => {
  const start = { coordinatorId: people.coordinator.staffId, deputyId: people.deputy.staffId };

  test("the manager of the receiving unit starts, with coordinator and deputy", () => {
    const story = given.raised();
    expect(story.when("manager", "startSip", start)).toEqual({ events: ["SipStarted"] });
    expect(story.state.lead).toMatchObject({ coordinator: { name: "Sara Nyman" }, deputy: { name: "Olle Berg" } });
  });

  test("nobody else decides", () => {
    for (const who of ["nurse", "coordinator", "outsider", "clinicManager", "person"] as const)
      expect(given.raised().when(who, "startSip", start).refused).toBe("access.notAllowed");
  });

  test("the coordinator must work at the unit, and the deputy is somebody else", () => {
    expect(given.raised().when("manager", "startSip", { coordinatorId: people.doctor.staffId })).toEqual({
      refused: "staff.notAtUnit",
      field: "coordinatorId",
    });
    expect(given.raised().when("manager", "startSip", { ...start, deputyId: start.coordinatorId }).refused).toBe(
      "need.deputyIsCoordinator",
    );
  });

  test("passed on: the next unit's manager decides, the first no longer", () => {
    const story = given.raised().and("manager", "passOnNeed", { unitId: units.clinic.unitId, why: "Hör till vården." });
    expect(story.when("manager", "declineNeed", { reason: "x" }).refused).toBe("access.notAllowed");
    expect(story.when("clinicManager", "startSip", { coordinatorId: people.doctor.staffId }).events).toEqual([
      "SipStarted",
    ]);
  });

  test("declining and referring to a plan need their reason", () => {
    expect(given.raised().when("manager", "declineNeed", {})).toEqual({ refused: "field.missing", field: "reason" });
    expect(given.raised().when("manager", "referToPlan", { plan: " " })).toEqual({
      refused: "field.missing",
      field: "plan",
    });
    expect(given.raised().when("manager", "declineNeed", { reason: "Har redan allt stöd." }).events).toEqual([
      "NeedDeclined",
    ]);
  });

  test("a decision is made once", () => {
    expect(given.started().when("manager", "declineNeed", { reason: "x" }).refused).toBe("need.alreadyDecided");
    expect(
      given.raised().and("manager", "declineNeed", { reason: "x" }).when("manager", "startSip", start).refused,
    ).toBe("sip.closed");
  });

  test("under open compulsory psychiatric care there is no SIP but another plan (N4, 2017:612 4:1)", () => {
    const story = given.nothing().and("nurse", "raiseNeed", { ...need, compulsoryCare: true });
    expect(story.when("manager", "startSip", start).refused).toBe("need.compulsoryCare");
    expect(story.when("manager", "referToPlan", { plan: "Samordnad vårdplan enligt LPT." }).events).toEqual([
      "NeedReferredToPlan",
    ]);
  });

  test("a mistaken note of compulsory care can be put right before the start", () => {
    const story = given.nothing().and("nurse", "raiseNeed", { ...need, compulsoryCare: true });
    story.and("manager", "recordCompulsoryCare", { compulsoryCare: false, why: "Vården upphörde i går." });
    expect(story.when("manager", "startSip", start).events).toEqual(["SipStarted"]);
  });
});

describe("no SIP can be orphaned (N3)", () => {
  test("the manager and the deputy take over when the coordinator is away", () => {
    for (const who of ["manager", "deputy"] as const) {
      const story = given.consented();
      expect(story.when(who, "takeOver", { reason: "Sjuk." }).events).toEqual(["CoordinationTakenOver"]);
      expect(story.state.lead.coordinator?.name).toBe(people[who].name);
      expect(story.when(who, "assessArea", { area: "sleep", works: "x" }).events).toEqual(["AreaAssessed"]);
    }
  });

  test("a colleague and another unit cannot take over; a reason is needed", () => {
    expect(given.started().when("colleague", "takeOver", { reason: "x" }).refused).toBe("access.notAllowed");
    expect(given.started().when("clinicManager", "takeOver", { reason: "x" }).refused).toBe("access.notAllowed");
    expect(given.started().when("manager", "takeOver", {})).toEqual({ refused: "field.missing", field: "reason" });
  });

  test("the manager appoints another coordinator, who then runs the SIP and the former does not", () => {
    const story = given
      .started()
      .and("manager", "appointCoordinator", { coordinatorId: people.colleague.staffId, reason: "Ny tjänst." });
    expect(story.when("colleague", "giveInformation", { how: "spoken" }).events).toEqual(["InformationGiven"]);
    expect(story.when("coordinator", "giveInformation", { how: "spoken" }).refused).toBe("access.notAllowed");
  });
});

test("what has happened adds up to the same SIP", () => {
  const story: Story = given.established();
  expect(replay(story.events)).toEqual(story.sip);
});
