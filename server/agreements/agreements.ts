// The counties' agreements as requests need them: at once, and never older than an answer that told of a change. Kept in memory by each
// process; the database tells all of them when a county has decided something (migrations/0035_own_agreement.sql), and after a gap
// in that everything is read anew.
import { dayOf } from "../../core/time.ts";
import type { Sql } from "../db/database.ts";
import type { Clock } from "../deps.ts";
import type { Log } from "../log.ts";
import { type AgreementBook, createBook, type OfCounty, readVersions } from "./agreementBook.ts";

export type Agreements = AgreementBook & {
  /** Calls back when some county's agreement may have become another. Gives what ends that. */
  onChange: (then: () => void) => () => void;
  close: () => Promise<void>;
};

const channel = "agreement";
/** So long after a reading that failed it is tried again. */
const againMs = 500;

/**
 * Reads what the counties have decided, and follows it.
 * @throws when what holds in a county today cannot be used (see `agreementBook.ts`).
 */
export async function openAgreements({
  owner,
  clock,
  log,
}: {
  owner: Sql;
  clock: Clock;
  log: Log;
}): Promise<Agreements> {
  const book = createBook();
  const listeners = new Set<() => void>();
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;

  async function readAll() {
    book.learn(await readVersions(owner));
    for (const then of listeners) then();
  }

  /** What was told of must be known, however long that takes. */
  function follow() {
    clearTimeout(timer);
    if (isClosed) return;
    readAll().catch((error) => {
      if (isClosed) return;
      log.warn({ code: (error as { code?: string }).code }, "the counties' agreements could not be read");
      timer = setTimeout(follow, againMs);
    });
  }

  // Listening comes first: what is decided while all is read is told of, and read once more.
  const listening = await owner.listen(channel, follow, follow);
  await readAll();
  const counties = await owner<OfCounty[]>`select id, agreement_key from county`;
  for (const county of counties) book.of(county, dayOf(clock().toISOString()));

  return {
    ...book,
    onChange: (then) => {
      listeners.add(then);
      return () => listeners.delete(then);
    },
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await listening.unlisten();
    },
  };
}
