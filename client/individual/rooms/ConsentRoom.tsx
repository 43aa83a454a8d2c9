import { ConsentLead, MyConsent } from "../MyConsent.tsx";
import { Room } from "./Room.tsx";

/** Yes or no to the plan, who may know what, and the way to take it back. */
export function ConsentRoom() {
  return (
    <Room room="consent" lead={<ConsentLead />}>
      <MyConsent />
    </Room>
  );
}
