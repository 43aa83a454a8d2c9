import { groupOf } from "../../core/access.ts";
import type { SipView } from "../../core/sip/view.ts";
import type { Say } from "../text/text.ts";
import type { CircleMember } from "../ui/CircleOfPeople.tsx";

type Seen = Pick<SipView, "lead" | "participants" | "parties" | "meetings" | "decision">;

/** Who stands around the person, as far as the reader sees: the lead first, then the units, then the people close by. */
export function circleMembers(view: Seen, t: Say<"sip">): CircleMember[] {
  const meeting = view.meetings.filter((one) => one.status === "sent").at(-1);
  const present = view.participants.filter((one) => !one.removed);
  const leadId = `unit:${view.lead.unit.unitId}`;

  const lead: CircleMember = {
    id: leadId,
    name: view.lead.unit.name,
    kind: groupOf(view.lead.unit),
    role: view.lead.coordinator
      ? `${view.lead.coordinator.name}, ${t("circle.coordinator")}`
      : t(view.decision ? "circle.holds" : "circle.receives"),
    isWaiting: view.decision === null,
  };

  const participants = present
    .filter((one) => one.recipient.kind !== "unit" || one.recipient.unit.unitId !== view.lead.unit.unitId)
    .map((one): CircleMember => {
      const asked = meeting?.sentTo.includes(one.id) === true;
      const isWaiting = asked && !meeting?.answers[one.id];
      return {
        id: one.id,
        name: one.recipient.kind === "unit" ? one.recipient.unit.name : one.recipient.name,
        kind: one.recipient.kind === "unit" ? groupOf(one.recipient.unit) : "personAndFamily",
        role: one.representative ? one.representative.name : t(`circle.${one.mode}`),
        isWaiting,
        note: isWaiting ? t("circle.notAnswered") : undefined,
      };
    });

  const shown = new Set(present.flatMap((one) => (one.recipient.kind === "party" ? [one.recipient.partyId] : [])));
  const parties = (view.parties ?? [])
    .filter((party) => !party.removed && !shown.has(party.id))
    .map(
      (party): CircleMember => ({
        id: party.id,
        name: party.name,
        kind: "personAndFamily",
        role: party.relation || t(`circle.${party.kind}`),
      }),
    );

  return [lead, ...participants, ...parties];
}
