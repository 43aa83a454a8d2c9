// A SIP with an established plan, made through the rules alone: for tests of what is drawn from a plan.
import type { Actor, StaffActor, UnitRecord } from "../core/access.ts";
import { refOf } from "../core/access.ts";
import { getAgreement } from "../core/agreements/shipped.ts";
import { isRefusal } from "../core/errors.ts";
import { type CommandName, decide } from "../core/sip/commands.ts";
import { evolve } from "../core/sip/evolve.ts";
import type { Sip } from "../core/sip/state.ts";
import { type PersonCard, viewFor } from "../core/sip/view.ts";
import { dayOf } from "../core/time.ts";

const agreement = getAgreement("seven-phases");
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

const municipality = { principalId: idOf(1), name: "Sjököpings kommun", kind: "municipality" } as const;
const region = { principalId: idOf(2), name: "Region Mellan", kind: "region" } as const;
const state = { principalId: idOf(3), name: "Försäkringskassan", kind: "state" } as const;

const unit = (
  number: number,
  name: string,
  kind: UnitRecord["kind"],
  principal: UnitRecord["principal"],
): UnitRecord => ({
  unitId: idOf(number),
  name,
  kind,
  principal,
  closed: false,
});

export const units = {
  homeCare: unit(11, "Hemtjänsten Söder", "homeCare", municipality),
  nursing: unit(12, "Hemsjukvården", "municipalHealthCare", municipality),
  primaryCare: unit(13, "Vårdcentralen Ängen", "primaryCare", region),
  insurance: unit(14, "Försäkringskassan Mellan", "socialInsurance", state),
};

const staffAt = (
  number: number,
  name: string,
  title: string,
  at: UnitRecord,
  roles: StaffActor["roles"],
): StaffActor => ({
  kind: "staff",
  staffId: idOf(number),
  hsaId: `SE${number}`,
  name,
  title,
  unitId: at.unitId,
  unitName: at.name,
  principalId: at.principal.principalId,
  assignmentId: idOf(number + 100),
  roles,
});

export const people = {
  manager: staffAt(21, "Bo Byter", "Enhetschef", units.homeCare, ["manager"]),
  coordinator: staffAt(22, "Anna Assistent", "Samordnare", units.homeCare, ["coordinator"]),
  nurse: staffAt(23, "Sara Nyman", "Distriktssköterska", units.primaryCare, ["staff"]),
  ingrid: { kind: "person", personId: idOf(31), name: "Ingrid Lund" } satisfies Actor,
};

export const ingrid: PersonCard = {
  personId: people.ingrid.personId,
  name: people.ingrid.name,
  // Never a real one: this is a text that only looks like a number.
  personalIdentityNumber: "åååå-mm-dd-nnnn",
  birthDate: "1942-03-01",
  protection: "none",
  address: "",
  phone: "",
  email: "",
  interpreterLanguage: "",
};

export type Story = ReturnType<typeof planStory>;

