// Which papers there are and which of them a reader may have: one rule for the server that makes them and the pages that offer them.
import type { Stage } from "./agreement.ts";
import type { Participant } from "./sip/state.ts";
import type { SipView } from "./sip/view.ts";

export const documentKinds = [
  "summons",
  "invitation",
  "information",
  "consent",
  "consent-form",
  "assessment",
  "agenda",
  "checklist",
  "notes",
  "plan",
  "follow-up",
  "closing",
  "record",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Whom an agenda speaks to: the eight meeting circles (domain 4.4). */
export const audiences = ["chair", "staff", "elderly", "adult", "youth", "parent", "relative", "other"] as const;
export type Audience = (typeof audiences)[number];

/** As printed matter is; with short sentences and one thing at a time; or with nothing below 18 points. */
export const paperSizes = ["ordinary", "large", "easy"] as const;
export type PaperSize = (typeof paperSizes)[number];

/** One paper that the reader may have, with the ids that say which one; `name` is whom it is for, to show and never for an address. */
export type DocumentOffer = {
  kind: DocumentKind;
  stage: Stage;
  meeting?: string;
  followUp?: string;
  version?: number;
  /** `person`, or the id of a participant (summons, invitation, closing) or of a unit (record). */
  for?: string;
  name?: string;
  sizes: readonly PaperSize[];
};

const plain = ["ordinary", "large"] as const;
const asWritten = ["ordinary"] as const;

/**
 * The papers that this view's reader may have, in the order of the process. Nobody is offered one for somebody else who may not
 * read what stands in it (C5): to whoever runs the SIP the consent says who may, to others there is only their own.
 */
export function documentsFor(view: SipView): DocumentOffer[] {
  const isLead = view.relations.some((key) => ["coordinator", "deputy", "leadManager"].includes(key));
  const isOpen = view.closing === null;
  const present = view.participants.filter((one) => !one.removed);
  const offers: DocumentOffer[] = [];

  if (view.consent && isOpen) offers.push({ kind: "information", stage: "consent", sizes: paperSizes });
  if (view.consent && isOpen) offers.push({ kind: "consent-form", stage: "consent", sizes: plain });
  if (view.consent) offers.push({ kind: "consent", stage: "consent", sizes: paperSizes });
  if (hasAssessment(view)) offers.push({ kind: "assessment", stage: "assessment", sizes: plain });

  for (const { id: meeting, status } of view.meetings) {
    const isComing = status === "draft" || status === "sent";
    if (isComing)
      for (const one of present)
        if (isReachedBy(view, one, isLead, "meeting"))
          offers.push({
            kind: one.mode === "summoned" ? "summons" : "invitation",
            stage: "summons",
            meeting,
            for: one.id,
            name: nameOf(one),
            sizes: plain,
          });
    // A meeting that is called off is told of to the person on paper, too.
    if (isComing || status === "cancelled")
      offers.push({ kind: "invitation", stage: "summons", meeting, sizes: paperSizes });
    if (isComing || status === "started") {
      offers.push({ kind: "agenda", stage: "meeting", meeting, sizes: asWritten });
      offers.push({ kind: "checklist", stage: "meeting", meeting, sizes: plain });
    }
    if (status === "started" || status === "held")
      offers.push({ kind: "notes", stage: "meeting", meeting, sizes: plain });
  }

  for (const { version } of view.plan.versions)
    offers.push({ kind: "plan", stage: "plan", version, sizes: paperSizes });
  for (const { id: followUp } of view.followUps)
    offers.push({ kind: "follow-up", stage: "followUp", followUp, sizes: plain });

  if (view.plan.versions.length > 0 || view.closing)
    for (const unit of unitsOf(view, present, isLead))
      offers.push({
        kind: "record",
        stage: view.closing ? "closing" : "plan",
        for: unit.unitId,
        name: unit.name,
        sizes: asWritten,
      });
  if (view.closing) {
    const isPersonSide = view.consent !== null && !isLead;
    if (view.closing.reason !== "died" && (isLead || isPersonSide))
      offers.push({ kind: "closing", stage: "closing", for: "person", name: view.person.name, sizes: plain });
    for (const one of present)
      if (isLead || view.ownParticipants.includes(one.id))
        offers.push({ kind: "closing", stage: "closing", for: one.id, name: nameOf(one), sizes: plain });
  }
  return offers;
}

/** The offer that is asked for: the last that fits, so that without an id it is the latest; undefined when there is none. */
export function offeredDocument(
  view: SipView,
  asked: { kind: DocumentKind } & Partial<Pick<DocumentOffer, "meeting" | "followUp" | "version" | "for">>,
): DocumentOffer | undefined {
  const keys = ["meeting", "followUp", "version"] as const;
  const fits = documentsFor(view).filter(
    (one) => one.kind === asked.kind && keys.every((key) => asked[key] === undefined || one[key] === asked[key]),
  );
  if (asked.for !== undefined) return fits.findLast((one) => one.for === asked.for);
  // For nobody in particular where there is such a one; for somebody only when there is one alone whom it can be for.
  const general = fits.findLast((one) => one.for === undefined);
  return general ?? (new Set(fits.map((one) => one.for)).size === 1 ? fits.at(-1) : undefined);
}

/** Whether a participant may read an area today, as far as this view knows: the consent of today, or that it is the reader's own. */
export function mayReadHere(view: SipView, participant: Pick<Participant, "id" | "recipient">, area: string): boolean {
  if (view.consent === null) return view.ownParticipants.includes(participant.id) && view.areas.includes(area);
  if (view.consent.state !== "given") return false;
  const { recipient } = participant;
  const key = recipient.kind === "unit" ? `unit:${recipient.unit.unitId}` : `party:${recipient.partyId}`;
  return view.consent.rows.find((row) => row.key === key)?.cells[area]?.state === "allowed";
}

/** What a participant is called. */
export const nameOf = ({ recipient }: Pick<Participant, "recipient">): string =>
  recipient.kind === "unit" ? recipient.unit.name : recipient.name;

function isReachedBy(view: SipView, one: Participant, isLead: boolean, area: string): boolean {
  return (isLead || view.ownParticipants.includes(one.id)) && mayReadHere(view, one, area);
}

function hasAssessment({ assessment }: SipView): boolean {
  const { areas, ownWords, whatMatters, summary, otherPlans } = assessment;
  return (
    Object.keys(areas).length + Object.keys(ownWords).length + otherPlans.length > 0 ||
    whatMatters !== null ||
    summary !== null
  );
}

/** Each unit whose record a text is for: the reader's own, or all of them to whoever runs the SIP (P6). */
function unitsOf(view: SipView, present: Participant[], isLead: boolean) {
  const called = present.flatMap((one) =>
    one.recipient.kind === "unit" && (isLead || view.ownParticipants.includes(one.id)) ? [one.recipient.unit] : [],
  );
  const units = isLead ? [view.lead.unit, ...called] : called;
  return units.filter((unit, index, all) => all.findIndex((one) => one.unitId === unit.unitId) === index);
}
