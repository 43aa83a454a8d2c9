import { lazy, Suspense } from "react";
import { groupOf } from "../../core/access.ts";
import { recipientKind, recipientName } from "../actors.ts";
import { useText } from "../text/text.ts";
import { type CircleMember, CircleOfPeople } from "../ui/CircleOfPeople.tsx";
import { InSwedish } from "../ui/InSwedish.tsx";
import { Later } from "../ui/Later.tsx";
import { Section } from "../ui/Page.tsx";
import { AddRelative } from "./AddRelative.tsx";
import { useMine } from "./mine.ts";

const MyGuests = lazy(async () => ({ default: (await import("./MyGuests.tsx")).MyGuests }));

/** The person in the middle, everybody who helps around: the motif, and the same as a list. */
export function MyCircle() {
  const t = useText("individual");
  const { view, isMe } = useMine();
  const { name } = view.person;
  const meeting = view.meetings.findLast((one) => one.status === "sent");
  const leadUnit = view.lead.unit;
  const members: CircleMember[] = [
    {
      id: leadUnit.unitId,
      name: leadUnit.name,
      kind: groupOf(leadUnit),
      role: view.lead.coordinator ? t("circle.coordinates", { name: view.lead.coordinator.name }) : t("circle.holds"),
    },
    ...view.participants
      .filter((one) => !one.removed)
      .filter((one) => one.recipient.kind !== "unit" || one.recipient.unit.unitId !== leadUnit.unitId)
      .map((one): CircleMember => {
        const isWaiting = meeting?.sentTo.includes(one.id) === true && !meeting.answers[one.id];
        return {
          id: one.id,
          name: recipientName(one.recipient),
          kind: recipientKind(one.recipient),
          role: one.representative?.name ?? "",
          isWaiting,
          note: isWaiting ? t("circle.waiting") : undefined,
        };
      }),
  ];
  const shown = new Set(
    view.participants.flatMap((one) => (!one.removed && one.recipient.kind === "party" ? [one.recipient.partyId] : [])),
  );
  for (const party of view.parties ?? []) {
    if (party.removed || shown.has(party.id)) continue;
    members.push({
      id: party.id,
      name: party.name,
      kind: "personAndFamily",
      role: party.relation || t(`circle.${party.kind}`, { name }),
    });
  }
  return (
    <Section title={t("circle.title")} lead={isMe ? t("circle.leadMe") : t("circle.lead", { name })} anchor="circle">
      <div className="My-circle">
        <CircleOfPeople label={t("circle.label", { name })} person={name} members={members} />
      </div>
      <InSwedish>
        <AddRelative />
        <Later>
          <Suspense>
            <MyGuests />
          </Suspense>
        </Later>
      </InSwedish>
    </Section>
  );
}
