// The view of a SIP: from the need to the meeting. What comes after the meeting is in planSchemas.ts.
import { stages } from "../../core/agreement.ts";
import { protectionLevels } from "../../core/protection.ts";
import type { Besides } from "../../core/sip/besides.ts";
import { commandNames } from "../../core/sip/commands.ts";
import { type GuestSeen, guestStates } from "../../core/sip/guests.ts";
import * as state from "../../core/sip/state.ts";
import type {
  AreaNotes,
  Assessment,
  OtherPlan,
  OwnAreaWords,
  OwnText,
  SignedText,
} from "../../core/sip/stateAssessment.ts";
import {
  type ConsentRecipient,
  consentWays,
  type Disclosure,
  disclosureGrounds,
  guardianGrounds,
  type PlanDecision,
} from "../../core/sip/stateConsent.ts";
import * as marks from "../../core/sip/stateMarks.ts";
import { type Message, type MessageAnswer, messageKinds } from "../../core/sip/stateMessages.ts";
import { type Preparation, preparationSteps, type ToldText, toldWays } from "../../core/sip/statePreparation.ts";
import type { SipView } from "../../core/sip/view.ts";
import type { ConsentRow, ConsentView } from "../../core/sip/viewConsent.ts";
import { discharge } from "./dischargeSchemas.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import { participant, timeQuestion } from "./participantSchemas.ts";
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
const mark = { kind: oneOf(marks.markKinds), parties: list(uuid), reason: text, ...signed };
const areas = list(told(text, "The key of an information area."));
const answer = oneOf(["yes", "no", "withdrawn"]);

const need = object<state.Need>({
  what: text,
  wish: text,
  seenOn: date,
  channel: oneOf(state.channels),
  trigger: oneOf(state.triggers),
  ownTrigger: orNull(text),
  urgent: yesOrNo,
  compulsoryCare: told(yesOrNo, "Open compulsory psychiatric care: the law gives another plan, not a SIP."),
  raisedBy: by,
  raisedByUnit: orNull(ref("UnitRef")),
  raisedAt: instant,
  receivedAt: told(instant, "When the receiving unit got it: the deadline runs from here."),
  passedOn: list(
    object<state.Need["passedOn"][number]>({ from: ref("UnitRef"), to: ref("UnitRef"), why: text, ...signed }),
  ),
});

const consentRow = object<ConsentRow>({
  key: text,
  recipient: ref("ConsentRecipient"),
  cells: recordOf(
    object<ConsentRow["cells"][string]>({
      state: oneOf(["allowed", "refused", "notAsked", "ended"]),
      until: orNull(date),
    }),
  ),
  byGiver: told(
    recordOf(recordOf(object<{ allowed: boolean; until: string | null }>({ allowed: yesOrNo, until: orNull(date) }))),
    "What each giver has said, area by area.",
  ),
  latest: told(
    recordOf(object<ConsentRow["latest"][string]>({ by, way: oneOf(consentWays), at: instant })),
    "Per giver, who wrote down the latest answer, how it was given and when.",
  ),
});

const consent = object<ConsentView>(
  {
    state: oneOf([
      ...["notAsked", "waiting", "oneGuardianMissing", "guardiansDisagree", "given", "declined", "withdrawn"],
      "nobodyCanConsent",
    ]),
    givers: list(
      object<ConsentView["givers"][number]>({
        key: text,
        name: text,
        kind: oneOf(["person", "guardian", "representative"]),
        answer: orNull(answer),
      }),
    ),
    areas,
    rows: list(consentRow),
    plan: told(
      recordOf(
        object<PlanDecision>({
          answer,
          way: oneOf(consentWays),
          on: date,
          receivedBy: by,
          attachmentId: orNull(uuid),
          at: instant,
          earlier: optional(
            told(
              list(object<NonNullable<PlanDecision["earlier"]>[number]>({ answer, at: instant })),
              "What the same one has answered before, the oldest first.",
            ),
          ),
        }),
      ),
      "Per giver, whether the plan may be drawn up.",
    ),
    limits: told(
      list(object<ConsentView["limits"][number]>({ giver: text, name: text, text, toldTo: orNull(by), ...signed })),
      "What the consent does not cover, in the words of each who has said something of it.",
    ),
    guardianGround: orNull(
      object<NonNullable<ConsentView["guardianGround"]>>({
        ground: oneOf(guardianGrounds),
        note: text,
        on: date,
        ...signed,
      }),
    ),
    absence: orNull(object<NonNullable<ConsentView["absence"]>>({ reason: text, ...signed })),
  },
  "The consent as a matrix of recipients and areas, all givers taken together.",
);

