import type { SipEvent } from "../../../core/sip/events.ts";
import type { ConsentRecipient } from "../../../core/sip/stateConsent.ts";
import type { Say } from "../../text/text.ts";
import { dayInWords, instantInWords } from "../../ui/dates.ts";
import { areaName, giverName, itemInWords } from "./itemNames.ts";

type Words = Parameters<typeof itemInWords>[1] & { c: Say<"consent"> };

/** What an entry is about, beside its title and its texts: a name, an answer, a day. "" when the title says it all. */
export function entryInWords(event: SipEvent | null, items: string[], words: Words): string {
  if (!event) return "";
  const { view, t, c, language } = words;
  const day = (value: string) => dayInWords(value, language, { weekday: false });
  switch (event.type) {
    case "NeedRaised":
      return event.unit.name;
    case "NeedPassedOn":
      return t("to", { name: event.to.name });
    case "SipStarted":
    case "CoordinatorAppointed":
      return [
        t("coordinator", { name: event.coordinator.name }),
        event.deputy && t("deputy", { name: event.deputy.name }),
      ]
        .filter(Boolean)
        .join(", ");
    case "CoordinationTakenOver":
      return t("coordinator", { name: event.coordinator.name });
    case "PartyAdded":
    case "PartyChanged":
      return `${event.party.name}, ${c(`people.kind.${event.party.kind}`).toLowerCase()}`;
    case "GuestInvited":
      return partyName(event.invitation.partyId, words);
    case "GuestInvitationWithdrawn":
    case "GuestCame":
    case "GuestJoined":
    case "GuestTurnedAway":
      return partyName(event.partyId, words);
    case "PlanConsentDecided":
      return `${giverName(view, event.giver)}: ${c(`plan.answer.${event.answer}`).toLowerCase()}, ${c(`way.${event.way}`).toLowerCase()}`;
    case "PlanConsentWithdrawn":
      return `${giverName(view, event.giver)}, ${c(`way.${event.way}`).toLowerCase()}`;
    case "ConsentScopeSet":
      return scopeInWords(event, words);
    case "GuardianGroundRecorded":
      return c(`guardians.ground.${event.ground}`);
    case "DisclosureRecorded":
      return nameOf(event.disclosure.recipient);
    case "ParticipantAdded":
      return nameOf(event.participant.recipient);
    case "MeetingPlanned":
      return instantInWords(event.meeting.startsAt, language);
    case "MeetingMoved":
      return t("to", { name: instantInWords(event.startsAt, language) });
    case "RepresentativeNamed":
      return event.representative.name;
    case "MeetingRolesSet":
      return t("roles", { chair: event.chair, secretary: event.secretary });
    case "SummonsSent":
      return t("sentTo", { count: event.participantIds.length });
    case "SummonsAnswered":
      return t(`answer.${event.answer.answer}`);
    case "AttendanceRecorded":
      return `${itemInWords(`participant:${event.participantId}`, words).replace(/^[^:]+: /, "")}, ${t(`attendance.${event.attendance}`)}`;
    case "ResponsiblePrincipalChosen":
      return event.principal.name;
    case "NoMeasuresDeclared":
      return event.principal.name;
    case "FollowUpBooked":
      return day(event.on);
    case "PlanEstablished":
      return t("version", { version: event.version });
    case "PlanConfirmed":
      return event.unitName;
    case "CopyGiven":
      return t("to", { name: event.to });
    case "OtherPlanListed":
      return event.plan.kind;
    case "FollowUpDecided":
      return [t(`decision.${event.kind}`), event.nextOn && day(event.nextOn)].filter(Boolean).join(", ");
    case "SipClosed":
      return t(`closing.${event.closing.reason}`);
    case "EntryRedacted":
      return t("removedBy", { item: itemInWords(event.item, words), decision: event.decision });
    case "PartyShielded":
      return t(`protectedFrom.${event.extent}`, { name: giverName(view, `party:${event.partyId}`) });
    case "PartyShieldLifted":
      return giverName(view, `party:${event.partyId}`);
    case "EntryMarked":
    case "EntryUnmarked":
    case "EntryStruck":
    case "EntryDisputed":
      return itemInWords(event.item, words);
    case "PreparationWritten":
    case "PreparationTold":
      return t(`prepared.${event.section}`);
    case "MessageWritten": {
      const { kind, measureId } = event.message;
      const about = measureId ? itemInWords(`plan.measure:${measureId}`, words) : "";
      return [t(`messageKind.${kind}`), about].filter(Boolean).join(", ");
    }
    case "MessageAnswered":
      return event.answer.followUpOn ? day(event.answer.followUpOn) : "";
    case "AreaAssessed":
    case "OwnWordsWritten":
      return areaName(event.area, words);
    case "PlanTextWritten":
    case "MeasureReported":
    case "MeasureFollowedUp":
    case "GoalFollowedUp":
    case "MeasureRemoved":
    case "SubgoalRemoved":
    case "GoalRemoved":
      return aboutPlan(event, items, words);
    default:
      return "";
  }
}

function aboutPlan(event: SipEvent, items: string[], words: Words): string {
  // The title says what kind of thing it is; only its name is left to say.
  const name = (item: string) => itemInWords(item, words).replace(/^[^:]+: /, "");
  if (event.type === "MeasureReported")
    return `${name(`plan.measure:${event.report.measureId}`)} – ${words.t(`measureStatus.${event.report.status}`)}`;
  if (event.type === "MeasureFollowedUp")
    return `${name(`plan.measure:${event.measureId}`)} – ${words.t(`measureStatus.${event.outcome}`)}`;
  if (event.type === "GoalFollowedUp")
    return `${name(`plan.goal:${event.goalId}`)} – ${words.t(`goalOutcome.${event.outcome}`)}`;
  return items[0] ? name(items[0]) : "";
}

function scopeInWords(event: Extract<SipEvent, { type: "ConsentScopeSet" }>, { view, t }: Words): string {
  const names = Object.values(event.recipients).map(nameOf).join(", ");
  return t("scope", { giver: giverName(view, event.giver), names, count: event.cells.length });
}

function nameOf(recipient: ConsentRecipient): string {
  return recipient.kind === "unit" ? recipient.unit.name : recipient.name;
}

function partyName(partyId: string, { view }: Words): string {
  return view.parties?.find((party) => party.id === partyId)?.name ?? "";
}
