import { keyOfOwner, type Lanes } from "../../core/sip/lanes.ts";
import type { PlanContent } from "../../core/sip/state.ts";
import { filled, type PaperWords } from "./planPaperWords.ts";

/** The four statutory items, and what this plan says of each (SoL 10 kap. 9 §, HSL 16 kap. 4 §). */
export function statutoryItems(content: PlanContent, lanes: Lanes, words: PaperWords) {
  const { itemSays } = words;
  const isPrincipal = (kind: string) => kind === "region" || kind === "municipality";
  const bars = lanes.lanes.flatMap((lane) => lane.bars);
  const numbersOf = (name: string, keep: (owner: PlanContent["measures"][number]["owner"]) => boolean) => {
    const numbers = bars.filter((bar) => keep(bar.measure.owner)).map((bar) => `${bar.number}`);
    if (numbers.length === 0) return [];
    const text = numbers.length === 1 ? itemSays.numbers_one : itemSays.numbers_other;
    return [filled(text, { name, numbers: listed(numbers, words.and) })];
  };
  const units = content.measures.flatMap(({ owner }) => (owner.kind === "unit" ? [owner.unit] : []));
  const principals = new Map(
    units.filter((one) => isPrincipal(one.principal.kind)).map((one) => [one.principal.principalId, one.principal]),
  );
  const byPrincipals = [
    ...[...principals.values()].flatMap(({ principalId, name }) =>
      numbersOf(name, (owner) => owner.kind === "unit" && owner.unit.principal.principalId === principalId),
    ),
    ...Object.values(content.noMeasures)
      .filter(({ principal }) => !principals.has(principal.principalId))
      .map(({ principal, reason }) => filled(itemSays.none, { name: principal.name, reason })),
  ];
  const others = lanes.lanes
    .filter(({ bars: [bar] }) => {
      const owner = bar?.measure.owner;
      return owner && (owner.kind !== "unit" || !isPrincipal(owner.unit.principal.kind));
    })
    .flatMap((lane) => numbersOf(lane.name, (owner) => keyOfOwner(owner) === lane.key));
  const count = content.measures.length;
  const sentence = (parts: string[]) => `${parts.join("; ")}.`;
  const says = {
    measures: filled(count === 1 ? itemSays.measures_one : itemSays.measures_other, { count }),
    principals: byPrincipals.length > 0 ? sentence(byPrincipals) : itemSays.missing,
    others: others.length > 0 ? sentence(others) : content.noOthers ? itemSays.noOthers : itemSays.missing,
    responsible: content.responsible ? `${content.responsible.name}.` : itemSays.missing,
  };
  return (["measures", "principals", "others", "responsible"] as const).map((key) => ({
    what: words.item[key],
    says: says[key],
    done: says[key] !== itemSays.missing && (key !== "measures" || count > 0),
  }));
}

function listed(parts: string[], and: string): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${and} ${parts.at(-1)}`;
}
