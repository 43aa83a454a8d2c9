import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreement, card, given, id, people, type Someone, type Story, units } from "../../test/given.ts";
import type { Agreement } from "../agreement.ts";
import { addDays, dayOf, isWorkingDay } from "../time.ts";
import { dischargeClock } from "./dischargeClock.ts";
import type { SipEvent } from "./events.ts";
import { historyFor } from "./history.ts";
import { lettersFor } from "./letters.ts";
import { readersOf } from "./readers.ts";
import { getsNotices } from "./relations.ts";
import { sightOf } from "./sight.ts";
import type { Discharge } from "./stateDischarge.ts";
import { tasksOf } from "./tasks.ts";
import { viewFor } from "./view.ts";

const see = (story: Story, who: Someone) => viewFor(people[who], story.state, agreement, card, story.today);
const ready = () => given.inHospital().and("wardColleague", "noteReady");
const tasks = (story: Story) =>
  tasksOf(story.state, agreement, story.today).map((it) => `${it.kind} ${it.audience.split(":")[0]} ${it.dueOn}`);

describe("what the ward tells (2017:612 2 and 3 kap.)", () => {
  test("reaches the units it names, and nobody else, with the address and nothing of the need", () => {
    const story = given.inHospital();
    const told = see(story, "outsider");
    expect(told?.relations).toContain("toldUnit");
    expect(told).toMatchObject({ need: null, decision: null, parties: null, meetings: [], areas: [] });
    expect(told?.person).toMatchObject({ name: "Nora Vik", contact: { address: "Storgatan 1", phone: "" } });
    expect(told?.discharge).toMatchObject({
      expectedOn: "2026-09-07",
      ready: null,
      ward: { name: "Medicinavdelning 5" },
    });
    expect(see(story, "colleague")?.discharge).not.toBeNull();
    for (const who of ["nurse", "psychologist", "stranger", "officer"] as const) expect(see(story, who)).toBeNull();
    const audiences = readersOf(story.state, story.today).map((one) => one.audience);
    expect(audiences).toContain(`unit:${units.homeCare.unitId}`);
    expect(audiences).not.toContain(`unit:${units.psychiatry.unitId}`);
    expect(see(story, "person")?.discharge?.told).toHaveLength(2);
  });

  test("is the whole ward's to tell, for a ward works in shifts, and no other's", () => {
    const story = given.inHospital();
    expect(story.when("outsider", "noteReady").refused).toBe("access.notAllowed");
    expect(story.when("clinicManager", "noteReady").refused).toBe("access.notAllowed");
    expect(story.when("wardColleague", "noteReady").events).toEqual(["ReadyForDischargeNoted"]);
    expect(story.when("wardNurse", "noteReady").refused).toBe("discharge.alreadyReady");
    expect(story.when("wardNurse", "withdrawReady", { reason: "Feber i natt." }).events).toHaveLength(1);
    expect(story.state.discharge).toMatchObject({ ready: null, readyBefore: [{ reason: "Feber i natt." }] });
    expect(see(story, "outsider")?.discharge?.readyBefore).toEqual([expect.objectContaining({ reason: "" })]);
    expect(story.when("wardNurse", "withdrawReady", { reason: "Igen." }).refused).toBe("discharge.notReady");
  });

  test("goes on although the manager declines the SIP, or another plan already holds what is needed", () => {
    const story = given.inHospital().and("clinicManager", "declineNeed", { reason: "Behöver inget mer." });
    expect(story.when("wardNurse", "noteReady").events).toHaveLength(1);
    expect(tasks(story)).toEqual([
      "appointCareContact manager 2026-09-07",
      "takeHome unit 2026-09-03",
      "takeHome unit 2026-09-03",
    ]);
    expect(story.when("wardNurse", "noteDischarged", { leftAt: story.now }).events).toEqual(["DischargeNoted"]);
    expect(story.when("wardNurse", "noteReady").refused).toBe("discharge.notUnderWay");
  });

  test("lets open care appoint the permanent care contact: who holds the SIP there, or who has been told; no municipality", () => {
    const open = given.inHospital();
    expect(open.when("outsider", "appointCareContact", { staffId: people.outsider.staffId }).refused).toBe(
      "access.notAllowed",
    );
    expect(open.when("clinicManager", "appointCareContact", { staffId: people.outsider.staffId }).refused).toBe(
      "staff.notAtUnit",
    );
    const passed = given
      .inHospital()
      .and("clinicManager", "passOnNeed", { unitId: units.social.unitId, why: "Boendet är deras." });
    expect(tasks(passed).join()).not.toContain("appointCareContact");
    expect(passed.when("manager", "appointCareContact", { staffId: people.coordinator.staffId }).refused).toBe(
      "access.notAllowed",
    );
    passed.and("wardNurse", "tellMoreUnits", { unitIds: [units.clinic.unitId] });
    expect(tasks(passed)).toContain("appointCareContact unit 2026-09-07");
    passed.and("doctor", "appointCareContact", { staffId: people.doctor.staffId });
    expect(passed.state.discharge?.careContact).toMatchObject({ name: "Leo Falk", unitId: units.clinic.unitId });
  });

  test("is a hospital ward's alone: another unit that raises a need before a discharge notes no admission", () => {
    const story = given.nothing().and("outsider", "raiseNeed", {
      unitId: units.clinic.unitId,
      what: "Kommer hem på fredag.",
      trigger: "discharge",
    });
    expect(see(story, "outsider")?.may).not.toContain("noteAdmission");
    expect(see(story, "outsider")?.relations).not.toContain("ward");
    expect(readersOf(story.state, story.today).map((one) => one.audience)).not.toContain(
      `unit:${units.homeCare.unitId}`,
    );
  });

  test("shows staff the clocks, also those who see neither summons nor consent, and the person's side no payment", () => {
    const story = given.inHospital().and("wardNurse", "noteReady");
    const clock = see(story, "clinicManager")?.discharge?.clock;
    expect(clock).toMatchObject({
      sipIsDue: true,
      runsFrom: "2026-09-01",
      summonsBy: "2026-09-04",
      missing: ["summons"],
    });
    for (const who of ["outsider", "wardColleague"] as const) expect(see(story, who)?.discharge?.clock).toEqual(clock);
    expect(see(story, "person")?.discharge?.clock).toBeNull();
    story.and("clinicManager", "declineNeed", { reason: "Behöver inget mer." });
    expect(see(story, "outsider")).toMatchObject({
      decision: null,
      discharge: { clock: { sipIsDue: false, summonsBy: null, liableFrom: "2026-09-04", missing: [] } },
    });
  });

  test("is seen for the agreement's time after the discharge, and then no more", () => {
    const story = given.inHospital().and("wardNurse", "noteDischarged", { leftAt: "2026-09-01T07:00:00.000Z" });
    expect(see(story.after(60), "outsider")?.discharge?.left).not.toBeNull();
    expect(see(story, "wardColleague")).not.toBeNull();
    expect(see(story.after(1), "outsider")).toBeNull();
    expect(see(story, "wardColleague")).toBeNull();
    expect(readersOf(story.state, story.today)).toContainEqual(
      expect.objectContaining({ audience: `unit:${units.homeCare.unitId}`, until: "2026-10-31" }),
    );
  });

  test("tells each one concerned, and nobody of what is not theirs", () => {
    const before = given.inHospital();
    const after = given.inHospital().and("wardNurse", "noteReady");
    const letters = lettersFor(before.state, after.state, [{ type: "ReadyForDischargeNoted" }], []);
    expect(letters.map((it) => it.audience).sort()).toEqual(
      [`manager:${units.clinic.unitId}`, `unit:${units.homeCare.unitId}`, `unit:${units.social.unitId}`].sort(),
    );
    const sight = sightOf(people.outsider, after.state, agreement, after.today, card);
    expect(sight && historyFor(after.state, after.events, sight)).toEqual([]);
  });

  test("is refused with what to do when it cannot be so", () => {
    const story = given.nothing().and("wardNurse", "raiseNeed", {
      unitId: units.clinic.unitId,
      what: "Behöver hjälp hemma.",
      trigger: "discharge",
    });
    const note = (input: object) =>
      story.when("wardNurse", "noteAdmission", {
        admittedAt: "2026-08-31T20:00:00.000Z",
        expectedOn: "2026-09-07",
        unitIds: [units.homeCare.unitId],
        ...input,
      });
    expect(story.when("wardNurse", "noteReady").refused).toBe("discharge.notUnderWay");
    expect(note({ unitIds: [] })).toEqual({ refused: "discharge.nobodyTold", field: "unitIds" });
    expect(note({ unitIds: [units.ward.unitId] }).refused).toBe("discharge.ownWard");
    expect(note({ unitIds: [units.closed.unitId] }).refused).toBe("unit.closed");
    expect(note({ admittedAt: "2026-09-02T20:00:00Z" }).refused).toBe("field.inTheFuture");
    expect(note({ expectedOn: "2026-08-30" }).refused).toBe("discharge.beforeAdmission");
    expect(tasks(story)).toContain("noteAdmission unit 2026-09-02");
    expect(note({}).events).toEqual(["AdmissionNoted"]);
    expect(note({}).refused).toBe("discharge.alreadyNoted");
    expect(story.when("wardNurse", "tellMoreUnits", { unitIds: [units.homeCare.unitId] }).refused).toBe(
      "discharge.alreadyTold",
    );
    expect(story.when("wardNurse", "changeExpectedDischarge", { expectedOn: "2026-08-31" }).refused).toBe(
      "field.inThePast",
    );
    expect(story.when("outsider", "noteAdmission", {}).refused).toBe("access.notAllowed");
  });
});

