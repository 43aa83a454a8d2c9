// Builders for the rules' tests: a small town, and a SIP taken as far as a test needs.
import type { Actor, StaffActor, StaffRecord, UnitRecord } from "../core/access.ts";
import { refOf } from "../core/access.ts";
import type { PrincipalKind, UnitKind } from "../core/agreement.ts";
import { sixPhases } from "../core/agreements/sixPhases.ts";
import { isRefusal } from "../core/errors.ts";
import type { Protection } from "../core/protection.ts";
import { type CommandName, decide } from "../core/sip/commands.ts";
import type { Context, Decision } from "../core/sip/decide.ts";
import type { SipEvent } from "../core/sip/events.ts";
import { evolve } from "../core/sip/evolve.ts";
import type { Sip, StoredEvent } from "../core/sip/state.ts";
import type { PersonCard } from "../core/sip/view.ts";
import { dayOf } from "../core/time.ts";

/** A UUID that a reader can tell: `id("e", 3)`. */
export const id = (letter: string, number: number) =>
  `${letter.charCodeAt(0).toString(16).padStart(8, "0")}-0000-4000-8000-${String(number).padStart(12, "0")}`;

const unit = (
  number: number,
  name: string,
  kind: UnitKind,
  principal: [number, string, PrincipalKind],
): UnitRecord => ({
  unitId: id("u", number),
  name,
  kind,
  principal: { principalId: id("p", principal[0]), name: principal[1], kind: principal[2] },
  closed: false,
});

const region: [number, string, PrincipalKind] = [1, "Region Norrsjö", "region"];
const town: [number, string, PrincipalKind] = [2, "Ekby kommun", "municipality"];
const state: [number, string, PrincipalKind] = [3, "Försäkringskassan", "state"];

export const units = {
  social: unit(1, "Barn och familj Ekby", "childServices", town),
  school: unit(2, "Ekbyskolan", "school", town),
  clinic: unit(3, "Vårdcentralen Linden", "primaryCare", region),
  psychiatry: unit(4, "BUP Norr", "childPsychiatry", region),
  homeCare: unit(5, "Hemtjänsten Söder", "homeCare", town),
  insurance: unit(6, "Försäkringskassan Ekby", "socialInsurance", state),
  ward: unit(8, "Medicinavdelning 5", "hospitalWard", region),
  closed: { ...unit(7, "Gamla mottagningen", "primaryCare", region), closed: true },
};

function staff(number: number, name: string, title: string, at: UnitRecord, roles: StaffActor["roles"]): StaffActor {
  return {
    kind: "staff",
    staffId: id("s", number),
    hsaId: `SE2120000142-${number}`,
    name,
    title,
    unitId: at.unitId,
    unitName: at.name,
    principalId: at.principal.principalId,
    assignmentId: id("a", number),
    roles,
  };
}

export const people = {
  manager: staff(1, "Maria Holm", "enhetschef", units.social, ["manager"]),
  coordinator: staff(2, "Sara Nyman", "socialsekreterare", units.social, ["coordinator", "staff"]),
  deputy: staff(3, "Olle Berg", "socialsekreterare", units.social, ["coordinator", "staff"]),
  colleague: staff(4, "Pia Lind", "socialsekreterare", units.social, ["staff"]),
  nurse: staff(5, "Eva Ström", "skolsköterska", units.school, ["staff"]),
  doctor: staff(6, "Leo Falk", "distriktsläkare", units.clinic, ["staff"]),
  clinicManager: staff(7, "Ann Dahl", "verksamhetschef", units.clinic, ["manager"]),
  psychologist: staff(8, "Ida Roos", "psykolog", units.psychiatry, ["staff"]),
  officer: staff(9, "Kim Ek", "handläggare", units.insurance, ["staff"]),
  wardNurse: staff(11, "Eli Sand", "sjuksköterska", units.ward, ["staff"]),
  wardColleague: staff(12, "Mia Ros", "undersköterska", units.ward, ["staff"]),
  outsider: staff(10, "Bo Alm", "undersköterska", units.homeCare, ["staff", "manager"]),
  person: { kind: "person", personId: id("i", 1), name: "Nora Vik" } as const,
  guardianOne: { kind: "person", personId: id("i", 2), name: "Tove Vik" } as const,
  guardianTwo: { kind: "person", personId: id("i", 3), name: "Jon Vik" } as const,
  daughter: { kind: "person", personId: id("i", 4), name: "Lisa Vik" } as const,
  stranger: { kind: "person", personId: id("i", 9), name: "Främling" } as const,
} satisfies Record<string, Actor>;

export type Someone = keyof typeof people;
export const everybody = Object.keys(people) as Someone[];

export const agreement = sixPhases;
export const card: PersonCard = {
  personId: people.person.personId,
  name: "Nora Vik",
  personalIdentityNumber: "",
  birthDate: "1950-03-02",
  protection: "none",
  address: "Storgatan 1",
  phone: "",
  email: "",
  interpreterLanguage: "",
};

