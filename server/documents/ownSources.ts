// What a county's template may not say. It is a program with somebody's papers at hand, and an address that it makes of them tells
// of them. This finds it early and says where; that nothing gets out whatever it says is seen to by renderer.ts.
import type { TemplateFault } from "./renderPlan.ts";

/** What the administrator reads. */
export const noPackages =
  "Packages are not allowed: a template imports and includes only files beside it, by a path written out between quotes.";

/** Code, as an `import` or `include` begins there; prose that holds these words is let be, but for at the start of a line. */
const begins = /(?<=^|[#{;(=,:[>])[ \t]*\b(?:import|include)\b(?![-:.])[ \t]*/gm;
const plainPath = /^"[^"\\@]*"[ \t]*(?=$|[\r\n:;)}\],/]|as\b)/;
const packageName = /"@[\w-]+\//g;

/** The first place where a source asks for a package, or for a path that is not written out; null when there is none. */
export function sourceFault(template: string, source: string): TemplateFault | null {
  // Without comments, in which these words are only words; "https://" is none.
  const code = source.replace(/(^|[ \t])\/\/.*$/gm, "$1");
  const imports = [...code.matchAll(begins)].filter(({ 0: { length }, index }) => {
    const path = code.slice(index + length);
    return !plainPath.test(path);
  });
  const found = [...imports, ...code.matchAll(packageName)].map(({ 0: words, index }) => index + words.search(/\S/));
  if (found.length === 0) return null;
  return { template, line: code.slice(0, Math.min(...found)).split("\n").length, message: noPackages };
}
