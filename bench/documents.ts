// How long a paper takes in this process, from what its reader may see to the finished PDF: `node bench/documents.ts [times]`.
// Time by the clock, and the processor's, which other work on the machine disturbs less.
import { exampleNames, examplePaper } from "../server/documents/examplePapers.ts";
import { renderPaper } from "../server/documents/renderPlan.ts";

// As in the process that renders (server/documents/renderer.ts).
process.env.RAYON_NUM_THREADS = "1";

const times = Number(process.argv[2] ?? 100);
const percentile = (all: number[], share: number) => {
  const sorted = all.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1).padStart(7);
};
const row = (name: string, { wall, processor }: Taken) =>
  `${name.padEnd(18)}${percentile(wall, 0.5)}${percentile(wall, 0.95)}    ${percentile(processor, 0.5)}${percentile(processor, 0.95)}\n`;

type Taken = { wall: number[]; processor: number[] };
const taken = new Map(exampleNames.map((name) => [name, { wall: [], processor: [] } as Taken]));

// In turn, so that a disturbance falls on all of them.
for (let time = -5; time < times; time++)
  for (const [name, { wall, processor }] of taken) {
    const begun = performance.now();
    const used = process.cpuUsage();
    const { paper, kind } = examplePaper(name, { language: "sv" });
    renderPaper(kind, paper, { name });
    const { user, system } = process.cpuUsage(used);
    if (time < 0) continue;
    wall.push(performance.now() - begun);
    processor.push((user + system) / 1000);
  }

process.stdout.write(
  `ms${" ".repeat(18)}by the clock      processor time\n${" ".repeat(21)}p50    p95        p50    p95\n`,
);
for (const [name, of] of taken) process.stdout.write(row(name, of));
const all = [...taken.values()];
process.stdout.write(
  row("all of them", { wall: all.flatMap((one) => one.wall), processor: all.flatMap((one) => one.processor) }),
);
