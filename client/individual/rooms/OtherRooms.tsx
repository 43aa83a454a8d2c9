import { House } from "lucide-react";
import { useReading } from "../../text/reading.ts";
import { useText } from "../../text/text.ts";
import { TextLink } from "../../ui/Button.tsx";
import { useMine } from "../mine.ts";
import { roomIcons } from "./roomIcons.ts";
import { type RoomKey, roomHref, roomsShown } from "./rooms.ts";
import { useRoomWords } from "./useRoomWords.ts";

/** From one room to the others: beside it where there is width, under it on a phone. */
export function OtherRooms({ at }: { at: RoomKey }) {
  const t = useText("rooms");
  const mine = useMine();
  const words = useRoomWords();
  const shown = roomsShown(mine, useReading() === "easy");
  return (
    <nav aria-label={t("others")} className="OtherRooms screen-only">
      <ul className="plain-list">
        <li>
          <TextLink href={`/my/${mine.sipId}`} className="OtherRooms-room">
            <House aria-hidden size={20} />
            <span>{t("home")}</span>
          </TextLink>
        </li>
        {shown.map((room) => {
          const Icon = roomIcons[room];
          return (
            <li key={room}>
              <TextLink
                href={roomHref(mine.sipId, room)}
                className="OtherRooms-room"
                aria-current={room === at ? "page" : undefined}
              >
                <Icon aria-hidden size={20} />
                <span>{words.name(room)}</span>
              </TextLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
