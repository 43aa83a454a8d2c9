import { describe, expect, it } from "vitest";
import { people, planStory, units } from "../test/planStory.ts";
import { type DocumentOffer, documentsFor, offeredDocument } from "./documents.ts";
import type { SipView } from "./sip/view.ts";

const called = planStory();
const viewOf = (story: typeof called, who: Parameters<typeof story.view>[0]): SipView => {
  const view = story.view(who);
  if (!view) throw new Error("There is a view.");
  return view;
};
const kinds = (offers: DocumentOffer[]) => [...new Set(offers.map((one) => one.kind))];

function established() {
  const story = planStory();
  story.writePlan();
  story.give(people.coordinator, "establishPlan");
  return story;
}

describe("the papers that a reader may have", () => {
  it("follow the process: before the plan there is no text for a record, and after the closing no form to sign", () => {
    expect(kinds(documentsFor(viewOf(called, people.coordinator)))).not.toContain("record");
    const story = established();
    expect(kinds(documentsFor(viewOf(story, people.coordinator)))).toContain("record");
    story.give(people.coordinator, "closeSip", { reason: "goalsReached", text: "Klart." });
    const closed = kinds(documentsFor(viewOf(story, people.coordinator)));
    expect(closed).toContain("closing");
    expect(closed).not.toContain("consent-form");
  });

  it("are for a called unit its own alone", () => {
    const offers = documentsFor(viewOf(established(), people.nurse));
    expect(offers.filter((one) => one.kind === "record").map((one) => one.for)).toEqual([units.primaryCare.unitId]);
    expect(kinds(offers)).not.toContain("consent");
  });

  it("are no summons to a unit that the consent keeps the meeting from", () => {
    const story = planStory({ now: "2026-11-20T09:00:00Z" });
    const summonses = () =>
      documentsFor({ ...viewOf(story, people.coordinator), meetings: waiting() }).filter(
        (one) => one.kind === "summons" || (one.kind === "invitation" && one.for),
      );
    const waiting = () =>
      viewOf(story, people.coordinator).meetings.map((one) => ({ ...one, status: "sent" as const }));
    const before = summonses().map((one) => one.name);
    expect(before).toContain("Vårdcentralen Ängen");
    story.give(people.coordinator, "setConsentScope", {
      cells: [{ recipient: `unit:${units.primaryCare.unitId}`, area: "meeting", allowed: false }],
    });
    expect(summonses().map((one) => one.name)).toEqual(before.filter((name) => name !== "Vårdcentralen Ängen"));
  });
});

describe("the one that is asked for", () => {
  const view = viewOf(established(), people.coordinator);

  it("is the latest without an id, and none with an id that there is not", () => {
    expect(offeredDocument(view, { kind: "plan" })?.version).toBe(1);
    expect(offeredDocument(view, { kind: "plan", version: 2 })).toBeUndefined();
  });

  it("is never one of several receivers by chance", () => {
    expect(offeredDocument(view, { kind: "record" })).toBeUndefined();
    expect(offeredDocument(view, { kind: "record", for: units.nursing.unitId })?.name).toBe("Hemsjukvården");
    expect(offeredDocument(view, { kind: "record", for: people.ingrid.personId })).toBeUndefined();
  });
});
