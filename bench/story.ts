// One SIP told as commands, from the need to the established plan and the closing, with texts as long as people write them.
import { randomUUID } from "node:crypto";
import { type Actor, refOf } from "../core/access.ts";
import { areasFor, lifeAreasFor } from "../core/agreement.ts";
import { getAgreement } from "../core/agreements/shipped.ts";
import { type CommandName, decide } from "../core/sip/commands.ts";
import type { Sip } from "../core/sip/state.ts";
import { addDays, dayOf } from "../core/time.ts";
import { type Appended, append } from "../server/sip/writeCommand.ts";
import type { BenchCounty, Team, Worker } from "./county.ts";

export type Told = {
  sip: Sip;
  headHash: Buffer;
  stored: Appended["stored"];
  commands: { commandId: string; command: CommandName; actor: Actor; version: number }[];
  coordinator: Worker;
  team: Team;
  /** A measure of the called unit, and somebody there who reports on it, while the plan holds. */
  report: { measureId: string; by: Worker } | null;
};

/** How far stories go: each number is the count of steps told. The last goes all the way to the closing. */
const allStops = [1, 2, 4, 6, 11, 14, 17, 26, 34, 34, 34, 99];
/** The same, of SIPs that go on: one in three has a plan that is followed up. */
export const runningStops: readonly number[] = [1, 2, 4, 6, 11, 14, 17, 26, 34, 34, 34, 34];

