import { Worker } from "node:worker_threads";
import type { Deps } from "../deps.ts";
import {
  type Paper,
  type PaperKind,
  type Rendered,
  RenderFailed,
  type RenderWay,
  type TemplateFault,
} from "./renderPlan.ts";

export type Renderer = {
  /** The PDF. Rejects with RenderFailed when it cannot be made. */
  render: (paper: Paper, kind?: PaperKind, way?: RenderWay) => Promise<Buffer>;
  /** The PDF, and what was wrong with the county's own template; nothing is logged. For those who look after the templates. */
  preview: (paper: Paper, kind: PaperKind, way?: RenderWay) => Promise<Rendered>;
  close: () => Promise<void>;
};

type Waiting = { done: (rendered: Rendered) => void; fail: (error: Error) => void };
type Answer = { job: number; pdf?: Uint8Array; fault: TemplateFault | null; error?: string };

/**
 * A thread that renders papers one after another: started by the first one, and anew should it ever die. With a county's folder
 * of templates (`TEMPLATES_DIR`) those are used; of one that does not compile the log is told which and on what line, and no more.
 */
export function createRenderer(deps?: Pick<Deps, "config" | "log">): Renderer {
  const folder = deps?.config.templatesDir ?? null;
  let worker: Worker | null = null;
  let jobs = 0;
  const waiting = new Map<number, Waiting>();

  function start(): Worker {
    const started = new Worker(new URL("renderWorker.ts", import.meta.url));
    // It keeps nobody from ending.
    started.unref();
    started.on("message", ({ job, pdf, fault, error }: Answer) => {
      const asked = waiting.get(job);
      waiting.delete(job);
      if (pdf) asked?.done({ pdf: Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength), fault });
      else asked?.fail(new RenderFailed(error));
    });
    started.on("error", (error) => lost(started, error instanceof Error ? error : new RenderFailed(String(error))));
    started.on("exit", () => lost(started, new RenderFailed("The renderer ended.")));
    return started;
  }

  function lost(which: Worker, error: Error) {
    if (worker !== which) return;
    worker = null;
    for (const asked of waiting.values()) asked.fail(error);
    waiting.clear();
  }

  function ask(paper: Paper, kind: PaperKind, way: RenderWay): Promise<Rendered> {
    return new Promise((done, fail) => {
      worker ??= start();
      const job = jobs++;
      waiting.set(job, { done, fail });
      worker.postMessage({ job, kind, paper, way: { ...way, folder } });
    });
  }

  return {
    preview: (paper, kind, way = {}) => ask(paper, kind, way),
    render: async (paper, kind = "plan", way = {}) => {
      const { pdf, fault } = await ask(paper, kind, way);
      if (fault)
        deps?.log.error(
          { template: fault.template, line: fault.line },
          "A template of the county does not compile: the built-in one was used. The administrator's page of documents tells why",
        );
      return pdf;
    },
    close: async () => {
      const ending = worker;
      await ending?.terminate();
    },
  };
}
