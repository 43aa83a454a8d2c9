import type { NewsKind } from "../../../core/sip/news.ts";
import type { SipView } from "../../../core/sip/view.ts";

/** The places of the individual's page that news leads to. */
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
} satisfies Record<string, NewsKind[]>;
type Place = keyof typeof places;

/** Those that the page has when it is easy to read, where the rest is not shown. */
const easyPlaces: Place[] = ["my-next", "consent", "meeting", "plan", "followUp", "messages"];

type Seen = Pick<SipView, "consent" | "areas" | "decision" | "closing" | "meetings" | "messages" | "relations" | "may">;

/** Where in the page one reads of it; null when the page, as this reader has it, has no place for it: then it is only said. */
export function placeOf(kind: NewsKind, view: Seen, isEasy: boolean): Place | null {
  const found = (Object.keys(places) as Place[]).find((place) => (places[place] as NewsKind[]).includes(kind));
  if (!found) return null;
  const place = found === "followUp" && !view.may.includes("followUpGoal") ? "plan" : found;
  return isThere(place, view) && (!isEasy || easyPlaces.includes(place)) ? place : null;
}

function isThere(place: Place, view: Seen): boolean {
  const isKnown = view.areas.length > 0;
  if (place === "my-next") return true;
  if (place === "consent") return view.consent !== null;
  if (place === "given")
    return ["individual", "guardian", "representative"].some((one) => view.relations.includes(one));
  if (place === "meeting") return isKnown && !view.closing && view.meetings.some((one) => one.status !== "held");
  if (place === "messages") return isKnown && (view.messages.length > 0 || view.may.includes("writeMessage"));
  return isKnown && !view.closing && view.decision?.kind === "started";
}
