// To look at every paper again: `node server/documents/reviewPapers.ts <folder>` writes each as PDF into the folder. When all of them
// have been looked at and are right, `--keep` after it keeps their pictures as the reviewed ones (server/documents/reviewed/).
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exampleNames, examplePaper } from "./examplePapers.ts";
import { inkMap } from "./inkMap.ts";
import { drawPaper, renderPaper } from "./renderPlan.ts";

const [folder, keep] = process.argv.slice(2);
if (!folder) throw new Error("Say in which folder to write the papers.");
mkdirSync(folder, { recursive: true });

for (const name of exampleNames)
  for (const language of ["sv", "en"] as const) {
    const { sizes } = examplePaper(name, { language });
    for (const size of sizes) {
      const { paper, kind } = examplePaper(name, { language, size });
      writeFileSync(join(folder, `${name}-${size}.${language}.pdf`), renderPaper(kind, paper, { name }));
    }
    if (keep !== "--keep") continue;
    const { paper, kind } = examplePaper(name, { language });
    writeFileSync(new URL(`reviewed/${name}.${language}.txt`, import.meta.url), inkMap(drawPaper(kind, paper)));
  }
