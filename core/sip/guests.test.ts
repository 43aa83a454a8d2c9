import { describe, expect, test } from "vitest";
import { agreement, card, given, id, people, type Someone, type Story } from "../../test/given.ts";
import { refOf } from "../access.ts";
import { addDays } from "../time.ts";
import { guestState, takeLink } from "./guests.ts";
import { historyFor } from "./history.ts";
import { lettersFor } from "./letters.ts";
import { readersOf } from "./readers.ts";
import { afterRemoval } from "./redaction.ts";
import { sightOf } from "./sight.ts";
import { tasksOf } from "./tasks.ts";
import { viewFor } from "./view.ts";

const [teacher, linkId, newLink] = [id("y", 7), id("k", 1), id("k", 2)];
const guest = { personId: id("i", 20), name: "Tomas Lärare", protected: false };
const stranger = { personId: id("i", 21), name: "Okänd Person", protected: false };
const asGuest = { kind: "person" as const, personId: guest.personId, name: guest.name };

/** Nora has said yes, and lets the teacher see the plan and when the meetings are. */
const allowed = (until: string | null = null) =>
  given
    .assessed()
    .and("person", "addParty", { partyId: teacher, kind: "other", name: "Tomas", relation: "lärare" })
    .and("person", "setConsentScope", {
      way: "digital",
      cells: ["plan", "meeting"].map((area) => ({ recipient: `party:${teacher}`, area, allowed: true, until })),
    });
const input = (story: Story, more: object = {}) => ({
  linkId,
  partyId: teacher,
  until: addDays(story.today, 7),
  ...more,
});
const invited = (more: object = {}, story = allowed()) => story.and("coordinator", "inviteGuest", input(story, more));
const take = (story: Story, who = guest, link = linkId) => {
  const { outcome, events } = takeLink(story.state, link, who, story.today, story.protection);
  story.add(events, { kind: "person", personId: who.personId, name: who.name });
  return outcome;
};
const came = () => {
  const story = invited();
  take(story);
  return story;
};
const sees = (story: Story, actor: Parameters<typeof viewFor>[0] = asGuest) =>
  viewFor(actor, story.state, agreement, card, story.today);
const stateOf = (story: Story) => guestState(story.state, story.state.guests!.at(-1)!, story.today);

