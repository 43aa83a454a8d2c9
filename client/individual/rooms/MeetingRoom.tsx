import { useText } from "../../text/text.ts";
import { openQuestion } from "../../times.ts";
import { InSwedish } from "../../ui/InSwedish.tsx";
import { MyMeeting } from "../MyMeeting.tsx";
import { useMine } from "../mine.ts";
import { PreparePart } from "../prepare/PreparePart.tsx";
import { Room } from "./Room.tsx";

/** The meeting that comes: when and where, what I answer, and how I prepare. */
export function MeetingRoom() {
  return (
    <Room room="meeting" lead={<Lead />}>
      <MyMeeting />
      <InSwedish>
        <PreparePart />
      </InSwedish>
    </Room>
  );
}

/** That there is none, for one who looks for it here. */
function Lead() {
  const t = useText("rooms");
  const { view } = useMine();
  const isCalled = view.meetings.some((one) => one.status !== "held") || openQuestion(view) !== null;
  return isCalled ? null : <p>{t("line.meetingNone")}</p>;
}
