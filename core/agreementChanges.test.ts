import { describe, expect, test } from "vitest";
import { AgreementChange, changedAgreement, schemaOf, versionOn } from "./agreementChanges.ts";
import { differencesOf, fieldGroups, fieldsOf, isSame, movesClocks, valueAt } from "./agreementFields.ts";
import { agreements, getAgreement } from "./agreements/shipped.ts";
import { isRefusal, refusalOf } from "./errors.ts";

const seven = getAgreement("seven-phases");
const six = getAgreement("six-phases");

const made = (changes: Record<string, unknown>, kept: string[] = [], shipped = seven) => {
  const it = changedAgreement(shipped, changes, kept);
  if (isRefusal(it)) throw new Error(`${it.code} at ${it.field}`);
  return it;
};
const refused = (changes: Record<string, unknown>, kept: string[] = [], shipped = seven) => {
  const it = changedAgreement(shipped, changes, kept);
  return isRefusal(it) ? [it.code, it.field, ...Object.values(it.params ?? {})].join(" ") : "allowed";
};

describe("the fields of an agreement", () => {
  test.each(Object.values(agreements))("are all within their own limits as $key came", (agreement) => {
    for (const field of fieldsOf(agreement)) {
      const read = schemaOf(field).safeParse(valueAt(agreement, field.path));
      expect(read.error && refusalOf(read.error), field.path).toBeUndefined();
    }
    expect(new Set(fieldsOf(agreement).map((one) => one.path)).size).toBe(fieldsOf(agreement).length);
    expect(new Set(fieldsOf(six).map((one) => one.group))).toEqual(new Set(fieldGroups));
  });

  test("are all there is of figures: what no field reaches is the program's", () => {
    const left = structuredClone(six) as Record<string, unknown>;
    for (const { path } of fieldsOf(six)) {
      const [head = ""] = path.split(".");
      if (["phases", "ownTriggers"].includes(head)) continue;
      const parts = path.split(".");
      let holder = left;
      for (const part of parts.slice(0, -1)) holder = holder[part] as Record<string, unknown>;
      delete holder[parts.at(-1) ?? ""];
    }
    expect(left.deadlines).toEqual({});
    expect(left.discharge).toEqual({ liability: {} });
    expect(left.planDemands).toEqual({});
    expect(left.survey).toEqual({ questions: "ordinary" });
    const { accessLogYears, records } = left.retention as Record<string, Record<string, object>>;
    expect(accessLogYears).toBeUndefined();
    for (const rule of Object.values(records ?? {})) expect(Object.keys(rule).sort()).toEqual(["doneBy", "law"]);
  });
});

