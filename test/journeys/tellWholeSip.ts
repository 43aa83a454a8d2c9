// Story (a) as a test. There is a file for each way of working a page, so that they are told at the same time.
import { afterAll, beforeAll, describe, it } from "vitest";
import { type CountyStage, openCounty, type Way } from "./county.ts";
import { steps } from "./wholeSip.ts";

/** The whole story, by mouse, by a finger on a phone or by the keyboard alone. */
export function tellWholeSip(way: Way) {
  let stage: CountyStage;
  beforeAll(async () => {
    stage = await openCounty();
  });
  afterAll(() => stage?.close());

  describe(`a SIP from need to closing, by ${way}`, () => {
    it("is held together by everyone it concerns", async () => {
      let sip = "";
      for (const step of Object.values(steps)) sip = (await step(stage, way, sip)) ?? sip;
    }, 600_000);
  });
}
