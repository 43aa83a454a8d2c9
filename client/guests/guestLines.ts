import type { GuestSeen } from "../../core/sip/guests.ts";
import type { Party } from "../../core/sip/state.ts";
import type { SipView } from "../../core/sip/view.ts";

/** One person beside the individual who may be invited by a link, or is; with the latest invitation. */
export type GuestLineOf = {
  party: Party;
  guest: GuestSeen | null;
  /** Whether the consent lets the person see anything today. */
  seesSomething: boolean;
};

/** Those who can be invited by a link, or have been: neither guardians nor representatives, nor who got a way in otherwise. */
export function guestLines({
  parties,
  guests,
  consent,
}: Pick<SipView, "parties" | "guests" | "consent">): GuestLineOf[] {
  return (parties ?? []).flatMap((party) => {
    const guest = guests.findLast((one) => one.partyId === party.id) ?? null;
    const decides = party.kind === "guardian" || party.kind === "representative";
    const cameOtherwise = party.personId !== null && guest?.state !== "joined";
    if (party.removed || decides || cameOtherwise || party.name === "") return [];
    const row = consent?.rows.find((one) => one.key === `party:${party.id}`);
    const seesSomething =
      consent?.state === "given" && Object.values(row?.cells ?? {}).some(({ state }) => state === "allowed");
    return [{ party, guest, seesSomething }];
  });
}

/** True where a link is made for one person alone (Z4): the server says so, too. */
export function needsNumber({ parties, person }: Pick<SipView, "parties" | "person">): boolean {
  return person.protection !== "none" || (parties ?? []).some((party) => !party.removed && party.protected === true);
}
