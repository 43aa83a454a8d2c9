import { expect, test } from "vitest";
import type { Task } from "../../core/sip/tasks.ts";
import { stageStates } from "./stageStates.ts";

type View = Parameters<typeof stageStates>[0];
const today = "2026-11-21";

function view(changes: Partial<View>): View {
  return {
    stage: "need",
    decision: null,
    consent: null,
    assessment: { areas: {}, ownWords: {}, whatMatters: null, summary: null, otherPlans: [] },
    meetings: [],
    plan: { draft: null, draftReason: "", versions: [], draftAnswer: null, reports: [], copiesGiven: [] },
    followUps: [],
    closing: null,
    ...changes,
  };
}

const started = { kind: "started", reason: "", by: { kind: "system" }, at: "2026-11-20T08:00:00Z" } as const;

function task(kind: Task["kind"], stage: Task["stage"], changes: Partial<Task> = {}): Task {
  return {
    key: kind,
    kind,
    audience: "staff:a@b",
    stage,
    appearsOn: "2026-11-20",
    dueOn: null,
    params: {},
    ...changes,
  };
}

function states(of: View, tasks: Task[] = []): Record<string, string> {
  return Object.fromEntries(stageStates(of, tasks, today).map(({ stage, state }) => [stage, state]));
}

test("a new need is where the SIP is, and all else lies ahead", () => {
  expect(states(view({}))).toEqual({
    need: "now",
    consent: "ahead",
    assessment: "ahead",
    summons: "ahead",
    meeting: "ahead",
    plan: "ahead",
    followUp: "ahead",
    closing: "ahead",
  });
});

test("what has been passed is done, also for a reader who may not see why", () => {
  const seen = states(view({ stage: "summons", decision: started }));
  expect([seen.need, seen.consent, seen.assessment, seen.summons, seen.meeting]).toEqual([
    "done",
    "done",
    "done",
    "now",
    "ahead",
  ]);
});

test("the most urgent thing that is missing is told, and what has not appeared yet is not", () => {
  const tasks = [
    task("giveInformation", "consent", { dueOn: "2026-11-25" }),
    task("askConsent", "consent", { dueOn: "2026-11-22" }),
    task("handOverAt18", "consent", { dueOn: "2026-11-21", appearsOn: "2026-12-24" }),
  ];
  expect(stageStates(view({ stage: "consent", decision: started }), tasks, today)[1]?.missing).toBe("askConsent");
});

test("a stage ahead where something waits already goes on", () => {
  expect(states(view({ stage: "consent", decision: started }), [task("planMeeting", "summons")]).summons).toBe("now");
});

test("nothing is missing in a closed SIP", () => {
  const closing = {
    reason: "goalsReached",
    text: "",
    remainingNeeds: "",
    otherPlan: "",
    by: { kind: "system" },
    at: "2026-11-20T08:00:00Z",
  } as const;
  const all = stageStates(
    view({ stage: "closing", decision: started, closing }),
    [task("followUp", "followUp")],
    today,
  );
  expect(all.at(-1)?.state).toBe("done");
  expect(all.every(({ missing }) => missing === null)).toBe(true);
});
