// The plan in the view of a SIP, its follow-ups and its end, and who has got what of it.
import * as state from "../../core/sip/state.ts";
import { disclosureGrounds } from "../../core/sip/stateConsent.ts";
import type { PlanItem } from "../../core/sip/statutory.ts";
import type { GivenOut, Holding, Receiver } from "../../core/sip/whoHasWhat.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import {
  always,
  date,
  either,
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

const by = ref("ActorRef");
const signed = { by, at: instant };
const copyWay = oneOf(state.copyWays);
const copyGiven = {
  id: uuid,
  version: integer,
  to: text,
  how: copyWay,
  ground: told(
    oneOf(state.copyGrounds),
    "The receiver's own, on the individual's yes, or on another ground, which `why` tells.",
  ),
  why: text,
  ...signed,
};
/** The answers of those whose consent it rested on. */
const consents = list(
  object<GivenOut["consents"][number]>({ giver: text, answer: oneOf(["yes", "no", "withdrawn"]), at: instant }),
);
type Measured = state.FollowUp["measures"][string];
type Goals = state.FollowUp["goals"][string];
const reached = orNull(
  object<NonNullable<Goals["units"]>>({ outcome: oneOf(state.goalOutcomes), why: text, ...signed }),
);

const content = object<state.PlanContent>({
  needs: text,
  whatMatters: text,
  goals: list(object<state.Goal>({ id: uuid, ownWords: text, professional: text })),
  subgoals: list(object<state.Subgoal>({ id: uuid, goalId: uuid, text, area: text })),
  measures: list(
    object<state.Measure>({
      id: uuid,
      subgoalId: orNull(uuid),
      area: orNull(text),
      what: text,
      owner: either(
        object<Extract<state.MeasureOwner, { kind: "unit" }>>({ kind: always("unit"), unit: ref("UnitRef") }),
        object<Extract<state.MeasureOwner, { kind: "person" }>>({ kind: always("person") }),
        object<Extract<state.MeasureOwner, { kind: "party" }>>({ kind: always("party"), partyId: uuid, name: text }),
      ),
      contact: text,
      startsOn: orNull(date),
      howOften: text,
      until: orNull(date),
      after: told(orNull(uuid), "Another measure that comes first."),
    }),
  ),
  noMeasures: told(
    recordOf(object<state.PlanContent["noMeasures"][string]>({ principal: ref("PrincipalRef"), reason: text })),
    "Principals that have declared that they have no measure of their own.",
  ),
  noOthers: told(yesOrNo, "That no one else has a measure, said outright."),
  responsible: orNull(ref("PrincipalRef")),
  ifWorse: text,
  followUp: orNull(object<NonNullable<state.PlanContent["followUp"]>>({ on: date, how: text, caller: text })),
  copies: list(object<state.PlanContent["copies"][number]>({ to: text, how: copyWay })),
});

const planItemKeys: PlanItem["key"][] = [
  ...(["measures", "principals", "others", "responsible"] as const),
  ...(["followUpDate", "needs", "followUpWay", "contacts"] as const),
];

export const planSchemas = {
  PlanContent: content,
  PersonsAnswer: object<state.PersonsAnswer>({
    agrees: oneOf(["yes", "partly", "no"]),
    comment: text,
    toldTo: orNull(by),
    entry: optional(told(text, "Whose answer it is, and to which version: the entry is `answerToPlan:` and this.")),
    ...signed,
    others: optional(told(list(ref("PersonsAnswer")), "What others on the person's side have answered.")),
  }),
  ChildView: object<state.ChildView>({
    view: text,
    agrees: oneOf(["yes", "no", "unsure", "notAsked"]),
    why: text,
    on: date,
    entry: optional(told(text, "Whose words they are: the entry is `childView:` and this.")),
    ...signed,
    others: optional(told(list(ref("ChildView")), "What the child, or a guardian, had written before.")),
  }),
  CopyGiven: object<state.CopyGiven>(copyGiven),
  Plan: object<state.Plan>(
    {
      draft: told(orNull(ref("PlanContent")), "What is being written; null between an establishing and a revision."),
      draftReason: text,
      versions: list(
        object<state.PlanVersion>({
          version: integer,
          content: ref("PlanContent"),
          establishedAt: instant,
          by,
          meetingId: orNull(uuid),
          reason: text,
          confirmations: told(
            recordOf(object<state.PlanVersion["confirmations"][string]>(signed)),
            "By the unit's id.",
          ),
          personsAnswer: orNull(ref("PersonsAnswer")),
        }),
      ),
      draftAnswer: orNull(ref("PersonsAnswer")),
      reports: list(
        object<state.MeasureReport>({
          id: uuid,
          measureId: uuid,
          status: oneOf(state.measureStatuses),
          comment: text,
          ...signed,
        }),
      ),
      copiesGiven: list(ref("CopyGiven")),
    },
    "The draft and every established version.",
  ),
  PlanItem: object<PlanItem>({
    key: oneOf(planItemKeys),
    statutory: yesOrNo,
    law: text,
    done: yesOrNo,
    missing: told(list(text), "Names of what is missing, such as a principal without a measure."),
  }),
  FollowUp: object<state.FollowUp>({
    id: uuid,
    plannedOn: date,
    meetingId: orNull(uuid),
    startedAt: instant,
    measures: told(
      recordOf(object<Measured>({ outcome: oneOf(state.measureOutcomes), why: text, ...signed })),
      "By the measure's id.",
    ),
    goals: told(recordOf(object<Goals>({ units: reached, person: reached })), "By the goal's id."),
    newNeeds: orNull(ref("SignedText")),
    consentStillRight: orNull(object<NonNullable<state.FollowUp["consentStillRight"]>>({ right: yesOrNo, ...signed })),
    decision: orNull(
      object<NonNullable<state.FollowUp["decision"]>>({
        kind: oneOf(["continue", "revise", "close"]),
        why: text,
        nextOn: orNull(date),
        ...signed,
      }),
    ),
  }),
  Closing: object<state.Closing>({
    reason: oneOf(state.closingReasons),
    text,
    remainingNeeds: text,
    otherPlan: text,
    ...signed,
  }),
  Holding: object<Holding>(
    {
      key: text,
      receiver: either(
        ref("ConsentRecipient"),
        object<Extract<Receiver, { kind: "named" }>>({ kind: always("named"), name: text }),
      ),
      disclosures: list(
        object<GivenOut>({
          id: uuid,
          recipient: ref("ConsentRecipient"),
          areas: list(text),
          what: text,
          ground: oneOf(disclosureGrounds),
          why: text,
          ...signed,
          consents,
        }),
      ),
      copies: list(object<Holding["copies"][number]>({ ...copyGiven, consents })),
      latest: instant,
      seesNow: told(list(text), "The areas that the receiver may see now; empty when the consent is over."),
    },
    "What one receiver has got, for good, and on which consent or ground.",
  ),
} satisfies Record<string, JsonSchema>;
