import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longestFirst.ts";

// One more than there are cores, for much of the time is waiting for a browser, a disk or a clock. Each file has a database with
// its connections, so there is an upper limit.
const maxWorkers = Math.min(availableParallelism() + 1, 6);

// A worker reads the program once for all its files, and its stories share a browser: reading it takes longer than most files of
// tests. So a test may leave nothing behind in the process; the program keeps nothing in its modules but what never changes, and
// each file has a database and a server of its own.
const isolate = false;

// The tests start Samlad and its programs many times, and each would translate and compile the same code anew.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, "node_modules", ".cache", "samlad-code");

/**
 * Three kinds of tests: `unit` needs nothing, `server` a real PostgreSQL (started once for the whole run by
 * test/globalSetup.ts), `journeys` a PostgreSQL and a Chromium.
 */
export default defineConfig({
  test: {
    // .ci/run asks for the figures in a file; people read them on the screen.
    reporters: process.env.SAMLAD_TEST_REPORT
      ? ["default", ["json", { outputFile: process.env.SAMLAD_TEST_REPORT }]]
      : ["default"],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "unit",
          isolate,
          include: ["core/**/*.test.ts", "client/**/*.test.{ts,tsx}", "test/guards/**/*.test.ts"],
          exclude: ["**/*.server.test.ts"],
          // Long random stories on a busy machine.
          testTimeout: 60_000,
          maxWorkers,
        },
      },
      {
        test: {
          name: "server",
          isolate,
          include: ["server/**/*.test.ts", "demo/**/*.test.ts", "bench/**/*.test.ts", "test/**/*.server.test.ts"],
          globalSetup: ["test/globalSetup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          maxWorkers,
        },
      },
      {
        test: {
          name: "journeys",
          isolate,
          include: ["test/journeys/**/*.test.ts"],
          globalSetup: ["test/globalSetup.ts", "test/journeys/globalSetup.ts"],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          maxWorkers,
        },
      },
    ],
  },
});
