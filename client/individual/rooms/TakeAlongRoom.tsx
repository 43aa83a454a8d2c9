import { Suspense } from "react";
import { useText } from "../../text/text.ts";
import { Later } from "../../ui/Later.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { useMine } from "../mine.ts";
import { TakeAlong } from "../takeAlong/TakeAlong.tsx";
import { Room } from "./Room.tsx";

// Below the papers, for which one came.
const Attachments = lazyPart(async () => (await import("../../attachments/Attachments.tsx")).Attachments);
const KeepOnDevice = lazyPart(async () => (await import("../KeepOnDevice.tsx")).KeepOnDevice);

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
      <Later>
        <Suspense>
          <Attachments sipId={sipId} view={view} agreement={agreement} place="my" />
          <div className="screen-only">
            <KeepOnDevice />
          </div>
        </Suspense>
      </Later>
    </>
  );
}
