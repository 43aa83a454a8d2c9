import { type Participant, participantSteps } from "../../core/sip/state.ts";
import { type TimesAnswer, timeAnswers } from "../../core/sip/stateTimes.ts";
import type { TimeQuestionSeen } from "../../core/sip/view.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import {
  date,
  instant,
  integer,
  list,
  object,
  oneOf,
  optional,
  orNull,
  recordOf,
  ref,
  text,
  told,
  uuid,
  yesOrNo,
} from "./schemaWords.ts";

const signed = { by: ref("ActorRef"), at: instant };

/** One that is called or invited. */
export const participant: JsonSchema = object<Participant>({
  id: uuid,
  recipient: ref("ConsentRecipient"),
  mode: oneOf(["summoned", "invited"]),
  why: text,
  wishedCompetence: text,
  representative: orNull(ref("StaffRef")),
  prepared: optional(
    told(
      object<NonNullable<Participant["prepared"]>>(
        Object.fromEntries(participantSteps.map((step) => [step, optional(object(signed))])) as never,
      ),
      "What the called unit has done before the meeting.",
    ),
  ),
  removed: orNull(
    object<NonNullable<Participant["removed"]>>({ reason: text, suggested: optional(ref("UnitRef")), ...signed }),
  ),
});

/** Times that were put to those who are to come. */
export const timeQuestion: JsonSchema = object<TimeQuestionSeen>({
  id: uuid,
  meetingId: uuid,
  purpose: told(text, "What the meeting is for."),
  isOpen: told(yesOrNo, "It waits for answers or a choice."),
  times: list(object<TimeQuestionSeen["times"][number]>({ id: uuid, startsAt: instant })),
  minutes: integer,
  askedOf: told(list(uuid), "Participants. The individual's side may always answer."),
  replyBy: date,
  answers: told(
    recordOf(object<TimesAnswer>({ times: recordOf(oneOf(timeAnswers)), comment: text, ...signed })),
    "By participant, by `person:` and id of the individual's side, or `told` for what staff wrote down; within each, by time.",
  ),
  ended: told(
    orNull(object<NonNullable<TimeQuestionSeen["ended"]>>({ timeId: orNull(uuid), ...signed })),
    "The time that was chosen; none when the question was taken back.",
  ),
  ...signed,
});
