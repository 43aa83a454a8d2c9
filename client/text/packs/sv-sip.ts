import { texts as draft } from "../sv/draft.ts";
import { texts as entry } from "../sv/entry.ts";
import { texts as held } from "../sv/held.ts";

export const areas = { draft, entry, held };
