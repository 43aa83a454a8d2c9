import { expect, test } from "vitest";
import { newsKinds } from "../../../core/sip/news.ts";
import { viewFor } from "../../../core/sip/view.ts";
import { agreement, card, given, people, type Story } from "../../../test/given.ts";
import { routeOf } from "../../routes.tsx";
import type { Mine } from "../mine.ts";
import { placeOf } from "../news/places.ts";
import { waitingPlaces } from "../waiting.ts";
import { easyRooms, hrefOf, type Place, roomHref, roomKeys, roomOf, rooms, roomsFor, roomsShown } from "./rooms.ts";

const sipId = "0b3f0d0e-0000-4000-8000-000000000001";

/** The SIP as the person has it open. */
function mine(story: Story): Mine {
  const view = viewFor(people.person, story.state, agreement, card, story.today);
  if (!view) throw new Error("The person sees nothing of it");
  const may: Mine["may"] = (command) => view.may.includes(command);
  return { view, isMe: true, asParties: [], may } as unknown as Mine;
}

test("every room has an address that is a page, and no place is in two of them", () => {
  for (const room of roomKeys)
    expect(routeOf(roomHref(sipId, room))?.route.path).toBe(`/my/$sipId/${rooms[room].path}`);
  const places = roomKeys.flatMap((room) => [...rooms[room].places] as string[]);
  expect(new Set(places).size).toBe(places.length);
  for (const room of easyRooms) expect(roomKeys).toContain(room);
});

test("a place leads to its room, and to where in it; what happens now is on the first page", () => {
  expect(hrefOf(sipId, "plan")).toBe(`/my/${sipId}/plan`);
  expect(hrefOf(sipId, "answer")).toBe(`/my/${sipId}/plan#answer`);
  expect(hrefOf(sipId, "given")).toBe(`/my/${sipId}/shared`);
  expect(hrefOf(sipId, "my-next")).toBe(`/my/${sipId}#my-next`);
  expect([roomOf("own"), roomOf("nothing"), roomOf("")]).toEqual(["plan", null, null]);
});

test("a room is shown when there is something in it: before a decision, when a plan holds, and after a no", () => {
  const raised = roomsFor(mine(given.raised()));
  for (const room of ["plan", "meeting", "words"] as const) expect(raised).not.toContain(room);
  expect(roomsFor(mine(given.established()))).toEqual(roomKeys);
  const refused = given.raised().and("manager", "declineNeed", { reason: "En enhet räcker." });
  expect(roomsFor(mine(refused))).toEqual(["messages", "shared", "takeAlong", "settings"]);
});

test("one who reads easily has the main path, and a child what it thinks itself (C9)", () => {
  expect(roomsShown(mine(given.established()), true)).toEqual(easyRooms);
  expect(roomsShown(mine(given.child("2010-05-05")), true)).toContain("words");
});

test("what waits and what is new leads only to rooms that are there", () => {
  for (const story of [given.raised(), given.informed(), given.called(), given.established()]) {
    const here = mine(story);
    const open = roomsFor(here);
    const told = newsKinds.flatMap((kind) => placeOf(kind, here) ?? []) as Place[];
    expect(told.length).toBeGreaterThan(0);
    for (const place of told) expect([null, ...open]).toContain(roomOf(place));
  }
  for (const [, place] of waitingPlaces) expect(roomOf(place)).not.toBeNull();
});
