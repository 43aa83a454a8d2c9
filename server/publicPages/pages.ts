// The pages themselves: each of them, the answer to a search, and the page for an address that is none.
import type { Language } from "../../core/errors.ts";
import { type Html, html } from "../signIn/html.ts";
import type { Contents } from "./content/content.ts";
import { drawSections, inline } from "./draw.ts";
import { layout } from "./layout.ts";
import { circlePicture } from "./picture.ts";
import { type PageKey, pageKeys, pathOf, searchPath } from "./places.ts";
import { find, type Hit, type Index, type Piece, searchable } from "./search.ts";
import { aroundWords } from "./words.ts";

type Given = { language: Language; baseUrl: string; contents: Contents };

/** One of the pages. */
export function contentPage(key: PageKey, given: Given): string {
  const { language, contents } = given;
  const { title, description, lead, sections } = contents[key];
  const paths = { sv: pathOf(key, "sv"), en: pathOf(key, "en") };
  const head = html`<h1>${title}</h1>
<p class="lead">${inline(lead, language)}</p>`;
  const opening = key === "start" ? html`<div class="opening"><div>${head}</div>${circlePicture}</div>` : head;
  const toc = sections.length > 3 && key !== "children" && contentsList(given, key);
  return layout(
    { ...given, title, description, paths, key },
    html`<article>
${opening}
${toc}
${drawSections(sections, language)}
</article>
${turnPage(key, given)}`,
  );
}

/** The answer to a search, or the empty search. The words come from the reader and are shown as text. */
export function searchPage(query: string, index: Index, given: Given): string {
  const { language, contents } = given;
  const say = aroundWords[language];
  const hits = query === "" ? [] : find(index, query);
  const title = say.searchTitle;
  const told = query === "" ? say.searchLead : hits.length > 0 ? say.hits(hits.length, query) : say.noHits(query);
  return layout(
    { ...given, title, description: say.searchLead, paths: null, key: null, isSearch: true },
    html`<h1>${title}</h1>
<form role="search" class="search-large" action="${searchPath[language]}" method="get" aria-label="${title}">
<label for="query">${say.searchLabel}</label>
<span><input type="search" id="query" name="q" maxlength="100" autocomplete="off" value="${query}"><button type="submit">${say.search}</button></span>
</form>
<p class="lead" role="status">${told}</p>
${hits.length > 0 ? html`<ol class="hits">${hits.map((it) => drawHit(it, contents))}</ol>` : query !== "" && html`<p>${say.noHitsHelp}</p>`}`,
  );
}

/** An address under ours that is no page. */
export function missingPage(given: Given): string {
  const say = aroundWords[given.language];
  return layout(
    { ...given, title: say.missing, description: say.missingText, paths: null, key: null },
    html`<h1>${say.missing}</h1>
<p class="lead">${say.missingText}</p>`,
  );
}

/** What may be searched in a language. */
export function indexOf(contents: Contents, language: Language): Index {
  return searchable(contents, (key) => pathOf(key, language));
}

function contentsList({ language, contents }: Given, key: PageKey): Html {
  const label = language === "sv" ? "På sidan" : "On this page";
  return html`<nav class="on-page" aria-label="${label}"><p>${label}</p><ul>${contents[key].sections.map(
    (it) => html`<li><a href="#${it.id}">${it.heading}</a></li>`,
  )}</ul></nav>`;
}

function turnPage(key: PageKey, { language, contents }: Given): Html {
  const say = aroundWords[language];
  const at = pageKeys.indexOf(key);
  const link = (to: PageKey | undefined, rel: "prev" | "next", words: string) =>
    to !== undefined &&
    html`<a rel="${rel}" class="${rel}" href="${pathOf(to, language)}"><span>${words}</span> ${contents[to].title}</a>`;
  return html`<nav class="turn" aria-label="${say.turn}">${link(pageKeys[at - 1], "prev", say.previous)}${link(pageKeys[at + 1], "next", say.next)}</nav>`;
}

function drawHit({ path, page, heading, marked, excerpt }: Hit, contents: Contents): Html {
  const draw = (pieces: Piece[]) =>
    pieces.map(({ text, isHit }) => (isHit ? html`<mark>${text}</mark>` : html`${text}`));
  return html`<li><h2><a href="${path}">${draw(marked)}</a></h2>
${heading !== contents[page].title && html`<p class="where">${contents[page].title}</p>`}
<p>${draw(excerpt)}</p></li>`;
}
