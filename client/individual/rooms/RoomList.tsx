import { ChevronRight } from "lucide-react";
import { useReading } from "../../text/reading.ts";
import { useText } from "../../text/text.ts";
import { TextLink } from "../../ui/Button.tsx";
import { useMine } from "../mine.ts";
import { roomIcons } from "./roomIcons.ts";
import { roomHref, roomsShown } from "./rooms.ts";
import { useRoomWords } from "./useRoomWords.ts";
import "./Rooms.css";

/** The way to all the rest, on the first page: each room by its name, and how it stands there now. */
export function RoomList() {
  const t = useText("rooms");
  const mine = useMine();
  const words = useRoomWords();
  const shown = roomsShown(mine, useReading() === "easy");
  return (
    <nav aria-labelledby="rooms" className="RoomList screen-only">
      <h2 id="rooms">{t("title")}</h2>
      <ul className="plain-list RoomList-rooms">
        {shown.map((room) => {
          const Icon = roomIcons[room];
          const line = words.line(room);
          return (
            <li key={room}>
              <TextLink href={roomHref(mine.sipId, room)} className="RoomList-room">
                <Icon aria-hidden size={26} className="RoomList-icon" />
                <span className="RoomList-words">
                  <span className="RoomList-name">{words.name(room)}</span>
                  {line && <span className="soft RoomList-line">{line}</span>}
                </span>
                <ChevronRight aria-hidden size={22} />
              </TextLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
