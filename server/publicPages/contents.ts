// The words of every page, with what the settings know put into the accessibility statement.
import type { Language } from "../../core/errors.ts";
import type { Config } from "../config.ts";
import { dayInWords } from "../documents/dayInWords.ts";
import type { Content, Contents } from "./content/content.ts";
import { contents as en } from "./content/en/all.ts";
import { contents as sv } from "./content/sv/all.ts";
import { aroundWords } from "./words.ts";

/** The day the statement was last assessed. Change it with the text, and with what was found. */
const assessed = "2026-11-22";

/** Every page's words in both languages. */
export function contentsFor(config: Pick<Config, "serviceOwner" | "accessibilityContact" | "signInContact">) {
  return { sv: withSettings(sv, "sv", config), en: withSettings(en, "en", config) } satisfies Record<
    Language,
    Contents
  >;
}

function withSettings(contents: Contents, language: Language, config: Parameters<typeof contentsFor>[0]): Contents {
  const say = aroundWords[language];
  const contact = config.accessibilityContact ?? config.signInContact;
  const known: Record<string, string> = {
    owner: config.serviceOwner ?? say.owner,
    report: contact === null ? say.reportNowhere : say.report(linked(contact)),
    day: dayInWords(assessed, language),
  };
  const filled = (text: string) => text.replace(/\{(owner|report|day)\}/g, (_, key: string) => known[key] ?? "");
  const { accessibility } = contents;
  return {
    ...contents,
    accessibility: {
      ...accessibility,
      lead: filled(accessibility.lead),
      sections: accessibility.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) => (typeof block === "string" ? filled(block) : block)),
      })),
    } satisfies Content,
  };
}

/** An e-mail address or a web address becomes a link; a telephone number or a name stays as it is. */
function linked(contact: string): string {
  // The brackets are those of a link in our texts: in a setting they would be taken for one.
  const text = contact.replace(/[[\]()]/g, "");
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return `[${text}](mailto:${text})`;
  return /^https:\/\/\S+$/.test(text) ? `[${text}](${text})` : text;
}
