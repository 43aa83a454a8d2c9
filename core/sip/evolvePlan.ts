import { besides } from "./besides.ts";
import { emptyPlan } from "./emptyPlan.ts";
import type { SipEvent } from "./events.ts";
import type { FollowUp, PersonsAnswer, PlanContent, PlanVersion, Sip, StoredEvent } from "./state.ts";

/** What the plan and its follow-ups change. Null when the event belongs elsewhere. */
export function evolvePlan(sip: Sip, event: SipEvent, { by, at }: StoredEvent): Sip | null {
  switch (event.type) {
    case "PlanTextWritten":
      return withDraft(sip, () => ({ [event.section]: event.text }));
    case "GoalWritten":
      return withDraft(sip, (draft) => ({ goals: put(draft.goals, event.goal) }));
    case "GoalRemoved": {
      const goneFrom = (draft: PlanContent) =>
        draft.subgoals.filter((one) => one.goalId === event.goalId).map((one) => one.id);
      return withDraft(sip, (draft) => ({
        goals: draft.goals.filter((goal) => goal.id !== event.goalId),
        subgoals: draft.subgoals.filter((one) => one.goalId !== event.goalId),
        measures: loosen(draft.measures, goneFrom(draft)),
      }));
    }
    case "SubgoalWritten":
      return withDraft(sip, (draft) => ({ subgoals: put(draft.subgoals, event.subgoal) }));
    case "SubgoalRemoved":
      return withDraft(sip, (draft) => ({
        subgoals: draft.subgoals.filter((one) => one.id !== event.subgoalId),
        measures: loosen(draft.measures, [event.subgoalId]),
      }));
    case "MeasureWritten":
      return withDraft(sip, (draft) => ({ measures: put(draft.measures, event.measure) }));
    case "MeasureRemoved":
      return withDraft(sip, (draft) => ({
        measures: draft.measures
          .filter((measure) => measure.id !== event.measureId)
          .map((measure) => (measure.after === event.measureId ? { ...measure, after: null } : measure)),
      }));
    case "NoMeasuresDeclared":
      return withDraft(sip, (draft) => {
        const { [event.principal.principalId]: _, ...others } = draft.noMeasures;
        const { principal, reason } = event;
        return { noMeasures: event.none ? { ...others, [principal.principalId]: { principal, reason } } : others };
      });
    case "NoOtherMeasuresDeclared":
      return withDraft(sip, () => ({ noOthers: event.none }));
    case "ResponsiblePrincipalChosen":
      return withDraft(sip, () => ({ responsible: event.principal }));
    case "FollowUpBooked":
      return withDraft(sip, () => ({ followUp: { on: event.on, how: event.how, caller: event.caller } }));
    case "CopiesDecided":
      return withDraft(sip, () => ({ copies: event.copies }));
    case "PlanAnswered": {
      const { agrees, comment, entry } = event;
      const said = { agrees, comment, toldTo: event.told ? by : null, ...(entry ? { entry } : {}), by, at };
      const after = (before: PersonsAnswer | null) =>
        event.beside ? besides(before, said, event.beside === "all" ? "all" : "own") : said;
      if (event.version === null) return { ...sip, plan: { ...sip.plan, draftAnswer: after(sip.plan.draftAnswer) } };
      return withVersion(sip, event.version, (version) => ({ personsAnswer: after(version.personsAnswer) }));
    }
    case "PlanEstablished": {
      const version: PlanVersion = {
        version: event.version,
        content: sip.plan.draft ?? emptyPlan(),
        establishedAt: at,
        by,
        meetingId: event.meetingId,
        reason: sip.plan.draftReason,
        confirmations: {},
        personsAnswer: sip.plan.draftAnswer,
      };
      return {
        ...sip,
        plan: {
          ...sip.plan,
          draft: null,
          draftReason: "",
          draftAnswer: null,
          versions: [...sip.plan.versions, version],
        },
        disclosures: [...sip.disclosures, ...event.disclosures.map((disclosure) => ({ ...disclosure, by, at }))],
      };
    }
    case "PlanConfirmed":
      return withVersion(sip, event.version, (version) => ({
        confirmations: { ...version.confirmations, [event.unitId]: { by, at } },
      }));
    case "PlanRevisionOpened":
      return {
        ...sip,
        plan: {
          ...sip.plan,
          draft: sip.plan.versions.at(-1)?.content ?? emptyPlan(),
          draftReason: event.reason,
          draftAnswer: null,
        },
      };
    case "PlanRevisionDropped":
      return { ...sip, plan: { ...sip.plan, draft: null, draftReason: "", draftAnswer: null } };
    case "MeasureReported":
      return { ...sip, plan: { ...sip.plan, reports: [...sip.plan.reports, { ...event.report, by, at }] } };
    case "CopyGiven": {
      const { type: _type, ...copy } = event;
      return { ...sip, plan: { ...sip.plan, copiesGiven: [...sip.plan.copiesGiven, { ...copy, by, at }] } };
    }
    default:
      return evolveFollowUp(sip, event, { by, at });
  }
}

