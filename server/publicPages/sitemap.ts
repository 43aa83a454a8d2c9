// What search engines are told: these pages and nothing else.

import type { AnyLanguage } from "../../core/languages.ts";
import { html } from "../signIn/html.ts";
import { everyStart, languages, pageKeys, pathOf, searchPath } from "./places.ts";

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

/**
 * What may be fetched by those who gather pages (RFC 9309). The pages for those signed in may: each says itself that it
 * shall not be shown (server/pages.ts), which only those can read who may fetch it. An address that must not be fetched
 * can still be shown, when somebody has written it somewhere.
 */
export function robots(baseUrl: string): string {
  return [
    "User-agent: *",
    "Allow: /sign-in/font.woff2",
    ...["/api/", "/fhir/", "/oidc/", "/sign-in", "/sign-out", "/metrics"].map((it) => `Disallow: ${it}`),
    ...languages.map((it) => `Disallow: ${searchPath[it]}`),
    "",
    `Sitemap: ${baseUrl}/sitemap.xml`,
    "",
  ].join("\n");
}
