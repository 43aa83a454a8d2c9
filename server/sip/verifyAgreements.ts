// By which agreement the rows beside a SIP were worked out: by today's, and by no other when that has been done everywhere. From
// a county's decision until then, by any that it has had.
import type { Agreement } from "../../core/agreement.ts";
import { getAgreement } from "../../core/agreements/shipped.ts";
import type { Day } from "../../core/time.ts";
import { agreementsIn, type OfCounty } from "../agreements/agreementBook.ts";
import { fingerprintOf } from "../deadlines/workOutAnew.ts";
import type { Query } from "../directory/directoryStore.ts";

/** For each county the agreements that a row may have been worked out by, today's first. */
export async function workedOutBy(
  tx: Query,
  on: Day | null,
): Promise<(sip: { countyId: string; agreementKey: string }) => Agreement[]> {
  const book = await agreementsIn(tx);
  const [day] = await tx<
    { today: Day }[]
  >`select coalesce(${on}::date, (now() at time zone 'Europe/Stockholm')::date) as today`;
  const counties = await tx<(OfCounty & { workedOutBy: string | null; unsettledSince: Date | null })[]>`
    select c.id, c.agreement_key, s.worked_out_by, s.unsettled_since
      from county c left join county_sweep s on s.county_id = c.id`;
  const all = counties.map((county): [string, Agreement[]] => {
    const now = book.of(county, day!.today);
    const versions = book.versionsOf(county).map((one) => one.agreement());
    const isDone = county.workedOutBy === fingerprintOf(now) && county.unsettledSince === null;
    const others = versions.length === 0 || isDone ? [] : [...versions.toReversed(), getAgreement(county.agreementKey)];
    return [county.id, [now, ...others.filter((one) => one !== now)]];
  });
  const byCounty = new Map(all);
  return ({ countyId, agreementKey }) => byCounty.get(countyId) ?? [getAgreement(agreementKey)];
}
