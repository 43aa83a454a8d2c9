// From the words of a page to its HTML. The words hold no HTML; what is put in is escaped.
import type { Language } from "../../core/errors.ts";
import { type Html, html } from "../signIn/html.ts";
import type { Block, Section } from "./content/content.ts";
import { leafletPath, type PageKey, pathOf, places } from "./places.ts";
import { aroundWords } from "./words.ts";

/** The sections of a page. */
export function drawSections(sections: readonly Section[], language: Language): Html {
  return html`${sections.map(
    (it) => html`<section id="${it.id}" aria-labelledby="${it.id}-heading">
<h2 id="${it.id}-heading">${it.heading}</h2>
${it.blocks.map((block) => draw(block, language))}
</section>
`,
  )}`;
}

/** A text with its links. `[words](sv)` are Swedish words in a text of another language. */
export function inline(text: string, language: Language): Html {
  const parts = text.split(/(\[[^\]]+\]\([^)]+\))/);
  return html`${parts.map((part) => {
    const [, words, target] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? [];
    if (words && target === "sv") return html`<span lang="sv">${words}</span>`;
    return words && target ? html`<a href="${addressOf(target, language)}">${words}</a>` : html`${part}`;
  })}`;
}

/** The same text without its links, for searching and measuring. */
export function plain(text: string): string {
  return text.replace(/\[([^\]]+)\]\([^)]+\)/g, "$1");
}

/** All the texts of a block, each as one. */
export function textsOf(block: Block): string[] {
  if (typeof block === "string") return [plain(block)];
  if ("list" in block) return block.list.map(plain);
  if ("steps" in block) return block.steps.flatMap((it) => [it.heading, ...it.texts.map(plain)]);
  if ("quote" in block) return [block.quote];
  if ("note" in block) return [plain(block.note)];
  if ("myth" in block) return [block.myth, plain(block.truth)];
  return block.terms.flatMap((it) => [it.term, it.means]);
}

/** One block; the links of its texts lead to the pages of the language. */
export function draw(block: Block, language: Language): Html {
  const say = aroundWords[language];
  if (typeof block === "string") {
    const isWayOn = /^\[[^\]]+\]\([^)]+\)$/.test(block);
    return html`<p${isWayOn && html` class="way-on"`}>${inline(block, language)}</p>
`;
  }
  if ("list" in block)
    return html`<ul>${block.list.map((it) => html`<li>${inline(it, language)}</li>`)}</ul>
`;
  if ("steps" in block)
    return html`<ol class="steps">${block.steps.map(
      (it) => html`<li><h3>${it.heading}</h3>${it.texts.map((text) => html`<p>${inline(text, language)}</p>`)}</li>`,
    )}</ol>
`;
  if ("quote" in block)
    return html`<figure class="own-words"><blockquote><p>${block.quote}</p></blockquote><figcaption>${block.who}</figcaption></figure>
`;
  if ("note" in block)
    return html`<p class="note">${inline(block.note, language)}</p>
`;
  if ("myth" in block)
    return html`<div class="myth"><h3><span class="tag">${say.myth}</span> ${block.myth}</h3>
<p><span class="tag truth">${say.truth}</span> ${inline(block.truth, language)}</p></div>
`;
  return html`<dl class="terms">${block.terms.map(
    (it) => html`<div id="${it.id}"><dt>${it.term}</dt><dd>${it.means}</dd></div>`,
  )}</dl>
`;
}

function addressOf(target: string, language: Language): string {
  if (target === "leaflet-large") return leafletPath[language].large;
  const [key = "", part] = target.split("#");
  if (!(key in places)) return target;
  const path = pathOf(key as PageKey, language);
  return part === undefined ? path : `${path}#${part}`;
}
