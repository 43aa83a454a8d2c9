// Story (a) as a test. There is a file for each telling, so that they are told at the same time.
import { afterAll, beforeAll, describe, it } from "vitest";
import { type CountyStage, openCounty, type Way } from "./county.ts";
import { type Step, steps } from "./wholeSip.ts";

/** The beginning in two hands: the pages with the most to work by the keyboard alone, and what people do on their way on a phone. */
export const byHand: Partial<Record<Step, Way>> = {
  raiseNeed: "phone",
  decide: "phone",
  receiveConsent: "keyboard",
  assess: "phone",
  summon: "keyboard",
  answer: "phone",
};

/** The story by mouse, by a finger on a phone or by the keyboard alone, until a step has no way; `inspects` says where axe looks. */
export function tellWholeSip(
  name: string,
  wayOf: (step: Step) => Way | undefined,
  inspects: (step: Step) => boolean = () => true,
) {
  let stage: CountyStage;
  beforeAll(async () => {
    stage = await openCounty();
  });
  afterAll(() => stage?.close());

  describe(`a SIP from need to closing, ${name}`, () => {
    it("is held together by everyone it concerns", async () => {
      let sip = "";
      for (const key of Object.keys(steps) as Step[]) {
        const way = wayOf(key);
        if (!way) return;
        stage.inspects = inspects(key);
        sip = (await steps[key](stage, way, sip)) ?? sip;
      }
    }, 600_000);
  });
}