const meeting = object<state.Meeting>({
  id: uuid,
  kind: oneOf(["planning", "followUp"]),
  status: oneOf(["draft", "sent", "started", "held", "cancelled"]),
  purpose: text,
  keyQuestions: text,
  startsAt: instant,
  minutes: integer,
  place: text,
  videoLink: text,
  agenda: list(object<state.Meeting["agenda"][number]>({ part: oneOf(state.agendaParts), minutes: integer })),
  interpreter: text,
  accessibility: text,
  replyBy: date,
  contact: text,
  sequence: told(integer, "Raised at each change after sending: the calendar entry's SEQUENCE."),
  sentAt: orNull(instant),
  sentTo: list(text),
  moved: list(object<state.Meeting["moved"][number]>({ from: instant, reason: text, ...signed })),
  cancelled: orNull(object<NonNullable<state.Meeting["cancelled"]>>({ reason: text, ...signed })),
  answers: told(
    recordOf(
      object<state.MeetingAnswer>({ answer: oneOf(state.answers), comment: text, proposedTimes: text, ...signed }),
    ),
    "By the participant's id.",
  ),
  personComments: list(ref("OwnText")),
  chair: text,
  secretary: text,
  startedAt: orNull(instant),
  endedAt: orNull(instant),
  attendance: recordOf(oneOf(state.attendances)),
  personAttendance: orNull(
    object<NonNullable<state.Meeting["personAttendance"]>>({
      how: oneOf(["present", "digital", "represented", "notPresent"]),
      why: text,
    }),
  ),
  notes: told(recordOf(ref("SignedText")), "By the part of the agenda."),
});

const assessment = object<Assessment>({
  areas: recordOf(object<AreaNotes>({ works: text, hard: text, wish: text, needs: text, ...signed })),
  ownWords: recordOf(object<OwnAreaWords>({ works: text, hard: text, wish: text, toldTo: orNull(by), ...signed })),
  whatMatters: orNull(ref("OwnText")),
  summary: orNull(ref("SignedText")),
  otherPlans: list(object<OtherPlan>({ id: uuid, kind: text, title: text, holder: text, link: text, ...signed })),
});

const preparation = object<Preparation>({
  meeting: told(integer, "1 for the first meeting that is held, and so on."),
  own: told(recordOf(ref("SignedText")), "By what was asked. Written by the individual's side; staff never change it."),
  told: told(
    recordOf(object<ToldText>({ text, how: oneOf(toldWays), ...signed })),
    "By what was asked. What staff wrote down of what was said.",
  ),
  steps: told(list(oneOf(preparationSteps)), "What has been ticked on the checklist."),
  read: told(orNull(object<NonNullable<Preparation["read"]>>(signed)), "When those who run the SIP read it last."),
  isUnread: told(yesOrNo, "Something own has been written since."),
});

const message = object<Message>({
  id: uuid,
  kind: oneOf(messageKinds),
  measureId: orNull(uuid),
  text,
  unit: told(orNull(ref("UnitRef")), "The unit whose measure it is about, when the consent let it have the message."),
  areas,
  toldTo: told(orNull(by), "Who wrote it down when it was told."),
  how: orNull(oneOf(toldWays)),
  ...signed,
  answers: list(
    object<MessageAnswer>({
      id: uuid,
      text,
      followUpOn: told(orNull(date), "The follow-up was moved to this day."),
      ...signed,
    }),
  ),
});