describe("what a ward's notice does not open", () => {
  test("a unit that the law gives no notice: it is refused, whoever is chosen", () => {
    const story = given.nothing().and("wardNurse", "raiseNeed", {
      unitId: units.clinic.unitId,
      what: "Behöver hjälp hemma.",
      trigger: "discharge",
    });
    const note = (unitId: string) =>
      story.when("wardNurse", "noteAdmission", { admittedAt: story.now, expectedOn: "2026-09-07", unitIds: [unitId] });
    expect(note(units.insurance.unitId)).toEqual({ refused: "discharge.notReceiver", field: "unitIds" });
    expect(note(units.school.unitId).refused).toBe("discharge.notReceiver");
    expect(note(units.psychiatry.unitId).events).toEqual(["AdmissionNoted"]);
  });

  test.each([
    ["home care of the municipality", "homeCare", "municipality", true],
    ["home care by a private company", "homeCare", "private", true],
    ["primary care by a private company", "primaryCare", "private", true],
    ["home care that nobody of those answers for", "homeCare", "region", false],
    ["an authority", "careAssessment", "state", false],
    ["another ward", "hospitalWard", "region", false],
  ] as const)("%s: whether a ward may tell it (2017:612 2 kap. 1–3 §§)", (_name, kind, principal, may) => {
    expect(getsNotices({ kind, principal: { principalId: id("h", 9), name: "x", kind: principal } })).toBe(may);
  });

  test("how it went: not a no, not its words, not that another law applies", () => {
    const story = given.inHospital().and("wardNurse", "noteReady");
    // That no summons is due is the payer's to know; a no and compulsory care look the same to it.
    const declined = given.inHospital().and("wardNurse", "noteReady");
    declined.and("clinicManager", "declineNeed", { reason: "Behövs inte." });
    story.and("clinicManager", "recordCompulsoryCare", { compulsoryCare: true, why: "LPT" });
    expect(see(story, "outsider")?.discharge?.clock).toEqual(see(declined, "outsider")?.discharge?.clock);
    expect(JSON.stringify(see(story, "outsider"))).not.toContain("LPT");
    story.and("clinicManager", "declineNeed", { reason: "Behövs inte." });
    story.and("person", "disputeEntry", { item: "decision", text: "Det är lögn" });
    const after = see(story, "outsider");
    expect(after).toMatchObject({
      stage: "need",
      disputes: [],
      strikes: {},
      touched: {},
      redactions: {},
      closing: null,
    });
    expect(JSON.stringify(after)).not.toContain("lögn");
  });

  test("an earlier stay of which others were told", () => {
    const story = given.inHospital().and("wardNurse", "breakOffDischarge", { reason: "Flyttad." });
    const earlier = story.state;
    story.after(30).and("wardNurse", "noteAdmission", {
      admittedAt: story.now,
      expectedOn: "2026-10-07",
      unitIds: [units.psychiatry.unitId],
    });
    const sight = sightOf(people.psychologist, story.state, agreement, story.today, card);
    expect(viewFor(people.psychologist, earlier, agreement, card, story.today, sight)?.discharge).toBeNull();
  });

  test("the need to a whole ward for ever, nor a stay that nobody has ended", () => {
    const raised = given
      .nothing()
      .and("wardNurse", "raiseNeed", { unitId: units.clinic.unitId, what: "Vill ha hjälp.", trigger: "discharge" });
    expect(see(raised, "wardColleague")?.need).not.toBeNull();
    raised.and("clinicManager", "declineNeed", { reason: "Nej." });
    expect(see(raised, "wardColleague")).toBeNull();
    const never = given.inHospital().and("clinicManager", "declineNeed", { reason: "Nej." });
    // 7 September was the day last expected; sixty days after it.
    expect(see(never.after(66), "outsider")).not.toBeNull();
    expect(see(never.after(1), "outsider")).toBeNull();
    expect(never.when("wardNurse", "tellMoreUnits", { unitIds: [units.psychiatry.unitId] }).refused).toBe(
      "access.notAllowed",
    );
  });

  test("and while the stay and the SIP go on, to those told for as long as that takes", () => {
    expect(see(given.inHospital().after(400), "outsider")?.discharge?.left).toBeNull();
  });

  test("where the child is to a guardian who may not know it", () => {
    const story = given.child();
    story.and("coordinator", "shieldFrom", { partyId: id("y", 2), extent: "place", reason: "Beslut" });
    const at = story.now;
    const by = { kind: "system" as const };
    const ward = units.ward;
    const stay = { ...given.inHospital().state.discharge!, ward };
    const letters = (event: SipEvent) =>
      lettersFor(story.state, { ...story.state, discharge: { ...stay, left: { leftAt: at, by, at } } }, [event], []);
    const told = letters({ type: "DischargeNoted", leftAt: at }).map((it) => it.audience);
    expect(told).toContain(`person:${people.guardianOne.personId}`);
    expect(told).not.toContain(`person:${people.guardianTwo.personId}`);
  });
});

