import { type AgendaPart, agendaParts } from "./state.ts";

/** The parts of a meeting in their order, with the minutes of each. */
export type Agenda = { part: AgendaPart; minutes: number }[];

/** How much of the meeting each part of the meeting circle usually takes: the needs the most (M2). */
const shares: Record<AgendaPart, number> = { opening: 0.15, present: 0.2, needs: 0.4, summary: 0.15, ending: 0.1 };

/** The usual agenda for a meeting of that many minutes, in whole minutes that add up to it. */
export function agendaFor(minutes: number): Agenda {
  const agenda = agendaParts.map((part) => ({ part, minutes: Math.floor(minutes * shares[part]) }));
  const left = minutes - minutesOf(agenda);
  return agenda.map((one) => (one.part === "needs" ? { ...one, minutes: one.minutes + left } : one));
}

/** The minutes of all parts together. */
export function minutesOf(agenda: Agenda): number {
  return agenda.reduce((sum, one) => sum + one.minutes, 0);
}
