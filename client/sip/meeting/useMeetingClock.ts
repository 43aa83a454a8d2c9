import { useEffect, useState } from "react";
import type { AgendaPart, Meeting } from "../../../core/sip/state.ts";
import { partAt } from "../../meeting/agenda.ts";

export type MeetingClock = {
  part: AgendaPart;
  /** Of the part, while it follows the clock; null when the reader has gone to another part. */
  minutesLeft: number | null;
  isByClock: boolean;
  go: (part: AgendaPart) => void;
  followClock: () => void;
  next: AgendaPart | null;
};

/** Which part of the meeting circle one is in: by the agenda's minutes since the start, until one goes on by oneself (M2). */
export function useMeetingClock(meeting: Pick<Meeting, "agenda" | "startedAt">): MeetingClock {
  const [now, setNow] = useState(() => Date.now());
  const [chosen, setChosen] = useState<AgendaPart | null>(null);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, []);
  const started = meeting.startedAt ? Date.parse(meeting.startedAt) : now;
  const byClock = partAt(meeting.agenda, (now - started) / 60_000);
  const part = chosen ?? byClock?.part ?? "opening";
  const index = meeting.agenda.findIndex((one) => one.part === part);
  return {
    part,
    minutesLeft: byClock?.part === part ? byClock.minutesLeft : null,
    isByClock: chosen === null,
    go: setChosen,
    followClock: () => setChosen(null),
    next: meeting.agenda[index + 1]?.part ?? null,
  };
}
