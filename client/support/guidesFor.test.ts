import { expect, test } from "vitest";
import type { Guide, SupportRole } from "../../core/support.ts";
import { guidesFor } from "./guidesFor.ts";

const guide = (key: string, ...roles: SupportRole[]): Guide => ({
  key,
  language: "sv",
  title: key,
  lead: "",
  kind: "guide",
  for: roles,
  stages: key === "elsewhere" ? ["need"] : ["plan"],
  blocks: [],
});
const guides = [
  guide("chair", "chair", "coordinator"),
  guide("coordinator", "coordinator"),
  guide("called", "calledUnit"),
  guide("elsewhere", "coordinator"),
];
const first = (...relations: string[]) => guidesFor(guides, "plan", relations)[0]?.key;

test("a reader's own guide comes first, and the others of the stage after it", () => {
  expect(first("coordinator", "anyStaff")).toBe("coordinator");
  expect(first("deputy")).toBe("coordinator");
  expect(first("participantUnit", "planReader", "anyStaff")).toBe("called");
  expect(
    guidesFor(guides, "plan", ["planReader"])
      .map((it) => it.key)
      .sort(),
  ).toEqual(["called", "chair", "coordinator"]);
  expect(guidesFor(guides, "plan", [])).toHaveLength(3);
  expect(guidesFor(guides, "closing", ["coordinator"])).toEqual([]);
});
