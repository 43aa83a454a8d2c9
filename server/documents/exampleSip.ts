// One invented SIP, told through the rules themselves, at the places where its papers are needed. For those who look after the
// templates, and for the tests: nobody real, and no number that could be anybody's.
import { type Actor, refOf, type StaffActor, type UnitRecord } from "../../core/access.ts";
import { getAgreement } from "../../core/agreements/shipped.ts";
import { isRefusal } from "../../core/errors.ts";
import { type CommandName, decide } from "../../core/sip/commands.ts";
import { evolve } from "../../core/sip/evolve.ts";
import type { Sip } from "../../core/sip/state.ts";
import { type PersonCard, type SipView, viewFor } from "../../core/sip/view.ts";
import { type Day, dayOf, type Instant } from "../../core/time.ts";

/** Where the story stands: called to a meeting, in the midst of it, with a plan, followed up, closed. */
export type ExampleStage = "called" | "met" | "planned" | "followedUp" | "closed";
export type Example = { view: SipView; today: Day };

export const exampleAgreement = getAgreement("seven-phases");

const idOf = (number: number) => `0e7a0000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const municipality = { principalId: idOf(1), name: "Exempelköpings kommun", kind: "municipality" } as const;
const region = { principalId: idOf(2), name: "Region Exempel", kind: "region" } as const;
const state = { principalId: idOf(3), name: "Försäkringskassan", kind: "state" } as const;
const unitAt = (
  number: number,
  name: string,
  kind: UnitRecord["kind"],
  principal: UnitRecord["principal"],
): UnitRecord => ({ unitId: idOf(number), name, kind, principal, closed: false });

const units = {
  homeCare: unitAt(11, "Hemtjänsten Söder", "homeCare", municipality),
  nursing: unitAt(12, "Hemsjukvården", "municipalHealthCare", municipality),
  clinic: unitAt(13, "Vårdcentralen Ängen", "primaryCare", region),
  insurance: unitAt(14, "Försäkringskassan Exempel", "socialInsurance", state),
};

const staffAt = (number: number, name: string, title: string, at: UnitRecord, role: StaffActor["roles"][number]) => ({
  kind: "staff" as const,
  staffId: idOf(number),
  hsaId: `EXEMPEL-${number}`,
  name,
  title,
  unitId: at.unitId,
  unitName: at.name,
  principalId: at.principal.principalId,
  assignmentId: idOf(number + 100),
  roles: [role],
});
const manager = staffAt(21, "Bo Exempel", "enhetschef", units.homeCare, "manager");
const coordinator = staffAt(22, "Anna Exempel", "samordnare", units.homeCare, "coordinator");
const nurse = staffAt(23, "Sara Exempel", "distriktssköterska", units.clinic, "staff");
const person: Actor = { kind: "person", personId: idOf(31), name: "Ingrid Exempel" };
const staff = [manager, coordinator, nurse];

const card: PersonCard = {
  personId: idOf(31),
  name: "Ingrid Exempel",
  personalIdentityNumber: "ÅÅÅÅMMDDNNNN",
  birthDate: "1942-03-01",
  protection: "none",
  address: "Exempelgatan 1",
  phone: "",
  email: "",
  interpreterLanguage: "",
};

const meeting = idOf(41);
const [goal, home, health] = [idOf(51), idOf(52), idOf(53)];
const [wound, doctor, morning, walk, allowance] = [idOf(61), idOf(62), idOf(63), idOf(64), idOf(65)];
const followUp = idOf(71);
const daughter = idOf(81);

/** The example as whoever coordinates it sees it, at each place of the story. */
export function exampleViews(): Record<ExampleStage, Example> {
  let sip: Sip | null = null;
  let now: Instant = "2026-11-16T09:00:00Z";
  let made = 1000;
  const views: Partial<Record<ExampleStage, Example>> = {};

  function give(actor: Actor, name: CommandName, input: unknown = {}) {
    const decided = decide(name, sip, input, {
      now,
      today: dayOf(now),
      actor,
      agreement: exampleAgreement,
      countyId: idOf(9),
      sipId: idOf(10),
      unit: (unitId) => Object.values(units).find((one) => one.unitId === unitId),
      staff: (staffId) => {
        const one = staff.find((it) => it.staffId === staffId);
        return one && { staffId, name: one.name, title: one.title, unitIds: [one.unitId] };
      },
      protection: "none",
      newPerson: { personId: card.personId, birthDate: card.birthDate },
      newId: () => idOf(made++),
    });
    if (isRefusal(decided)) throw new Error(`The example: ${name}: ${decided.code} (${decided.field ?? ""})`);
    for (const event of decided)
      sip = evolve(sip, { seq: (sip?.version ?? 0) + 1, at: now, by: refOf(actor), commandId: idOf(made++), event });
  }
  const write = (name: CommandName, input: unknown = {}) => give(coordinator, name, input);
  const keep = (stage: ExampleStage) => {
    const view = sip && viewFor(coordinator, sip, exampleAgreement, card, dayOf(now));
    if (view) views[stage] = { view, today: dayOf(now) };
  };

  give(manager, "raiseNeed", {
    unitId: units.homeCare.unitId,
    what: "Ingrid kommer hem efter en höftoperation och får hjälp av flera som inte vet av varandra.",
  });
  give(manager, "startSip", { coordinatorId: coordinator.staffId });
  write("addParty", { partyId: daughter, kind: "relative", name: "Lena Exempel", relation: "dotter" });
  write("giveInformation", { how: "spoken" });
  write("decidePlanConsent", { answer: "yes" });
  const called = [units.nursing, units.clinic, units.insurance].map((unit) => `unit:${unit.unitId}`);
  const areas = ["contact", "meeting", "plan", "home", "health", "food"];
  write("setConsentScope", {
    cells: [...called, `party:${daughter}`].flatMap((recipient) =>
      areas.map((area) => ({ recipient, area, allowed: true })),
    ),
  });
  write("writeConsentLimits", { notCovered: "Inget om min ekonomi till min dotter." });
  give(person, "writeWhatMatters", { text: "Att få komma hem till Sickan, min katt, och sova i min egen säng." });
  give(person, "writeOwnWords", {
    area: "home",
    works: "Jag lagar gröt själv.",
    hard: "Trappan.",
    wish: "Gå ut själv igen.",
  });
  write("assessArea", {
    area: "home",
    works: "Klarar frukost och tvätt i lägenheten.",
    hard: "Trappa utan räcke, två våningar.",
    needs: "Stöd på morgonen och ett räcke.",
  });
  write("assessArea", { area: "health", hard: "Såret på benet läker långsamt.", needs: "Omläggning varje vecka." });
  write("summariseAssessment", { text: "Ingrid vill hem. Hon behöver stöd på morgonen, såromläggning och ett räcke." });
  write("listOtherPlan", {
    kind: "genomförandeplan",
    title: "Genomförandeplan hemtjänst",
    holder: "Hemtjänsten Söder",
  });
  const why = ["Lägger om såret.", "Ansvarar för läkemedlen.", "Handlägger bostadstillägget."];
  for (const [index, recipient] of called.entries())
    write("addParticipant", {
      recipient,
      why: why[index],
      wishedCompetence: index === 1 ? "Läkare eller distriktssköterska som känner Ingrid" : "",
    });
  write("addParticipant", { recipient: `party:${daughter}`, why: "Är med som stöd." });
  write("planMeeting", {
    meetingId: meeting,
    purpose: "Planera så att Ingrid kan bo hemma efter operationen.",
    keyQuestions: "Vem hjälper till på morgonen?\nVem lägger om såret?\nVad gör vi om det blir sämre?",
    startsAt: "2026-11-25T12:00:00Z",
    minutes: 60,
    place: "Exempelgatan 1, Exempelköping",
    accessibility: "Ingrid hör dåligt på vänster öra.",
    replyBy: "2026-11-23",
  });
  write("sendSummons", { meetingId: meeting });
  keep("called");

  now = "2026-11-25T12:00:00Z";
  write("setMeetingRoles", { meetingId: meeting, chair: "Anna Exempel", secretary: "Bo Exempel" });
  write("startMeeting", { meetingId: meeting });
  write("recordPersonsAttendance", { meetingId: meeting, how: "present" });
  const how = ["present", "digital", "absentWithNotice", "present"];
  for (const [index, one] of (sip as unknown as Sip).participants.entries())
    write("recordAttendance", { meetingId: meeting, participantId: one.id, attendance: how[index] });
  write("writeMeetingNotes", {
    meetingId: meeting,
    part: "present",
    text: "Ingrid berättade om trappan och om Sickan.",
  });
  write("writeMeetingNotes", {
    meetingId: meeting,
    part: "needs",
    text: "Alla var eniga om morgonen. Vårdcentralen ser över läkemedlen före jul.",
  });
  keep("met");

  write("writePlanText", { section: "whatMatters", text: "Hem till Sickan, och sova i min egen säng." });
  write("writePlanText", { section: "needs", text: "Såret läker långsamt. Trappan är svår. Orkar inte laga middag." });
  write("writePlanText", { section: "ifWorse", text: "Ring hemsjukvården, dygnet runt. Vid feber: ring 1177." });
  write("writeGoal", {
    goalId: goal,
    ownWords: "Jag vill bo hemma med Sickan och gå ut själv.",
    professional: "Kvarboende i ordinärt boende med självständig förflyttning utomhus.",
  });
  write("writeSubgoal", { subgoalId: home, goalId: goal, area: "home", text: "Klara morgonen med stöd." });
  write("writeSubgoal", { subgoalId: health, goalId: goal, area: "health", text: "Såret är läkt." });
  const measure = (measureId: string, what: string, owner: string, rest: object) =>
    write("writeMeasure", { measureId, what, owner, ...rest });
  measure(wound, "Lägger om såret", called[0]!, {
    subgoalId: health,
    contact: "Eva Exempel",
    startsOn: "2026-12-01",
    howOften: "varje måndag",
    until: "2027-03-28",
  });
  measure(doctor, "Bedömer såret och läkemedlen", called[1]!, {
    subgoalId: health,
    after: wound,
    howOften: "en gång",
    contact: "Sara Exempel",
  });
  measure(morning, "Hjälper till på morgonen", `unit:${units.homeCare.unitId}`, {
    subgoalId: home,
    startsOn: "2026-11-27",
    howOften: "varje dag",
    contact: "Anna Exempel",
  });
  measure(walk, "Går ut med Sickan", "person", { subgoalId: home, howOften: "varje dag" });
  measure(allowance, "Handlägger bostadstillägg", called[2]!, { startsOn: "2026-12-10", until: "2026-12-10" });
  write("chooseResponsible", { principalId: municipality.principalId });
  write("bookFollowUp", { on: "2027-01-15", how: "Möte hemma hos Ingrid", caller: "Anna Exempel" });
  write("decideCopies", { copies: [{ to: "Ingrid Exempel", how: "paper" }] });
  write("answerPlan", { agrees: "yes", comment: "Bra, om det är samma person på morgonen." });
  write("endMeeting", { meetingId: meeting });
  write("establishPlan");
  give(nurse, "confirmPlan", { version: 1 });
  keep("planned");

  now = "2027-01-15T09:00:00Z";
  write("startFollowUp", { followUpId: followUp });
  const outcome = (measureId: string, of: string, because = "") =>
    write("followUpMeasure", { followUpId: followUp, measureId, outcome: of, why: because });
  outcome(wound, "ongoing", "Läker, men långsamt.");
  outcome(doctor, "done");
  outcome(morning, "done", "Fungerar, samma person fyra dagar av fem.");
  outcome(walk, "ongoing");
  outcome(allowance, "notDone", "Ansökan saknade en bilaga.");
  write("followUpGoal", {
    followUpId: followUp,
    goalId: goal,
    seenBy: "units",
    outcome: "partly",
    why: "Går ut med sällskap.",
  });
  write("followUpGoal", {
    followUpId: followUp,
    goalId: goal,
    seenBy: "person",
    outcome: "partly",
    why: "Sickan är nöjd. Trappan är kvar.",
  });
  write("writeNewNeeds", { followUpId: followUp, text: "Räcke i trappan." });
  write("reviewConsent", { followUpId: followUp, right: true });
  write("decideFollowUp", { followUpId: followUp, kind: "continue", why: "Planen håller.", nextOn: "2027-03-12" });
  keep("followedUp");

  now = "2027-03-29T09:00:00Z";
  write("closeSip", { reason: "goalsReached", text: "Såret är läkt, räcket är på plats och Ingrid går ut själv." });
  keep("closed");
  return views as Record<ExampleStage, Example>;
}
