// What is answered about the support section.
import { stages } from "../../core/agreement.ts";
import { type Block, type Guide, guideKinds, type Inline, type SupportLink, supportRoles } from "../../core/support.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import { always, either, integer, list, object, oneOf, optional, ref, text, told, yesOrNo } from "./schemaWords.ts";

const words = list(ref("Inline"));

export const supportSchemas = {
  Inline: object<Inline>(
    { text, strong: optional(yesOrNo), href: optional(told(text, "A page of ours, a place in the guide, or https.")) },
    "A piece of running text.",
  ),
  GuideBlock: either(
    object<Extract<Block, { level: unknown }>>({ kind: always("heading"), level: integer, id: text, words }),
    object<Exclude<Extract<Block, { words: unknown }>, { level: unknown }>>({ kind: oneOf(["text", "note"]), words }),
    object<Extract<Block, { items: unknown }>>({ kind: oneOf(["list", "numbers", "checks"]), items: list(words) }),
  ),
  Guide: object<Guide>({
    key: text,
    language: told(oneOf(["sv", "en"]), "Swedish, where there is no English."),
    title: text,
    lead: text,
    kind: oneOf(guideKinds),
    for: list(oneOf(supportRoles)),
    stages: told(list(oneOf(stages)), "The stages of a SIP where it is needed."),
    blocks: list(ref("GuideBlock")),
  }),
  SupportLink: object<SupportLink>(
    {
      kind: oneOf(["page", "film"]),
      title: text,
      href: text,
      guides: told(list(text), "Beside which guides it stands; none for the support page alone."),
    },
    "A page or a film of the county's own.",
  ),
  SupportAnswer: object({ guides: list(ref("Guide")), links: list(ref("SupportLink")) }),
} satisfies Record<string, JsonSchema>;
