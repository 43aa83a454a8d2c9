// Renders beside the requests: a long plan takes a tenth of a second, and nobody else shall wait for it.
import { parentPort } from "node:worker_threads";
import type { PlanPaper } from "./planPaper.ts";
import { renderPlan } from "./renderPlan.ts";

parentPort?.on("message", ({ job, paper }: { job: number; paper: PlanPaper }) => {
  try {
    parentPort?.postMessage({ job, pdf: renderPlan(paper) });
  } catch (error) {
    parentPort?.postMessage({ job, fault: error instanceof Error ? error.message : String(error) });
  }
});
