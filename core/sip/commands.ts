import type { z } from "zod";
import { type Actor, isInCare } from "../access.ts";
import type { Stage, Words } from "../agreement.ts";
import { isRefusal, type Refusal, refusalOf, refuse } from "../errors.ts";
import type { Day } from "../time.ts";
import * as assessment from "./assessment.ts";
import * as closing from "./closing.ts";
import * as consent from "./consent.ts";
import { isOver } from "./consentState.ts";
import * as correction from "./correction.ts";
import type { Context, Decision } from "./decide.ts";
import * as discharge from "./discharge.ts";
import type { SipEvent } from "./events.ts";
import * as followUp from "./followUp.ts";
import * as guests from "./guests.ts";
import { entriesOf, isKept, isSecretEntry } from "./keptItems.ts";
import * as meeting from "./meeting.ts";
import * as messages from "./messages.ts";
import * as need from "./need.ts";
import * as parties from "./parties.ts";
import * as plan from "./plan.ts";
import * as versions from "./planVersions.ts";
import * as preparation from "./preparation.ts";
import {
  allowedParty,
  anyHolds,
  anyPerson,
  anyStaff,
  coordinator,
  deputy,
  guardian,
  individual,
  lead,
  leadManager,
  openCare,
  type Phrase,
  participantUnit,
  personSide,
  planReader,
  representative,
  ward,
} from "./relations.ts";
import * as secrecy from "./secrecy.ts";
import type { Sip } from "./state.ts";
import { isUnderWay } from "./stateDischarge.ts";
import * as summons from "./summons.ts";
import * as times from "./times.ts";
import { veilOf } from "./veil.ts";

/**
 * THE TABLE: every command, what it takes, who may give it, when, and what decides.
 * A new command is one function in its stage's file, one row here and one form in the client.
 */
export type Command = {
  stage: Stage | "correction";
  title: Words;
  /** Product rules, and the law where it is the ground. */
  rules: string[];
  may: Phrase[];
  /** undecided: before the manager's decision. running: started and not closed. inHospital: during a stay, whatever becomes of the SIP. admission: when no stay is under way and the SIP goes on. always: also after the closing. */
  when: "undecided" | "running" | "inHospital" | "admission" | "always";
  input: z.ZodType;
  decide: (sip: Sip, input: never, context: Context) => Decision;
};

const run = [coordinator, deputy];
const runOrPerson = [coordinator, deputy, ...personSide];