describe("changes put on an agreement", () => {
  test("change what they name and nothing else, and leave the shipped one as it is", () => {
    const { agreement } = made({
      "deadlines.start": { days: 5, counted: "calendar" },
      "deadlines.plan": { days: 20, counted: "working" },
      "discharge.liability.model": "monthlyMean",
      "planDemands.needs": false,
      dutyBound: ["school", "socialInsurance"],
      "retention.records.healthCare.years": null,
      "phases.summon": { sv: "Kalla och bjuda in", en: "Summon and invite" },
      name: { sv: "Vår överenskommelse", en: "Our agreement" },
    });
    expect(differencesOf(seven, agreement).map((one) => one.path)).toEqual([
      "name",
      "phases.summon",
      "deadlines.start",
      "deadlines.plan",
      "discharge.liability.model",
      "dutyBound",
      "planDemands.needs",
      "retention.records.healthCare.years",
    ]);
    expect(agreement.phases.find((one) => one.key === "summon")).toEqual({
      key: "summon",
      sv: "Kalla och bjuda in",
      en: "Summon and invite",
      stages: ["summons"],
    });
    expect(agreement.key).toBe("seven-phases");
    expect(seven.deadlines.start.days).toBe(3);
  });

  test("keep only what is another than what the program came with, whatever the order of its parts", () => {
    const { changes } = made({
      "deadlines.start": { counted: "working", days: 3 },
      "deadlines.plan": null,
      dutyBound: [],
      "survey.openDays": 30,
    });
    expect(changes).toEqual({ "survey.openDays": 30 });
    expect(made({ dutyBound: ["school"] }, [], six).changes).toEqual({});
    expect(isSame({ a: { x: 1, y: [2, 1] }, b: null }, { b: null, a: { y: [1, 2], x: 1 } })).toBe(true);
  });

  test("add a ground, rename one, and retire one that can no longer be chosen", () => {
    const eviction = { sv: "Risk för vräkning", en: "Risk of eviction" };
    const { agreement } = made(
      {
        "ownTriggers.eviction": eviction,
        "ownTriggers.schoolAbsence": { sv: "Skolfrånvaro", en: "Absence", retired: true },
      },
      ["eviction"],
      six,
    );
    expect(agreement.ownTriggers).toEqual([
      { key: "schoolAbsence", sv: "Skolfrånvaro", en: "Absence", retired: true },
      { key: "eviction", ...eviction },
    ]);
    expect(fieldsOf(agreement).map((one) => one.path)).toContain("ownTriggers.eviction");
  });

  test("say which move what waits", () => {
    const moves = (changes: Record<string, unknown>) => movesClocks(seven, made(changes).agreement);
    expect(moves({ "deadlines.inactivity": { days: 90, counted: "calendar" } })).toBe(true);
    expect(moves({ "discharge.countsFromNextDayAfter": null })).toBe(true);
    expect(moves({ "survey.openDays": 30, "phases.meet": { sv: "Möte", en: "Meeting" } })).toBe(false);
  });

  test("hold from their first day, and a newer one takes the place of those before it", () => {
    const [first, ahead, newest] = ["2026-11-01", "2027-01-01", "2026-12-01"].map((fromDay) => ({ fromDay }));
    expect(versionOn([], "2026-11-22")).toBeUndefined();
    expect(versionOn([first!, ahead!], "2026-12-31")).toBe(first);
    expect(versionOn([first!, ahead!], "2027-01-01")).toBe(ahead);
    expect(versionOn([first!, ahead!, newest!], "2027-02-01")).toBe(newest);
    expect(versionOn([first!], "2026-10-31")).toBeUndefined();
  });
});