/** What happened when a command was tried: its events, or the code and field of the refusal. */
export type Outcome =
  | { events: SipEvent["type"][]; refused?: undefined; field?: undefined }
  | { refused: string; field: string | undefined; events?: undefined };

/** A SIP with its story so far. Each act goes through the same `decide` and `evolve` as in the server. */
export class Story {
  sip: Sip | null = null;
  events: StoredEvent[] = [];
  now = "2026-09-01T08:00:00.000Z";
  birthDate: string | null;
  protection: Protection = "none";
  #ids = 0;

  constructor(birthDate: string | null) {
    this.birthDate = birthDate;
  }

  get today() {
    return dayOf(this.now);
  }

  get state(): Sip {
    if (!this.sip) throw new Error("The story has not begun.");
    return this.sip;
  }

  context(actor: Actor): Context {
    const known = Object.values(units);
    const staffAt = new Map<string, StaffRecord>();
    for (const one of Object.values(people)) {
      if (one.kind === "staff")
        staffAt.set(one.staffId, { staffId: one.staffId, name: one.name, title: one.title, unitIds: [one.unitId] });
    }
    return {
      now: this.now,
      today: this.today,
      actor,
      agreement,
      countyId: id("c", 1),
      sipId: id("x", 1),
      unit: (unitId) => known.find((one) => one.unitId === unitId),
      staff: (staffId) => staffAt.get(staffId),
      protection: this.protection,
      newPerson: { personId: people.person.personId, birthDate: this.birthDate },
      newId: () => id("n", ++this.#ids),
    };
  }

  decide(who: Someone, command: CommandName, input: unknown = {}): Decision {
    return decide(command, this.sip, input, this.context(people[who]));
  }

  /** Tries a command; when it is allowed the story goes on. */
  when(who: Someone, command: CommandName, input: unknown = {}): Outcome {
    const decision = this.decide(who, command, input);
    if (isRefusal(decision)) return { refused: decision.code, field: decision.field };
    this.add(decision, people[who]);
    return { events: decision.map((event) => event.type) };
  }

  /** The same, for what must succeed on the way to what is tested. */
  and(who: Someone, command: CommandName, input: unknown = {}): this {
    const outcome = this.when(who, command, input);
    if (outcome.refused) throw new Error(`${who} could not ${command}: ${outcome.refused} ${outcome.field ?? ""}`);
    return this;
  }

  add(decision: SipEvent[], actor: Actor) {
    for (const event of decision) {
      const seq = (this.sip?.version ?? 0) + 1;
      const stored: StoredEvent = { seq, at: this.now, by: refOf(actor), commandId: id("m", seq), event };
      this.events.push(stored);
      this.sip = evolve(this.sip, stored);
    }
  }

  /** Lets days pass. */
  after(days: number): this {
    this.now = new Date(Date.parse(this.now) + days * 86_400_000).toISOString();
    return this;
  }
}

const everyArea = [
  "contact",
  "need",
  "meeting",
  "plan",
  "home",
  "leisure",
  "social",
  "community",
  "health",
  "communication",
  "occupation",
  "economy",
  "hygiene",
  "food",
  "sleep",
  "movement",
];

/** Cells that let a unit see areas; all of them when none are named. */
export const cells = (unitId: string, areas: string[] = everyArea, until: string | null = null) =>
  areas.map((area) => ({ recipient: `unit:${unitId}`, area, allowed: true, until }));

export const meetingId = id("t", 1);
export const participantIds = { school: id("d", 1), clinic: id("d", 2), insurance: id("d", 3) };
export const planIds = {
  goal: id("g", 1),
  subgoal: id("g", 2),
  socialMeasure: id("g", 3),
  clinicMeasure: id("g", 4),
  ownMeasure: id("g", 5),
};

/** SIPs taken as far as a test needs: each step stands on the one before. */
export const given = {
  nothing: (birthDate: string | null = "1950-03-02") => new Story(birthDate),
  raised: (birthDate?: string | null) =>
    given
      .nothing(birthDate)
      .and("nurse", "raiseNeed", { unitId: units.social.unitId, what: "Orkar inte längre ensam." }),
  /** Raised by a ward to open care; home care and the social services have got the admission notice. */
  inHospital: (birthDate?: string | null) =>
    given
      .nothing(birthDate)
      .and("wardNurse", "raiseNeed", {
        unitId: units.clinic.unitId,
        what: "Behöver hjälp hemma.",
        trigger: "discharge",
      })
      .and("wardNurse", "noteAdmission", {
        admittedAt: "2026-08-31T20:00:00.000Z",
        expectedOn: "2026-09-07",
        unitIds: [units.homeCare.unitId, units.social.unitId],
      }),
  started: (birthDate?: string | null) =>
    given
      .raised(birthDate)
      .and("manager", "startSip", { coordinatorId: people.coordinator.staffId, deputyId: people.deputy.staffId }),
  informed: (birthDate?: string | null) =>
    given.started(birthDate).and("coordinator", "giveInformation", { how: "spoken" }),
  /** A child of ten with two guardians. `tove` is what more is known of the one of them. */
  child: (birthDate = "2016-05-05", tove: { relation?: string; phone?: string; protected?: boolean } = {}) =>
    given
      .informed(birthDate)
      .and("coordinator", "addParty", {
        partyId: id("y", 1),
        kind: "guardian",
        name: "Tove Vik",
        personId: people.guardianOne.personId,
        ...tove,
      })
      .and("coordinator", "addParty", {
        partyId: id("y", 2),
        kind: "guardian",
        name: "Jon Vik",
        personId: people.guardianTwo.personId,
      }),
  consented: () => given.informed().and("coordinator", "decidePlanConsent", { answer: "yes", way: "oral" }),
  scoped: () =>
    given.consented().and("coordinator", "setConsentScope", {
      cells: [
        ...cells(units.school.unitId, ["meeting", "plan", "sleep"]),
        ...cells(units.clinic.unitId),
        ...cells(units.insurance.unitId, ["meeting"]),
      ],
    }),
  assessed: () =>
    given
      .scoped()
      .and("coordinator", "assessArea", { area: "sleep", works: "Somnar gott.", hard: "Vaknar tidigt." })
      .and("coordinator", "assessArea", { area: "economy", hard: "Skulder." })
      .and("person", "writeOwnWords", { area: "economy", hard: "Jag öppnar inte breven." }),
  invited: () =>
    given
      .assessed()
      .and("coordinator", "addParticipant", {
        participantId: participantIds.school,
        recipient: `unit:${units.school.unitId}`,
        why: "Känner familjen.",
      })
      .and("coordinator", "addParticipant", {
        participantId: participantIds.clinic,
        recipient: `unit:${units.clinic.unitId}`,
        why: "Läkemedel.",
      })
      .and("coordinator", "addParticipant", {
        participantId: participantIds.insurance,
        recipient: `unit:${units.insurance.unitId}`,
        why: "Ersättning.",
      })
      .and("coordinator", "planMeeting", { meetingId, ...meetingDetails }),
  called: () => given.invited().and("coordinator", "sendSummons", { meetingId }),
  met: () =>
    given
      .called()
      .and("coordinator", "setMeetingRoles", { meetingId, chair: "Nora Vik", secretary: "Sara Nyman" })
      .after(10)
      .and("coordinator", "startMeeting", { meetingId })
      .and("coordinator", "recordPersonsAttendance", { meetingId, how: "present" })
      .and("coordinator", "recordAttendance", {
        meetingId,
        participantId: participantIds.school,
        attendance: "present",
      })
      .and("coordinator", "recordAttendance", {
        meetingId,
        participantId: participantIds.clinic,
        attendance: "digital",
      })
      .and("coordinator", "recordAttendance", {
        meetingId,
        participantId: participantIds.insurance,
        attendance: "absentWithNotice",
      })
      .and("coordinator", "endMeeting", { meetingId }),
  written: () =>
    given
      .met()
      .and("coordinator", "writePlanText", { section: "needs", text: "Sömn och ork." })
      .and("coordinator", "writeGoal", {
        goalId: planIds.goal,
        ownWords: "Orka laga mat.",
        professional: "Ökad ork i vardagen.",
      })
      .and("coordinator", "writeSubgoal", {
        subgoalId: planIds.subgoal,
        goalId: planIds.goal,
        text: "Sova sju timmar.",
        area: "sleep",
      })
      .and("coordinator", "writeMeasure", {
        measureId: planIds.socialMeasure,
        what: "Samtal varje vecka.",
        owner: `unit:${units.social.unitId}`,
        contact: "Sara Nyman",
      })
      .and("coordinator", "writeMeasure", {
        measureId: planIds.clinicMeasure,
        subgoalId: planIds.subgoal,
        what: "Läkemedelsgenomgång.",
        owner: `unit:${units.clinic.unitId}`,
        contact: "Leo Falk",
      })
      .and("coordinator", "writeMeasure", { measureId: planIds.ownMeasure, what: "Promenad.", owner: "person" })
      .and("coordinator", "chooseResponsible", { principalId: units.social.principal.principalId })
      .and("coordinator", "bookFollowUp", { on: "2026-10-20", how: "Möte på vårdcentralen." }),
  established: () => given.written().and("coordinator", "establishPlan"),
};

export const meetingDetails = {
  purpose: "Planera stödet.",
  startsAt: "2026-09-10T12:00:00Z",
  minutes: 60,
  place: "Medborgarhuset",
  replyBy: "2026-09-08",
};
