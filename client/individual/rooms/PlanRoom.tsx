import { MyFollowUp } from "../MyFollowUp.tsx";
import { MyPlan, PlanLead } from "../MyPlan.tsx";
import { Room } from "./Room.tsx";

/** What I want, who does what and when, what to do if it gets worse; how it has gone, and what I think of it. */
export function PlanRoom() {
  return (
    <Room room="plan" lead={<PlanLead />}>
      <MyFollowUp />
      <MyPlan />
    </Room>
  );
}
