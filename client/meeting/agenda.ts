import { type Agenda, minutesOf } from "../../core/sip/agenda.ts";
import type { AgendaPart } from "../../core/sip/state.ts";

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
