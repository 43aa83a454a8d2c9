// Which agreement holds in a county on a day: one that comes with the program, with what the county has changed of it.
import type { Agreement } from "../../core/agreement.ts";
import { type AgreementVersion, changedAgreement, versionOn } from "../../core/agreementChanges.ts";
import { getAgreement } from "../../core/agreements/shipped.ts";
import { isRefusal } from "../../core/errors.ts";
import type { Day } from "../../core/time.ts";
import type { Query } from "../directory/directoryStore.ts";

/** A county, as the agreement is looked up by it. */
export type OfCounty = { id: string; agreementKey: string };
/** The county's agreement as it holds on a day. */
export type AgreementOf = (county: OfCounty, on: Day) => Agreement;

/** One decision of a county, as it is stored. */
export type StoredVersion = AgreementVersion & { countyId: string; agreementKey: string };
type Known = StoredVersion & { agreement: () => Agreement };

export type AgreementBook = {
  of: AgreementOf;
  /** Takes in what has been decided. What is known is never forgotten: nothing that is stored is ever changed. */
  learn: (versions: readonly StoredVersion[]) => void;
  /** Those of one county, oldest first. */
  versionsOf: (county: OfCounty) => readonly Known[];
};

/** An empty book: every county has its agreement as it came with the program. */
export function createBook(): AgreementBook {
  const known = new Map<string, Known[]>();
  const keyOf = ({ id, agreementKey }: OfCounty) => `${id} ${agreementKey}`;
  const versionsOf = (county: OfCounty) => known.get(keyOf(county)) ?? [];
  return {
    versionsOf,
    of: (county, on) => versionOn(versionsOf(county), on)?.agreement() ?? getAgreement(county.agreementKey),
    learn: (versions) => {
      for (const one of versions) {
        const key = keyOf({ id: one.countyId, agreementKey: one.agreementKey });
        const before = known.get(key) ?? [];
        if (before.some(({ version }) => version === one.version)) continue;
        known.set(
          key,
          [...before, { ...one, agreement: once(() => agreementOf(one)) }].sort((a, b) => a.version - b.version),
        );
      }
    },
  };
}

/** All that all counties have decided. Reads only. */
export async function readVersions(sql: Query): Promise<StoredVersion[]> {
  return sql<StoredVersion[]>`
    select county_id, agreement_key, version, changes, from_day from own_agreement order by county_id, agreement_key, version`;
}

/** The agreements as the database has them now, for what is not a request: jobs, retention, verification. */
export async function agreementsIn(sql: Query): Promise<AgreementBook> {
  const book = createBook();
  book.learn(await readVersions(sql));
  return book;
}

/** Throws when what a county once decided is not allowed any more: then nobody can say what holds there. */
function agreementOf({ countyId, agreementKey, version, changes }: StoredVersion): Agreement {
  const made = changedAgreement(getAgreement(agreementKey), changes);
  if (isRefusal(made))
    throw new Error(
      `Version ${version} of the agreement of county ${countyId} cannot be used: ${made.code} at ${made.field ?? "the whole"}.`,
    );
  return made.agreement;
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
