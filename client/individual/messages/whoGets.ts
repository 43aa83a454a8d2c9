import { areasOfMeasureIn } from "../../../core/sip/items.ts";
import type { Measure, PlanContent } from "../../../core/sip/state.ts";
import type { SipView } from "../../../core/sip/view.ts";

/**
 * The unit that gets a message about a measure besides those who run the SIP: the one that answers for it, when it has been
 * called and the consent covers the measure. The server decides the same when the message is sent.
 */
export function unitThatGets(view: SipView, content: PlanContent, measure: Measure): string | null {
  const { owner } = measure;
  if (owner.kind !== "unit" || owner.unit.unitId === view.lead.unit.unitId || view.consent?.state !== "given")
    return null;
  const { unitId, name } = owner.unit;
  const isCalled = view.participants.some(
    ({ id, removed, recipient }) =>
      !removed &&
      recipient.kind === "unit" &&
      recipient.unit.unitId === unitId &&
      view.meetings.some((meeting) => meeting.sentTo.includes(id)),
  );
  const cells = view.consent.rows.find((one) => one.key === `unit:${unitId}`)?.cells ?? {};
  const areas = ["plan", ...areasOfMeasureIn(content, measure)];
  return isCalled && areas.every((area) => cells[area]?.state === "allowed") ? name : null;
}
