import type { ActorRef } from "../access.ts";
import { keyOfParty } from "./consentState.ts";
import type { SipEvent } from "./events.ts";
import { itemsOf, planContents } from "./items.ts";
import type { Sip } from "./state.ts";
import type { Veil } from "./veil.ts";

/** True for an entry that is kept from the reader: by a mark on it or on what it is about, or because it tells where (Z4). */
export function isKept(veil: Veil, sip: Sip, item: string): boolean {
  const { hides, noPlace } = veil;
  if (hides(item)) return true;
  const [head = "", first = "", second = ""] = item.split(":");
  // A paper cannot be shown in part: it is there for those from whom nothing is kept (server/sip/attachments.ts).
  if (head === "attachment") return keepsAnything(veil, sip);
  if (noPlace && placeItems.includes(head)) return true;
  if (head === "report") {
    const about = sip.plan.reports.find((one) => one.id === first)?.measureId;
    return about !== undefined && hides(`plan.measure:${about}`);
  }
  if (head === "message" || head === "message.answer") {
    if (head === "message.answer" && hides(`message:${first}`)) return true;
    const message = sip.messages?.find((one) => one.id === first);
    // What is written tells when and where one will be met: to one who may not know, only the own words and the answers to them.
    const isOwn = message?.by.kind === "person" && message.by.personId === veil.self;
    return (
      (noPlace && message !== undefined && !isOwn) ||
      (message?.measureId ? hides(`plan.measure:${message.measureId}`) : false)
    );
  }
  if (head === "followUp.measure") return hides(`plan.measure:${second}`);
  if (head === "followUp.goal") return hides(`plan.goal:${second}`);
  if (head !== "plan.subgoal") return false;
  return planContents(sip).some((content) =>
    content.subgoals.some((one) => one.id === first && hides(`plan.goal:${one.goalId}`)),
  );
}

/** Entries of a meeting, and what tells of one or of who comes to it. */
const placeItems = [
  "meeting",
  "meeting.roles",
  "meeting.comments",
  "times",
  "times.answer",
  "discharge",
  "discharge.careContact",
  "discharge.ready",
  "discharge.end",
  "preparation",
  "preparation.told",
  "preparation.step",
  "preparation.read",
  "answer",
  "attendance",
  "notes",
  "participant",
  "participant.representative",
  "participant.prepared",
  "plan.followUp",
  "plan.copies",
  "copy",
  "disclosure",
];

/** True for an entry that is somebody's whose name and words are kept from the reader. */
export function isSecretEntry({ secretParties, secretPersons }: Veil, sip: Sip, item: string): boolean {
  const isSecret = (by: ActorRef | null | undefined) => by?.kind === "person" && secretPersons.includes(by.personId);
  const [head = "", first = "", second = ""] = item.split(":");
  if (head === "need") return isSecret(sip.need.raisedBy);
  if (head === "followUp.measure" || head === "followUp.goal") {
    const followUp = sip.followUps.find((one) => one.id === first);
    if (head === "followUp.measure") return isSecret(followUp?.measures[second]?.by);
    return item.endsWith(":person") && isSecret(followUp?.goals[second]?.person?.by);
  }
  if (head === "times.answer" && secretPersons.some((personId) => item.endsWith(`:person:${personId}`))) return true;
  if (head === "party") return secretParties.includes(first);
  if (head === "guest")
    return sip.guests?.some((link) => link.id === first && secretParties.includes(link.partyId)) ?? false;
  if (head === "consent.plan" || head === "consent.cell" || head === "consent.limits")
    return secretParties.some((id) => `${first}:${second}` === keyOfParty({ id }));
  if (head === "childView") return first ? secretParties.includes(first) : isSecret(sip.childView?.by);
  if (head === "answerToPlan") return secretParties.includes(second);
  if (head === "consent.absence") return isSecret(sip.consent.absence?.by);
  if (head === "assessment.own") return isSecret(sip.assessment.ownWords[first]?.by);
  if (head === "assessment.whatMatters") return isSecret(sip.assessment.whatMatters?.by);
  if (head === "preparation") {
    const prepared = sip.preparations?.find((one) => String(one.meeting) === first)?.own ?? {};
    return isSecret(prepared[second as keyof typeof prepared]?.by);
  }
  if (head === "message" || head === "message.answer")
    return isSecret(sip.messages?.find((one) => one.id === first)?.by);
  if (head === "report") return isSecret(sip.plan.reports.find((one) => one.id === first)?.by);
  const participant = sip.participants.find((one) => one.id === (head === "participant" ? first : second));
  return participant?.recipient.kind === "party" && secretParties.includes(participant.recipient.partyId);
}

/** The entries that an event writes, and those that what it writes is a part of. */
export function entriesOf(event: SipEvent): string[] {
  if (event.type === "MeasureReported") return [...itemsOf(event), `plan.measure:${event.report.measureId}`];
  if (event.type === "MessageWritten" && event.message.measureId)
    return [...itemsOf(event), `plan.measure:${event.message.measureId}`];
  if (event.type === "MessageAnswered") return [...itemsOf(event), `message:${event.messageId}`];
  if (event.type === "SubgoalWritten") return [...itemsOf(event), `plan.goal:${event.subgoal.goalId}`];
  return itemsOf(event);
}

/** True when something is kept from the reader behind the veil: then what cannot be shown in part is not shown. */
export function keepsAnything(veil: Veil, sip: Sip): boolean {
  return (
    veil.noPlace ||
    veil.secretParties.length > 0 ||
    veil.placeUnits === null ||
    veil.placeUnits.length > 0 ||
    Object.keys(sip.marks ?? {}).some(veil.hides)
  );
}
