import type { UnitRef } from "../access.ts";
import type { SipEvent } from "./events.ts";
import type { Meeting, Participant, Sip, StoredEvent } from "./state.ts";

/** What participants, summons and meetings change. Null when the event belongs elsewhere. */
export function evolveMeeting(sip: Sip, event: SipEvent, stored: StoredEvent): Sip | null {
  const { by, at } = stored;
  switch (event.type) {
    case "ParticipantAdded":
      return {
        ...sip,
        participants: [...sip.participants, { ...event.participant, representative: null, removed: null }],
      };
    case "ParticipantRemoved":
    case "WronglyAddressedReturned": {
      const suggested = "suggested" in event ? { suggested: event.suggested } : {};
      const returned = withParticipant(sip, event.participantId, (one) => ({
        ...one,
        removed: { reason: event.reason, by, at, ...(suggested as { suggested?: UnitRef }) },
      }));
      const forwarded = "forwarded" in event ? event.forwarded : undefined;
      if (!forwarded) return returned;
      const { participant, meetingId, disclosures } = forwarded;
      const added = evolveMeeting(returned, { type: "ParticipantAdded", participant }, stored) ?? returned;
      return evolveMeeting(
        added,
        { type: "SummonsSent", meetingId, participantIds: [participant.id], disclosures },
        stored,
      );
    }
    case "ParticipantPrepared":
      return withParticipant(sip, event.participantId, (one) => {
        const { [event.step]: _, ...rest } = one.prepared ?? {};
        return { ...one, prepared: event.done ? { ...rest, [event.step]: { by, at } } : rest };
      });
    case "RepresentativeNamed":
      return withParticipant(sip, event.participantId, (one) => ({ ...one, representative: event.representative }));
    case "MeetingPlanned":
      return { ...sip, meetings: [...sip.meetings, { ...blankMeeting, ...event.meeting }] };
    case "MeetingChanged":
      return withMeeting(sip, event.meetingId, (meeting) => ({
        ...meeting,
        ...event.details,
        sequence: raised(meeting),
      }));
    case "InvitationCommented":
      return withMeeting(sip, event.meetingId, (meeting) => ({
        ...meeting,
        personComments: [...meeting.personComments, { text: event.text, toldTo: event.told ? by : null, by, at }],
      }));
    case "SummonsSent": {
      const sent = withMeeting(sip, event.meetingId, (meeting) => ({
        ...meeting,
        status: meeting.status === "draft" ? "sent" : meeting.status,
        sentAt: meeting.sentAt ?? at,
        sentTo: [...new Set([...meeting.sentTo, ...event.participantIds])],
      }));
      return {
        ...sent,
        disclosures: [...sent.disclosures, ...event.disclosures.map((disclosure) => ({ ...disclosure, by, at }))],
      };
    }
    case "SummonsAnswered": {
      const answered = withMeeting(sip, event.meetingId, (meeting) => ({
        ...meeting,
        answers: { ...meeting.answers, [event.participantId]: { ...event.answer, by, at } },
      }));
      const { representative } = event;
      return representative
        ? withParticipant(answered, event.participantId, (one) => ({ ...one, representative }))
        : answered;
    }
    case "MeetingMoved": {
      const { startsAt, minutes, place, videoLink, replyBy, reason } = event;
      return withMeeting(sip, event.meetingId, (meeting) => ({
        ...meeting,
        startsAt,
        minutes,
        place,
        videoLink,
        replyBy,
        // A new time asks everybody anew.
        answers: {},
        moved: [...meeting.moved, { from: meeting.startsAt, reason, by, at }],
        sequence: raised(meeting),
      }));
    }
    case "MeetingCancelled":
      return withMeeting(sip, event.meetingId, (meeting) => ({
        ...meeting,
        status: "cancelled",
        cancelled: { reason: event.reason, by, at },
        sequence: raised(meeting),
      }));
    case "MeetingRolesSet":
      return withMeeting(sip, event.meetingId, (meeting) => ({
        ...meeting,
        chair: event.chair,
        secretary: event.secretary,
      }));
    case "MeetingStarted":
      return withMeeting(sip, event.meetingId, (meeting) => ({ ...meeting, status: "started", startedAt: at }));
    case "AttendanceRecorded":
      return withMeeting(sip, event.meetingId, (meeting) => ({
        ...meeting,
        attendance: { ...meeting.attendance, [event.participantId]: event.attendance },
      }));
    case "PersonsAttendanceRecorded":
      return withMeeting(sip, event.meetingId, (meeting) => ({
        ...meeting,
        personAttendance: { how: event.how, why: event.why },
      }));
    case "MeetingNotesWritten":
      return withMeeting(sip, event.meetingId, (meeting) => ({
        ...meeting,
        notes: { ...meeting.notes, [event.part]: { text: event.text, by, at } },
      }));
    case "MeetingEnded":
      return withMeeting(sip, event.meetingId, (meeting) => ({ ...meeting, status: "held", endedAt: at }));
    default:
      return null;
  }
}

const blankMeeting = {
  status: "draft",
  sequence: 0,
  sentAt: null,
  sentTo: [],
  moved: [],
  cancelled: null,
  answers: {},
  personComments: [],
  chair: "",
  secretary: "",
  startedAt: null,
  endedAt: null,
  attendance: {},
  personAttendance: null,
  notes: {},
} satisfies Partial<Meeting>;

function raised(meeting: Meeting): number {
  return meeting.sentAt ? meeting.sequence + 1 : meeting.sequence;
}

function withMeeting(sip: Sip, id: string, change: (meeting: Meeting) => Meeting): Sip {
  return { ...sip, meetings: sip.meetings.map((meeting) => (meeting.id === id ? change(meeting) : meeting)) };
}

function withParticipant(sip: Sip, id: string, change: (participant: Participant) => Participant): Sip {
  return { ...sip, participants: sip.participants.map((one) => (one.id === id ? change(one) : one)) };
}
