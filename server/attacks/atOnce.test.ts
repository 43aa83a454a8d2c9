// Two windows of one user, at the very same time.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestServer, testServer } from "../../test/server.ts";
import { buildSipTown, type SipTown } from "../../test/sipTown.ts";

let server: TestServer;
let town: SipTown;
beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
});
afterAll(() => server.close());

test("a draft that is saved in one window while another clears it is saved, or the two are shown", async () => {
  const [one, other] = [await server.signIn(town.klara.hsaId), await server.signIn(town.klara.hsaId)];
  const path = "/api/v1/drafts/plan.text";
  const answers = await Promise.all(
    Array.from({ length: 300 }, (_, at) =>
      at % 3 === 0 ? one.send("DELETE", path) : other.send("PUT", path, { text: `Utkast ${at}`, baseVersion: at % 2 }),
    ),
  );
  const told = new Set(answers.map(({ status, json }) => `${status} ${json?.code ?? ""}`.trim()));
  expect([...told].filter((it) => !["200", "204", "409 request.stale"].includes(it))).toEqual([]);
  expect(told).toContain("200");
});
