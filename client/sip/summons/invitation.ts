import { agendaFor, minutesOf } from "../../../core/sip/agenda.ts";
import type { AgendaPart, Meeting } from "../../../core/sip/state.ts";
import { type Deadline, dueDay } from "../../../core/time.ts";
import { addDays, swedishParts } from "../../ui/dates.ts";

/** The invitation as it is written, but for the long texts, which are drafts of their own. */
export type Invitation = {
  kind: Meeting["kind"];
  startsAt: string | null;
  minutes: number | null;
  place: string;
  videoLink: string;
  agenda: { part: AgendaPart; minutes: number }[];
  interpreter: string;
  replyBy: string | null;
  contact: string;
};

/** What a new invitation begins with. */
export function newInvitation(kind: Meeting["kind"], interpreter: string, contact: string): Invitation {
  return {
    kind,
    startsAt: null,
    minutes: 60,
    place: "",
    videoLink: "",
    agenda: agendaFor(60),
    interpreter,
    replyBy: null,
    contact,
  };
}

/** What is changed of one that is there. */
export function invitationOf(meeting: Meeting): Invitation {
  const { kind, startsAt, minutes, place, videoLink, agenda, interpreter, replyBy, contact } = meeting;
  return { kind, startsAt, minutes, place, videoLink, agenda, interpreter, replyBy, contact };
}

/** The agreement's time to answer, but the day before the meeting at the latest and today at the earliest. */
export function suggestedReply(startsAt: string, today: string, reply: Deadline): string {
  const usual = dueDay(today, reply);
  const dayBefore = addDays(swedishParts(startsAt).day, -1);
  const [chosen = usual] = [usual, dayBefore].sort();
  return chosen < today ? today : chosen;
}

export type InvitationFault =
  | "needPurpose"
  | "needStart"
  | "needMinutes"
  | "needPlace"
  | "needLink"
  | "needReply"
  | "replyLate"
  | "agendaOver";

/** What is missing or wrong, by field; what is right is not there. */
export function faultsIn(invitation: Invitation, purpose: string): Record<string, InvitationFault> {
  const { startsAt, minutes, place, videoLink, replyBy, agenda } = invitation;
  const faults: Record<string, InvitationFault> = {};
  if (purpose.trim() === "") faults.purpose = "needPurpose";
  if (!startsAt) faults.startsAt = "needStart";
  if (!minutes || minutes < 15 || minutes > 480) faults.minutes = "needMinutes";
  else if (minutesOf(agenda) > minutes) faults.agenda = "agendaOver";
  if (place.trim() === "" && videoLink.trim() === "") faults.place = "needPlace";
  if (videoLink.trim() !== "" && !/^https:\/\/\S+$/.test(videoLink.trim())) faults.videoLink = "needLink";
  if (!replyBy) faults.replyBy = "needReply";
  else if (startsAt && replyBy > swedishParts(startsAt).day) faults.replyBy = "replyLate";
  return faults;
}