describe("an invitation by link", () => {
  test("is made by the coordinator, and by the individual, for somebody whom the consent lets see something", () => {
    for (const who of ["coordinator", "deputy", "person"] as const) {
      const story = allowed();
      expect(story.when(who, "inviteGuest", input(story)).events).toEqual(["GuestInvited"]);
    }
    const story = allowed();
    for (const who of ["manager", "daughter", "nurse", "colleague", "stranger"] as const)
      expect(story.when(who, "inviteGuest", input(story)).refused).toBe("access.notAllowed");
  });

  test("is not made before the consent, nor when it has ended (C5)", () => {
    const unasked = given.assessed().and("coordinator", "addParty", { partyId: teacher, kind: "other", name: "Tomas" });
    expect(unasked.when("coordinator", "inviteGuest", input(unasked)).refused).toBe("guest.consentFirst");
    const ended = allowed("2026-09-03").after(3);
    expect(ended.when("person", "inviteGuest", input(ended)).refused).toBe("guest.consentFirst");
  });

  test.each([
    ["on a day gone by", { until: "2026-08-31" }, "field.inThePast"],
    ["for longer than a month", { until: "2026-10-02" }, "guest.tooLong"],
    ["for nobody in the SIP", { partyId: id("y", 99) }, "item.unknown"],
    ["for the individual", { personId: people.person.personId }, "party.isTheIndividual"],
  ])("is not made %s", (_what, more, code) => {
    const story = allowed();
    expect(story.when("coordinator", "inviteGuest", input(story, more)).refused).toBe(code);
  });

  test("is not for a guardian or a representative, nor for one who can sign in", () => {
    const child = given.child();
    const guardian = input(child, { partyId: id("y", 1) });
    expect(child.when("coordinator", "inviteGuest", guardian).refused).toBe("guest.decides");
    const known = allowed().and("coordinator", "changeParty", {
      partyId: teacher,
      kind: "other",
      name: "Tomas",
      personId: guest.personId,
    });
    expect(known.when("coordinator", "inviteGuest", input(known)).refused).toBe("guest.canSignIn");
  });

  test("of a child is made by the coordinator alone, when both guardians have let the person see something (C9)", () => {
    const story = given
      .child("2010-05-05")
      .and("coordinator", "addParty", { partyId: teacher, kind: "other", name: "Tomas" });
    const let_ = (giver: string) =>
      story.and("coordinator", "decidePlanConsent", { giver, answer: "yes" }).and("coordinator", "setConsentScope", {
        giver,
        cells: [{ recipient: `party:${teacher}`, area: "plan", allowed: true }],
      });
    let_(`party:${id("y", 1)}`);
    expect(story.when("coordinator", "inviteGuest", input(story)).refused).toBe("guest.consentFirst");
    let_(`party:${id("y", 2)}`);
    expect(story.when("person", "inviteGuest", input(story)).refused).toBe("guest.askCoordinator");
    expect(story.when("guardianOne", "inviteGuest", input(story)).refused).toBe("access.notAllowed");
    expect(story.when("coordinator", "inviteGuest", input(story)).events).toEqual(["GuestInvited"]);
    // Either of them can take it back.
    expect(story.when("guardianTwo", "withdrawInvitation", { linkId }).events).toEqual(["GuestInvitationWithdrawn"]);
  });

  test("is made for one person alone where somebody has protected identity (Z4)", () => {
    const story = allowed().and("coordinator", "addParty", { kind: "relative", name: "Hemlig", protected: true });
    expect(story.when("coordinator", "inviteGuest", input(story)).refused).toBe("guest.numberNeeded");
    expect(story.when("coordinator", "inviteGuest", input(story, { personId: guest.personId })).events).toBeDefined();
  });

  test.each([
    ["the individual", (story: Story) => Object.assign(story, { protection: "marked" })],
    [
      "somebody beside the individual",
      (story: Story) => story.and("coordinator", "addParty", { kind: "relative", name: "Hemlig", protected: true }),
    ],
  ])(
    "for anybody is worth nothing when %s is protected afterwards, and who came by it is not let in (Z4)",
    (_who, protect) => {
      const open = protect(invited());
      expect([take(open), open.state.guests?.at(-1)?.came]).toEqual(["withdrawn", null]);
      const kept = { ...card, protection: open.protection };
      const shown = viewFor(people.coordinator, open.state, agreement, kept, open.today)?.guests;
      expect(
        shown?.map((one) => one.state),
        "what is refused is not shown as open",
      ).toEqual(["withdrawn"]);
      expect(open.when("coordinator", "inviteGuest", input(open, { linkId: newLink })).refused).toBe(
        "guest.numberNeeded",
      );
      const waiting = protect(came());
      expect(take(waiting)).toBe("withdrawn");
      expect(waiting.when("coordinator", "confirmGuest", { linkId }).refused).toBe("guest.numberNeeded");
      expect(sees(waiting)).toBeNull();
      expect(waiting.when("coordinator", "turnAwayGuest", { linkId, reason: "Ny länk" }).events).toBeDefined();
      // A link that says who goes on holding; so does what somebody sees who joined before.
      expect(take(protect(invited({ personId: guest.personId })))).toBe("joined");
      const inside = protect(came().and("coordinator", "confirmGuest", { linkId }));
      expect([take(inside), sees(inside) === null]).toEqual(["joined", false]);
    },
  );

  test("takes the place of an earlier one for the same person", () => {
    const story = invited();
    story.and("person", "inviteGuest", input(story, { linkId: newLink }));
    expect(story.state.guests?.map((link) => link.ended?.how ?? "open")).toEqual(["replaced", "open"]);
    expect(take(story)).toBe("withdrawn");
    expect(take(story, guest, newLink)).toBe("waiting");
  });
});

describe("a link that says who", () => {
  test("lets that person in at once, to what the consent gives and until it ends", () => {
    const story = invited({ personId: guest.personId }, allowed("2026-09-20"));
    expect(sees(story)).toBeNull();
    expect(take(story)).toBe("joined");
    expect(sees(story)).toMatchObject({
      relations: expect.arrayContaining(["allowedParty"]),
      limited: true,
      areas: expect.arrayContaining(["plan", "meeting"]),
      parties: null,
      consent: null,
      guests: [{ id: linkId, state: "joined", seesUntil: "2026-09-20", cameName: null }],
    });
    expect(sees(story)?.assessment.areas).toEqual({});
    expect(readersOf(story.state, story.today)).toContainEqual({
      audience: `person:${guest.personId}`,
      until: "2026-09-20",
      ground: "allowedParty",
    });
    story.after(20);
    expect(sees(story)).toBeNull();
  });

  test("lets one with protected identity in as such (Z4)", () => {
    const story = invited({ personId: guest.personId });
    expect(take(story, { ...guest, protected: true })).toBe("joined");
    expect(story.state.parties.find((one) => one.id === teacher)).toMatchObject({ protected: true });
  });

  test("is to everybody else another's while it is open, and nothing at all when it is dead", () => {
    const story = invited({ personId: guest.personId });
    expect(take(story, stranger)).toBe("another");
    story.and("person", "withdrawInvitation", { linkId });
    expect(take(story, stranger)).toBe("unknown");
    expect(take(story, guest)).toBe("withdrawn");
    expect(take(story, guest, id("k", 9))).toBe("unknown");
  });

  test("says the same to that person again, and nothing to others, when it has been used", () => {
    const story = invited({ personId: guest.personId });
    take(story);
    const { version } = story.state;
    expect([take(story), take(story, stranger)]).toEqual(["joined", "unknown"]);
    expect(story.state.version).toBe(version);
  });
});

