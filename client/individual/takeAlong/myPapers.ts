import {
  type DocumentKind,
  type DocumentOffer,
  documentsFor,
  type PaperSize,
  paperSizes,
} from "../../../core/documents.ts";
import type { SipView } from "../../../core/sip/view.ts";

/** What one takes along, the most wanted first. Papers for those who run the meeting, or for a record, are none of them. */
const wanted = [
  "closing",
  "plan",
  "summons",
  "invitation",
  "agenda",
  "notes",
  "follow-up",
  "assessment",
  "consent",
  "information",
] as const satisfies DocumentKind[];
export type MyPaperKind = (typeof wanted)[number];
export type MyPaper = DocumentOffer & { kind: MyPaperKind };

/** The papers that concern the reader, of each kind the latest: to the person, or to the reader as one who takes part. */
export function myPapers(view: SipView): MyPaper[] {
  const isMine = ({ for: to }: DocumentOffer) =>
    to === undefined || (to === "person" ? isOnSide(view) : view.ownParticipants.includes(to));
  // What is before an answer or a meeting is of no use when there will be none.
  const isOver = view.closing !== null || (view.decision !== null && view.decision.kind !== "started");
  const isLate = ({ kind }: DocumentOffer) =>
    isOver && ["information", "agenda", "summons", "invitation"].includes(kind);
  const isEmpty = ({ kind }: DocumentOffer) =>
    kind === "consent" && (view.consent?.givers ?? []).every(({ answer }) => answer === null);
  const offers = documentsFor(view).filter((one) => isMine(one) && !isLate(one) && !isEmpty(one));
  return wanted.flatMap((kind) => {
    const same = offers.filter((one) => one.kind === kind);
    // One who is called has an invitation of one's own beside the person's.
    const own = same.findLast((one) => one.for !== undefined && one.for !== "person");
    const one = own ?? same.at(-1);
    return one ? [{ ...one, kind }] : [];
  });
}

/** The size in which one gets a paper that does not come in the one that was chosen: the next that is as easy to see. */
export function sizeOf(paper: { sizes: readonly PaperSize[] }, chosen: PaperSize): PaperSize {
  if (paper.sizes.includes(chosen)) return chosen;
  return chosen === "easy" && paper.sizes.includes("large")
    ? "large"
    : (paperSizes.find((one) => paper.sizes.includes(one)) ?? "ordinary");
}

const isOnSide = ({ relations }: SipView) =>
  ["individual", "guardian", "representative"].some((one) => relations.includes(one));
