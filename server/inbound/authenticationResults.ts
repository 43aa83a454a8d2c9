// An Authentication-Results line (RFC 8601) as it is meant: what stands in quotes or in parentheses ends nothing and begins nothing.

/**
 * The parts of a line between its semicolons, each as its words: `[["mx.example.org"], ["dmarc=pass", "header.from=a.example"]]`. A
 * property is one word, whatever its quoted value holds; remarks in parentheses are left out. Null for what is not written so.
 */
export function readResults(line: string): string[][] | null {
  const parts: string[][] = [[]];
  let word = "";
  const end = () => {
    if (word) parts.at(-1)!.push(word);
    word = "";
  };
  for (let at = 0; at < line.length; at++) {
    const letter = line[at]!;
    if (letter === '"') {
      // Only a value may be quoted.
      if (!word.includes("=")) return null;
      const closed = endOfQuoted(line, at);
      if (closed < 0) return null;
      word += line.slice(at + 1, closed).replace(/\\(.)/gs, "$1");
      at = closed;
    } else if (letter === "(") {
      const closed = endOfRemark(line, at);
      if (closed < 0) return null;
      at = closed;
      if (!word.endsWith("=")) end();
    } else if (letter === ";") {
      end();
      parts.push([]);
    } else if (letter === "=" && !word) {
      // "dmarc = pass": the name has been taken for a word of its own.
      word = `${parts.at(-1)!.pop() ?? ""}=`;
    } else if (!/\s/.test(letter)) word += letter;
    else if (!word.endsWith("=")) end();
  }
  end();
  return parts;
}

function endOfQuoted(line: string, from: number): number {
  for (let at = from + 1; at < line.length; at++) {
    if (line[at] === "\\") at++;
    else if (line[at] === '"') return at;
  }
  return -1;
}

/** Remarks may stand in each other. */
function endOfRemark(line: string, from: number): number {
  let depth = 0;
  for (let at = from; at < line.length; at++) {
    if (line[at] === "\\") at++;
    else if (line[at] === "(") depth++;
    else if (line[at] === ")" && --depth === 0) return at;
  }
  return -1;
}
