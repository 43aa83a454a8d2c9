/**
 * Names that the veil has taken out (`core/sip/veil.ts`) are empty. Before anything is shown they are filled with words that
 * say so, in one place, so that nobody reads a gap as a fault: "Skyddade uppgifter".
 */
export function withProtectedNames<T>(value: T, words: string): T {
  if (Array.isArray(value)) return value.map((one) => withProtectedNames(one, words)) as T;
  if (typeof value !== "object" || value === null) return value;
  const filled = Object.entries(value).map(([key, inner]) => [
    key,
    inner === "" && isName(key, value) ? words : withProtectedNames(inner, words),
  ]);
  return Object.fromEntries(filled) as T;
}

/** A unit's name beside the name of somebody who acted there is left out when both are protected: it is said once. */
const isName = (key: string, value: object) =>
  key === "name" || key === "personName" || (key === "unitName" && !("name" in value));
