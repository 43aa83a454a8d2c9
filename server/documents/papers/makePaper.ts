// One paper of a view: which sheet it is, and which template draws it.
import type { DocumentKind } from "../../../core/documents.ts";
import type { SipView } from "../../../core/sip/view.ts";
import { consentSheet } from "../consentSheet.ts";
import { invitationSheet } from "../invitationSheet.ts";
import { planPaper } from "../planPaper.ts";
import { planSheet } from "../planSheets.ts";
import type { Paper, PaperKind } from "../renderPlan.ts";
import type { Sheet } from "../sheet.ts";
import { agendaPaper } from "./agendaPaper.ts";
import { assessmentSheet } from "./assessmentSheet.ts";
import { callSheet } from "./callSheet.ts";
import { checklistSheet } from "./checklistSheet.ts";
import { closingSheet } from "./closingSheet.ts";
import { consentForm } from "./consentForm.ts";
import { followUpSheet } from "./followUpSheet.ts";
import { type Made, madeFrom, type PaperRequest } from "./frame.ts";
import { informationSheet } from "./informationSheet.ts";
import { notesSheet } from "./notesSheet.ts";
import { recordSheet } from "./recordSheet.ts";

const sheets: Record<Exclude<DocumentKind, "agenda" | "plan">, (made: Made) => Sheet | null> = {
  summons: callSheet,
  invitation: (made) =>
    made.request.offer.for === undefined
      ? invitationSheet(made.view, made.request.offer.meeting ?? "", made.request)
      : callSheet(made),
  information: informationSheet,
  consent: (made) => consentSheet(made.view, made.request.agreement, made.request),
  "consent-form": consentForm,
  assessment: assessmentSheet,
  checklist: checklistSheet,
  notes: notesSheet,
  "follow-up": followUpSheet,
  closing: closingSheet,
  record: recordSheet,
};

/** The paper that is offered, and the template that draws it; null when the view does not hold it. */
export function makePaper(view: SipView, request: PaperRequest): { paper: Paper; kind: PaperKind } | null {
  const { kind, version = 0 } = request.offer;
  if (kind === "plan" && request.size === "ordinary") {
    const paper = planPaper(view, request.agreement, { ...request, version });
    return paper && { paper, kind: "plan" };
  }
  if (kind === "plan") {
    const paper = planSheet(view, request.agreement, { ...request, version });
    return paper && { paper, kind: "sheet" };
  }
  const made = madeFrom(view, request);
  if (kind === "agenda") {
    const paper = agendaPaper(made);
    return paper && { paper, kind: "agenda" };
  }
  const paper = sheets[kind](made);
  return paper && { paper, kind: "sheet" };
}
