import { texts as draft } from "../en/draft.ts";
import { texts as entry } from "../en/entry.ts";
import { texts as held } from "../en/held.ts";

export const areas = { draft, entry, held };
