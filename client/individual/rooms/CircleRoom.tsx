import { CircleLead, MyCircle } from "../MyCircle.tsx";
import { Room } from "./Room.tsx";

/** Everybody around the person, and how one asks somebody in. */
export function CircleRoom() {
  return (
    <Room room="circle" lead={<CircleLead />}>
      <MyCircle />
    </Room>
  );
}
