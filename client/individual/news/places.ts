import type { NewsKind } from "../../../core/sip/news.ts";
import type { Mine } from "../mine.ts";
import { type Place, roomOf, roomsFor } from "../rooms/rooms.ts";

/** The places of the individual's pages that news leads to. */
const places = {
  "my-next": ["needRaised", "needPassedOn", "started", "existingPlan", "declined", "closed"],
  consent: ["information", "capacity", "consentAnswer", "consentWithdrawn", "consentScope", "guardianGround"],
  circle: ["coordinator", "circle", "invitation", "guestCame", "guestJoined", "guestEnded"],
  given: ["givenOut", "copyGiven"],
  words: ["assessment", "ownWords"],
  meeting: [
    "absence",
    "participants",
    "meetingPlanned",
    "meetingChanged",
    "meetingComment",
    "summonsSent",
    "summonsAnswer",
    "meetingMoved",
    "meetingCancelled",
    "meetingStarted",
  ],
  plan: [
    "meetingEnded",
    "planWritten",
    "planAnswer",
    "planEstablished",
    "planConfirmed",
    "revisionOpened",
    "revisionDropped",
    "measureReport",
    "followUpDecided",
  ],
  followUp: ["followUpStarted", "followUpWritten"],
  messages: ["message", "messageAnswer"],
} satisfies Partial<Record<Place, NewsKind[]>>;
type Told = keyof typeof places;

/** Where one reads of it; null when this reader has no place for it: then it is only said. */
export function placeOf(kind: NewsKind, mine: Mine): Told | null {
  const found = (Object.keys(places) as Told[]).find((place) => (places[place] as NewsKind[]).includes(kind));
  if (!found) return null;
  const place = found === "followUp" && !mine.may("followUpGoal") ? "plan" : found;
  const room = roomOf(place);
  return room === null || roomsFor(mine).includes(room) ? place : null;
}
