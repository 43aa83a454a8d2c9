import type { Veil } from "./veil.ts";

/**
 * An id is as good as a name to anybody who may look in the directory. So where a unit's name is kept from a reader, its id,
 * the ids of its staff, and that of a principal who has no other unit here go with it: "hidden-1", "hidden-2" …, the same
 * within one answer. `sources` are what the ids are found in: the whole SIP, and its events where those are told of.
 */
export function withoutHiddenIds<T>(veil: Veil, sources: unknown[], value: T): T {
  if (veil.placeUnits?.length === 0) return value;
  const hidden = hiddenIds(veil, sources);
  const clean = (it: unknown): unknown => {
    if (typeof it === "string") return it.includes("-") ? it.replace(uuid, (id) => hidden.get(id) ?? id) : it;
    if (Array.isArray(it)) return it.map(clean);
    if (typeof it !== "object" || it === null) return it;
    return Object.fromEntries(Object.entries(it).map(([key, inner]) => [clean(key), clean(inner)]));
  };
  return clean(value) as T;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The principals that a reader may not know: of hidden units alone. */
export function hiddenPrincipals({ placeUnits }: Veil, sources: unknown[]): Set<string> {
  const hidden = new Set<string>();
  const shown = new Set<string>();
  eachObject(sources, (it) => {
    if (placeUnits === null && typeof it.principalId === "string") hidden.add(it.principalId);
    const principal = it.principal as Row | undefined;
    if (placeUnits === null || typeof it.unitId !== "string" || typeof principal?.principalId !== "string") return;
    (placeUnits.includes(it.unitId) ? hidden : shown).add(principal.principalId);
  });
  return new Set([...hidden].filter((one) => !shown.has(one)));
}

function hiddenIds(veil: Veil, sources: unknown[]): Map<string, string> {
  const { placeUnits } = veil;
  const found = new Set([...(placeUnits ?? []), ...hiddenPrincipals(veil, sources)]);
  eachObject(sources, (it) => {
    if (typeof it.unitId !== "string" || (placeUnits !== null && !placeUnits.includes(it.unitId))) return;
    found.add(it.unitId);
    if (typeof it.staffId === "string") found.add(it.staffId);
  });
  return new Map([...found].map((one, index) => [one, `hidden-${index + 1}`]));
}

function eachObject(value: unknown, visit: (it: Row) => void) {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) visit(value as Row);
  for (const inner of Object.values(value)) eachObject(inner, visit);
}

type Row = Record<string, unknown>;