function evolveFollowUp(sip: Sip, event: SipEvent, { by, at }: Pick<StoredEvent, "by" | "at">): Sip | null {
  switch (event.type) {
    case "FollowUpStarted": {
      const { followUpId: id, plannedOn, meetingId } = event;
      const followUp: FollowUp = {
        id,
        plannedOn,
        meetingId,
        startedAt: at,
        measures: {},
        goals: {},
        newNeeds: null,
        consentStillRight: null,
        decision: null,
      };
      return { ...sip, followUps: [...sip.followUps, followUp] };
    }
    case "MeasureFollowedUp": {
      const { measureId, outcome, why } = event;
      return withFollowUp(sip, event.followUpId, (one) => ({
        measures: { ...one.measures, [measureId]: { outcome, why, by, at } },
      }));
    }
    case "GoalFollowedUp": {
      const { goalId, seenBy, outcome, why } = event;
      return withFollowUp(sip, event.followUpId, (one) => {
        const known = one.goals[goalId] ?? { units: null, person: null };
        return { goals: { ...one.goals, [goalId]: { ...known, [seenBy]: { outcome, why, by, at } } } };
      });
    }
    case "NewNeedsWritten":
      return withFollowUp(sip, event.followUpId, () => ({ newNeeds: { text: event.text, by, at } }));
    case "ConsentReviewed":
      return withFollowUp(sip, event.followUpId, () => ({ consentStillRight: { right: event.right, by, at } }));
    case "FollowUpDecided": {
      const { kind, why, nextOn } = event;
      return withFollowUp(sip, event.followUpId, () => ({ decision: { kind, why, nextOn, by, at } }));
    }
    default:
      return null;
  }
}

function withDraft(sip: Sip, change: (draft: PlanContent) => Partial<PlanContent>): Sip {
  const draft = sip.plan.draft ?? emptyPlan();
  return { ...sip, plan: { ...sip.plan, draft: { ...draft, ...change(draft) } } };
}

function withVersion(sip: Sip, number: number, change: (version: PlanVersion) => Partial<PlanVersion>): Sip {
  const versions = sip.plan.versions.map((one) => (one.version === number ? { ...one, ...change(one) } : one));
  return { ...sip, plan: { ...sip.plan, versions } };
}

function withFollowUp(sip: Sip, id: string, change: (followUp: FollowUp) => Partial<FollowUp>): Sip {
  return { ...sip, followUps: sip.followUps.map((one) => (one.id === id ? { ...one, ...change(one) } : one)) };
}

function put<T extends { id: string }>(list: T[], item: T): T[] {
  return list.some((one) => one.id === item.id)
    ? list.map((one) => (one.id === item.id ? item : one))
    : [...list, item];
}

function loosen(measures: PlanContent["measures"], subgoalIds: string[]): PlanContent["measures"] {
  return measures.map((measure) =>
    measure.subgoalId && subgoalIds.includes(measure.subgoalId) ? { ...measure, subgoalId: null } : measure,
  );
}
