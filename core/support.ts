import type { Stage } from "./agreement.ts";
import type { Language } from "./errors.ts";

/** What the support section is made of: guides for staff, as blocks that are drawn, and links to the county's own pages. */

/** Whom a guide is for. */
export const supportRoles = ["coordinator", "manager", "calledUnit", "chair", "secretary"] as const;
export type SupportRole = (typeof supportRoles)[number];

export const guideKinds = ["checklist", "guide", "questions"] as const;
export type GuideKind = (typeof guideKinds)[number];

/** A piece of running text: as it stands, strong, or a link. There is nothing else, so nothing else can be slipped in. */
export type Inline = { text: string; strong?: boolean; href?: string };

export type Block =
  | { kind: "heading"; level: 2 | 3; id: string; words: Inline[] }
  | { kind: "text" | "note"; words: Inline[] }
  | { kind: "list" | "numbers" | "checks"; items: Inline[][] };

export type Guide = {
  key: string;
  /** The language it is written in: Swedish, where there is no English. */
  language: Language;
  title: string;
  lead: string;
  kind: GuideKind;
  for: SupportRole[];
  /** The stages of a SIP where it is needed. */
  stages: Stage[];
  blocks: Block[];
};

/** A page or a film of the county's own. `guides`: beside which guides it stands; none for the support page alone. */
export type SupportLink = { kind: "page" | "film"; title: string; href: string; guides: string[] };

/** GET /api/v1/support */
export type SupportAnswer = { guides: Guide[]; links: SupportLink[] };

/** The words of a piece of running text. */
export const plainWords = (words: Inline[]): string => words.map((it) => it.text).join("");

/** All texts of a block, without looks. */
export function textsOfBlock(block: Block): string[] {
  return "items" in block ? block.items.map(plainWords) : [plainWords(block.words)];
}
