// What a county's template may not say. It is a program with somebody's papers at hand, and an address that it makes of them tells
// of them. This finds it early and says where; that nothing gets out whatever it says is seen to by renderer.ts.
import type { TemplateFault } from "./renderPlan.ts";

/** What the administrator reads. */
export const noPackages =
  "Packages are not allowed: a template imports and includes only files beside it, by a path written out between quotes.";

/** Where an `import` or `include` may begin. In prose they are words: `codeIn` says where it is code. */
const begins = /(?<=^|[#{;(=,:>])[ \t]*\b(?:import|include)\b(?![-:.])[ \t]*/gm;
const plainPath = /^"[^"\\@]*"[ \t]*(?=$|[\r\n:;)}\],/]|as\b)/;
const packageName = /"@[\w-]+\//g;

/** The first place where a source asks for a package, or for a path that is not written out; null when there is none. */
export function sourceFault(template: string, source: string): TemplateFault | null {
  // Without comments, in which these words are only words; "https://" is none.
  const code = source.replace(/(^|[ \t])\/\/.*$/gm, "$1");
  const isCode = codeIn(code);
  const imports = [...code.matchAll(begins)].filter(({ 0: { length }, index }) => {
    const path = code.slice(index + length);
    return !plainPath.test(path) && (code[index - 1] === "#" || isCode(index));
  });
  const found = [...imports, ...code.matchAll(packageName)].map(({ 0: words, index }) => index + words.search(/\S/));
  if (found.length === 0) return null;
  return { template, line: code.slice(0, Math.min(...found)).split("\n").length, message: noPackages };
}

/** Whether a place stands within braces or parentheses of code, and not in the prose between its square brackets. */
function codeIn(source: string): (index: number) => boolean {
  const open: string[] = [];
  const turns: [at: number, isCode: boolean][] = [];
  const isCode = () => open.length > 0 && open.at(-1) !== "[";
  for (let at = 0; at < source.length; at++) {
    const letter = source[at]!;
    if (letter === '"' && isCode()) {
      // A text, with what it says; it may end with the file.
      while (++at < source.length && source[at] !== '"') if (source[at] === "\\") at++;
      continue;
    }
    // In prose a parenthesis is one, but where code has begun on the line.
    const counts = "[{(".includes(letter) && (isCode() || letter === "[" || hasHash(source, at));
    if (counts) open.push(letter);
    else if ("]})".includes(letter) && open.at(-1) === pairs[letter]) open.pop();
    else continue;
    turns.push([at, isCode()]);
  }
  return (index) => turns.findLast(([at]) => at < index)?.[1] ?? false;
}

const pairs: Record<string, string> = { "]": "[", "}": "{", ")": "(" };

const hasHash = (source: string, at: number) => source.slice(source.lastIndexOf("\n", at - 1) + 1, at).includes("#");
