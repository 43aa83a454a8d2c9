// What stands around the words of every public page: head, header, menu, breadcrumb, footer.
import type { Language } from "../../core/errors.ts";
import { type AnyLanguage, languageFacts, partLanguageKeys } from "../../core/languages.ts";
import { type Html, html } from "../signIn/html.ts";
import type { Contents } from "./content/content.ts";
import { everyStart, groups, leafletPath, type PageKey, pathOf, root, searchPath } from "./places.ts";
import { aroundWords } from "./words.ts";

export type Around = {
  language: Language;
  /** The address people reach Samlad at, without a final slash. */
  baseUrl: string;
  contents: Contents;
  title: string;
  description: string;
  /** The page's own path in each language; null for one that shall not be found by searching. */
  paths: Record<Language, string> | null;
  /** Which of the pages it is, when it is one of them. */
  key: PageKey | null;
  /** The page of the search has a field of its own. */
  isSearch?: boolean;
};

/** A whole page around its main content. */
export function layout(around: Around, main: Html): string {
  const { language, key, contents } = around;
  const say = aroundWords[language];
  const other = language === "sv" ? "en" : "sv";
  const otherPath = around.paths?.[other] ?? root[other];
  return html`<!doctype html>
<html lang="${language}"${key === "children" && html` class="for-children"`}>
<head>
${head(around)}
${found(around)}
${looks}
</head>
<body>
<a class="skip" href="#main">${say.skip}</a>
<header class="top">
<a class="brand" href="${root[language]}">${logo}<span>Samlad</span></a>
${
  !around.isSearch &&
  html`<form role="search" action="${searchPath[language]}" method="get">
<label class="visually-hidden" for="q">${say.searchLabel}</label>
<input type="search" id="q" name="q" maxlength="100" autocomplete="off">
<button type="submit">${say.search}</button>
</form>`
}
<p class="ways"><a class="to-menu" href="#menu">${say.toMenu}</a>
<a href="${otherPath}" lang="${other}" hreflang="${other}">${say.other}</a>
<a href="/sign-in">${say.signIn}</a></p>
</header>
<div class="columns">
<main id="main" tabindex="-1">
${key !== "start" && breadcrumb(around)}
${main}
</main>
${menu(language, contents, key)}
</div>
${footer(around)}
</body>
</html>
`.html;
}

