// Scenes that return in many stories, so that each story tells only what is its own.
import type { AreaKey } from "../core/agreement.ts";
import type { Attendance } from "../core/sip/state.ts";
import type { Input, Speaker, Teller, Who } from "./telling.ts";

/** Who is called, by the label that the story uses for the participant. */
export type Called = Record<string, { recipient: string; why: string; wishedCompetence?: string }>;

/** The coordinator adds those who are called, writes the invitation and sends it. */
export function summon(
  t: Teller,
  speaker: Speaker,
  meeting: string,
  called: Called,
  details: Omit<Input<"planMeeting">, "meetingId">,
  roles?: { chair: string; secretary: string },
) {
  for (const [label, one] of Object.entries(called)) speaker("addParticipant", { participantId: t.id(label), ...one });
  speaker("planMeeting", { meetingId: t.id(meeting), ...details });
  if (roles) speaker("setMeetingRoles", { meetingId: t.id(meeting), ...roles });
  speaker("sendSummons", { meetingId: t.id(meeting) });
}

/** The meeting begins: who is there, the person first. */
export function gather(
  t: Teller,
  speaker: Speaker,
  meeting: string,
  person: Omit<Input<"recordPersonsAttendance">, "meetingId">,
  attendance: Record<string, Attendance>,
) {
  const meetingId = t.id(meeting);
  speaker("startMeeting", { meetingId });
  speaker("recordPersonsAttendance", { meetingId, ...person });
  for (const [label, how] of Object.entries(attendance))
    speaker("recordAttendance", { meetingId, participantId: t.id(label), attendance: how });
}

export type Goal = {
  label: string;
  ownWords?: string;
  professional?: string;
  subgoals: { label: string; text: string; area: AreaKey; measures: Measure[] }[];
};
export type Measure = Omit<Input<"writeMeasure">, "measureId" | "subgoalId" | "after"> & {
  label: string;
  after?: string;
};

/** Writes goals with their subgoals and measures. */
export function write(t: Teller, speaker: Speaker, goals: Goal[]) {
  for (const { label: goal, ownWords = "", professional = "", subgoals } of goals) {
    speaker("writeGoal", { goalId: t.id(goal), ownWords, professional });
    for (const { label: subgoal, text, area, measures } of subgoals) {
      speaker("writeSubgoal", { subgoalId: t.id(subgoal), goalId: t.id(goal), text, area });
      for (const { label, after, ...measure } of measures)
        speaker("writeMeasure", {
          measureId: t.id(label),
          subgoalId: t.id(subgoal),
          ...measure,
          after: after ? t.id(after) : null,
        });
    }
  }
}

/** The units confirm the version, one after the other. */
export function confirm(t: Teller, days: number, version: number, who: Who[]) {
  who.forEach((one, index) => {
    t.as(one, days, `${9 + index}.15`.padStart(5, "0"), "confirmPlan", { version });
  });
}