/** Tells the index-th story, which began so many days ago. Throws when a rule refuses: then the story is wrong. */
export function tell(county: BenchCounty, index: number, now: Date, stops: readonly number[] = allStops): Told {
  const agreement = getAgreement(county.agreementKey);
  const team = county.teams[index % county.teams.length]!;
  const other = county.teams[(index + 1) % county.teams.length]!;
  const manager = team.people[0]!;
  const coordinator = team.people[1 + (Math.floor(index / county.teams.length) % (team.people.length - 1))]!;
  const begins = new Date(now.getTime() - (100 + (index % 60)) * 86_400_000);
  const sipId = randomUUID();
  const person = { personId: randomUUID(), birthDate: `19${30 + (index % 60)}-03-0${1 + (index % 9)}` };
  const unitKey = `unit:${other.unit.unitId}`;
  const [meetingId, participantId, goalId, ...measureIds] = Array.from({ length: 7 }, () => randomUUID());
  const lifeAreas = lifeAreasFor(agreement, false).map((one) => one.key);
  const meetingDay = addDays(dayOf(begins.toISOString()), 30);
  const c = coordinator.actor;

  const steps: [Actor, CommandName, object][] = [
    [other.people[1]!.actor, "raiseNeed", { unitId: team.unit.unitId, what: text(index, 2), wish: text(index, 1) }],
    [
      manager.actor,
      "startSip",
      { coordinatorId: coordinator.record.staffId, deputyId: manager.record.staffId, reason: text(index, 1) },
    ],
    [c, "giveInformation", { how: "spoken" }],
    [c, "decidePlanConsent", { answer: "yes" }],
    [
      c,
      "setConsentScope",
      {
        cells: areasFor(agreement, false).map((area) => ({
          recipient: unitKey,
          area,
          allowed: true,
          until: addDays(dayOf(begins.toISOString()), 700),
        })),
      },
    ],
    ...lifeAreas
      .slice(0, 5)
      .map((area): [Actor, CommandName, object] => [
        c,
        "assessArea",
        { area, works: text(index, 2), hard: text(index + 1, 2), wish: text(index, 1), needs: text(index, 1) },
      ]),
    [c, "writeOwnWords", { area: lifeAreas[0], works: text(index, 1), hard: text(index, 1) }],
    [c, "writeWhatMatters", { text: text(index, 2) }],
    [c, "summariseAssessment", { text: text(index, 4) }],
    [c, "addParticipant", { participantId, recipient: unitKey, why: text(index, 1) }],
    [
      c,
      "planMeeting",
      {
        meetingId,
        purpose: text(index, 1),
        startsAt: `${meetingDay}T09:00:00Z`,
        minutes: 60,
        place: "Rummet",
        replyBy: addDays(meetingDay, -5),
      },
    ],
    [c, "setMeetingRoles", { meetingId, chair: "Ordförande", secretary: "Sekreterare" }],
    [c, "sendSummons", { meetingId }],
    [
      other.people[1]!.actor,
      "answerSummons",
      { meetingId, participantId, answer: "coming", representativeId: other.people[1]!.record.staffId },
    ],
    [c, "startMeeting", { meetingId }],
    [c, "recordAttendance", { meetingId, participantId, attendance: "present" }],
    [c, "recordPersonsAttendance", { meetingId, how: "present" }],
    [c, "writeMeetingNotes", { meetingId, part: "needs", text: text(index, 4) }],
    [c, "writeMeetingNotes", { meetingId, part: "summary", text: text(index, 4) }],
    [c, "endMeeting", { meetingId }],
    [c, "writePlanText", { section: "needs", text: text(index, 4) }],
    [c, "writeGoal", { goalId, ownWords: text(index, 1), professional: text(index, 1) }],
    [
      c,
      "writeMeasure",
      {
        measureId: measureIds[0],
        area: lifeAreas[0],
        what: text(index, 1),
        owner: `unit:${team.unit.unitId}`,
        howOften: "Varje dag",
      },
    ],
    [
      c,
      "writeMeasure",
      {
        measureId: measureIds[1],
        area: lifeAreas[1],
        what: text(index, 1),
        owner: unitKey,
        howOften: "En gång i veckan",
      },
    ],
    [c, "writeMeasure", { measureId: measureIds[2], area: lifeAreas[2], what: text(index, 1), owner: "person" }],
    [c, "declareNoOthers", { none: true }],
    [c, "chooseResponsible", { principalId: team.unit.principal.principalId }],
    [
      c,
      "bookFollowUp",
      { on: addDays(dayOf(now.toISOString()), (index % 90) - 5), how: "Möte", caller: "Samordnaren" },
    ],
    [c, "decideCopies", { copies: [{ to: "Den enskilde", how: "paper" }] }],
    [c, "establishPlan", {}],
    [c, "closeSip", { reason: "noNeedOfCoordination", text: text(index, 1) }],
  ];

  let told: { sip: Sip; headHash: Buffer } | null = null;
  const stored: Told["stored"] = [];
  const commands: Told["commands"] = [];
  const records = [...team.people, ...other.people].map((one) => one.record);
  let at = begins.getTime();
  for (const [actor, command, input] of steps.slice(0, stops[index % stops.length])) {
    at = command === "startMeeting" ? Date.parse(`${meetingDay}T09:00:00Z`) : at + 3_600_000;
    const instant = new Date(at).toISOString();
    const today = dayOf(instant);
    const unitOf = (unitId: string) => [team.unit, other.unit].find((one) => one.unitId === unitId);
    const decided = decide(command, told?.sip ?? null, input, {
      now: instant,
      today,
      actor,
      agreement,
      countyId: county.id,
      sipId,
      unit: unitOf,
      staff: (staffId) => records.find((one) => one.staffId === staffId),
      protection: "none",
      newPerson: person,
      newId: randomUUID,
    });
    if ("refused" in decided) throw new Error(`${command}: ${decided.code} ${decided.field ?? ""}`);
    const commandId = randomUUID();
    const appended = append(sipId, told, decided, { at: instant, by: refOf(actor), commandId });
    told = { sip: appended.after, headHash: appended.headHash };
    stored.push(...appended.stored);
    commands.push({ commandId, command, actor, version: appended.after.version });
  }
  const { sip } = told!;
  const holds = sip.plan.versions.length > 0 && sip.closing === null;
  const report = holds ? { measureId: measureIds[1]!, by: other.people[1]! } : null;
  return { ...told!, stored, commands, coordinator, team, report };
}

const sentences = [
  "Har svårt att ta sig ur sängen på morgonen och behöver stöd att komma igång.",
  "Sonen kommer på lördagar och hjälper till med inköp och post.",
  "Vill kunna gå till affären själv igen, med rullatorn.",
  "Har ramlat tre gånger den senaste månaden, två av dem på natten.",
  "Medicinerna delas ut av hemsjukvården, men det blir ibland fel när någon är ny.",
  "Sover dåligt och är orolig när det blir mörkt.",
  "Tycker om att sitta på balkongen och höra på radion.",
];

/** So many sentences that no two SIPs are quite alike. */
export function text(index: number, count: number): string {
  return Array.from({ length: count }, (_, nth) => sentences[(index + nth * 3) % sentences.length]).join(" ");
}
