// Starts an identity provider as a Node process of its own (test/providerProcess.ts), which is then reached over HTTP alone.
import { type ChildProcess, fork } from "node:child_process";
import { createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programEnvironment } from "./programEnvironment.ts";

/** What the process is told once, before it listens. */
export type ProviderSettings = {
  /** Whose way of saying things it has. */
  like: "inera" | "swedenConnect";
  client: { id: string; origin: string; publicKey: JsonWebKey; keyId: string };
  /** Who can be chosen on its page, what is said of them and how surely. */
  people: Record<string, { claims: Record<string, unknown>; acr: string }>;
  port: number;
};

/** What has come to it: authorization requests, how tokens were asked for, and how often its page was shown. */
export type Seen = {
  authorizations: Record<string, string>[];
  tokens: { status: number; way: unknown; verifier: boolean }[];
  pages: number;
};

export type ForkedProvider = {
  issuer: string;
  pid: number;
  seen: () => Promise<Seen>;
  /** Ends the process at once, as a crash does. */
  kill: () => Promise<void>;
  /** Starts another at the same address; it remembers nobody and has new keys. */
  restart: () => Promise<void>;
};

/** Starts it. `keyFile`: the private key (PEM) that the client proves itself with. */
export async function forkProvider(
  like: ProviderSettings["like"],
  client: { id: string; origin: string; keyFile: string; keyId: string },
  people: ProviderSettings["people"],
): Promise<ForkedProvider> {
  const { keyFile, ...known } = client;
  const publicKey = createPublicKey(readFileSync(keyFile)).export({ format: "jwk" });
  const settings = { like, client: { ...known, publicKey }, people };
  let running = await run({ ...settings, port: 0 });
  const { issuer } = running;
  return {
    issuer,
    get pid() {
      return running.child.pid ?? 0;
    },
    seen: async () => (await fetch(`${issuer}/seen`)).json() as Promise<Seen>,
    kill: () => ended(running.child),
    restart: async () => {
      running = await run({ ...settings, port: Number(new URL(issuer).port) });
    },
  };
}

async function run(settings: ProviderSettings): Promise<{ child: ChildProcess; issuer: string }> {
  const child = fork(join(import.meta.dirname, "providerProcess.ts"), {
    env: programEnvironment(),
    execArgv: [],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let complaints = "";
  child.stderr?.on("data", (text) => {
    complaints += text;
  });
  return new Promise((done, fail) => {
    child.once("message", ({ issuer }: { issuer: string }) => done({ child, issuer }));
    child.once("exit", (code) => fail(new Error(`The identity provider ended (${code}): ${complaints}`)));
    child.send(settings);
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once("exit", () => done());
    child.kill("SIGKILL");
  });
}
