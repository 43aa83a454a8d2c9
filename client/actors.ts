import { groupOf } from "../core/access.ts";
import type { MeasureOwner } from "../core/sip/state.ts";
import type { ConsentRecipient } from "../core/sip/stateConsent.ts";
import type { ActorKind } from "./ui/ActorShape.tsx";

/** The name of a unit or of a person beside the individual. */
export function recipientName(recipient: ConsentRecipient): string {
  return recipient.kind === "unit" ? recipient.unit.name : recipient.name;
}

/** Whether who a unit is has been kept from the reader: then its id leads nowhere either (`core/sip/hiddenIds.ts`). */
export function isHiddenUnit({ unitId }: { unitId: string }): boolean {
  return unitId.startsWith("hidden-");
}

/** Which of the six kinds of actors it is: its colour and its shape. */
export function recipientKind(recipient: ConsentRecipient): ActorKind {
  return recipient.kind === "unit" ? groupOf(recipient.unit) : "personAndFamily";
}

/** Who answers for a measure; the individual is called by the name given. */
export function ownerName(owner: MeasureOwner, individual: string): string {
  return owner.kind === "person" ? individual : recipientName(owner);
}

export function ownerKind(owner: MeasureOwner): ActorKind {
  return owner.kind === "person" ? "personAndFamily" : recipientKind(owner);
}

/** "Ingrid" of "Ingrid Lund". */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
