import { lazyPart } from "../../ui/lazyPart.tsx";
import { MyPlan, PlanLead } from "../MyPlan.tsx";
import { useMine } from "../mine.ts";
import { Room } from "./Room.tsx";

// A plan is followed up now and then.
const MyFollowUp = lazyPart(async () => (await import("../MyFollowUp.tsx")).MyFollowUp);

/** What I want, who does what and when, what to do if it gets worse; how it has gone, and what I think of it. */
export function PlanRoom() {
  return (
    <Room room="plan" lead={<PlanLead />}>
      <FollowUpNow />
      <MyPlan />
    </Room>
  );
}

function FollowUpNow() {
  const { view, may } = useMine();
  const open = view.followUps.at(-1);
  return open && !open.decision && may("followUpGoal") ? <MyFollowUp followUp={open} /> : null;
}
