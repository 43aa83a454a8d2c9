// What the server must find out about a command's input before the rules can decide: which units, staff and persons it
// means. Identity numbers stop here: the rules, and so the events, get the person's id alone.
import { randomUUID } from "node:crypto";
import type { Actor } from "../../core/access.ts";
import { type Refusal, refusalOf, refuse } from "../../core/errors.ts";
import { requiredShort } from "../../core/fields.ts";
import {
  type PersonalIdentity,
  type PersonalIdentityFault,
  parsePersonalIdentity,
} from "../../core/personalIdentity.ts";
import { isProtected } from "../../core/protection.ts";
import type { CommandName } from "../../core/sip/commands.ts";
import type { PersonCard } from "../../core/sip/view.ts";
import type { Day } from "../../core/time.ts";
import type { KnownPerson, Loaded } from "./sipStore.ts";
import type { NewPerson } from "./writeCommand.ts";

export type ReadInput = {
  /** Every id the input mentions, on its own or inside a key such as `unit:<id>`. */
  mentioned: string[];
  /** The identity number, when the command takes one and it is in order. */
  number: PersonalIdentity | PersonalIdentityFault | null;
};

/** Commands that may name a person by identity number, and the field that then holds the name. */
const naming: Partial<Record<CommandName, "personName" | "name">> = {
  raiseNeed: "personName",
  addParty: "name",
  changeParty: "name",
  inviteGuest: "personName",
};

/** Commands whose events keep the unit of whoever gives them. */
const ownUnit: CommandName[] = ["raiseNeed", "noteAdmission"];

/** Finds the ids and the identity number in an input that nobody has checked yet. Never throws. */
export function readInput(command: CommandName, input: unknown, actor: Actor, today: Day): ReadInput {
  const found = JSON.stringify(input ?? {}).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  const own = ownUnit.includes(command) && actor.kind === "staff" ? [actor.unitId] : [];
  const written = naming[command] ? fieldOf(input, "personalIdentityNumber") : null;
  return {
    mentioned: [...new Set([...found, ...own])].slice(0, 1000),
    number: written ? parsePersonalIdentity(written, today) : null,
  };
}

export type People = {
  /** The input with the person's id in the place of the number. */
  input: unknown;
  /** Whom a new SIP is about. */
  subject: KnownPerson | null;
  newPersons: NewPerson[];
};

/**
 * The persons a command means: found in the directory, or to be entered there together with the command's events. A number
 * comes with a name; of somebody known the registered one holds.
 */
export function peopleOf(
  command: CommandName,
  input: unknown,
  { number }: ReadInput,
  loaded: Loaded,
): People | Refusal {
  const nameField = naming[command];
  if (!nameField) return { input, subject: null, newPersons: [] };
  const raising = command === "raiseNeed";
  if (!number) {
    const personId = fieldOf(input, "personId");
    // An id alone must not let a stranger in: it has to be somebody who is in this SIP already.
    if (!raising && personId && !loaded.row?.sip.parties.some((party) => party.personId === personId))
      return refuse("item.unknown", "personId");
    return { input, subject: raising ? loaded.self : null, newPersons: [] };
  }
  if (!number.ok) return refuse(number.code, "personalIdentityNumber");
  // Asked for also when the person is known, and before that is looked at: what is refused tells nobody whom Samlad knows (Z5).
  const name = requiredShort.safeParse(fieldOf(input, nameField) ?? undefined, { reportInput: true });
  if (!name.success) return { ...refusalOf(name.error), field: nameField };
  if (loaded.named) return withPerson(loaded.named, []);
  const card = {
    ...emptyCard,
    personId: randomUUID(),
    name: name.data,
    personalIdentityNumber: number.value,
    birthDate: number.birthDate,
  };
  const row: NewPerson = {
    id: card.personId,
    personal_identity_number: number.value,
    name: name.data,
    birth_date: number.birthDate,
    sex_hint: number.sexHint,
  };
  return withPerson({ personId: card.personId, birthDate: card.birthDate, card }, [row]);

  function withPerson(person: KnownPerson, newPersons: NewPerson[]): People {
    if (raising) return { input, subject: person, newPersons };
    // Whom the directory knows as protected is protected here, whether it was said or not (Z4).
    const kept = isProtected(person.card.protection) ? { protected: true } : {};
    return { input: { ...(input as object), personId: person.personId, ...kept }, subject: null, newPersons };
  }
}

const emptyCard: Omit<PersonCard, "personId" | "name" | "personalIdentityNumber" | "birthDate"> = {
  protection: "none",
  address: "",
  phone: "",
  email: "",
  interpreterLanguage: "",
};

/** A text field of an unchecked input; null when it is not there or says nothing. */
export function fieldOf(input: unknown, field: string): string | null {
  if (typeof input !== "object" || input === null) return null;
  const value = (input as Record<string, unknown>)[field];
  return typeof value === "string" && value.trim() !== "" ? value : null;
}
