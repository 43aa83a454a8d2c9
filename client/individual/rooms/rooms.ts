import { openQuestion } from "../../times.ts";
import { togetherNow } from "../consent/together.ts";
import { type Mine, ownGiver } from "../mine.ts";
import { hasPlan } from "../planShown.ts";

/**
 * The rooms of one's own page, in the order they are told: the end of each one's address, and the places in it that a link
 * may name. The first of those is the room itself. Everything that leads somewhere on the person's pages asks here.
 */
export const rooms = {
  plan: { path: "plan", places: ["plan", "followUp", "own", "answer"] },
  meeting: { path: "meeting", places: ["meeting"] },
  circle: { path: "circle", places: ["circle"] },
  messages: { path: "messages", places: ["messages"] },
  consent: { path: "consent", places: ["consent"] },
  words: { path: "words", places: ["words"] },
  shared: { path: "shared", places: ["given"] },
  takeAlong: { path: "take-along", places: [] },
  settings: { path: "settings", places: [] },
} as const satisfies Record<string, { path: string; places: readonly string[] }>;

export type RoomKey = keyof typeof rooms;
/** What a link may lead to: a place in a room, or what happens now on the first page. */
export type Place = (typeof rooms)[RoomKey]["places"][number] | "my-next";

export const roomKeys = Object.keys(rooms) as RoomKey[];

/** Those of the main path, which is all that is shown to one who reads easily. */
export const easyRooms: readonly RoomKey[] = ["consent", "plan", "meeting", "messages"];

/** The room that a place is in; null for the first page and for what is no place. */
export function roomOf(place: string): RoomKey | null {
  return roomKeys.find((room) => (rooms[room].places as readonly string[]).includes(place)) ?? null;
}

/** The address of a room. */
export function roomHref(sipId: string, room: RoomKey): string {
  return `/my/${sipId}/${rooms[room].path}`;
}

/** The address of a place, in whichever room it is. */
export function hrefOf(sipId: string, place: Place): string {
  const room = roomOf(place);
  if (!room) return `/my/${sipId}#${place}`;
  return roomHref(sipId, room) + (rooms[room].places[0] === place ? "" : `#${place}`);
}

type Seen = Pick<Mine, "view" | "may" | "isMe" | "asParties">;

/** The rooms that have something for this reader, in their order; for one who reads easily those of the main path. */
export function roomsShown(mine: Seen, isEasy: boolean): RoomKey[] {
  const open = roomsFor(mine);
  // What a child thinks of there being a plan is asked of every child (product rule C9).
  const easy: RoomKey[] = mine.view.child ? ["consent", "words", ...easyRooms.slice(1)] : [...easyRooms];
  return isEasy ? easy.filter((room) => open.includes(room)) : open;
}

/** All rooms that have something for this reader, in their order. */
export function roomsFor(mine: Seen): RoomKey[] {
  return roomKeys.filter((room) => isThere[room](mine));
}

/** The person, and those who act instead of the person. */
export function isOnPersonsSide({ relations }: Pick<Mine["view"], "relations">): boolean {
  return (["individual", "guardian", "representative"] as const).some((one) => relations.includes(one));
}

/** After a no there is no plan to be told of: why, and what one can do then, stands in what happens now. */
const isRefused = ({ view }: Seen) => view.decision?.kind === "declined";
const isKnown = (mine: Seen) => mine.view.areas.length > 0 && !isRefused(mine);

const isThere: Record<RoomKey, (mine: Seen) => boolean> = {
  plan: (mine) => isKnown(mine) && hasPlan(mine.view),
  meeting: (mine) => {
    const { view, may } = mine;
    if (!isKnown(mine) || view.closing) return false;
    const isCalled = view.meetings.some((one) => one.status !== "held") || openQuestion(view) !== null;
    return isCalled || (view.preparations !== null && may("prepareMeeting"));
  },
  circle: isKnown,
  // Whom to turn to is told to everybody.
  messages: () => true,
  consent: (mine) => {
    const { consent, child } = mine.view;
    if (!consent || isRefused(mine)) return false;
    const giver = ownGiver(mine);
    return (
      giver !== null || consent.rows.length > 0 || (child ? togetherNow(consent, giver) : consent.givers[0]) != null
    );
  },
  words: ({ view, may }) => {
    if (view.areas.length === 0 || !view.decision) return false;
    const { ownWords, areas } = view.assessment;
    const isWritten = Object.keys(ownWords).length + Object.keys(areas).length > 0;
    return may("writeOwnWords") || isWritten || (view.child && (may("recordChildView") || view.childView !== null));
  },
  shared: ({ view }) => isOnPersonsSide(view),
  takeAlong: ({ view }) => view.areas.length > 0 || view.consent !== null || isOnPersonsSide(view),
  settings: () => true,
};
