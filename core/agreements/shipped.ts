import { type Agreement, checkedAgreement } from "../agreement.ts";
import { sevenPhases } from "./sevenPhases.ts";
import { sixPhases } from "./sixPhases.ts";

/** The agreements that come with the program, by key. A county chooses one of them. */
export const agreements: Record<string, Agreement> = {
  [sevenPhases.key]: checkedAgreement(sevenPhases),
  [sixPhases.key]: checkedAgreement(sixPhases),
};

/** One agreement by its key. Throws when there is none: a county without an agreement cannot be served. */
export function getAgreement(key: string): Agreement {
  const found = agreements[key];
  if (!found) throw new Error(`There is no agreement with the key "${key}".`);
  return found;
}
