import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
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
 * A process that renders papers one after another: started by the first one, and anew should it ever die. It knows neither secrets nor
 * a way out (`withoutWayOut`), for a template is a program. With a county's folder
 * of templates (`TEMPLATES_DIR`) those are used; of one that does not compile the log is told which and on what line, and no more.
 */
export function createRenderer(deps?: Pick<Deps, "config" | "log">): Renderer {
  const folder = deps?.config.templatesDir ?? null;
  let worker: ChildProcess | null = null;
  let jobs = 0;
  const waiting = new Map<number, Waiting>();

  function start(): ChildProcess {
    const started = fork(workerFile, {
      env: withoutWayOut(process.env),
      execArgv: [],
      serialization: "advanced",
      // What the compiler says there may hold words of a paper.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    // It keeps nobody from ending, and ends when nobody listens.
    started.unref();
    started.channel?.unref();
    started.on("message", (answer) => {
      const { job, pdf, fault, error } = answer as Answer;
      const asked = waiting.get(job);
      waiting.delete(job);
      if (pdf) asked?.done({ pdf: Buffer.from(pdf), fault });
      else asked?.fail(new RenderFailed(error));
    });
    started.on("error", (error) => lost(started, error));
    started.on("exit", () => lost(started, new RenderFailed("The renderer ended.")));
    return started;
  }

  function lost(which: ChildProcess, error: Error) {
    if (worker !== which) return;
    worker = null;
    for (const asked of waiting.values()) asked.fail(error);
    waiting.clear();
  }

  function ask(paper: Paper, kind: PaperKind, way: RenderWay): Promise<Rendered> {
    return new Promise((done, fail) => {
      worker ??= start();
      const asked = worker;
      const job = jobs++;
      waiting.set(job, { done, fail });
      asked.send({ job, kind, paper, way: { ...way, folder } }, (error) => error && lost(asked, error));
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
      if (!ending?.kill("SIGKILL")) return;
      ending.ref();
      await once(ending, "exit");
    },
  };
}

const shared = new WeakMap<FastifyInstance, Renderer>();

/** The one renderer of an app, whichever of its routes asks first: a process of its own takes some 110 MB. Ends with the app. */
export function rendererOf(app: FastifyInstance, deps: Pick<Deps, "config" | "log">): Renderer {
  const known = shared.get(app);
  if (known) return known;
  const renderer = createRenderer(deps);
  shared.set(app, renderer);
  app.addHook("onClose", () => renderer.close());
  return renderer;
}

const workerFile = fileURLToPath(new URL("renderWorker.ts", import.meta.url));

/** What finding programs, fonts and the time of day takes. */
const kept = [
  "PATH",
  "HOME",
  "TZ",
  "LANG",
  "LD_LIBRARY_PATH",
  "FONTCONFIG_FILE",
  "XDG_CONFIG_HOME",
  "SYSTEMROOT",
  "TEMP",
];

/**
 * The surroundings of a process whose compiler can fetch no package: it goes by a proxy that there is not, and keeps and looks for
 * packages where no folder can be. The compiler has no setting for it, and reads the surroundings of the whole process: hence its own.
 */
function withoutWayOut(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const nowhere = "http://127.0.0.1:9";
  const proxies = ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"].flatMap((name) => [name, name.toLowerCase()]);
  return {
    ...Object.fromEntries(kept.map((name) => [name, env[name]]).filter(([, value]) => value !== undefined)),
    ...Object.fromEntries(proxies.map((name) => [name, nowhere])),
    NO_PROXY: "",
    no_proxy: "",
    XDG_CACHE_HOME: `${workerFile}/none`,
    XDG_DATA_HOME: `${workerFile}/none`,
    // Papers are made one after another; threads that wait for a share of so little take more time than they spare.
    RAYON_NUM_THREADS: "1",
  };
}
