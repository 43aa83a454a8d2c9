import { afterAll, beforeAll, describe, it } from "vitest";
import { type CountyStage, openCounty, type Way } from "./county.ts";
import { steps } from "./wholeSip.ts";

let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(() => stage?.close());

describe.each(["mouse", "phone", "keyboard"] as Way[])("a SIP from need to closing, by %s", (way) => {
  it("is held together by everyone it concerns", async () => {
    let sip = "";
    for (const step of Object.values(steps)) sip = (await step(stage, way, sip)) ?? sip;
  }, 400_000);
});
