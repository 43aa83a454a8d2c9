import type { TimesAnswer } from "../core/sip/stateTimes.ts";
import type { SipView, TimeQuestionSeen } from "../core/sip/view.ts";
import { recipientName } from "./actors.ts";

export type TimeAnswer = TimesAnswer["times"][string];

/** One of those whose answer counts: a participant, or somebody of the individual's side. */
export type Voice = { key: string; name: string; answer: TimesAnswer | null };

/** A time with who can, who can if needed, who cannot and who has not said. */
export type TimeStanding = { id: string; startsAt: string; said: Record<TimeAnswer | "none", string[]> };

/** The question of times that waits for answers or a choice. */
export function openQuestion(view: Pick<SipView, "timeQuestions">): TimeQuestionSeen | null {
  return view.timeQuestions.find((one) => one.isOpen) ?? null;
}

/**
 * Everybody whose answer is waited for: the participants that were asked and have not left, and the individual's side. What
 * staff wrote down is the individual's answer where nobody of that side has answered themselves.
 */
export function voicesOf(question: TimeQuestionSeen, view: Pick<SipView, "participants" | "person">): Voice[] {
  const { answers } = question;
  const asked = view.participants
    .filter((one) => !one.removed && question.askedOf.includes(one.id))
    .map((one) => ({ key: one.id, name: recipientName(one.recipient), answer: answers[one.id] ?? null }));
  const own = Object.entries(answers)
    .filter(([who]) => who.startsWith("person:"))
    .map(([key, answer]) => ({ key, name: answer.by.kind === "system" ? "" : answer.by.name, answer }));
  const side = own.length > 0 ? own : [{ key: "told", name: view.person.name, answer: answers.told ?? null }];
  return [...side, ...asked];
}

/** The times with their answers, best first: most who can at all, then fewest who cannot, then most who can at once, then the earliest. */
export function bestFirst(question: TimeQuestionSeen, voices: Voice[]): TimeStanding[] {
  const rows = question.times.map(({ id, startsAt }) => {
    const said: TimeStanding["said"] = { yes: [], ifNeeded: [], no: [], none: [] };
    for (const { name, answer } of voices) said[answer?.times[id] ?? "none"].push(name);
    return { id, startsAt, said };
  });
  const order = ({ said }: TimeStanding) => [
    -(said.yes.length + said.ifNeeded.length),
    said.no.length,
    -said.yes.length,
  ];
  return rows.sort((one, other) => {
    const [left, right] = [order(one), order(other)];
    const differs = left.findIndex((value, index) => value !== right[index]);
    return differs < 0 ? one.startsAt.localeCompare(other.startsAt) : (left[differs] ?? 0) - (right[differs] ?? 0);
  });
}
