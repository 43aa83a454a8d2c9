import type { Agreement, LifeArea } from "../../../core/agreement.ts";
import type { PlanContent } from "../../../core/sip/state.ts";
import { preparationSections } from "../../../core/sip/statePreparation.ts";
import type { SipView } from "../../../core/sip/view.ts";
import type { Language } from "../../text/language.ts";
import type { Say } from "../../text/text.ts";
import { dayInWords, swedishParts } from "../../ui/dates.ts";

type Names = { view: SipView; agreement: Agreement; language: Language; t: Say<"history"> };

const plain = [
  "stage",
  "need",
  "need.compulsoryCare",
  "decision",
  "discharge",
  "discharge.careContact",
  "discharge.ready",
  "discharge.end",
  "lead",
  "capacity",
  "childView",
  "consent.plan",
  "consent.limits",
  "consent.guardianGround",
  "consent.absence",
  "assessment.whatMatters",
  "assessment.summary",
  "plan",
  "plan.needs",
  "plan.whatMatters",
  "plan.ifWorse",
  "plan.noOthers",
  "plan.responsible",
  "plan.followUp",
  "plan.copies",
  "plan.version",
  "answerToPlan",
  "closing",
] as const;
const withId = [
  "attachment",
  "information",
  "guest",
  "disclosure",
  "dispute",
  "assessment.otherPlan",
  "times",
  "times.answer",
  "participant.prepared",
  "meeting.roles",
  "meeting.comments",
  "answer",
  "attendance",
  "message",
  "message.answer",
  "preparation",
  "preparation.told",
  "preparation.step",
  "preparation.read",
  "plan.noMeasures",
  "confirmation",
  "copy",
  "followUp",
  "followUp.measure",
  "followUp.goal",
  "followUp.newNeeds",
  "followUp.consent",
  "followUp.decision",
] as const;

/** What an item (`core/sip/items.ts`) is called by people: "Kartläggning: Sömn", "Insats: Lägger om såret". */
export function itemInWords(item: string, names: Names): string {
  const { view, t, language } = names;
  const [head = "", first = "", second = "", third = ""] = item.split(":");
  const titled = (title: string, more: string | undefined) => (more ? `${title}: ${more}` : title);
  if (head === "assessment.area") return titled(t("item.area"), areaName(first, names));
  if (head === "assessment.own") return titled(t("item.own"), areaName(first, names));
  if (head === "party") return titled(t("item.party"), partyName(view, first));
  if (head === "consent.plan" && first) return titled(t("item.consentPlan"), giverName(view, `${first}:${second}`));
  if (head === "consent.cell") {
    // From an event: giver:recipient:area, where giver and recipient may hold a colon of their own. From a comparison: name:area.
    const area = item.slice(item.lastIndexOf(":") + 1);
    const who = third ? recipientName(view, item) : first;
    return titled(t("item.cell"), [who, areaName(area, names)].filter(Boolean).join(", "));
  }
  if (head === "participant" || head === "participant.representative")
    return titled(t("item.participant"), participantName(view, first));
  if (head === "meeting") return titled(t("item.meeting"), meetingDay(view, first, language));
  if (head === "notes") return titled(t("item.notes"), second ? t(`part.${second}` as "part.opening") : "");
  if ((head === "preparation" || head === "preparation.told") && isOneOf(preparationSections, second))
    return titled(
      t(head === "preparation" ? "item.plain.preparation" : "item.plain.preparation_told"),
      t(`prepared.${second}` as "prepared.questions"),
    );
  if (head === "plan.goal") {
    const goal = find(view, (plan) => plan.goals, first);
    return titled(t("item.goal"), goal && (goal.ownWords || goal.professional));
  }
  if (head === "plan.subgoal") return titled(t("item.subgoal"), find(view, (plan) => plan.subgoals, first)?.text);
  if (head === "plan.measure") return titled(t("item.measure"), find(view, (plan) => plan.measures, first)?.what);
  if (head === "report") {
    const measureId = view.plan.reports.find((one) => one.id === first)?.measureId ?? "";
    return titled(t("item.plain.report"), find(view, (plan) => plan.measures, measureId)?.what);
  }
  if (head === "mark" && first) return titled(t("item.mark"), itemInWords(item.slice("mark:".length), names));
  if (head === "shield") return titled(t("item.shield"), partyName(view, first));
  if (isOneOf(plain, head)) return t(`item.plain.${head.replaceAll(".", "_")}` as "item.plain.need");
  if (isOneOf(withId, head)) return t(`item.plain.${head.replaceAll(".", "_")}` as "item.plain.need");
  return t("item.other");
}

/** A life area's or another column's name. */
export function areaName(area: string, { agreement, language, t }: Omit<Names, "view">): string {
  const all: LifeArea[] = [...agreement.lifeAreas.adult, ...agreement.lifeAreas.child];
  const life = all.find((one) => one.key === area)?.[language];
  if (life) return life;
  return ["contact", "need", "meeting", "plan"].includes(area) ? t(`area.${area}` as "area.plan") : area;
}

export function giverName(view: SipView, giver: string): string {
  if (giver.startsWith("person")) return view.person.name;
  return partyName(view, giver.replace("party:", "")) ?? "";
}

function partyName(view: SipView, id: string): string | undefined {
  return view.parties?.find((one) => one.id === id)?.name;
}

function recipientName(view: SipView, item: string): string {
  const row = view.consent?.rows.find((one) => item.includes(`:${one.key}:`));
  if (!row) return "";
  return row.recipient.kind === "unit" ? row.recipient.unit.name : row.recipient.name;
}

function participantName(view: SipView, id: string): string | undefined {
  const recipient = view.participants.find((one) => one.id === id)?.recipient;
  return recipient?.kind === "unit" ? recipient.unit.name : recipient?.name;
}

function meetingDay(view: SipView, id: string, language: Language): string | undefined {
  const meeting = view.meetings.find((one) => one.id === id);
  return meeting && dayInWords(swedishParts(meeting.startsAt).day, language, { weekday: false });
}

/** Something of the plan by its id: in what is being written, else in the latest version that had it. */
function find<T extends { id: string }>(view: SipView, list: (plan: PlanContent) => T[], id: string): T | undefined {
  const contents = [view.plan.draft, ...view.plan.versions.map((one) => one.content).reverse()];
  for (const content of contents) {
    const found = content && list(content).find((one) => one.id === id);
    if (found) return found;
  }
  return undefined;
}

function isOneOf(list: readonly string[], head: string): boolean {
  return list.includes(head);
}
