// Renders beside the requests: a long plan takes a tenth of a second, and nobody else shall wait for it.
import { parentPort } from "node:worker_threads";
import { type Paper, type PaperKind, type RenderWay, renderAs } from "./renderPlan.ts";

type Job = { job: number; kind: PaperKind; paper: Paper; way: RenderWay };

parentPort?.on("message", ({ job, kind, paper, way }: Job) => {
  try {
    const { logo } = way.look ?? {};
    // A Buffer comes here as plain bytes.
    if (logo) logo.picture = Buffer.from(logo.picture);
    parentPort?.postMessage({ job, ...renderAs(kind, paper, way) });
  } catch (error) {
    parentPort?.postMessage({ job, error: error instanceof Error ? error.message : String(error) });
  }
});
