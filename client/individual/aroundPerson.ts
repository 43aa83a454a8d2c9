import { groupOf } from "../../core/access.ts";
import type { SipView } from "../../core/sip/view.ts";
import { isHiddenUnit, recipientKind, recipientName } from "../actors.ts";
import type { ActorKind } from "../ui/ActorShape.tsx";

/** Somebody around the person; `id` is that of the unit, the participant or the party, which `as` tells. */
export type Helper = {
  id: string;
  name: string;
  kind: ActorKind;
  as: "lead" | "participant" | "party";
};

type Seen = Pick<SipView, "lead" | "participants" | "parties">;

/**
 * Everybody around the person, the one who holds the plan first, each once: those whom the reader may know, and of the units
 * that are kept from the reader how many they are.
 */
export function helpersOf({ lead, participants, parties }: Seen): { known: Helper[]; hidden: number } {
  const present = participants.filter((one) => !one.removed);
  const isLead = (one: (typeof present)[number]) =>
    one.recipient.kind === "unit" && one.recipient.unit.unitId === lead.unit.unitId;
  const shown = new Set(present.flatMap(({ recipient }) => (recipient.kind === "party" ? [recipient.partyId] : [])));
  const all: (Helper & { isHidden: boolean })[] = [
    {
      id: lead.unit.unitId,
      name: lead.unit.name,
      kind: groupOf(lead.unit),
      as: "lead",
      isHidden: isHiddenUnit(lead.unit),
    },
    ...present
      .filter((one) => !isLead(one))
      .map(({ id, recipient }) => ({
        id,
        name: recipientName(recipient),
        kind: recipientKind(recipient),
        as: "participant" as const,
        isHidden: recipient.kind === "unit" && isHiddenUnit(recipient.unit),
      })),
    ...(parties ?? [])
      .filter((one) => !one.removed && !shown.has(one.id))
      .map(({ id, name }) => ({ id, name, kind: "personAndFamily" as const, as: "party" as const, isHidden: false })),
  ];
  return {
    known: all.filter((one) => !one.isHidden).map(({ isHidden: _, ...one }) => one),
    hidden: all.filter((one) => one.isHidden).length,
  };
}