// biome-ignore format: a table is read row by row
export const commands = {
  raiseNeed: row("need", "Anmäl behov", "Raise a need", ["N1", "N4"], [anyStaff, anyPerson], "undecided", need.RaiseNeed, (_sip, input, context) => need.raiseNeed(input, context)),
  passOnNeed: row("need", "Lämna behovet vidare", "Pass the need on", ["N2"], [leadManager], "undecided", need.PassOnNeed, need.passOnNeed),
  recordCompulsoryCare: row("need", "Anteckna öppen tvångsvård", "Record open compulsory care", ["N4", "2017:612 4 kap. 1 §"], [leadManager], "undecided", need.RecordCompulsoryCare, need.recordCompulsoryCare),
  startSip: row("need", "Starta SIP", "Start the SIP", ["N2", "N3"], [leadManager], "undecided", need.StartSip, need.startSip),
  referToPlan: row("need", "Hänvisa till befintlig plan", "Refer to an existing plan", ["N2"], [leadManager], "undecided", need.ReferToPlan, need.referToPlan),
  declineNeed: row("need", "Avslå", "Decline", ["N2"], [leadManager], "undecided", need.DeclineNeed, need.declineNeed),
  appointCoordinator: row("need", "Byt samordningsansvarig", "Appoint another coordinator", ["N3"], [leadManager, coordinator], "running", need.AppointCoordinator, need.appointCoordinator),
  takeOver: row("need", "Ta över samordningen", "Take over the coordination", ["N3", "X2"], [leadManager, deputy], "running", need.TakeOver, need.takeOver),

  noteAdmission: row("need", "Skicka inskrivningsmeddelande", "Send the admission notice", ["T", "2017:612 2 kap. 1–3 §§"], [ward], "admission", discharge.NoteAdmission, discharge.noteAdmission),
  tellMoreUnits: row("need", "Meddela fler verksamheter", "Tell more units", ["2017:612 2 kap. 1 och 3 §§"], [ward], "inHospital", discharge.TellMoreUnits, discharge.tellMoreUnits),
  changeExpectedDischarge: row("need", "Ändra beräknad dag för utskrivning", "Change the expected day of discharge", ["2017:612 2 kap. 4 §"], [ward], "inHospital", discharge.ChangeExpectedDischarge, discharge.changeExpectedDischarge),
  appointCareContact: row("need", "Utse fast vårdkontakt", "Appoint the permanent care contact", ["2017:612 2 kap. 5 §"], [openCare], "inHospital", discharge.AppointCareContact, discharge.appointCareContact),
  noteReady: row("need", "Meddela utskrivningsklar", "Tell that the patient is ready for discharge", ["T", "2017:612 3 kap. 1 §"], [ward], "inHospital", discharge.NoteReady, discharge.noteReady),
  withdrawReady: row("need", "Ta tillbaka utskrivningsklar", "Withdraw ready for discharge", ["T", "2017:612 3 kap. 1 §"], [ward], "inHospital", discharge.WithdrawReady, discharge.withdrawReady),
  noteDischarged: row("need", "Meddela att patienten är utskriven", "Tell that the patient has left the ward", ["2017:612 3 kap. 2 §"], [ward], "inHospital", discharge.NoteDischarged, discharge.noteDischarged),
  breakOffDischarge: row("need", "Avbryt utskrivningen", "Break off the discharge", ["2017:612 3 kap. 1 §"], [ward], "inHospital", discharge.BreakOffDischarge, discharge.breakOffDischarge),

  giveInformation: row("consent", "Anteckna att information är given", "Record that information was given", ["C1"], run, "running", consent.GiveInformation, consent.giveInformation),
  addParty: row("consent", "Lägg till person runt den enskilde", "Add a person beside the individual", ["C9", "C10"], runOrPerson, "running", parties.AddParty, parties.addParty),
  changeParty: row("consent", "Ändra uppgift om person", "Change a person beside the individual", ["C9", "C10"], run, "running", parties.ChangeParty, parties.changeParty),
  removeParty: row("consent", "Ta bort person", "Remove a person beside the individual", ["C9", "C10"], [coordinator, deputy, individual], "running", parties.RemoveParty, parties.removeParty),
  recordCapacity: row("consent", "Anteckna förmåga att samtycka", "Record the capacity to consent", ["C10", "OSL 25 kap. 13 §"], run, "running", parties.RecordCapacity, parties.recordCapacity),
  recordChildView: row("consent", "Anteckna barnets egen syn", "Record the child's own view", ["C9", "SoL 3 kap. 2 §"], runOrPerson, "running", parties.RecordChildView, parties.recordChildView),
  decidePlanConsent: row("consent", "Svara om samtycke till planen", "Answer about consent to the plan", ["C2", "C3", "C6", "SoL 10 kap. 8 §"], runOrPerson, "running", consent.DecidePlanConsent, consent.decidePlanConsent),
  setConsentScope: row("consent", "Bestäm vad samtycket omfattar", "Set what the consent covers", ["C4", "OSL 12 kap. 2 §"], runOrPerson, "running", consent.SetConsentScope, consent.setConsentScope),
  writeConsentLimits: row("consent", "Skriv vad samtycket inte omfattar", "Write what the consent does not cover", ["C4"], runOrPerson, "running", consent.WriteConsentLimits, consent.writeConsentLimits),
  withdrawConsent: row("consent", "Återkalla samtycket till planen", "Withdraw the consent to the plan", ["C7", "OSL 12 kap. 2 §"], runOrPerson, "always", consent.WithdrawConsent, consent.withdrawConsent),
  recordGuardianGround: row("consent", "Anteckna grund när vårdnadshavare inte är eniga", "Record the ground when guardians do not agree", ["C9", "FB 6 kap. 13 a §", "SoL 21 kap. 1 §"], run, "running", consent.RecordGuardianGround, consent.recordGuardianGround),
  chooseAbsence: row("consent", "Den enskilde deltar inte på mötet", "The individual will not attend", ["C11"], runOrPerson, "running", consent.ChooseAbsence, consent.chooseAbsence),
  recordDisclosure: row("consent", "Anteckna utlämnande på annan grund", "Record a disclosure on another ground", ["C10", "OSL 25 kap. 12–13 §§, 26 kap. 9 §"], run, "running", consent.RecordDisclosure, consent.recordDisclosure),

  assessArea: row("assessment", "Skriv i kartläggningen", "Write in the assessment", ["A1", "A2"], run, "running", assessment.AssessArea, assessment.assessArea),
  writeOwnWords: row("assessment", "Skriv egna ord", "Write own words", ["A1"], runOrPerson, "running", assessment.WriteOwnWords, assessment.writeOwnWords),
  writeWhatMatters: row("assessment", "Skriv vad som är viktigt för mig", "Write what matters to me", ["P3"], runOrPerson, "running", assessment.WriteWhatMatters, assessment.writeWhatMatters),
  summariseAssessment: row("assessment", "Sammanfatta kartläggningen", "Summarise the assessment", ["A2"], run, "running", assessment.SummariseAssessment, assessment.summariseAssessment),
  listOtherPlan: row("assessment", "Lista en annan plan", "List another plan", ["A4"], run, "running", assessment.ListOtherPlan, assessment.listOtherPlan),
  removeOtherPlan: row("assessment", "Ta bort en annan plan ur listan", "Remove another plan from the list", ["A4"], run, "running", assessment.RemoveOtherPlan, assessment.removeOtherPlan),

  inviteGuest: row("summons", "Bjud in med länk", "Invite by a link", ["C5", "7.5"], [coordinator, deputy, individual], "running", guests.InviteGuest, guests.inviteGuest),
  withdrawInvitation: row("summons", "Ta tillbaka en inbjudan med länk", "Withdraw an invitation by link", ["C7"], [...lead, ...personSide], "running", guests.WithdrawInvitation, guests.withdrawInvitation),
  confirmGuest: row("summons", "Släpp in den som kom med länken", "Let in who came by the link", ["C5"], run, "running", guests.ConfirmGuest, guests.confirmGuest),
  turnAwayGuest: row("summons", "Neka den som kom med länken", "Turn away who came by the link", ["C5"], run, "running", guests.TurnAwayGuest, guests.turnAwayGuest),

  addParticipant: row("summons", "Lägg till deltagare", "Add a participant", ["S2", "S3", "C5"], run, "running", summons.AddParticipant, summons.addParticipant),
  removeParticipant: row("summons", "Ta bort deltagare", "Remove a participant", ["S3"], run, "running", summons.RemoveParticipant, summons.removeParticipant),
  planMeeting: row("summons", "Planera möte", "Plan a meeting", ["S1"], run, "running", summons.PlanMeeting, summons.planMeeting),
  changeMeeting: row("summons", "Ändra mötets uppgifter", "Change the meeting's details", ["S1"], run, "running", summons.ChangeMeeting, summons.changeMeeting),
  commentInvitation: row("summons", "Kommentera inbjudan", "Comment on the invitation", ["S5"], runOrPerson, "running", summons.CommentInvitation, summons.commentInvitation),
  prepareMeeting: row("summons", "Förbered mötet", "Prepare for the meeting", ["S5"], personSide, "running", preparation.PrepareMeeting, preparation.prepareMeeting),
  tickPreparation: row("summons", "Bocka av i checklistan", "Tick the checklist", ["S5"], personSide, "running", preparation.TickPreparation, preparation.tickPreparation),
  recordPreparation: row("summons", "Skriv ner vad den enskilde sagt inför mötet", "Write down what the individual said before the meeting", ["S1", "S5"], run, "running", preparation.RecordPreparation, preparation.recordPreparation),
  readPreparation: row("summons", "Markera förberedelsen som läst", "Mark the preparation as read", ["S5"], run, "running", preparation.ReadPreparation, preparation.readPreparation),
  sendSummons: row("summons", "Skicka kallelsen", "Send the summons", ["S1", "C5"], run, "running", summons.SendSummons, summons.sendSummons),
  answerSummons: row("summons", "Svara på kallelsen", "Answer the summons", ["S2"], [participantUnit, allowedParty], "running", summons.AnswerSummons, summons.answerSummons),
  nameRepresentative: row("summons", "Utse representant", "Name the representative", ["S2"], [participantUnit], "running", summons.NameRepresentative, summons.nameRepresentative),
  returnWronglyAddressed: row("summons", "Återlämna som felsänd", "Return as wrongly addressed", ["S3"], [participantUnit], "running", summons.ReturnWronglyAddressed, summons.returnWronglyAddressed),
  prepareAsParticipant: row("summons", "Bocka av i enhetens förberedelse", "Tick the unit's preparation", ["S1"], [participantUnit], "running", summons.PrepareAsParticipant, summons.prepareAsParticipant),
  askForTimes: row("summons", "Fråga om mötestider", "Ask which times suit", ["S1", "C5"], run, "running", times.AskForTimes, times.askForTimes),
  answerTimes: row("summons", "Svara vilka mötestider som passar", "Answer which times suit", ["S1", "S5"], [participantUnit, allowedParty, ...runOrPerson], "running", times.AnswerTimes, times.answerTimes),
  chooseTime: row("summons", "Välj mötestid", "Choose the time", ["S1"], run, "running", times.ChooseTime, times.chooseTime),
  dropTimes: row("summons", "Ta tillbaka frågan om tider", "Take back the question of times", ["S1", "S3"], run, "running", times.DropTimes, times.dropTimes),
  moveMeeting: row("summons", "Flytta mötet", "Move the meeting", ["S3"], run, "running", summons.MoveMeeting, summons.moveMeeting),
  cancelMeeting: row("summons", "Ställ in mötet", "Cancel the meeting", ["S3"], [coordinator, deputy, leadManager], "running", summons.CancelMeeting, summons.cancelMeeting),

  setMeetingRoles: row("meeting", "Utse mötesledare och sekreterare", "Name chair and secretary", ["M1"], run, "running", meeting.SetMeetingRoles, meeting.setMeetingRoles),
  startMeeting: row("meeting", "Starta mötet", "Start the meeting", ["M1", "M2"], run, "running", meeting.StartMeeting, meeting.startMeeting),
  recordAttendance: row("meeting", "Anteckna närvaro", "Record attendance", ["M3"], run, "running", meeting.RecordAttendance, meeting.recordAttendance),
  recordPersonsAttendance: row("meeting", "Anteckna den enskildes närvaro", "Record the individual's attendance", ["M3"], run, "running", meeting.RecordPersonsAttendance, meeting.recordPersonsAttendance),
  writeMeetingNotes: row("meeting", "Skriv mötesanteckning", "Write meeting notes", ["M2"], run, "running", meeting.WriteMeetingNotes, meeting.writeMeetingNotes),
  endMeeting: row("meeting", "Avsluta mötet", "End the meeting", ["M3"], run, "running", meeting.EndMeeting, meeting.endMeeting),

  writePlanText: row("plan", "Skriv i planen", "Write in the plan", ["P1", "P3"], run, "running", plan.WritePlanText, plan.writePlanText),
  writeGoal: row("plan", "Skriv mål", "Write a goal", ["P2"], run, "running", plan.WriteGoal, plan.writeGoal),
  removeGoal: row("plan", "Ta bort mål", "Remove a goal", ["P2"], run, "running", plan.RemoveGoal, plan.removeGoal),
  writeSubgoal: row("plan", "Skriv delmål", "Write a subgoal", ["P2"], run, "running", plan.WriteSubgoal, plan.writeSubgoal),
  removeSubgoal: row("plan", "Ta bort delmål", "Remove a subgoal", ["P2"], run, "running", plan.RemoveSubgoal, plan.removeSubgoal),
  writeMeasure: row("plan", "Skriv insats", "Write a measure", ["P2"], run, "running", plan.WriteMeasure, plan.writeMeasure),
  removeMeasure: row("plan", "Ta bort insats", "Remove a measure", ["P2"], run, "running", plan.RemoveMeasure, plan.removeMeasure),
  declareNoMeasures: row("plan", "Ange att en huvudman inte har insatser", "Declare that a principal has no measures", ["P1", "SoL 10 kap. 9 §"], run, "running", plan.DeclareNoMeasures, plan.declareNoMeasures),
  declareNoOthers: row("plan", "Ange att ingen annan har åtgärder", "Declare that nobody else has measures", ["P1", "SoL 10 kap. 9 §"], run, "running", plan.DeclareNoOthers, plan.declareNoOthers),
  chooseResponsible: row("plan", "Välj huvudman med övergripande ansvar", "Choose the principal with overall responsibility", ["P1", "SoL 10 kap. 9 §"], run, "running", plan.ChooseResponsible, plan.chooseResponsible),
  bookFollowUp: row("plan", "Boka uppföljning", "Book the follow-up", ["F1"], run, "running", plan.BookFollowUp, plan.bookFollowUp),
  decideCopies: row("plan", "Bestäm vilka som får planen", "Decide who gets the plan", ["P3", "P7"], run, "running", plan.DecideCopies, plan.decideCopies),
  establishPlan: row("plan", "Upprätta planen", "Establish the plan", ["P1", "P4", "SoL 10 kap. 9 §", "HSL 16 kap. 4 §"], run, "running", versions.EstablishPlan, versions.establishPlan),
  confirmPlan: row("plan", "Bekräfta planen", "Confirm the plan", ["P4"], [planReader, leadManager, coordinator], "running", versions.ConfirmPlan, versions.confirmPlan),
  answerPlan: row("plan", "Svara på planen", "Answer the plan", ["P4"], runOrPerson, "running", versions.AnswerPlan, versions.answerPlan),
  revisePlan: row("plan", "Revidera planen", "Revise the plan", ["P5"], run, "running", versions.RevisePlan, versions.revisePlan),
  dropRevision: row("plan", "Avbryt revideringen", "Drop the revision", ["P5"], run, "running", versions.DropRevision, versions.dropRevision),
  reportMeasure: row("plan", "Rapportera insats", "Report on a measure", ["P8"], [participantUnit, coordinator, deputy, individual, guardian, representative, allowedParty], "running", versions.ReportMeasure, versions.reportMeasure),
  recordCopyGiven: row("plan", "Anteckna att planen lämnats ut", "Record that a copy was given", ["P7", "PDL 3 kap. 11 §"], run, "always", versions.RecordCopyGiven, versions.recordCopyGiven),

  startFollowUp: row("followUp", "Starta uppföljning", "Start the follow-up", ["F1"], run, "running", followUp.StartFollowUp, followUp.startFollowUp),
  followUpMeasure: row("followUp", "Följ upp insats", "Follow up a measure", ["F1", "F2"], [coordinator, deputy, participantUnit, ...personSide], "running", followUp.FollowUpMeasure, followUp.followUpMeasure),
  followUpGoal: row("followUp", "Följ upp mål", "Follow up a goal", ["F2"], runOrPerson, "running", followUp.FollowUpGoal, followUp.followUpGoal),
  writeNewNeeds: row("followUp", "Skriv nya behov", "Write new needs", ["F2"], run, "running", followUp.WriteNewNeeds, followUp.writeNewNeeds),
  reviewConsent: row("followUp", "Stäm av samtycket", "Review the consent", ["F2"], run, "running", followUp.ReviewConsent, followUp.reviewConsent),
  decideFollowUp: row("followUp", "Besluta efter uppföljning", "Decide after the follow-up", ["F1", "F2"], run, "running", followUp.DecideFollowUp, followUp.decideFollowUp),

  writeMessage: row("followUp", "Skriv till samordningsansvarig", "Write to the coordinator", ["P8"], runOrPerson, "running", messages.WriteMessage, messages.writeMessage),
  reportNotDone: row("followUp", "Säg att något inte blev av", "Say that something did not happen", ["P8", "F2"], runOrPerson, "running", messages.ReportNotDone, messages.reportNotDone),
  askForFollowUp: row("followUp", "Be om tidigare uppföljning", "Ask for an earlier follow-up", ["F1"], runOrPerson, "running", messages.AskForFollowUp, messages.askForFollowUp),
  answerMessage: row("followUp", "Svara den enskilde", "Answer the individual", ["P8", "F1"], [coordinator, deputy, planReader], "running", messages.AnswerMessage, messages.answerMessage),

  closeSip: row("closing", "Avsluta SIP", "Close the SIP", ["X1", "X2"], lead, "running", closing.CloseSip, closing.closeSip),

  strikeEntry: row("correction", "Stryk uppgift", "Strike an entry", ["Correction", "PDL 3 kap. 14 §"], lead, "always", correction.StrikeEntry, correction.strikeEntry),
  disputeEntry: row("correction", "Säg att något inte stämmer", "Say that something is not right", ["Correction", "PDL 3 kap. 8 §", "SoL 14 kap. 6 §"], [individual, guardian, representative], "always", correction.DisputeEntry, correction.disputeEntry),
  redactEntry: row("correction", "Ta bort uppgift efter beslut", "Remove an entry by a decision", ["Correction", "PDL 8 kap. 4 §"], [leadManager], "always", secrecy.RedactEntry, secrecy.redactEntry),
  markEntry: row("correction", "Undanta uppgift för någon", "Keep an entry from somebody", ["Z1", "OSL 12 kap. 3 §, 25 kap. 7 §, 26 kap. 5 §"], [coordinator, deputy, leadManager, individual], "always", secrecy.MarkEntry, secrecy.markEntry),
  unmarkEntry: row("correction", "Ta bort ett undantag", "Lift a mark", ["Z1", "OSL 12 kap. 3 §"], [coordinator, deputy, leadManager, individual], "always", secrecy.UnmarkEntry, secrecy.unmarkEntry),
  shieldFrom: row("correction", "Skydda den enskilde mot någon", "Protect the individual from somebody", ["Z4", "OSL 12 kap. 3 §, 21 kap. 3 §"], lead, "always", secrecy.ShieldFrom, secrecy.shieldFrom),
  liftShield: row("correction", "Upphäv ett skydd", "End a protection", ["Z4", "OSL 21 kap. 3 §"], lead, "always", secrecy.LiftShield, secrecy.liftShield),
} satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;
export const commandNames = Object.keys(commands) as CommandName[];

