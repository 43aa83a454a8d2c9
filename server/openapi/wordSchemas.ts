// What is answered about the word list.
import { type CountyWord, type Explained, wordStates } from "../../core/words.ts";
import type { AdminWord } from "../words/wordRoutes.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import { instant, integer, list, object, oneOf, ref, text, told, yesOrNo } from "./schemaWords.ts";

const explained = object<Explained>({
  forms: told(text, "How the word is written, with commas between its forms; the first is the one in the list."),
  means: told(text, "What it means, in plain words."),
});
const word = {
  term: told(text, "A key of the list that comes with the program, or `own-` and something of its own."),
  state: told(oneOf(wordStates), "`hidden`: not explained in this county; `removed`: the shipped list holds again."),
  sv: explained,
  en: explained,
};

export const wordSchemas = {
  CountyWord: object<CountyWord>(word, "A word that the county explains in its own way."),
  CountyWords: object(
    { words: list(ref("CountyWord")) },
    "Only what differs from the list that comes with the program.",
  ),
  AdminWord: object<AdminWord>(
    {
      ...word,
      version: told(integer, "Sent back with a change: a word that has been changed since is not changed."),
      changedBy: told(text, "Who changed it last."),
      changedAt: instant,
    },
    "A county's word as its administrators see it.",
  ),
  AdminWords: object({ words: list(ref("AdminWord")), mayChange: yesOrNo }),
} satisfies Record<string, JsonSchema>;
