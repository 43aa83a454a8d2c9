// Pages that must work before anybody is signed in and without the client: written by the server, without script.
import type { Language } from "../../core/errors.ts";
import { pathOf } from "../publicPages/places.ts";

/** Text that is safe to stand in a page. Made by `html` alone. */
export type Html = { readonly html: string };

/** A piece of a page. Everything put into it is escaped, unless it is itself a piece; lists are joined. */
export function html(
  parts: TemplateStringsArray,
  ...values: (string | number | Html | null | false | readonly Html[])[]
): Html {
  return { html: parts.reduce((page, part, index) => page + written(values[index - 1]) + part) };
}

/** A whole page with our looks. */
export function page(language: Language, title: string, main: Html): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Samlad</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/sign-in/page.css">
</head>
<body>
<header class="top"><a class="brand" href="/">${logo}<span>Samlad</span></a></header>
<main>${main}</main>
<footer class="about-links"><a href="${pathOf("start", language)}">${aboutWords[language].sip}</a> <a href="${pathOf("accessibility", language)}">${aboutWords[language].accessibility}</a></footer>
</body>
</html>
`.html;
}

/** What stands at the foot: where one who is not signed in can read on. */
const aboutWords: Record<Language, { sip: string; accessibility: string }> = {
  sv: { sip: "Vad är en SIP?", accessibility: "Tillgänglighet" },
  en: { sip: "What is a SIP?", accessibility: "Accessibility" },
};

/** The language chosen in the client; Swedish until something else is. */
export function pageLanguage(cookies: Record<string, string | undefined>): Language {
  return cookies.samlad_language === "en" ? "en" : "sv";
}

const logo = html`<svg viewBox="0 0 64 64" width="36" height="36" aria-hidden="true" class="logo"><circle cx="32" cy="32" r="22" class="logo-ring"/><circle cx="32" cy="32" r="9"/><circle cx="32" cy="10" r="6"/><circle cx="52.9" cy="25.2" r="6"/><circle cx="44.9" cy="49.8" r="6"/><circle cx="19.1" cy="49.8" r="6"/><circle cx="11.1" cy="25.2" r="6"/></svg>`;

function written(value: string | number | Html | null | false | undefined | readonly Html[]): string {
  if (value === null || value === false || value === undefined) return "";
  if (typeof value === "object") return "html" in value ? value.html : value.map((it) => it.html).join("");
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