export const viewSchemas = {
  SignedText: object<SignedText>({ text, ...signed }),
  OwnText: object<OwnText>(
    { text, toldTo: orNull(by), ...signed },
    "Words of the person; `toldTo` when staff wrote down what was said.",
  ),
  ConsentRecipient: either(
    object<Extract<ConsentRecipient, { kind: "unit" }>>({ kind: always("unit"), unit: ref("UnitRef") }),
    object<Extract<ConsentRecipient, { kind: "party" }>>({ kind: always("party"), partyId: uuid, name: text }),
  ),
  Disclosure: object<Disclosure>({
    id: uuid,
    recipient: ref("ConsentRecipient"),
    areas,
    what: text,
    ground: oneOf(disclosureGrounds),
    why: text,
    ...signed,
  }),
  Party: object<state.Party>(
    {
      id: uuid,
      kind: oneOf(state.partyKinds),
      name: text,
      relation: text,
      personId: orNull(uuid),
      phone: text,
      protected: optional(yesOrNo),
      appointment: orNull(
        object<NonNullable<state.Party["appointment"]>>({
          kind: oneOf(state.representativeKinds),
          coversConsent: yesOrNo,
          scope: text,
          until: orNull(date),
        }),
      ),
      removed: orNull(object<NonNullable<state.Party["removed"]>>({ reason: text, ...signed })),
    },
    "A person beside or instead of the individual. An empty name: kept from the reader.",
  ),
  SipView: object<SipView>(
    {
      id: uuid,
      version: integer,
      agreementKey: text,
      stage: oneOf(stages),
      child: yesOrNo,
      relations: told(list(text), "How the caller stands to the SIP."),
      ownParticipants: told(list(uuid), "The participants that the caller may answer for."),
      areas: told(areas, "Information areas that the caller sees."),
      limited: told(yesOrNo, "True when there may be more than the caller sees."),
      person: object<SipView["person"]>(
        {
          personId: uuid,
          name: text,
          personalIdentityNumber: text,
          age: orNull(integer),
          protection: oneOf(protectionLevels),
          contact: orNull(
            object<NonNullable<SipView["person"]["contact"]>>({
              address: text,
              phone: text,
              email: text,
              interpreterLanguage: text,
            }),
          ),
        },
        "Whom the SIP is about.",
      ),
      lead: object<SipView["lead"]>(
        { unit: ref("UnitRef"), coordinator: orNull(ref("StaffRef")), deputy: orNull(ref("StaffRef")) },
        "The unit that holds the SIP, its coordinator and deputy.",
      ),
      need: told(orNull(need), "The need as it was raised."),
      decision: orNull(
        object<state.NeedDecision>({
          kind: oneOf(["started", "existingPlan", "declined"]),
          reason: text,
          ...signed,
        }),
      ),
      discharge: told(orNull(discharge), "The stay in hospital, as the ward tells of it."),
      information: orNull(
        list(
          object<state.InformationGiven>({
            id: uuid,
            how: oneOf(state.informationWays),
            language: text,
            interpreter: yesOrNo,
            on: date,
            note: text,
            ...signed,
          }),
        ),
      ),
      parties: orNull(list(ref("Party"))),
      capacity: orNull(
        object<state.Capacity>({
          canConsent: oneOf(["yes", "no"]),
          why: text,
          ownWill: text,
          by: orNull(by),
          at: orNull(instant),
        }),
      ),
      childView: orNull(ref("ChildView")),
      consent: orNull(consent),
      disclosures: list(ref("Disclosure")),
      assessment: told(assessment, "What was found, by life area, and the person's own words."),
      participants: told(list(participant), "Who is called or invited."),
      guests: told(
        list(
          object<GuestSeen>({
            id: uuid,
            partyId: uuid,
            until: told(date, "The last day on which the link can be used."),
            state: oneOf(guestStates),
            forOne: told(yesOrNo, "True when only whoever has a given identity number can use it."),
            at: instant,
            cameName: told(orNull(text), "Who came and waits to be recognised; for those who run the SIP."),
            seesUntil: told(
              orNull(date),
              "The last day that the consent lets the person see anything; null without end.",
            ),
          }),
        ),
        "Invitations by link: all for those who run the SIP and the person's side, the own one for who joined by it.",
      ),
      meetings: told(list(meeting), "Meetings, with invitation, answers, attendance and notes."),
      timeQuestions: told(
        list(timeQuestion),
        "Times that were put to those who are to come, for those who were asked.",
      ),
      preparations: told(
        orNull(list(preparation)),
        "What the individual has prepared, meeting by meeting; null for everybody but the lead and the person's side.",
      ),
      plan: ref("Plan"),
      planItems: told(
        orNull(list(ref("PlanItem"))),
        "What a plan must hold, and whether it does, while one is written.",
      ),
      followUps: list(ref("FollowUp")),
      nextFollowUpOn: orNull(date),
      messages: told(
        list(message),
        "What the individual has written between meetings, with the answers. A unit has those about its own measures that the consent let it have.",
      ),
      closing: told(orNull(ref("Closing")), "How it ended."),
      strikes: told(
        recordOf(object<marks.Strike>({ item: text, reason: text, ...signed, seq: integer })),
        "Entries that turned out wrong and stand to be read.",
      ),
      disputes: list(object<marks.Dispute>({ id: uuid, item: text, text, ...signed, version: integer })),
      touched: told(recordOf(integer), "Per item the version that last changed it."),
      marks: told(
        recordOf(object<Besides<marks.Mark>>({ ...mark, others: optional(list(object<marks.Mark>(mark))) })),
        "Entries that are kept from somebody: for the lead, and for the individual those of the own making. To the lead the individual's own mark stands beside the lead's, in `others`.",
      ),
      shields: told(
        recordOf(object<marks.Shield>({ extent: oneOf(marks.shieldExtents), reason: text, ...signed })),
        "From whom the individual is protected: for the lead alone.",
      ),
      redactions: told(
        recordOf(
          object<marks.Redaction>({
            decision: text,
            reason: text,
            parts: optional(list(oneOf(marks.redactableParts))),
            ...signed,
          }),
        ),
        "Entries whose texts have been removed by a decision.",
      ),
      removals: told(
        list(object<marks.Removal>({ principals: orNull(list(uuid)), units: list(text), ...signed })),
        "When texts were removed because the time for keeping them had passed.",
      ),
      may: list(oneOf(commandNames)),
      lastEventAt: instant,
    },
    "The SIP as far as the caller may see it: cut by participation, consent and information area. Parts that may not be seen are null or left out.",
  ),
} satisfies Record<string, JsonSchema>;
