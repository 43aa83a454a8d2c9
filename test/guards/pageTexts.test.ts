import { expect, it } from "vitest";
import { roomKeys, rooms } from "../../client/individual/rooms/rooms.ts";
import { routeOf } from "../../client/routes.tsx";
import { idOf } from "../../demo/ids.ts";
import { begins, headKey } from "../../server/pageHead.ts";

const sip = idOf("sip", "ingrid");
const addresses = [
  `/my/${sip}`,
  ...roomKeys.map((room) => `/my/${sip}/${rooms[room].path}`),
  ...["/my/raise", "/my/words", "/my/access-log", `/my/${sip}/survey`, `/my/${sip}/readers`],
  "/work",
];

// What is not in the head is asked for when the page is drawn, and on a slow line that is a second more.
it.each(addresses)("%s has in its head the words that it waits for", (address) => {
  const kind = headKey(address, "sv", false).split(" ")[0] as keyof typeof begins;
  expect(kind).not.toBe("other");
  // The rooms lie in the person's own page, whose words they share.
  const waited = routeOf(address)?.route.texts ?? [];
  expect(new Set(begins[kind].texts)).toEqual(new Set(waited));
});
