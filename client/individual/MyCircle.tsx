import { Suspense } from "react";
import { useText } from "../text/text.ts";
import { type CircleMember, CircleOfPeople } from "../ui/CircleOfPeople.tsx";
import { InSwedish } from "../ui/InSwedish.tsx";
import { Later } from "../ui/Later.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { AddRelative } from "./AddRelative.tsx";
import { helpersOf } from "./aroundPerson.ts";
import { useMine } from "./mine.ts";

const MyGuests = lazyPart(async () => (await import("./MyGuests.tsx")).MyGuests);

/** What the picture is of. */
export function CircleLead() {
  const t = useText("individual");
  const { view, isMe } = useMine();
  return <p>{isMe ? t("circle.leadMe") : t("circle.lead", { name: view.person.name })}</p>;
}

/** The person in the middle, everybody who helps around: the motif, and the same as a list. */
export function MyCircle() {
  const t = useText("individual");
  const r = useText("rooms");
  const { view } = useMine();
  const { name } = view.person;
  const { known, hidden } = helpersOf(view);
  const meeting = view.meetings.findLast((one) => one.status === "sent");
  const coordinator = view.lead.coordinator;
  const members = known.map((one): CircleMember => {
    if (one.as === "lead")
      return { ...one, role: coordinator ? t("circle.coordinates", { name: coordinator.name }) : t("circle.holds") };
    if (one.as === "party") {
      const party = view.parties?.find(({ id }) => id === one.id);
      return { ...one, role: party ? party.relation || t(`circle.${party.kind}`, { name }) : "" };
    }
    const isWaiting = meeting?.sentTo.includes(one.id) === true && !meeting.answers[one.id];
    const role = view.participants.find(({ id }) => id === one.id)?.representative?.name ?? "";
    return { ...one, role, isWaiting, note: isWaiting ? t("circle.waiting") : undefined };
  });
  return (
    <>
      {members.length > 0 && (
        <div className="My-circle">
          <CircleOfPeople label={t("circle.label", { name })} person={name} members={members} />
        </div>
      )}
      {hidden > 0 && <p>{r("circleHidden")}</p>}
      <InSwedish>
        <AddRelative />
        <Later>
          <Suspense>
            <MyGuests />
          </Suspense>
        </Later>
      </InSwedish>
    </>
  );
}
