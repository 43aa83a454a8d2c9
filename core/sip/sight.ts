import type { Actor } from "../access.ts";
import { type Agreement, type AreaKey, areasFor, lifeAreasFor } from "../agreement.ts";
import type { Day } from "../time.ts";
import { coveredAreas, isChild } from "./consentState.ts";
import { areasOfMeasureIn, planContents } from "./items.ts";
import { hasLet, isForgotten } from "./redaction.ts";
import { anyHolds, lead, participantsOf, personSide, raiser, recipientKeys, toldUnit, ward } from "./relations.ts";
import type { Measure, PlanContent, Sip } from "./state.ts";
import type { RecipientKey } from "./stateConsent.ts";
import { type Veil, veilOf } from "./veil.ts";
import type { PersonCard } from "./view.ts";

/** How far an actor sees: everything, or the areas that the consent covers. */
export type Sight = {
  full: boolean;
  /** The actor raised the need, and sees what became of it. */
  raised: boolean;
  /** The actor's unit is, or has been told by, the ward of a stay in hospital. */
  told: boolean;
  /** The keys under which the consent matrix knows the actor. */
  keys: RecipientKey[];
  areas: AreaKey[];
  sees: (area: AreaKey) => boolean;
  /** By id, in every content that holds it. */
  seesMeasure: (measureId: string) => boolean;
  /** As it stands in one content. */
  seesMeasureIn: (content: PlanContent, measure: Measure) => boolean;
  /** What is kept from the actor all the same; null for the lead. */
  veil: Veil | null;
};

/** The sight of an actor on a day, or null when the actor may not know that the SIP exists. */
export function sightOf(actor: Actor, sip: Sip, agreement: Agreement, today: Day, person: PersonCard): Sight | null {
  if (isForgotten(sip) || (actor.kind === "staff" && hasLet(sip, actor.unitId))) return null;
  const veil = veilOf(actor, sip, person, today);
  if (anyHolds(lead, actor, sip, today) || anyHolds(personSide, actor, sip, today)) {
    const areas = [
      ...new Set([
        ...areasFor(agreement, isChild(sip, today)),
        ...lifeAreasFor(agreement, !isChild(sip, today)).map((one) => one.key),
      ]),
    ];
    return {
      full: true,
      raised: true,
      told: true,
      keys: recipientKeys(actor, sip),
      areas,
      sees: () => true,
      seesMeasure: () => true,
      seesMeasureIn: () => true,
      veil,
    };
  }
  const asked = actor.kind === "person" || participantsOf(actor, sip).length > 0;
  const areas = asked
    ? [...new Set(recipientKeys(actor, sip).flatMap((key) => coveredAreas(sip, agreement, key, today)))]
    : [];
  const raised = anyHolds([raiser, ward], actor, sip, today);
  const told = anyHolds([ward, toldUnit], actor, sip, today);
  if (areas.length === 0 && !raised && !told) return null;
  const sees = (area: AreaKey) => areas.includes(area);
  const keys = recipientKeys(actor, sip);
  const seesMeasureIn = (content: PlanContent, measure: Measure) => {
    // A unit always sees the measures that it answers for itself (P6, P8).
    if (areas.length > 0 && measure.owner.kind !== "person" && keys.includes(ownerKey(measure.owner))) return true;
    return sees("plan") && areasOfMeasureIn(content, measure).every(sees);
  };
  const seesMeasure = (measureId: string) => {
    const found = planContents(sip).flatMap((content) =>
      content.measures.filter((one) => one.id === measureId).map((one) => seesMeasureIn(content, one)),
    );
    return found.length > 0 && found.every(Boolean);
  };
  return { full: false, raised, told, keys, areas, sees, seesMeasure, seesMeasureIn, veil };
}

function ownerKey(owner: { kind: "unit"; unit: { unitId: string } } | { kind: "party"; partyId: string }): string {
  return owner.kind === "unit" ? `unit:${owner.unit.unitId}` : `party:${owner.partyId}`;
}
