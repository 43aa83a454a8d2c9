// What search engines are told: these pages and nothing else.

import { type AnyLanguage, partLanguageKeys } from "../../core/languages.ts";
import { html } from "../signIn/html.ts";
import { everyStart, languages, mainPathPath, pageKeys, pathOf, root, searchPath } from "./places.ts";

/** The list of pages, each with its other languages (sitemaps.org 0.9). */
export function sitemap(baseUrl: string): string {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${[
  everyStart,
  ...pageKeys.filter((key) => key !== "start").map((key) => ({ sv: pathOf(key, "sv"), en: pathOf(key, "en") })),
].flatMap((paths) => {
  const all = Object.entries(paths) as [AnyLanguage, string][];
  return all.map(
    ([, path]) => html`<url><loc>${baseUrl}${path}</loc>${all.map(
      ([it, other]) => html`<xhtml:link rel="alternate" hreflang="${it}" href="${baseUrl}${other}"/>`,
    )}</url>
`,
  );
})}</urlset>
`.html;
}

/** What may be fetched by those who gather pages (RFC 9309): of two lines that fit, the longer holds. */
export function robots(baseUrl: string): string {
  return [
    "User-agent: *",
    ...languages.map((it) => `Allow: ${root[it]}`),
    ...partLanguageKeys.map((it) => `Allow: ${mainPathPath(it)}`),
    ...languages.map((it) => `Disallow: ${searchPath[it]}`),
    "Allow: /sign-in/font.woff2",
    "Allow: /icon.svg",
    "Allow: /sitemap.xml",
    "Disallow: /",
    "",
    `Sitemap: ${baseUrl}/sitemap.xml`,
    "",
  ].join("\n");
}