/** What every page begins with. */
export function head({ title, description }: { title: string; description: string }): Html {
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#faf6ee" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#191815" media="(prefers-color-scheme: dark)">
<title>${title} – Samlad</title>
<meta name="description" content="${description}">`;
}

export const looks = html`<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="preload" href="/sign-in/font.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="/om-sip/pages.css">`;

function found({ paths, language, baseUrl, title, description, key }: Around): Html {
  if (paths === null) return html`<meta name="robots" content="noindex">`;
  const type = key === "start" ? "website" : "article";
  return foundIn({ language, baseUrl, title, description, type, paths: key === "start" ? everyStart : paths });
}

type Found = {
  language: AnyLanguage;
  baseUrl: string;
  title: string;
  description: string;
  type: "website" | "article";
  /** The page's own path in each language that it is in. */
  paths: Partial<Record<AnyLanguage, string>> & Record<Language, string>;
};

/** What search engines and those who share the page are told. Nothing is fetched from anybody else. */
export function foundIn({ language, baseUrl, title, description, type, paths }: Found): Html {
  const here = `${baseUrl}${paths[language]}`;
  const all = Object.entries(paths) as [AnyLanguage, string][];
  const locale = (it: AnyLanguage) => ogLocales[it] ?? languageFacts(it).locale.replace("-", "_");
  return html`<link rel="canonical" href="${here}">
${all.map(
  ([it, path]) => html`<link rel="alternate" hreflang="${it}" href="${baseUrl}${path}">
`,
)}<link rel="alternate" hreflang="x-default" href="${baseUrl}${paths.sv}">
<meta property="og:type" content="${type}">
<meta property="og:site_name" content="Samlad">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${here}">
<meta property="og:image" content="${baseUrl}${sharePicture.path}">
<meta property="og:image:width" content="${sharePicture.width}">
<meta property="og:image:height" content="${sharePicture.height}">
<meta property="og:image:alt" content="Samlad">
<meta name="twitter:card" content="summary_large_image">
<meta property="og:locale" content="${locale(language)}">${all
    .filter(([it]) => it !== language)
    .map(
      ([it]) => html`
<meta property="og:locale:alternate" content="${locale(it)}">`,
    )}`;
}

/** What is shown beside a page that somebody shares: the circle and the name, built with the client. */
export const sharePicture = { path: "/share.png", width: 1200, height: 630 };

/** Where the locale holds more than a language and a country. */
const ogLocales: Partial<Record<AnyLanguage, string>> = { ar: "ar_AR" };

/** The ways to what a SIP is in some languages, by their own names. */
export function otherLanguages(others: readonly AnyLanguage[]): Html {
  return html`<ul class="languages">${others.map(
    (it) =>
      html`<li><a href="${everyStart[it]}" lang="${it}" hreflang="${it}"${languageFacts(it).direction === "rtl" && html` dir="rtl"`}>${languageFacts(it).name}</a></li>`,
  )}</ul>`;
}

function breadcrumb({ language, contents, title }: Around): Html {
  return html`<nav class="breadcrumb" aria-label="${aroundWords[language].breadcrumb}"><ol>
<li><a href="${root[language]}">${contents.start.title}</a></li>
<li aria-current="page">${title}</li>
</ol></nav>`;
}

/** Every page, by group. */
function menu(language: Language, contents: Contents, current: PageKey | null): Html {
  const say = aroundWords[language];
  return html`<nav class="menu" id="menu" aria-label="${say.menu}">
${Object.entries(groups).map(
  ([group, keys]) => html`<p class="menu-group" id="menu-${group}">${say.groups[group as keyof typeof groups]}</p>
<ul aria-labelledby="menu-${group}">${keys.map(
    (key) =>
      html`<li><a href="${pathOf(key, language)}"${key === current && html` aria-current="page"`}>${contents[key].title}</a></li>`,
  )}</ul>
`,
)}</nav>`;
}

function footer({ language, contents, paths, baseUrl, title }: Around): Html {
  const say = aroundWords[language];
  const { folder, large } = leafletPath[language];
  const here = paths && `${baseUrl}${paths[language]}`;
  const mail =
    here && `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${say.shareText}\n${here}`)}`;
  return html`<footer class="foot">
<div>
<p class="footer-heading">${say.leaflet}</p>
<p>${say.leafletText}</p>
<ul>
<li><a href="${folder}" type="application/pdf">${say.leafletKinds.folder}</a></li>
<li><a href="${large}" type="application/pdf">${say.leafletKinds.large}</a></li>
</ul>
</div>
<div>
${mail && html`<p><a href="${mail}">${say.share}</a></p>`}
<p><a href="${pathOf("accessibility", language)}">${contents.accessibility.title}</a></p>
<p class="footer-heading">${say.inOther}</p>
${otherLanguages(partLanguageKeys)}
</div>
${here && html`<p class="print-only">${here}</p>`}
</footer>`;
}

export const logo = html`<svg viewBox="0 0 64 64" width="36" height="36" aria-hidden="true" class="logo"><circle cx="32" cy="32" r="22" class="logo-ring"/><circle cx="32" cy="32" r="9"/><circle cx="32" cy="10" r="6"/><circle cx="52.9" cy="25.2" r="6"/><circle cx="44.9" cy="49.8" r="6"/><circle cx="19.1" cy="49.8" r="6"/><circle cx="11.1" cy="25.2" r="6"/></svg>`;
