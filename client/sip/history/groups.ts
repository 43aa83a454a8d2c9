import type { HistoryEntry } from "../../../core/sip/history.ts";

export const groups = [
  "need",
  "consent",
  "assessment",
  "meeting",
  "plan",
  "followUp",
  "closing",
  "correction",
] as const;
export type Group = (typeof groups)[number];

const heads: Record<string, Group> = {
  need: "need",
  decision: "need",
  discharge: "need",
  lead: "need",
  information: "consent",
  party: "consent",
  capacity: "consent",
  childView: "consent",
  consent: "consent",
  disclosure: "consent",
  mark: "consent",
  shield: "consent",
  assessment: "assessment",
  guest: "meeting",
  participant: "meeting",
  meeting: "meeting",
  times: "meeting",
  answer: "meeting",
  attendance: "meeting",
  notes: "meeting",
  preparation: "meeting",
  plan: "plan",
  answerToPlan: "plan",
  confirmation: "plan",
  report: "plan",
  copy: "plan",
  followUp: "followUp",
  message: "followUp",
  closing: "closing",
};

/** The part of the process that an entry belongs to, for choosing what to look at. */
export function groupOfEntry(entry: Pick<HistoryEntry, "type" | "items">): Group {
  if (corrections.includes(entry.type)) return "correction";
  const head = (entry.items[0] ?? "").split(/[.:]/)[0] ?? "";
  return heads[head] ?? "plan";
}

const corrections: HistoryEntry["type"][] = ["EntryStruck", "EntryDisputed", "EntryRedacted", "TextsRemoved"];
