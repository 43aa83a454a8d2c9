// What search engines are told: these pages and nothing else.
import { html } from "../signIn/html.ts";
import { languages, pageKeys, pathOf, root, searchPath } from "./places.ts";

/** The list of pages, each with its other language (sitemaps.org 0.9). */
export function sitemap(baseUrl: string): string {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pageKeys.flatMap((key) =>
  languages.map(
    (language) => html`<url><loc>${baseUrl}${pathOf(key, language)}</loc>${languages.map(
      (it) => html`<xhtml:link rel="alternate" hreflang="${it}" href="${baseUrl}${pathOf(key, it)}"/>`,
    )}</url>
`,
  ),
)}</urlset>
`.html;
}

/** What may be fetched by those who gather pages (RFC 9309): of two lines that fit, the longer holds. */
export function robots(baseUrl: string): string {
  return [
    "User-agent: *",
    ...languages.map((it) => `Allow: ${root[it]}`),
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