/** A story that has come as far as a plan being written, with what is needed to tell it further. */
export function planStory({
  now = "2026-11-20T09:00:00Z",
  person = ingrid,
}: {
  now?: string;
  person?: PersonCard;
} = {}) {
  let sip: Sip | null = null;
  let made = 1000;
  let at = now;

  /** Gives one command; throws when the rules refuse it. */
  function give(actor: Actor, name: CommandName, input: unknown = {}) {
    const decision = decide(name, sip, input, {
      now: at,
      today: dayOf(at),
      actor,
      agreement,
      countyId: idOf(9),
      sipId: idOf(10),
      unit: (unitId) => Object.values(units).find((one) => one.unitId === unitId),
      staff: (staffId) =>
        Object.values(people)
          .filter((one) => one.kind === "staff")
          .filter((one) => one.staffId === staffId)
          .map((one) => ({ staffId, name: one.name, title: one.title, unitIds: [one.unitId] }))[0],
      protection: "none",
      newPerson: { personId: person.personId, birthDate: person.birthDate },
      newId: () => idOf(made++),
    });
    if (isRefusal(decision)) throw new Error(`${name}: ${decision.code} (${decision.field ?? ""})`);
    for (const event of decision)
      sip = evolve(sip, { seq: (sip?.version ?? 0) + 1, at, by: refOf(actor), commandId: idOf(made++), event });
  }

  const { manager, coordinator } = people;
  give(manager, "raiseNeed", { unitId: units.homeCare.unitId, what: "Behöver samordning efter sjukhuset." });
  give(manager, "startSip", { coordinatorId: coordinator.staffId });
  give(coordinator, "giveInformation", { how: "spoken" });
  give(coordinator, "decidePlanConsent", { answer: "yes" });
  const areas = ["meeting", "plan", "home", "health", "sleep"];
  give(coordinator, "setConsentScope", {
    cells: [units.nursing, units.primaryCare, units.insurance].flatMap(({ unitId }) =>
      areas.map((area) => ({ recipient: `unit:${unitId}`, area, allowed: true })),
    ),
  });
  for (const { unitId } of [units.nursing, units.primaryCare, units.insurance])
    give(coordinator, "addParticipant", { recipient: `unit:${unitId}`, why: "Ger vård" });
  const meetingId = idOf(41);
  give(coordinator, "planMeeting", {
    meetingId,
    purpose: "Planera hemgång",
    startsAt: "2026-11-25T12:00:00Z",
    minutes: 60,
    place: "Storgatan 1",
    replyBy: "2026-11-24",
  });
  give(coordinator, "sendSummons", { meetingId });
  at = "2026-11-25T12:00:00Z";
  give(coordinator, "setMeetingRoles", { meetingId, chair: "Anna Assistent", secretary: "Bo Byter" });
  give(coordinator, "startMeeting", { meetingId });

  return {
    give,
    sip: () => sip as unknown as Sip,
    setNow: (instant: string) => {
      at = instant;
    },
    view: (actor: Actor = coordinator) => viewFor(actor, sip as unknown as Sip, agreement, person, dayOf(at)),
    agreement,
    /** Writes a whole plan. `text` may change what is written, to try odd texts. */
    writePlan(text: (as: string) => string = (as) => as) {
      const write = (name: CommandName, input: unknown) => give(coordinator, name, input);
      const [goal, home, health] = [idOf(51), idOf(52), idOf(53)];
      const [wound, ring, sofa, walk, doctor] = [idOf(61), idOf(62), idOf(63), idOf(64), idOf(65)];
      write("writePlanText", { section: "whatMatters", text: text("Hem till katten. Att få sova i min egen säng.") });
      write("writePlanText", { section: "needs", text: text("Såret på benet läker långsamt. Orkar inte laga mat.") });
      write("writePlanText", { section: "ifWorse", text: text("Ring hemsjukvården, dygnet runt. Vid feber: 1177.") });
      write("writeGoal", {
        goalId: goal,
        ownWords: text("Jag vill bo hemma med Sickan och gå ut själv."),
        professional: text("Bo kvar i ordinärt boende med hjälp av hemtjänst och hemsjukvård."),
      });
      write("writeSubgoal", { subgoalId: home, goalId: goal, area: "home", text: text("Klara morgonen med stöd.") });
      write("writeSubgoal", { subgoalId: health, goalId: goal, area: "health", text: text("Såret ska vara läkt.") });
      write("writeMeasure", {
        measureId: wound,
        subgoalId: health,
        what: text("Lägger om såret"),
        owner: `unit:${units.nursing.unitId}`,
        contact: "Sara Nyman",
        startsOn: "2026-12-01",
        howOften: "varje måndag",
        until: "2027-03-28",
      });
      write("writeMeasure", {
        measureId: doctor,
        subgoalId: health,
        what: text("Bedömer såret och läkemedlen"),
        owner: `unit:${units.primaryCare.unitId}`,
        contact: "Dr Alm",
        after: wound,
        howOften: "en gång",
      });
      write("writeMeasure", {
        measureId: sofa,
        subgoalId: home,
        what: text("Hjälper till på morgonen"),
        owner: `unit:${units.homeCare.unitId}`,
        contact: "Anna Assistent",
        startsOn: "2026-11-27",
        howOften: "varje dag",
      });
      write("writeMeasure", {
        measureId: walk,
        what: text("Går ut med Sickan"),
        owner: "person",
        howOften: "varje dag",
      });
      write("writeMeasure", {
        measureId: ring,
        what: text("Handlägger bostadstillägg"),
        owner: `unit:${units.insurance.unitId}`,
        startsOn: "2026-12-10",
        until: "2026-12-10",
        contact: "Kundcenter",
      });
      write("chooseResponsible", { principalId: municipality.principalId });
      write("bookFollowUp", { on: "2027-01-15", how: "Möte hemma hos Ingrid", caller: "Anna Assistent" });
      write("decideCopies", { copies: [{ to: "Ingrid Lund", how: "paper" }] });
    },
  };
}
