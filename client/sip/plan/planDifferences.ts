import type { PlanContent } from "../../../core/sip/state.ts";

export type DifferenceKind =
  | "whatMatters"
  | "needs"
  | "goal"
  | "subgoal"
  | "measure"
  | "responsible"
  | "noMeasures"
  | "noOthers"
  | "followUp"
  | "ifWorse";

/** One thing that differs; `before` or `now` is null when it was not there. */
export type Difference = { key: string; kind: DifferenceKind; before: string | null; now: string | null };

/** What words the entries are compared and shown in. */
export type EntryWords = {
  measure: (measure: PlanContent["measures"][number], content: PlanContent) => string;
  followUp: (followUp: NonNullable<PlanContent["followUp"]>) => string;
  noMeasures: (name: string, reason: string) => string;
  noOthers: string;
};

/** What differs between two versions of a plan, in the order of the plan (P5). */
export function planDifferences(before: PlanContent, now: PlanContent, words: EntryWords): Difference[] {
  const [old, fresh] = [entriesOf(before, words), entriesOf(now, words)];
  const keys = [...new Set([...fresh.keys(), ...old.keys()])];
  return keys
    .flatMap((key): Difference[] => {
      const [was, is] = [old.get(key), fresh.get(key)];
      if (was?.text === is?.text) return [];
      const kind = (is ?? was)?.kind;
      return kind ? [{ key, kind, before: was?.text ?? null, now: is?.text ?? null }] : [];
    })
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

const order: DifferenceKind[] = [
  "whatMatters",
  "needs",
  "goal",
  "subgoal",
  "measure",
  "responsible",
  "noMeasures",
  "noOthers",
  "followUp",
  "ifWorse",
];

function entriesOf(content: PlanContent, words: EntryWords) {
  const entries = new Map<string, { kind: DifferenceKind; text: string }>();
  const put = (key: string, kind: DifferenceKind, text: string) => {
    if (text.trim() !== "") entries.set(key, { kind, text });
  };
  put("whatMatters", "whatMatters", content.whatMatters);
  put("needs", "needs", content.needs);
  for (const goal of content.goals)
    put(goal.id, "goal", [goal.ownWords && `”${goal.ownWords}”`, goal.professional].filter(Boolean).join("\n"));
  for (const subgoal of content.subgoals) put(subgoal.id, "subgoal", subgoal.text);
  for (const measure of content.measures) put(measure.id, "measure", words.measure(measure, content));
  put("responsible", "responsible", content.responsible?.name ?? "");
  for (const { principal, reason } of Object.values(content.noMeasures))
    put(`none:${principal.principalId}`, "noMeasures", words.noMeasures(principal.name, reason));
  put("noOthers", "noOthers", content.noOthers ? words.noOthers : "");
  put("followUp", "followUp", content.followUp ? words.followUp(content.followUp) : "");
  put("ifWorse", "ifWorse", content.ifWorse);
  return entries;
}