describe("a link without a number", () => {
  test("shows nothing to whoever comes until the coordinator has recognised them", () => {
    const story = came();
    expect(sees(story)).toBeNull();
    expect(tasksOf(story.state, agreement, story.today)).toContainEqual(
      expect.objectContaining({
        kind: "recogniseGuest",
        audience: expect.stringContaining(people.coordinator.staffId),
      }),
    );
    for (const who of ["person", "manager", "nurse", "stranger"] as const)
      expect(story.when(who, "confirmGuest", { linkId }).refused).toBe("access.notAllowed");
    expect(story.when("coordinator", "confirmGuest", { linkId }).events).toEqual(["GuestJoined"]);
    expect(sees(story)?.areas.toSorted()).toEqual(["meeting", "plan"]);
    expect(tasksOf(story.state, agreement, story.today).map((task) => task.kind)).not.toContain("recogniseGuest");
  });

  test("is used up by the first who comes: a second finds it used, the first is told to wait", () => {
    const story = came();
    expect([take(story, stranger), take(story, guest)]).toEqual(["used", "waiting"]);
    expect(story.state.guests?.[0]?.came).toMatchObject({ personId: guest.personId });
  });

  test("ends when whoever came is turned away, who is then told no more than that", () => {
    const story = came().and("deputy", "turnAwayGuest", { linkId, reason: "Det är inte läraren" });
    expect([take(story), take(story, stranger), stateOf(story)]).toEqual(["withdrawn", "used", "turnedAway"]);
    expect(sees(story)).toBeNull();
    expect(story.when("coordinator", "confirmGuest", { linkId }).refused).toBe("guest.nobodyWaits");
  });

  test("tells the coordinator alone who came", () => {
    const story = came();
    const name = (who: Someone) => sees(story, people[who])?.guests[0]?.cameName;
    expect([name("coordinator"), name("manager"), name("person")]).toEqual([guest.name, guest.name, null]);
    const sight = sightOf(people.person, story.state, agreement, story.today, card)!;
    expect(JSON.stringify([sees(story, people.person), historyFor(story.state, story.events, sight)])).not.toContain(
      guest.name,
    );
    const letters = lettersFor(null, story.state, [story.events.at(-1)!.event], []);
    expect(new Set(letters.map((one) => one.audience.split("@")[0]))).toEqual(
      new Set([`staff:${people.coordinator.staffId}`, `staff:${people.deputy.staffId}`]),
    );
  });

  test("tells nobody else of any invitation: neither whoever only raised the need, nor a relative", () => {
    const story = came()
      .and("coordinator", "addParty", { kind: "relative", name: "Lisa Vik", personId: people.daughter.personId })
      .and("coordinator", "confirmGuest", { linkId })
      .and("person", "writeWhatMatters", { text: "Katten" });
    const lisa = story.state.parties.at(-1)!.id;
    story.and("person", "setConsentScope", {
      way: "digital",
      cells: [{ recipient: `party:${lisa}`, area: "plan", allowed: true }],
    });
    const told = (who: Someone) => {
      const sight = sightOf(people[who], story.state, agreement, story.today, card)!;
      return historyFor(story.state, story.events, sight).map((line) => line.type);
    };
    for (const who of ["nurse", "daughter"] as const)
      expect(told(who).filter((type) => type.startsWith("Guest"))).toEqual([]);
    expect(told("daughter")).toContain("WhatMattersWritten");
    for (const who of ["coordinator", "person"] as const)
      expect(told(who)).toEqual(expect.arrayContaining(["GuestInvited", "GuestCame", "GuestJoined"]));
  });

  test("is not for the individual, nor for anybody who is in the SIP already", () => {
    const story = invited().and("coordinator", "addParty", {
      kind: "relative",
      name: "Lisa Vik",
      personId: people.daughter.personId,
    });
    for (const { personId, name } of [people.person, people.daughter])
      expect(take(story, { personId, name, protected: false })).toBe("another");
  });

  test("answers somebody from whom the individual is protected as it answers a stranger, and never lets them in (Z4)", () => {
    const shielded = invited()
      .and("coordinator", "addParty", {
        partyId: id("y", 8),
        kind: "relative",
        name: "Jon",
        personId: stranger.personId,
      })
      .and("coordinator", "shieldFrom", { partyId: id("y", 8), extent: "everything", reason: "Hot" });
    expect(take(shielded, stranger)).toBe("waiting");
    expect(shielded.when("coordinator", "confirmGuest", { linkId }).refused).toBe("guest.isHere");
    shielded.and("coordinator", "removeParty", { partyId: id("y", 8), reason: "Inte med" });
    expect(shielded.when("coordinator", "confirmGuest", { linkId }).refused).toBe("guest.shielded");
    expect(sees(shielded, { kind: "person", personId: stranger.personId, name: "Jon" })).toBeNull();
  });

  test("of somebody with protected identity keeps the name from everybody else beside the individual", () => {
    const story = invited();
    take(story, { ...guest, protected: true });
    story.and("coordinator", "confirmGuest", { linkId });
    expect(story.state.parties.find((one) => one.id === teacher)).toMatchObject({ protected: true });
  });
});

