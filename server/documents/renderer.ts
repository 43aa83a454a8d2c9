import { Worker } from "node:worker_threads";
import { type Paper, type PaperKind, RenderFailed } from "./renderPlan.ts";

export type Renderer = {
  /** The PDF. Rejects with RenderFailed when it cannot be made. */
  render: (paper: Paper, kind?: PaperKind) => Promise<Buffer>;
  close: () => Promise<void>;
};

type Waiting = { done: (pdf: Buffer) => void; fail: (error: Error) => void };

/** A thread that renders papers one after another: started by the first one, and anew should it ever die. */
export function createRenderer(): Renderer {
  let worker: Worker | null = null;
  let jobs = 0;
  const waiting = new Map<number, Waiting>();

  function start(): Worker {
    const started = new Worker(new URL("renderWorker.ts", import.meta.url));
    // It keeps nobody from ending.
    started.unref();
    started.on("message", ({ job, pdf, fault }: { job: number; pdf?: Uint8Array; fault?: string }) => {
      const asked = waiting.get(job);
      waiting.delete(job);
      if (pdf) asked?.done(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
      else asked?.fail(new RenderFailed(fault));
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

  return {
    render: (paper, kind = "plan") =>
      new Promise((done, fail) => {
        worker ??= start();
        const job = jobs++;
        waiting.set(job, { done, fail });
        worker.postMessage({ job, kind, paper });
      }),
    close: async () => {
      const ending = worker;
      await ending?.terminate();
    },
  };
}
