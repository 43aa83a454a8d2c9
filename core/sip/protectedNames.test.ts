import { expect, test } from "vitest";
import { withProtectedNames } from "./protectedNames.ts";

test("an empty name becomes words wherever it stands, and nothing else is touched", () => {
  const seen = {
    lead: { unit: { unitId: "hidden-1", name: "" }, coordinator: { name: "", title: "" } },
    parties: [{ id: "1", name: "", relation: "", phone: "" }],
    by: { kind: "staff", name: "", title: "", unitName: "" },
    confirmed: { unitId: "hidden-1", unitName: "" },
    text: "",
    named: { name: "Hemtjänsten" },
    none: null,
  };
  expect(withProtectedNames(seen, "Skyddat")).toEqual({
    lead: { unit: { unitId: "hidden-1", name: "Skyddat" }, coordinator: { name: "Skyddat", title: "" } },
    parties: [{ id: "1", name: "Skyddat", relation: "", phone: "" }],
    by: { kind: "staff", name: "Skyddat", title: "", unitName: "" },
    confirmed: { unitId: "hidden-1", unitName: "Skyddat" },
    text: "",
    named: { name: "Hemtjänsten" },
    none: null,
  });
});