/** The row of a command, with its types loosened for generic code. */
export function commandNamed(name: CommandName): Command {
  return commands[name];
}

/** Which commands this actor may give this SIP now. The client shows these and guesses nothing. */
export function mayNow(actor: Actor, sip: Sip, today: Day): CommandName[] {
  // Each phrase stands in many rows, and is true or not for all of them.
  const known = new Map<Phrase, boolean>();
  const holds = (phrase: Phrase) => {
    const before = known.get(phrase);
    if (before !== undefined) return before;
    const now = phrase.holds(actor, sip, today);
    known.set(phrase, now);
    return now;
  };
  return commandNames.filter(
    (name) => name !== "raiseNeed" && commands[name].may.some(holds) && refusalByStanding(commands[name], sip) === null,
  );
}

/**
 * Decides one command on one SIP (null before its first): checks who may, when, the input and the rules. Pure.
 * Returns events or a refusal; never throws on bad input.
 */
export function decide(name: CommandName, sip: Sip | null, input: unknown, context: Context): Decision {
  const command: Command = commands[name];
  if (!sip && name !== "raiseNeed") return refuse("sip.notFound");
  if (sip && name === "raiseNeed") return refuse("sip.exists");
  const refusal = sip ? refusalToGive(command, context.actor, sip, context.today) : refusalToRaise(context.actor);
  if (refusal) return refusal;
  const parsed = command.input.safeParse(input);
  if (!parsed.success) return refusalOf(parsed.error);
  const decided = command.decide(sip as Sip, parsed.data as never, context);
  return (sip && !isRefusal(decided) && refusalOfKept(sip, decided, context)) || decided;
}

