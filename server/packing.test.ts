import { gunzipSync } from "node:zlib";
import fastify from "fastify";
import { expect, it } from "vitest";
import { registerPacking } from "./packing.ts";

const long = { words: "Ingrid vill kunna gå till affären igen. ".repeat(100) };

async function ask(url: string, encodings?: string) {
  const app = fastify();
  registerPacking(app);
  app.get("/long", async () => long);
  app.get("/short", async () => ({ words: "kort" }));
  app.get("/text", async (_request, reply) => reply.type("text/calendar").send(long.words));
  const answer = await app.inject({ url, headers: encodings ? { "accept-encoding": encodings } : {} });
  await app.close();
  return answer;
}

it("packs a long answer for those who can unpack it, and says the same", async () => {
  const answer = await ask("/long", "gzip, deflate, br");
  expect(answer.headers).toMatchObject({ "content-encoding": "gzip", vary: "accept-encoding" });
  expect(JSON.parse(gunzipSync(answer.rawPayload).toString())).toEqual(long);
  expect(answer.rawPayload.length).toBeLessThan(500);
  expect(Number(answer.headers["content-length"] ?? answer.rawPayload.length)).toBe(answer.rawPayload.length);
});

it("packs nothing for others, nothing short, and nothing but JSON", async () => {
  const unpacked = await ask("/long");
  expect([unpacked.headers["content-encoding"], unpacked.json()]).toEqual([undefined, long]);
  expect((await ask("/short", "gzip")).headers["content-encoding"]).toBeUndefined();
  expect((await ask("/text", "gzip")).headers["content-encoding"]).toBeUndefined();
});
