// Renders beside the requests: a long plan takes a tenth of a second, and nobody else shall wait for it.
import { parentPort } from "node:worker_threads";
import { type Paper, type PaperKind, renderPaper } from "./renderPlan.ts";

parentPort?.on("message", ({ job, kind, paper }: { job: number; kind: PaperKind; paper: Paper }) => {
  try {
    parentPort?.postMessage({ job, pdf: renderPaper(kind, paper) });
  } catch (error) {
    parentPort?.postMessage({ job, fault: error instanceof Error ? error.message : String(error) });
  }
});
