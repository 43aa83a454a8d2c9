// Story (a) as a test. There is a file for each telling, so that they are told at the same time.
import { afterAll, beforeAll, describe, it } from "vitest";
import { type CountyStage, openCounty, type Way } from "./county.ts";
import { type Step, steps } from "./wholeSip.ts";

/** The whole story, each step by mouse, by a finger on a phone or by the keyboard alone. */
export function tellWholeSip(name: string, wayOf: (step: Step) => Way) {
  let stage: CountyStage;
  beforeAll(async () => {
    stage = await openCounty();
  });
  afterAll(() => stage?.close());

  describe(`a SIP from need to closing, ${name}`, () => {
    it("is held together by everyone it concerns", async () => {
      let sip = "";
      for (const [key, step] of Object.entries(steps)) sip = (await step(stage, wayOf(key as Step), sip)) ?? sip;
    }, 600_000);
  });
}
