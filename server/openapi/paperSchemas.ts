// What is answered about the looks of a county's papers.
import { paperSizes } from "../../core/documents.ts";
import type { AdminPapers, PaperFault } from "../documents/adminPapers.ts";
import { exampleNames } from "../documents/examplePapers.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import { instant, integer, list, object, oneOf, orNull, ref, text, told, yesOrNo } from "./schemaWords.ts";

const colour = told(text, "Of headings: a hash and six hexadecimal digits.");
const version = told(integer, "Sent back with a change: a look that has been changed since is not changed.");

export const paperSchemas = {
  PaperFault: object<PaperFault>(
    {
      file: text,
      line: told(orNull(integer), "Where a template does not compile, when that is known."),
      key: told(text, "Which text, or in which language a template was drawn."),
      reason: oneOf(["notJson", "unknownKey", "otherKind", "unknownHole", "unknownName", "doesNotCompile"]),
      message: told(text, "What the compiler said of a template, of the invented example."),
    },
    "A file of the county's that is not used as it stands: the built-in one is, in its place.",
  ),
  CountyLook: object({ colour, hasLogo: yesOrNo, version }, "A county's logo and colour after a change."),
  AdminPapers: object<AdminPapers>(
    {
      look: object<AdminPapers["look"]>({
        colour,
        hasLogo: yesOrNo,
        version: orNull(version),
        changedBy: told(text, "Who changed it last."),
        changedAt: orNull(instant),
      }),
      mayChange: yesOrNo,
      papers: list(
        object<AdminPapers["papers"][number]>({ name: oneOf(exampleNames), sizes: list(oneOf(paperSizes)) }),
      ),
      hasFolder: told(yesOrNo, "Whether the settings name a folder of the county's own templates and texts."),
      ownFiles: list(text),
      faults: list(ref("PaperFault")),
    },
    "The county's papers as those who look after them see them.",
  ),
} satisfies Record<string, JsonSchema>;
