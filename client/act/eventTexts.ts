import type { SipEvent } from "../../core/sip/events.ts";

/** The texts that an event holds, by field: what was written, for showing it again. Ids, choices and dates are left out. */
export function textsOf(event: SipEvent | null): { field: string; text: string }[] {
  if (!event) return [];
  return Object.entries(insideOf(event)).flatMap(([field, text]) =>
    written.has(field) && typeof text === "string" && text.trim() !== "" ? [{ field, text }] : [],
  );
}

/** Fields in which people write sentences. */
const written = new Set([
  "what",
  "wish",
  "why",
  "reason",
  "note",
  "works",
  "hard",
  "needs",
  "text",
  "view",
  "ownWill",
  "notCovered",
  "title",
  "comment",
  "proposedTimes",
  "purpose",
  "keyQuestions",
  "ownWords",
  "professional",
  "howOften",
  "remainingNeeds",
  "otherPlan",
]);

/** The part of an event that holds what was written. */
function insideOf(event: SipEvent): object {
  switch (event.type) {
    case "NeedRaised":
      return event.need;
    case "InformationGiven":
      return event.information;
    case "CapacityRecorded":
      return event.capacity;
    case "ChildViewRecorded":
      return event.childView;
    case "DisclosureRecorded":
      return event.disclosure;
    case "OtherPlanListed":
      return event.plan;
    case "MeetingPlanned":
      return event.meeting;
    case "MeetingChanged":
      return event.details;
    case "SummonsAnswered":
      return event.answer;
    case "GoalWritten":
      return event.goal;
    case "SubgoalWritten":
      return event.subgoal;
    case "MeasureWritten":
      return event.measure;
    case "MeasureReported":
      return event.report;
    case "MessageWritten":
      return event.message;
    case "MessageAnswered":
      return event.answer;
    case "SipClosed":
      return event.closing;
    default:
      return event;
  }
}