describe("a link ends", () => {
  test("after its last day, by the clock", () => {
    const story = invited().after(7);
    expect(stateOf(story)).toBe("open");
    expect([take(story.after(1)), stateOf(story)]).toEqual(["expired", "expired"]);
  });

  test("when it is withdrawn, by those who run the SIP or by the person's side", () => {
    for (const who of ["coordinator", "manager", "person"] as const) {
      const story = invited().and(who, "withdrawInvitation", { linkId });
      expect(take(story)).toBe("withdrawn");
      expect(story.when(who, "withdrawInvitation", { linkId }).refused).toBe("guest.over");
    }
  });

  test("when the consent gives nothing more, also for one who waits", () => {
    const narrowed = (story: Story) =>
      story.and("person", "setConsentScope", {
        way: "digital",
        cells: ["plan", "meeting"].map((area) => ({ recipient: `party:${teacher}`, area, allowed: false })),
      });
    expect(take(narrowed(invited()))).toBe("withdrawn");
    const waiting = narrowed(came());
    expect([take(waiting), stateOf(waiting)]).toEqual(["withdrawn", "noConsent"]);
    expect(waiting.when("coordinator", "confirmGuest", { linkId }).refused).toBe("guest.consentFirst");
  });

  test("when the person is removed, and when the SIP is over", () => {
    expect(take(invited().and("person", "removeParty", { partyId: teacher, reason: "Slutat" }))).toBe("withdrawn");
    const closed = invited().and("coordinator", "closeSip", { reason: "individualWishes", text: "Vill inte" });
    expect([take(closed), stateOf(closed)]).toEqual(["withdrawn", "closed"]);
    expect(take(invited().and("person", "withdrawConsent", { way: "digital" }))).toBe("withdrawn");
  });

  test("and what somebody sees who joined by it ends with the consent, in the same moment", () => {
    const story = came().and("coordinator", "confirmGuest", { linkId });
    expect(sees(story)).not.toBeNull();
    story.and("person", "withdrawConsent", { way: "digital" });
    expect([sees(story), take(story)]).toEqual([null, "withdrawn"]);
    expect(readersOf(story.state, story.today).map((one) => one.audience)).not.toContain(`person:${guest.personId}`);
  });
});

test("nobody's name is left of an invitation when everything is removed after its time", () => {
  const story = came().and("coordinator", "turnAwayGuest", { linkId, reason: "Fel Tomas" });
  const removal = {
    seq: story.state.version + 1,
    at: story.now,
    by: refOf(people.coordinator),
    commandId: id("m", 99),
    event: { type: "TextsRemoved" as const, upTo: story.state.version, principals: null, units: [], seqs: [] },
  };
  const left = JSON.stringify(
    afterRemoval(story.events, removal).filter(({ event }) => event.type.startsWith("Guest")),
  );
  expect(left).toContain("GuestCame");
  expect(left).not.toMatch(/Tomas/);
});
