// To look at every paper again: `node server/documents/reviewPapers.ts <folder>` writes each as PDF into the folder. When all of them
// have been looked at and are right, `--keep` after it keeps their pictures as the reviewed ones (server/documents/reviewed/).
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawnWays, examplePaper } from "./examplePapers.ts";
import { inkMap } from "./inkMap.ts";
import { drawPaper, renderPaper } from "./renderPlan.ts";

const [folder, keep] = process.argv.slice(2);
if (!folder) throw new Error("Say in which folder to write the papers.");
mkdirSync(folder, { recursive: true });

for (const { name, tag, way } of drawnWays()) {
  const { paper, kind } = examplePaper(name, way);
  writeFileSync(join(folder, `${tag}.pdf`), renderPaper(kind, paper, { name }));
  if (keep === "--keep") writeFileSync(new URL(`reviewed/${tag}.txt`, import.meta.url), inkMap(drawPaper(kind, paper)));
}
