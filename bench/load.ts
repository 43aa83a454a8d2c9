// So many clients, each with a connection of its own, asking as fast as they are answered.
import { Agent, request } from "node:http";

export type Ask = { port: number; method: "GET" | "POST"; path: string; cookie?: string; body?: unknown };
export type Figures = { perSecond: number; p50: number; p95: number; p99: number; answers: number };

/** Asks for so long. Throws at the first answer that is not 200: a figure over refusals means nothing. */
export async function measure(clients: number, seconds: number, ask: () => Ask): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients, scheduling: "fifo" });
  const times: number[] = [];
  const begun = performance.now();
  const until = begun + seconds * 1000;
  async function client() {
    while (performance.now() < until) {
      const from = performance.now();
      await send(agent, ask());
      times.push(performance.now() - from);
    }
  }
  await Promise.all(Array.from({ length: clients }, client));
  const took = (performance.now() - begun) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (part: number) => round(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0);
  return { perSecond: round(times.length / took), p50: at(0.5), p95: at(0.95), p99: at(0.99), answers: times.length };
}

/** One figure of two runs. */
export function together(one: Figures, other: Figures): Figures {
  const mean = (key: keyof Figures) => round((one[key] + other[key]) / 2);
  return {
    perSecond: mean("perSecond"),
    p50: mean("p50"),
    p95: mean("p95"),
    p99: mean("p99"),
    answers: one.answers + other.answers,
  };
}

export const round = (value: number) => Math.round(value * 100) / 100;

function send(agent: Agent, { port, method, path, cookie, body }: Ask): Promise<void> {
  const content = body === undefined ? null : JSON.stringify(body);
  return new Promise((done, fail) => {
    const asked = request(
      {
        agent,
        host: "127.0.0.1",
        port,
        method,
        path,
        headers: {
          accept: "application/json",
          ...(cookie ? { cookie } : {}),
          ...(content === null
            ? {}
            : { "content-type": "application/json", "content-length": Buffer.byteLength(content) }),
        },
      },
      (answer) => {
        let text = "";
        const failed = answer.statusCode !== 200;
        answer.on("data", (part) => {
          if (failed) text += part;
        });
        answer.on("end", () =>
          failed ? fail(new Error(`${method} ${path}: ${answer.statusCode} ${text.slice(0, 400)}`)) : done(),
        );
      },
    );
    asked.on("error", fail);
    asked.end(content ?? undefined);
  });
}
