import { expect, test } from "vitest";
import { agreement, given, units } from "../test/given.ts";
import { retentionOf } from "./retention.ts";

test("what was written about somebody who was grown up when the need was raised is not kept until thirty", () => {
  const clockOf = (born: string) => {
    const story = given.informed(born).and("coordinator", "closeSip", { reason: "moved", text: "Klart." });
    const keeperOf = (unitId: string) => {
      const unit = Object.values(units).find((one) => one.unitId === unitId)!;
      const { principalId, kind: principalKind } = unit.principal;
      return { unitId, kind: unit.kind, principalId, principalKind };
    };
    const { clocks } = retentionOf(story.state, story.events, agreement, keeperOf);
    return clocks.find((one) => one.record === "socialServices")?.removeFrom;
  };
  // The day after the eighteenth birthday, and the day before.
  expect(clockOf("2008-08-31")).toBe("2031-09-01");
  expect(clockOf("2008-09-02")).toBe("2038-09-02");
});
