// The page in a language of the main path: what a SIP is, the consent, the steps, how to ask, and the Swedish words.
import { anyLanguages, languageFacts, type PartLanguage, reviewOf } from "../../../core/languages.ts";
import { type Html, html } from "../../signIn/html.ts";
import type { Block } from "../content/content.ts";
import { draw, inline } from "../draw.ts";
import { foundIn, head, logo, looks, otherLanguages } from "../layout.ts";
import { circlePicture } from "../picture.ts";
import { everyStart } from "../places.ts";
import { page as ar } from "./ar.ts";
import { page as fi } from "./fi.ts";
import type { MainPathContent, SwedishBlock } from "./mainPathContent.ts";
import { page as uk } from "./uk.ts";

export const mainPathContents: Record<PartLanguage, MainPathContent> = { fi, uk, ar };

/** The whole page. It is one: the Swedish and English pages say more, and are linked to. */
export function mainPathPage(language: PartLanguage, baseUrl: string): string {
  const { title, description, lead, sections, around } = mainPathContents[language];
  const { direction, locale } = languageFacts(language);
  const reviewed = reviewOf(language);
  const others = anyLanguages.filter((it) => it !== language);
  const day = reviewed && new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return html`<!doctype html>
<html lang="${language}" dir="${direction}" class="main-path">
<head>
${head({ title, description })}
${foundIn({ language, baseUrl, title, description, type: "article", paths: everyStart })}
${looks}
</head>
<body>
<a class="skip" href="#main">${around.skip}</a>
<header class="top">
<a class="brand" href="${everyStart[language]}">${logo}<span lang="sv">Samlad</span></a>
<nav aria-label="${around.inOther}">${otherLanguages(others)}</nav>
</header>
<div class="columns">
<main id="main" tabindex="-1">
<article>
<div class="opening"><div><h1>${title}</h1>
<p class="lead">${lead}</p>
<p class="translation">${reviewed && day ? around.reviewed(day.format(new Date(`${reviewed.on}T00:00:00Z`))) : around.waiting}</p></div>${circlePicture}</div>
<nav class="on-page" aria-label="${around.onPage}"><p>${around.onPage}</p><ul>${sections.map(
    (it) => html`<li><a href="#${it.id}">${it.heading}</a></li>`,
  )}</ul></nav>
${sections.map(
  (it) => html`<section id="${it.id}" aria-labelledby="${it.id}-heading">
<h2 id="${it.id}-heading">${it.heading}</h2>
${it.blocks.map(drawAny)}
</section>
`,
)}</article>
</main>
<aside class="way-in" aria-label="Samlad"><p>${inline(around.signInText, "sv")}</p>
<p><a href="/?language=${language}">${around.signIn}</a></p></aside>
</div>
<footer class="foot"><div>
<p>${around.more}</p>
${otherLanguages(["sv", "en"])}
</div></footer>
</body>
</html>
`.html;
}

/** Whether a block holds Swedish to learn or to show. */
export function isSwedishBlock(block: Block | SwedishBlock): block is SwedishBlock {
  return typeof block === "object" && ("sayInSwedish" in block || "swedishWords" in block);
}

function drawAny(block: Block | SwedishBlock): Html {
  // None of these texts links to a page by its key, so it does not matter which language's pages.
  if (!isSwedishBlock(block)) return draw(block, "sv");
  if ("sayInSwedish" in block)
    return html`<figure class="own-words to-say"><blockquote lang="sv" dir="ltr"><p>${block.sayInSwedish}</p></blockquote><figcaption>${block.means}</figcaption></figure>
`;
  return html`<dl class="terms">${block.swedishWords.map(
    (it) => html`<div><dt><span lang="sv">${it.term}</span></dt><dd>${it.means}</dd></div>`,
  )}</dl>
`;
}
