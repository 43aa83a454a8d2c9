import { type ReactNode, Suspense, useEffect } from "react";
import { firstName } from "../../actors.ts";
import { usePlace } from "../../navigation.ts";
import { useText } from "../../text/text.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Later } from "../../ui/Later.tsx";
import { Page } from "../../ui/Page.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { useMine } from "../mine.ts";
import { OpenMine } from "../OpenMine.tsx";
import { OtherRooms } from "./OtherRooms.tsx";
import { isOnPersonsSide, type RoomKey, roomsFor } from "./rooms.ts";
import { useRoomWords } from "./useRoomWords.ts";
import "../My.css";
import "./Rooms.css";

type Props = { room: RoomKey; lead?: ReactNode; children: ReactNode };

/** A room of one's own page: its name, the way back, what is in it, and the way to the other rooms. */
export function Room(props: Props) {
  return (
    <OpenMine>
      <Inside {...props} />
    </OpenMine>
  );
}

function Inside({ room, lead, children }: Props) {
  const t = useText("rooms");
  const mine = useMine();
  const words = useRoomWords();
  const isThere = roomsFor(mine).includes(room);
  const { sipId, isMe, view } = mine;
  return (
    <div className="Room">
      <Page
        title={words.name(room)}
        back={{ href: `/my/${sipId}`, label: isMe ? t("back") : t("backOther", { name: firstName(view.person.name) }) }}
        lead={isThere ? lead : undefined}
        isNarrow
      >
        {isThere ? (
          <Suspense fallback={<Skeleton lines={5} isBlock />}>
            {children}
            <AskedPlace />
          </Suspense>
        ) : (
          <Nothing room={room} />
        )}
      </Page>
      <Later>
        <OtherRooms at={room} />
      </Later>
    </div>
  );
}

/** That there is nothing yet, and what will come; or only that there is nothing, where it may be kept from the reader. */
function Nothing({ room }: { room: RoomKey }) {
  const t = useText("rooms");
  const { view } = useMine();
  const isComing = isOnPersonsSide(view) && !view.closing && view.decision?.kind !== "declined";
  if (isComing && (room === "plan" || room === "meeting" || room === "words"))
    return <EmptyState title={t(`empty.${room}`)}>{t(`emptyText.${room}`)}</EmptyState>;
  return <EmptyState title={t("nothing")}>{t("nothingText")}</EmptyState>;
}

/** Goes to the place that the address names, as soon as it has come; not when somebody has begun to do something meanwhile. */
function AskedPlace() {
  const { hash, by } = usePlace();
  useEffect(() => {
    if (!hash || by === "history") return;
    const waiting = new MutationObserver(() => go() && stop());
    const stop = () => {
      waiting.disconnect();
      for (const what of begins) window.removeEventListener(what, stop);
    };
    function go(): boolean {
      const place = document.getElementById(hash);
      place?.scrollIntoView();
      place?.focus({ preventScroll: true });
      return place !== null;
    }
    if (go()) return;
    waiting.observe(document.body, { childList: true, subtree: true });
    for (const what of begins) window.addEventListener(what, stop, { passive: true });
    return stop;
  }, [hash, by]);
  return null;
}

const begins = ["wheel", "touchstart", "keydown"];