describe("the clocks (2017:612 4 kap. 3 §, 5 kap. 3–4 §§)", () => {
  const stay: Discharge = { ...ready().state.discharge!, admittedAt: "2026-01-01T08:00:00.000Z" };
  const clockAt = (at: string, sentAt: string | null = "2026-06-01T08:00:00.000Z", other: Partial<Agreement> = {}) =>
    dischargeClock(
      { ...stay, ready: { by: { kind: "system" }, at } },
      { meetings: [{ sentAt }], sipIsDue: true },
      { ...agreement, ...other },
      "2026-07-01",
    );

  test("run from the day of the notice, and from the next after twelve, by the clock in Sweden", () => {
    // The day before midsummer's eve, in summer time: 10:00 UTC is twelve.
    expect(clockAt("2026-06-18T10:00:00.000Z")).toMatchObject({ afterHour: false, runsFrom: "2026-06-18" });
    expect(clockAt("2026-06-18T10:01:00.000Z")).toMatchObject({
      afterHour: true,
      runsFrom: "2026-06-19",
      summonsBy: "2026-06-22",
      liableFrom: "2026-06-22",
    });
    expect(clockAt("2026-12-18T11:00:00.000Z").afterHour).toBe(false);
    expect(clockAt("2026-12-18T11:00:01.000Z").afterHour).toBe(true);
  });

  test("count working days past midsummer where the county has agreed on them", () => {
    const deadlines = { ...agreement.deadlines, dischargeSummons: { days: 3, counted: "working" as const } };
    expect(clockAt("2026-06-18T10:01:00.000Z", null, { deadlines }).summonsBy).toBe("2026-06-24");
  });

  test("make nobody pay before the summons has gone, and say that it is missing", () => {
    expect(clockAt("2026-06-18T08:00:00.000Z", null)).toMatchObject({ liableFrom: null, missing: ["summons"] });
    expect(clockAt("2026-06-18T08:00:00.000Z", "2026-06-25T08:00:00.000Z").liableFrom).toBe("2026-06-25");
    const none = dischargeClock({ ...stay, ready: null }, { meetings: [], sipIsDue: false }, agreement, "2026-09-01");
    expect(none).toMatchObject({ runsFrom: null, summonsBy: null, liableFrom: null, missing: ["ready"] });
  });

  test("move with the agreement: another figure, no hour at all", () => {
    const other = { ...agreement.discharge, countsFromNextDayAfter: null };
    expect(clockAt("2026-06-18T20:00:00.000Z", undefined, { discharge: other }).runsFrom).toBe("2026-06-18");
  });

  test("stop when the notice is withdrawn, and run anew from the next one", () => {
    const story = ready().and("wardNurse", "withdrawReady", { reason: "Feber." });
    expect(tasks(story)).toEqual([
      "appointCareContact manager 2026-09-07",
      "dischargePassed unit 2026-09-07",
      "decideNeed manager 2026-09-04",
    ]);
    story.after(2).and("wardNurse", "noteReady");
    expect(tasks(story)).toContain("takeHome unit null");
    expect(story.when("clinicManager", "appointCareContact", { staffId: people.doctor.staffId }).events).toHaveLength(
      1,
    );
    expect(tasks(story).join()).not.toContain("appointCareContact");
  });

  test("agree with a plain count, for any instant over three years and any figure", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 11, 31) }),
        fc.integer({ min: 0, max: 12 }),
        fc.constantFrom("calendar" as const, "working" as const),
        (time, days, counted) => {
          const at = new Date(time).toISOString();
          const deadlines = { ...agreement.deadlines, dischargeSummons: { days, counted } };
          const { runsFrom, summonsBy } = clockAt(at, null, { deadlines });
          // Told by another part of the machine: the local time as a text, compared as text.
          const local = new Date(time).toLocaleString("sv-SE", { timeZone: "Europe/Stockholm" });
          let day = local.slice(11) > "12:00:00" ? addDays(local.slice(0, 10), 1) : local.slice(0, 10);
          expect(runsFrom).toBe(day);
          let left = days;
          while (left > 0) {
            day = addDays(day, 1);
            if (counted === "calendar" || isWorkingDay(day)) left -= 1;
          }
          expect(summonsBy).toBe(day);
          expect(dayOf(at)).toBe(local.slice(0, 10));
        },
      ),
      { numRuns: 300 },
    );
  });
});
