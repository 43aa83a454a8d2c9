// Tells stories: every sentence is a command, decided by the same rules as a real one, given by somebody at some time.
import type { z } from "zod";
import { type Actor, refOf, type StaffRecord, type UnitRecord } from "../core/access.ts";
import { type Agreement, type AreaKey, areasFor, generalAreas } from "../core/agreement.ts";
import { getAgreement } from "../core/agreements/shipped.ts";
import { explain, isRefusal } from "../core/errors.ts";
import { parsePersonalIdentity } from "../core/personalIdentity.ts";
import { type CommandName, type commands, decide } from "../core/sip/commands.ts";
import type { Context } from "../core/sip/decide.ts";
import type { SipEvent } from "../core/sip/events.ts";
import { evolve } from "../core/sip/evolve.ts";
import { takeLink } from "../core/sip/guests.ts";
import type { Sip, StoredEvent } from "../core/sip/state.ts";
import { addDays, ageOn, type Day, dayOf, type Instant } from "../core/time.ts";
import type { Calendar } from "./calendar.ts";
import { county, type DemoUnit, principals, type UnitKey, units } from "./county.ts";
import { idOf } from "./ids.ts";
import { numberOf, type PersonKey, people } from "./people.ts";
import { type StaffKey, staffHsaId, staffList } from "./staff.ts";

/** Who speaks: a staff member (at a unit, when there are several), or one of the people. */
export type Who = StaffKey | `${StaffKey}@${UnitKey}` | PersonKey;

export type Input<Name extends CommandName> = z.input<(typeof commands)[Name]["input"]>;

/** One SIP's story: whom it is about and how it went. */
export type Story = { key: string; about: PersonKey; tell: (teller: Teller) => void };

/** A command that was given and accepted. */
export type ToldCommand = {
  /** `takeLink`: somebody signed in by the link of an invitation, which is no command. */
  name: CommandName | "takeLink";
  commandId: string;
  actor: Actor;
  at: Instant;
  input: unknown;
  before: Sip | null;
  after: Sip;
  events: StoredEvent[];
};
export type ToldSip = { key: string; sipId: string; about: PersonKey; sip: Sip; commands: ToldCommand[] };

/** Gives commands one after the other, two minutes apart. */
export type Speaker = <Name extends CommandName>(name: Name, input: Input<Name>) => void;

export type Teller = {
  /** Somebody gives a command, some days before today, at a clock time. Throws when the rules refuse it. */
  as: <Name extends CommandName>(who: Who, days: number, clockTime: string, name: Name, input: Input<Name>) => void;
  /** Somebody signs in by the link that was made for them. */
  takes: (who: PersonKey, days: number, clockTime: string, linkId: string) => void;
  /** Somebody sits down at a time and gives several commands. */
  by: (who: Who, days: number, clockTime: string) => Speaker;
  /** The id of something in this story: a goal, a meeting, a person beside the individual. */
  id: (label: string) => string;
  unit: (key: UnitKey) => string;
  staff: (key: StaffKey) => string;
  person: (key: PersonKey) => string;
  principal: (key: keyof typeof principals) => string;
  /** As `unit:<id>` and `party:<id>`: in the consent matrix, in a summons, as the owner of a measure. */
  forUnit: (key: UnitKey) => string;
  forParty: (label: string) => string;
  day: Calendar["day"];
  at: Calendar["at"];
  /** Cells of the consent matrix: these may see these areas, until a day. */
  allow: (
    recipients: string[],
    areas: AreaKey[] | "everything",
    until?: Day,
  ) => { recipient: string; area: AreaKey; allowed: boolean; until: Day | null }[];
  /** The SIP as it stands so far. */
  now: () => Sip;
};

/** The columns of the consent matrix besides the life areas. */
export const general: AreaKey[] = [...generalAreas];

