// How long a paper takes in this process, from what its reader may see to the finished PDF: `node bench/documents.ts [times]`.
import { exampleNames, examplePaper } from "../server/documents/examplePapers.ts";
import { renderPaper } from "../server/documents/renderPlan.ts";

const times = Number(process.argv[2] ?? 100);
const percentile = (sorted: number[], share: number) =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1).padStart(6);

const all: number[] = [];
process.stdout.write(`${"paper".padEnd(18)}    p50    p95   (ms)\n`);
for (const name of exampleNames) {
  const took: number[] = [];
  for (let time = -5; time < times; time++) {
    const begun = performance.now();
    const { paper, kind } = examplePaper(name, { language: "sv" });
    renderPaper(kind, paper, { name });
    if (time >= 0) took.push(performance.now() - begun);
  }
  all.push(...took);
  took.sort((a, b) => a - b);
  process.stdout.write(`${name.padEnd(18)} ${percentile(took, 0.5)} ${percentile(took, 0.95)}\n`);
}
all.sort((a, b) => a - b);
process.stdout.write(`${"all of them".padEnd(18)} ${percentile(all, 0.5)} ${percentile(all, 0.95)}\n`);
