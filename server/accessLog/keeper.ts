// What keeps the log beside the requests: seals every second, and makes the months ahead at the start and once a day.
import type { Deps } from "../deps.ts";
import { makeMonths } from "./months.ts";
import { SealsBroken, sealLog } from "./seal.ts";

const second = 1000;
const day = 24 * 60 * 60 * second;

/**
 * Begins to keep the log; gives what ends it, when the round under way is done. Of several Samlad processes on the same
 * database one seals at a time. A round that fails is told in the program's log and tried again.
 */
export function keepLog({ owner, clock, log }: Pick<Deps, "owner" | "clock" | "log">): () => Promise<void> {
  let ended = false;
  let told = "";
  let madeAt = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = run();

  async function run() {
    try {
      if (clock().getTime() - madeAt >= day) {
        await makeMonths(owner, clock());
        madeAt = clock().getTime();
      }
      await sealLog(owner);
      told = "";
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      // Once for each fault, not every second.
      if (!ended && message !== told)
        log.error(error instanceof SealsBroken ? { seals: message } : { err: error }, "the access log was not sealed");
      told = message;
    }
    if (ended) return;
    timer = setTimeout(() => {
      round = run();
    }, second);
    timer.unref();
  }

  return async () => {
    ended = true;
    clearTimeout(timer);
    await round;
  };
}