/** Tells one story from beginning to end. */
export function tell(story: Story, calendar: Calendar): ToldSip {
  const sipId = idOf("sip", story.key);
  const agreement: Agreement = getAgreement(county.agreementKey);
  const told: ToldCommand[] = [];
  let sip: Sip | null = null;
  let last = "";
  let made = 0;
  const newId = () => idOf("sip", story.key, "item", ++made);
  const id = (label: string) => idOf("sip", story.key, label);
  const present = (): Sip => {
    if (!sip) throw new Error(`${story.key}: nothing has been told yet.`);
    return sip;
  };

  /** A free day has been moved; what then came too early follows a few minutes after. */
  const notBefore = (wanted: Instant): Instant =>
    wanted > last ? wanted : new Date(Date.parse(last) + 180_000).toISOString();

  const as: Teller["as"] = (who, days, clockTime, name, input) => give(who, calendar.at(days, clockTime), name, input);

  function give(who: Who, wanted: Instant, name: CommandName, input: unknown) {
    const now = notBefore(wanted);
    const today = dayOf(now);
    const actor = actorOf(who);
    const context: Context = {
      now,
      today,
      actor,
      agreement,
      countyId: idOf("county"),
      sipId,
      unit: (unitId) => unitRecord(unitId, today, calendar.today),
      staff: staffRecord,
      protection: "none",
      newPerson: { personId: idOf("person", story.about), birthDate: birthDateOf(story.about, calendar.today) },
      newId,
    };
    const decision = decide(name, sip, input, context);
    if (isRefusal(decision)) {
      const { title, detail } = explain(decision, "en");
      throw new Error(
        `${story.key}: ${who} may not ${name} (${decision.code} ${decision.field ?? ""}): ${title}. ${detail}`,
      );
    }
    keep(name, input, actor, now, decision);
  }

  const takes: Teller["takes"] = (who, days, clockTime, linkId) => {
    const now = notBefore(calendar.at(days, clockTime));
    const personId = idOf("person", who);
    const name = personName(who);
    const taken = takeLink(present(), linkId, { personId, name, protected: false }, dayOf(now), "none");
    if (taken.events.length === 0) throw new Error(`${story.key}: ${who} may not take the link (${taken.outcome}).`);
    keep("takeLink", { linkId }, { kind: "person", personId, name }, now, taken.events);
  };

  function keep(name: ToldCommand["name"], input: unknown, actor: Actor, now: Instant, decision: SipEvent[]) {
    const commandId = idOf("sip", story.key, "command", told.length);
    const before = sip;
    const events: StoredEvent[] = [];
    for (const event of decision) {
      const stored: StoredEvent = { seq: (sip?.version ?? 0) + 1, at: now, by: refOf(actor), commandId, event };
      sip = evolve(sip, stored);
      events.push(stored);
    }
    told.push({ name, commandId, actor, at: now, input, before, after: present(), events });
    last = now;
  }

  story.tell({
    as,
    takes,
    by: (who, days, clockTime) => {
      const begun = Date.parse(calendar.at(days, clockTime));
      let given = 0;
      return (name, input) => give(who, new Date(begun + given++ * 120_000).toISOString(), name, input);
    },
    id,
    unit: (key) => idOf("unit", key),
    staff: (key) => idOf("staff", key),
    person: (key) => idOf("person", key),
    principal: (key) => idOf("principal", key),
    forUnit: (key) => `unit:${idOf("unit", key)}`,
    forParty: (label) => `party:${id(label)}`,
    day: calendar.day,
    at: calendar.at,
    allow: (recipients, areas, until) =>
      recipients.flatMap((recipient) =>
        (areas === "everything" ? areasFor(agreement, isChild(story.about, calendar.today)) : areas).map((area) => ({
          recipient,
          area,
          allowed: true,
          until: until ?? null,
        })),
      ),
    now: present,
  });
  return { key: story.key, sipId, about: story.about, sip: present(), commands: told };
}

/** The actor behind a key. A staff member with one assignment needs no unit. */
export function actorOf(who: Who): Actor {
  const [key = "", at] = who.split("@");
  if (!(key in staffList)) {
    const personKey = key as PersonKey;
    return { kind: "person", personId: idOf("person", personKey), name: personName(personKey) };
  }
  const staffKey = key as StaffKey;
  const { name, title, assignments } = staffList[staffKey];
  const assignment = assignments.find((one) => at === undefined || one.unit === at);
  if (!assignment || (assignments.length > 1 && at === undefined)) throw new Error(`Say at which unit ${key} acts.`);
  const unit = units[assignment.unit];
  return {
    kind: "staff",
    staffId: idOf("staff", staffKey),
    hsaId: staffHsaId(staffKey),
    name,
    title,
    unitId: idOf("unit", assignment.unit),
    unitName: unit.name,
    principalId: idOf("principal", unit.principal),
    assignmentId: idOf("assignment", staffKey, assignment.unit),
    roles: [...assignment.roles],
  };
}

/** The birth date that the number tells, or null when it does not. */
export function birthDateOf(key: PersonKey, today: Day): Day | null {
  const identity = parsePersonalIdentity(numberOf(key, today), today);
  if (!identity.ok) throw new Error(`The number of ${key} cannot be read: ${identity.code}.`);
  return identity.birthDate;
}

/** The first day on which a unit is closed, or null. */
export function closedOn(key: UnitKey, loadedOn: Day): Day | null {
  const unit: DemoUnit = units[key];
  return unit.closed === undefined ? null : addDays(loadedOn, unit.closed);
}

function personName(key: PersonKey): string {
  const person = people[key];
  if (!person) throw new Error(`There is nobody called ${key}.`);
  return person.name;
}

function isChild(key: PersonKey, today: Day): boolean {
  const birthDate = birthDateOf(key, today);
  return birthDate !== null && ageOn(birthDate, today) < 18;
}

const unitKeys = new Map((Object.keys(units) as UnitKey[]).map((key) => [idOf("unit", key), key]));
function unitRecord(unitId: string, today: Day, loadedOn: Day): UnitRecord | undefined {
  const key = unitKeys.get(unitId);
  if (!key) return undefined;
  const { name, kind, principal } = units[key];
  const closed = closedOn(key, loadedOn);
  return {
    unitId,
    name,
    kind,
    principal: {
      principalId: idOf("principal", principal),
      name: principals[principal].name,
      kind: principals[principal].kind,
    },
    closed: closed !== null && closed <= today,
  };
}

const staffKeys = new Map((Object.keys(staffList) as StaffKey[]).map((key) => [idOf("staff", key), key]));
function staffRecord(staffId: string): StaffRecord | undefined {
  const key = staffKeys.get(staffId);
  if (!key) return undefined;
  const { name, title, assignments } = staffList[key];
  return { staffId, name, title, unitIds: assignments.map((one) => idOf("unit", one.unit)) };
}
