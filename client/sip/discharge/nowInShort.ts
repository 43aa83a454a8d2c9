import type { Agreement } from "../../../core/agreement.ts";
import type { DischargeSeen } from "../../../core/sip/view.ts";
import { type Day, dayOf, type Instant } from "../../../core/time.ts";

export type NowInShort = {
  key:
    | "expected"
    | "expectedToday"
    | "expectedPassed"
    | "expectedTodayTold"
    | "expectedPassedTold"
    | "summon"
    | "summonLate"
    | "ready"
    | "liable"
    | "liableSince"
    | "left"
    | "brokenOff";
  when: Day | Instant;
};

/**
 * The one sentence that everybody who looks at a stay should read first. `mayTell`: the reader is of the ward, and so is asked
 * what the others only wait for.
 */
export function nowInShort(
  { left, brokenOff, ready, expectedOn, clock, told }: DischargeSeen,
  model: Agreement["discharge"]["liability"]["model"],
  today: Day,
  mayTell: boolean,
): NowInShort {
  if (left) return { key: "left", when: left.leftAt };
  if (brokenOff) return { key: "brokenOff", when: brokenOff.at };
  if (!ready) {
    if (expectedOn > today) return { key: "expected", when: expectedOn };
    const key = expectedOn === today ? "expectedToday" : "expectedPassed";
    return { key: mayTell ? key : `${key}Told`, when: expectedOn };
  }
  const { summonsBy = null, summonedOn = null, liableFrom = null } = clock ?? {};
  if (summonsBy && !summonedOn) return { key: summonsBy < today ? "summonLate" : "summon", when: summonsBy };
  const isPaidFor = model === "eachCase" && told.some(({ unit }) => unit.principal.kind === "municipality");
  if (liableFrom && isPaidFor) return { key: liableFrom > today ? "liable" : "liableSince", when: liableFrom };
  return { key: "ready", when: dayOf(ready.at) };
}
