import { z } from "zod";
import { type Refusal, refuse } from "../errors.ts";
import { id, longText, requiredShort, shortText, text } from "../fields.ts";
import { planConsent } from "./consentState.ts";
import type { Context, Decision } from "./decide.ts";
import { agendaParts, attendances, type Meeting, type Sip } from "./state.ts";
import { findMeeting, findParticipant } from "./summons.ts";

/**
 * Meeting: everybody round the person, along the meeting circle, with the plan written as they speak.
 * Acts: the coordinator, who need not be the chair; the individual may chair (M1).
 * Ends: when it is ended; from that day the plan's deadline runs (P4).
 */

export const SetMeetingRoles = z.strictObject({
  meetingId: id,
  chair: requiredShort,
  secretary: shortText.default(""),
});

/** M1: who leads and who writes. */
export function setMeetingRoles(sip: Sip, input: z.output<typeof SetMeetingRoles>): Decision {
  const meeting = openMeeting(sip, input.meetingId, ["draft", "sent", "started"]);
  return "refused" in meeting ? meeting : [{ type: "MeetingRolesSet", ...input }];
}

export const StartMeeting = z.strictObject({ meetingId: id });

/** Starts the meeting. Everybody must have been called first, and a chair and a secretary named (M1). */
export function startMeeting(sip: Sip, input: z.output<typeof StartMeeting>, { today }: Context): Decision {
  const meeting = openMeeting(sip, input.meetingId, ["sent"]);
  if ("refused" in meeting) return meeting;
  // Withdrawn since the summons went, by one of those who give it together: nobody meets about it (C7, C9).
  if (planConsent(sip, today) !== "given") return refuse("summons.consentMissing");
  if (meeting.chair === "" || meeting.secretary === "")
    return refuse("meeting.rolesMissing", meeting.chair === "" ? "chair" : "secretary");
  return [{ type: "MeetingStarted", ...input }];
}

export const RecordAttendance = z.strictObject({ meetingId: id, participantId: id, attendance: z.enum(attendances) });

/** M3: who was there, digitally or in the room, and who was not, with or without notice. */
export function recordAttendance(sip: Sip, input: z.output<typeof RecordAttendance>): Decision {
  const meeting = openMeeting(sip, input.meetingId, ["started", "held"]);
  if ("refused" in meeting) return meeting;
  const participant = findParticipant(sip, input.participantId);
  return "refused" in participant ? participant : [{ type: "AttendanceRecorded", ...input }];
}

export const RecordPersonsAttendance = z.strictObject({
  meetingId: id,
  how: z.enum(["present", "digital", "represented", "notPresent"]),
  why: text.default(""),
});

/** M3: the individual's presence, or why not. */
export function recordPersonsAttendance(sip: Sip, input: z.output<typeof RecordPersonsAttendance>): Decision {
  const meeting = openMeeting(sip, input.meetingId, ["started", "held"]);
  if ("refused" in meeting) return meeting;
  if (input.how === "notPresent" && input.why === "") return refuse("field.missing", "why");
  return [{ type: "PersonsAttendanceRecorded", ...input }];
}

export const WriteMeetingNotes = z.strictObject({ meetingId: id, part: z.enum(agendaParts), text: longText });

/** M2: notes for one part of the meeting circle. */
export function writeMeetingNotes(sip: Sip, input: z.output<typeof WriteMeetingNotes>): Decision {
  const meeting = openMeeting(sip, input.meetingId, ["started", "held"]);
  return "refused" in meeting ? meeting : [{ type: "MeetingNotesWritten", ...input }];
}

export const EndMeeting = z.strictObject({ meetingId: id });

/** Ends the meeting. The individual's presence, or why not, must be recorded first (M3). */
export function endMeeting(sip: Sip, input: z.output<typeof EndMeeting>): Decision {
  const meeting = openMeeting(sip, input.meetingId, ["started"]);
  if ("refused" in meeting) return meeting;
  if (!meeting.personAttendance) return refuse("meeting.personsAttendanceMissing");
  const unknown = sip.participants.find(
    (one) => !one.removed && meeting.sentTo.includes(one.id) && !meeting.attendance[one.id],
  );
  if (unknown) return refuse("meeting.attendanceMissing", `attendance.${unknown.id}`);
  return [{ type: "MeetingEnded", ...input }];
}

function openMeeting(sip: Sip, meetingId: string, statuses: Meeting["status"][]): Meeting | Refusal {
  const meeting = findMeeting(sip, meetingId);
  if ("refused" in meeting) return meeting;
  if (statuses.includes(meeting.status)) return meeting;
  return refuse(
    meeting.status === "draft"
      ? "meeting.notSent"
      : meeting.status === "sent"
        ? "meeting.notStarted"
        : "meeting.notOpen",
    "meetingId",
  );
}
