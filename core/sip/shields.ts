import type { Sip } from "./state.ts";

/** From whom the individual is protected, and in what: each question about a shield is asked here. */

/** True for a party from whom the individual is protected in everything: to them there is no SIP. */
export function isShutOut(sip: Sip, party: { id: string }): boolean {
  return shieldsFrom(sip, party).some((shield) => shield.extent === "everything");
}

/** True for a party from whom the individual is protected in anything. */
export function isShielded(sip: Sip, party: { id: string }): boolean {
  return shieldsFrom(sip, party).length > 0;
}

/** A shield is from a human being: it holds also when they are added once more, or as something else. */
function shieldsFrom({ shields = {}, parties }: Sip, { id }: { id: string }) {
  const personId = parties.find((one) => one.id === id)?.personId ?? null;
  const isSame = (otherId: string) =>
    otherId === id || (personId !== null && parties.some((one) => one.id === otherId && one.personId === personId));
  return Object.entries(shields).flatMap(([partyId, shield]) => (isSame(partyId) ? [shield] : []));
}
