// In what order the files of tests are run: those that take long begin, so that no core is idle at the end.
import type { TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";

/** Beginnings of paths, longest first; then the others as Vitest would have them. */
const longest = [
  "test/journeys/wholeSip",
  "server/attacks/fuzz",
  "test/journeys/",
  "server/db/embedded",
  "core/sip/properties",
  "test/guards/code",
  "server/main",
  "bench/",
];

/** Vitest's own order goes by project first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification) => {
      const path = moduleId.slice(project.config.root.length + 1);
      const found = longest.findIndex((it) => path.startsWith(it));
      return found < 0 ? longest.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
