import { expect, test } from "vitest";
import type { GuestSeen } from "../../core/sip/guests.ts";
import type { Party } from "../../core/sip/state.ts";
import type { SipView } from "../../core/sip/view.ts";
import { guestLines, needsNumber } from "./guestLines.ts";

const party = (id: string, more: Partial<Party> = {}): Party => ({
  id,
  kind: "other",
  name: id,
  relation: "",
  personId: null,
  phone: "",
  appointment: null,
  removed: null,
  ...more,
});
const guest = (partyId: string, state: GuestSeen["state"]): GuestSeen => ({
  id: `${partyId} ${state}`,
  partyId,
  until: "2026-11-28",
  state,
  forOne: false,
  at: "2026-11-21T09:00:00.000Z",
  cameName: null,
  seesUntil: null,
});
const viewOf = (parties: Party[], guests: GuestSeen[] = []) =>
  ({
    parties,
    guests,
    person: { protection: "none" },
    consent: { state: "given", rows: [{ key: "party:vän", cells: { plan: { state: "allowed", until: null } } }] },
  }) as unknown as SipView;

test("those who can be invited are neither guardians nor representatives, nor removed, nor able to sign in otherwise", () => {
  const parties = [
    party("vän"),
    party("lärare"),
    party("mamma", { kind: "guardian" }),
    party("god man", { kind: "representative" }),
    party("förr", { removed: { reason: "", by: { kind: "system" }, at: "" } }),
    party("dotter", { kind: "relative", personId: "x" }),
  ];
  const lines = guestLines(viewOf(parties));
  expect(lines.map((line) => [line.party.id, line.seesSomething])).toEqual([
    ["vän", true],
    ["lärare", false],
  ]);
});

test("the latest invitation counts, and who came by it stays in the list", () => {
  const lines = guestLines(
    viewOf([party("vän", { personId: "x" })], [guest("vän", "replaced"), guest("vän", "joined")]),
  );
  expect(lines[0]?.guest?.state).toBe("joined");
});

test("a number is needed as soon as anybody in the SIP is protected", () => {
  expect(needsNumber(viewOf([party("vän")]))).toBe(false);
  expect(needsNumber(viewOf([party("vän", { protected: true })]))).toBe(true);
});