describe("what a county may not change", () => {
  test.each<[string, Record<string, unknown>, string]>([
    [
      "a figure in days below nought",
      { "deadlines.start": { days: -1, counted: "working" } },
      "agreement.days changes.deadlines.start.days 0 3650",
    ],
    [
      "half a day",
      { "deadlines.start": { days: 1.5, counted: "working" } },
      "agreement.days changes.deadlines.start.days 0 3650",
    ],
    [
      "more than ten years",
      { "deadlines.followUp": { days: 3651, counted: "calendar" } },
      "agreement.days changes.deadlines.followUp.days 1 3650",
    ],
    [
      "more working days than anybody counts",
      { "deadlines.plan": { days: 366, counted: "working" } },
      "agreement.workingDays changes.deadlines.plan.days 1 365",
    ],
    [
      "days of a third kind",
      { "deadlines.start": { days: 3, counted: "school" } },
      "field.notAChoice changes.deadlines.start.counted 0 3650",
    ],
    [
      "a consent's length in working days",
      { "deadlines.consentLength": { days: 180, counted: "working" } },
      "agreement.calendarOnly changes.deadlines.consentLength.counted 1 3650",
    ],
    ["a time that must be agreed as none", { "deadlines.start": null }, "field.missing changes.deadlines.start 0 3650"],
    [
      "a quiet time so short that everything is quiet",
      { "deadlines.inactivity": { days: 6, counted: "calendar" } },
      "agreement.days changes.deadlines.inactivity.days 7 3650",
    ],
    [
      "an hour that no clock shows",
      { "discharge.countsFromNextDayAfter": 24 },
      "agreement.hour changes.discharge.countsFromNextDayAfter 0 23",
    ],
    [
      "no hours for the notice",
      { "discharge.admissionNoticeHours": 0 },
      "agreement.hours changes.discharge.admissionNoticeHours 1 720",
    ],
    [
      "a model of payment of its own",
      { "discharge.liability.model": "never" },
      "field.notAChoice changes.discharge.liability.model",
    ],
    ["a unit of a kind there is not", { dutyBound: ["church"] }, "field.notAChoice changes.dutyBound.0"],
    ["the same kind twice", { dutyBound: ["school", "school"] }, "item.exists changes.dutyBound"],
    ["maybe", { "planDemands.needs": "maybe" }, "field.notAChoice changes.planDemands.needs"],
    [
      "patient records in nine years",
      { "retention.records.healthCare.years": 9 },
      "agreement.healthCareTooShort changes.retention.records.healthCare.years 10 200",
    ],
    [
      "the social services' records in four years",
      { "retention.records.socialServices.years": 4 },
      "agreement.recordsTooShort changes.retention.records.socialServices.years 5 200",
    ],
    [
      "the log in four years",
      { "retention.accessLogYears": 4 },
      "agreement.logTooShort changes.retention.accessLogYears 5 100",
    ],
    [
      "the log for good, which the program cannot",
      { "retention.accessLogYears": null },
      "agreement.years changes.retention.accessLogYears 5 100",
    ],
    [
      "a child who is grown up at seventeen",
      { "retention.records.lss.childUntil": 17 },
      "agreement.age changes.retention.records.lss.childUntil 18 70",
    ],
    ["a survey that is never open", { "survey.openDays": 0 }, "agreement.days changes.survey.openDays 1 365"],
    ["a name in one language", { name: { sv: "Vår", en: " " } }, "field.missing changes.name.en"],
    [
      "a name as long as a page",
      { "phases.meet": { sv: "x".repeat(81), en: "x" } },
      "text.tooLong changes.phases.meet.sv",
    ],
    [
      "two phases that read the same",
      { "phases.meet": { sv: "kalla", en: "Call" } },
      "agreement.phaseNamedTwice changes.phases.meet",
    ],
    [
      "two grounds that read the same",
      { "ownTriggers.a": { sv: "Ett", en: "One" }, "ownTriggers.b": { sv: "ett", en: "Two" } },
      "agreement.groundNamedTwice changes.ownTriggers.b",
    ],
    [
      "a ground that is retired by half",
      { "ownTriggers.a": { sv: "Ett", en: "One", retired: false } },
      "field.notAChoice changes.ownTriggers.a.retired",
    ],
    [
      "a ground with an odd key",
      { "ownTriggers.__proto__": { sv: "Ett", en: "One" } },
      "agreement.unknownField changes",
    ],
    ["a phase that is not there", { "phases.lunch": { sv: "Lunch", en: "Lunch" } }, "agreement.unknownField changes"],
    ["which stages a phase has", { "phases.meet.stages": [] }, "agreement.unknownField changes"],
    ["life areas", { "lifeAreas.adult": [] }, "agreement.unknownField changes"],
    ["the paragraph", { "retention.records.lss.law": "Ingen" }, "agreement.unknownField changes"],
    ["the agreement's key", { key: "six-phases" }, "agreement.unknownField changes"],
  ])("%s", (_what, changes, says) => expect(refused(changes)).toBe(says));

  test("a ground away that could be chosen once", () => {
    expect(refused({}, ["eviction"])).toBe("agreement.groundInUse changes.ownTriggers.eviction");
    expect(refused({ "ownTriggers.eviction": { sv: "Vräkning", en: "Eviction", retired: true } }, ["eviction"])).toBe(
      "allowed",
    );
    expect(
      refused({ "ownTriggers.a": { sv: "Ett", en: "One", retired: true }, "ownTriggers.b": { sv: "Ett", en: "One" } }),
    ).toBe("allowed");
  });

  test("anything without a reason, a day that exists and the version it began from", () => {
    const fieldOf = (body: object) => {
      const read = AgreementChange.safeParse({
        version: 0,
        changes: {},
        fromDay: "2026-11-22",
        reason: "Beslut",
        ...body,
      });
      return read.success ? "allowed" : refusalOf(read.error).field;
    };
    expect(fieldOf({})).toBe("allowed");
    expect(fieldOf({ reason: " " })).toBe("reason");
    expect(fieldOf({ fromDay: "2026-02-30" })).toBe("fromDay");
    expect(fieldOf({ version: -1 })).toBe("version");
    expect(fieldOf({ changes: undefined })).toBe("changes");
  });
});
