import type { Actor, StaffRecord, UnitRecord } from "../access.ts";
import type { Agreement } from "../agreement.ts";
import type { Refusal } from "../errors.ts";
import type { Protection } from "../protection.ts";
import type { Day, Instant } from "../time.ts";
import type { SipEvent } from "./events.ts";

/** What a decision is made with, besides the SIP and the command's input. Everything that is not pure comes in here. */
export type Context = {
  now: Instant;
  today: Day;
  actor: Actor;
  agreement: Agreement;
  countyId: string;
  sipId: string;
  /** The directory's answer for the ids that the input mentions. */
  unit: (unitId: string) => UnitRecord | undefined;
  staff: (staffId: string) => StaffRecord | undefined;
  /** The individual's protected identity: it is the person's, and stands in no SIP. */
  protection: Protection;
  /** The person a new SIP is about, found or entered by the server from the full identity number. */
  newPerson: { personId: string; birthDate: Day | null } | null;
  newId: () => string;
};

/** What a command leads to: events, or a refusal that says why not. */
export type Decision = SipEvent[] | Refusal;
