// Renders beside the requests, in a process that reaches nobody (renderer.ts): a long plan takes a tenth of a second, and nobody else
// shall wait for it.
import { type Paper, type PaperKind, type RenderWay, renderAs } from "./renderPlan.ts";

type Job = { job: number; kind: PaperKind; paper: Paper; way: RenderWay };

// It ends with the process that started it, when the last paper is made: not at a signal that is sent to both.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => undefined);

process.on("message", (message) => {
  const { job, kind, paper, way } = message as Job;
  try {
    process.send?.({ job, ...renderAs(kind, paper, way) });
  } catch (error) {
    process.send?.({ job, error: error instanceof Error ? error.message : String(error) });
  }
});