/** Why this actor may not raise a need; null for who may. Needs no SIP, and so is asked before anybody is looked up by number. */
export function refusalToRaise(actor: Actor): Refusal | null {
  return actor.kind === "person" || isInCare(actor) ? null : refuse("need.onlyInCare");
}

/** Nobody writes over, nor beside, what is kept from them: what they cannot see is to them as if it were not there. */
function refusalOfKept(sip: Sip, events: SipEvent[], { actor, today }: Context): Refusal | null {
  const veil = actor.kind === "person" ? veilOf(actor, sip, { protection: "none" }, today) : null;
  if (!veil) return null;
  const isHidden = (item: string) => isKept(veil, sip, item) || isSecretEntry(veil, sip, item);
  if (events.some((event) => "item" in event && isHidden(event.item))) return refuse("item.unknown", "item");
  // Comments are said one after the other: who may not read another's says their own all the same.
  const written = events.flatMap((event) =>
    "item" in event || (event.type === "InvitationCommented" && !veil.noPlace) ? [] : entriesOf(event),
  );
  return written.some(isHidden) ? refuse("secrecy.cannotWriteHere") : null;
}

function refusalToGive(command: Command, actor: Actor, sip: Sip, today: Day): Refusal | null {
  return anyHolds(command.may, actor, sip, today) ? refusalByStanding(command, sip) : refuse("access.notAllowed");
}

/** Why a command is not for a SIP that stands where this one does, whoever asks. */
function refusalByStanding(command: Pick<Command, "when">, sip: Sip): Refusal | null {
  if (command.when === "always") return null;
  if (command.when === "inHospital") return isUnderWay(sip.discharge) ? null : refuse("discharge.notUnderWay");
  if (isOver(sip)) return refuse("sip.closed");
  if (command.when === "admission") return isUnderWay(sip.discharge) ? refuse("discharge.alreadyNoted") : null;
  if (command.when === "undecided") return sip.decision ? refuse("need.alreadyDecided") : null;
  return sip.decision ? null : refuse("sip.notStarted");
}

function row<Schema extends z.ZodType>(
  stage: Command["stage"],
  sv: string,
  en: string,
  rules: string[],
  may: Phrase[],
  when: Command["when"],
  input: Schema,
  decide: (sip: Sip, input: z.output<Schema>, context: Context) => Decision,
) {
  return { stage, title: { sv, en }, rules, may, when, input, decide };
}
