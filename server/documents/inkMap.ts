// A picture of a paper small enough to keep beside the code and to be read in a diff: how much ink there is where, as characters.
// Made from the vector picture that Typst draws, without a browser or a picture library.

/** The size of one character's place, in points; A4 is 50 wide and 53 high. */
const cell = { width: 12, height: 16 };
/** From nothing to much ink. */
const shades = " .:-=+*#%@";

type Matrix = readonly [number, number, number, number, number, number];
const still: Matrix = [1, 0, 0, 1, 0, 0];

/** The pages under each other, a line of characters for each sixteen points. */
export function inkMap(svg: string): string {
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
  const [columns, rows] = [Math.ceil(width / cell.width), Math.ceil(height / cell.height)];
  const ink = new Float64Array(columns * rows);
  const put = (x: number, y: number, weight: number) => {
    const [column, row] = [Math.floor(x / cell.width), Math.floor(y / cell.height)];
    if (column < 0 || row < 0 || column >= columns || row >= rows) return;
    ink[row * columns + column]! += weight;
  };
  for (const [x, y, weight] of marksIn(svg)) put(x, y, weight);
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from(ink.subarray(row * columns, (row + 1) * columns), (it) => shades[Math.min(9, Math.round(it * 2))])
      .join("")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}

/** Which share of the places with ink is clearly another in the second: 0 for the same picture, 1 for nothing in common. */
export function difference(one: string, other: string): number {
  const [a, b] = [one.split("\n"), other.split("\n")];
  let [inked, changed] = [0, 0];
  for (let row = 0; row < Math.max(a.length, b.length); row++)
    for (let column = 0; column < Math.max(a[row]?.length ?? 0, b[row]?.length ?? 0); column++) {
      const [x, y] = [a, b].map((lines) => Math.max(0, shades.indexOf(lines[row]?.[column] ?? " ")));
      if (x || y) inked++;
      if (Math.abs(x! - y!) > 2) changed++;
    }
  return inked === 0 ? 1 : changed / inked;
}

/** Where ink is: each letter, and the edges of each shape at every few points. */
function* marksIn(svg: string): Generator<[x: number, y: number, weight: number]> {
  const stack: Matrix[] = [still];
  let isDefined = false;
  for (const [, close, name, attributes = ""] of svg.matchAll(/<(\/?)(\w+)([^>]*)>/g)) {
    if (name === "defs") isDefined = close === "";
    if (isDefined || name === "defs") continue;
    const here = stack.at(-1) ?? still;
    if (name === "g") {
      if (close) stack.pop();
      else if (!attributes.endsWith("/")) stack.push(times(here, matrixOf(attributes)));
    }
    if (name === "use") yield [...at(here, numberOf(attributes, "x"), numberOf(attributes, "y")), 1];
    if (name === "path" && !/fill="#ffffff"/.test(attributes)) {
      const own = times(here, matrixOf(attributes));
      const thickness = /stroke=/.test(attributes) ? 0.15 : 0.25;
      for (const [x, y] of edgesOf(/ d="([^"]*)"/.exec(attributes)?.[1] ?? "")) yield [...at(own, x, y), thickness];
    }
  }
}

/** The outline of a path, a point at every six points of its length; curves by where they go. */
function* edgesOf(path: string): Generator<[number, number]> {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, command = "", rest = ""] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
    const isRelative = command === command.toLowerCase();
    const [fromX, fromY] = [x, y];
    const [lastX = 0, lastY = 0] = numbers.slice(-2);
    if (/[vV]/.test(command)) y = (isRelative ? y : 0) + (numbers[0] ?? 0);
    else if (/[hH]/.test(command)) x = (isRelative ? x : 0) + (numbers[0] ?? 0);
    else if (/[zZ]/.test(command)) [x, y] = [startX, startY];
    else [x, y] = isRelative ? [x + lastX, y + lastY] : [lastX, lastY];
    if (/[mM]/.test(command)) [startX, startY] = [x, y];
    else {
      const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / 6));
      for (let step = 0; step < steps; step++)
        yield [fromX + ((x - fromX) * step) / steps, fromY + ((y - fromY) * step) / steps];
    }
  }
}

function matrixOf(attributes: string): Matrix {
  const [, numbers] = /transform="matrix\(([^)]*)\)"/.exec(attributes) ?? [];
  const read = numbers
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  return read?.length === 6 ? (read as unknown as Matrix) : still;
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

const numberOf = (attributes: string, name: string) =>
  Number(new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? 0);
