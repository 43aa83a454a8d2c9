import { Attachments } from "../../attachments/Attachments.tsx";
import { useText } from "../../text/text.ts";
import { KeepOnDevice } from "../KeepOnDevice.tsx";
import { useMine } from "../mine.ts";
import { TakeAlong } from "../takeAlong/TakeAlong.tsx";
import { Room } from "./Room.tsx";

/** Papers, the calendar, what is attached, and the plan without a network. */
export function TakeAlongRoom() {
  return (
    <Room room="takeAlong" lead={<Lead />}>
      <Parts />
    </Room>
  );
}

function Lead() {
  return <p>{useText("takeAlong")("lead")}</p>;
}

function Parts() {
  const { view, sipId, agreement } = useMine();
  return (
    <>
      <TakeAlong />
      <Attachments sipId={sipId} view={view} agreement={agreement} place="my" />
      <KeepOnDevice />
    </>
  );
}
