import type { AgendaPart } from "../../core/sip/state.ts";

type Agenda = { part: AgendaPart; minutes: number }[];

/** The parts of the meeting circle, in their order, and how much of the meeting each usually takes: the needs the most (M2). */
export const usualAgenda: { part: AgendaPart; share: number }[] = [
  { part: "opening", share: 0.15 },
  { part: "present", share: 0.2 },
  { part: "needs", share: 0.4 },
  { part: "summary", share: 0.15 },
  { part: "ending", share: 0.1 },
];

/** The usual agenda for a meeting of that many minutes, in whole minutes that add up to it. */
export function agendaFor(minutes: number): Agenda {
  const agenda = usualAgenda.map(({ part, share }) => ({ part, minutes: Math.floor(minutes * share) }));
  const left = minutes - minutesOf(agenda);
  return agenda.map((one) => (one.part === "needs" ? { ...one, minutes: one.minutes + left } : one));
}

export function minutesOf(agenda: Agenda): number {
  return agenda.reduce((sum, one) => sum + one.minutes, 0);
}

/** Which part the clock says one is in, and how many minutes of it are left; after the last part that one, with none left. */
export function partAt(agenda: Agenda, minutesGone: number): { part: AgendaPart; minutesLeft: number } | null {
  let end = 0;
  for (const { part, minutes } of agenda) {
    end += minutes;
    if (minutesGone < end) return { part, minutesLeft: Math.ceil(end - Math.max(minutesGone, 0)) };
  }
  const last = agenda.at(-1);
  return last ? { part: last.part, minutesLeft: 0 } : null;
}

export type Arc = { part: AgendaPart; number: number; start: number; length: number; x: number; y: number };

/** Where each part lies on a circle of 100 parts, and where its number stands. Parts without minutes have no place. */
export function arcsOf(agenda: Agenda): Arc[] {
  const total = minutesOf(agenda) || 1;
  let start = 0;
  return agenda.flatMap(({ part, minutes }, index) => {
    if (minutes === 0) return [];
    const length = (minutes / total) * 100;
    const angle = ((start + length / 2) / 100) * 2 * Math.PI - Math.PI / 2;
    const arc = {
      part,
      number: index + 1,
      start,
      length,
      x: round(Math.cos(angle) * 80),
      y: round(Math.sin(angle) * 80),
    };
    start += length;
    return [arc];
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
