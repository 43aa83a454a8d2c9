// npm run bench [-- --quick]: what Samlad costs, beside its floors in the same run, on a real PostgreSQL with fsync on.
// Prints a table and writes bench/result.json. What the figures mean stands in docs/PERFORMANCE.md.
import { fork } from "node:child_process";
import { randomInt, randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { arch, cpus, platform, tmpdir } from "node:os";
import { join } from "node:path";
import { sevenPhases } from "../core/agreements/sevenPhases.ts";
import { openAgreements } from "../server/agreements/agreements.ts";
import { readConfig } from "../server/config.ts";
import { connect } from "../server/db/database.ts";
import { startEmbedded } from "../server/db/embedded.ts";
import { migrate } from "../server/db/migrate.ts";
import { createLog } from "../server/log.ts";
import { withoutRateLimits } from "../server/rateLimits.ts";
import { buildCounty } from "./county.ts";
import { generate, type Sample } from "./generate.ts";
import { type Ask, type Figures, measure, round, together } from "./load.ts";
import { pgbench } from "./pgbench.ts";
import { text } from "./story.ts";

export type Size = {
  sips: number;
  units: number;
  clients: number[];
  seconds: number;
  /** Measures only what begins so. */
  only?: string;
};
export type Row = { work: string; clients: number; floor: Figures | null; samlad: Figures; ratio: number | null };
export type Result = {
  at: string;
  machine: string;
  postgres: string;
  sips: number;
  events: number;
  generatedInSeconds: number;
  documentBytes: number;
  memoryMiB: number;
  rows: Row[];
  pgbench: Awaited<ReturnType<typeof pgbench>>;
};

export const full: Size = { sips: 10_000, units: 20, clients: [1, 8, 32], seconds: 3 };
/** A few seconds, to see that everything still can be measured. Its figures mean nothing. */
export const quick: Size = { sips: 60, units: 4, clients: [1, 4], seconds: 0.3 };

/** Measures everything once, on a database of its own that is removed afterwards. */
export async function bench(size: Size, say: (line: string) => void): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "samlad-bench-"));
  // Open to PostgreSQL's own user, when root measures; or the data would lie elsewhere and stay there.
  await chmod(folder, 0o755);
  const log = createLog("warn");
  const postgres = await startEmbedded(folder, log);
  const sql = connect(postgres.url, 4);
  try {
    await migrate(sql);
    const now = new Date();
    const config = readConfig({ DATABASE_URL: postgres.url });
    const clock = () => now;
    const agreements = await openAgreements({ owner: sql, clock, log });
    const county = await buildCounty(
      { sql, owner: sql, databaseUrl: postgres.url, agreements, clock, config, log },
      size.units,
    );
    const began = performance.now();
    const samples = await generate(sql, county, size.sips, now);
    const generatedInSeconds = round((performance.now() - began) / 1000);
    say(`${size.sips} SIPs generated in ${generatedInSeconds} s`);
    await sql`create table floor_document (id uuid primary key, version integer not null, state jsonb not null)`;
    await sql`insert into floor_document select id, version, state from sip`;
    await sql`create table floor_event (id uuid primary key, document_id uuid not null references floor_document, version integer not null, data jsonb not null)`;
    await sql`create table floor_log (id bigint generated always as identity primary key, document_id uuid not null, at timestamptz not null)`;
    await sql`create table floor_repeat (caller uuid not null, command_id uuid not null, document_id uuid not null references floor_document, version integer not null, primary key (caller, command_id))`;
    await sql`create table floor_number as select row_number() over ()::int as n, id from sip`;
    await sql`alter table floor_number add primary key (n)`;
    // As autovacuum leaves a database that has been in use for a while.
    await sql`vacuum (analyze)`;
    const [facts] = await sql<{ version: string; events: number }[]>`
      select current_setting('server_version') as version, count(*)::int as events from sip_event`;
    const server = await serve(postgres.url);
    try {
      const rows = await measureAll(size, samples, server, say);
      return {
        at: now.toISOString(),
        machine: `${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node ${process.version}`,
        postgres: `${facts!.version}, fsync on`,
        sips: size.sips,
        events: facts!.events,
        generatedInSeconds,
        documentBytes: server.documentBytes,
        memoryMiB: await server.memory(),
        rows,
        pgbench: await pgbench(postgres.url, size),
      };
    } finally {
      server.stop();
    }
  } finally {
    await sql.end({ timeout: 5 });
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

type Server = {
  samlad: number;
  floors: number;
  documentBytes: number;
  memory: () => Promise<number>;
  stop: () => void;
};

async function measureAll(size: Size, samples: Sample[], server: Server, say: (line: string) => void): Promise<Row[]> {
  const running = samples.filter((it) => it.areas);
  const any = <T>(list: T[]) => list[randomInt(list.length)]!;
  const cookieOf = (it: Sample) => `samlad_session=${it.coordinator.token}`;
  const areas = sevenPhases.lifeAreas.adult.map((one) => one.key);
  const open = (): Ask => {
    const it = any(samples);
    return { port: server.samlad, method: "GET", path: `/api/v1/sips/${it.sipId}`, cookie: cookieOf(it) };
  };
  const command = (): Ask => {
    const it = any(running);
    return {
      port: server.samlad,
      method: "POST",
      path: `/api/v1/sips/${it.sipId}/assess-area`,
      cookie: cookieOf(it),
      body: {
        commandId: randomUUID(),
        input: { area: any(areas), works: text(randomInt(1000), 2), needs: text(randomInt(1000), 2) },
      },
    };
  };
  const reported = samples.filter((it) => it.report);
  /** A called unit reports on its measure. Only one that was not done is told of: to the coordinator and the deputy. */
  const report = (status: "ongoing" | "notDone") => (): Ask => {
    const it = any(reported);
    const { measureId, by } = it.report!;
    return {
      port: server.samlad,
      method: "POST",
      path: `/api/v1/sips/${it.sipId}/report-measure`,
      cookie: `samlad_session=${by.token}`,
      body: { commandId: randomUUID(), input: { measureId, status, comment: text(randomInt(1000), 1) } },
    };
  };
  const asks: { work: string; floor: (() => Ask) | null; samlad: () => Ask }[] = [
    {
      work: "open a SIP",
      floor: () => ({ port: server.floors, method: "GET", path: `/read/${any(samples).sipId}` }),
      samlad: open,
    },
    {
      work: "open, log on disk",
      floor: () => ({ port: server.floors, method: "GET", path: `/read-and-log/${any(samples).sipId}` }),
      samlad: open,
    },
    {
      work: "one command",
      floor: () => ({
        port: server.floors,
        method: "POST",
        path: `/write/${any(running).sipId}`,
        body: { text: text(randomInt(1000), 4) },
      }),
      samlad: command,
    },
    {
      work: "one command, all rows",
      floor: () => ({
        port: server.floors,
        method: "POST",
        path: `/write-all/${any(running).sipId}`,
        body: { text: text(randomInt(1000), 4) },
      }),
      samlad: command,
    },
    { work: "a command that tells", floor: report("ongoing"), samlad: report("notDone") },
    {
      work: "a work list",
      floor: null,
      samlad: () => ({
        port: server.samlad,
        method: "GET",
        path: "/api/v1/work-list?limit=20",
        cookie: cookieOf(any(samples)),
      }),
    },
    {
      work: "a list of SIPs",
      floor: null,
      samlad: () => ({ port: server.samlad, method: "GET", path: "/api/v1/sips", cookie: cookieOf(any(samples)) }),
    },
  ];
  const rows: Row[] = [];
  for (const { work, floor, samlad } of asks.filter((it) => it.work.startsWith(size.only ?? ""))) {
    // Both as in a server that has been up for a while: what is asked for often has been compiled.
    await measure(16, size.seconds * 2, samlad);
    if (floor) await measure(16, size.seconds * 2, floor);
    for (const clients of size.clients) {
      // Turn by turn, so that whatever else the machine does falls on both.
      const floors: Figures[] = [];
      const own: Figures[] = [];
      for (let turn = 0; turn < 2; turn++) {
        if (floor) floors.push(await measure(clients, size.seconds / 2, floor));
        own.push(await measure(clients, size.seconds / 2, samlad));
      }
      const floorFigures = floor ? together(floors[0]!, floors[1]!) : null;
      const figures = together(own[0]!, own[1]!);
      rows.push({
        work,
        clients,
        floor: floorFigures,
        samlad: figures,
        ratio: floorFigures && round(figures.perSecond / floorFigures.perSecond),
      });
      say(line(rows.at(-1)!));
    }
  }
  return rows;
}

/** The process that is measured, apart from the one that asks. */
async function serve(databaseUrl: string): Promise<Server> {
  const child = fork(join(import.meta.dirname, "servers.ts"), {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      DATABASE_CONNECTIONS: "20",
      LOG_LEVEL: "error",
      DEMO: "false",
      PORT: "0",
      // They count, as for everybody, but are never met: ten people ask here as fast as they can.
      ...Object.fromEntries(Object.keys(withoutRateLimits).map((name) => [name, "1000000"])),
    },
  });
  const hear = () =>
    new Promise<Record<string, number>>((done, fail) => {
      child.once("message", (message) => done(message as Record<string, number>));
      child.once("exit", (code) => fail(new Error(`The measured process ended (${code}).`)));
    });
  const { samlad, floors, documentBytes } = await hear();
  return {
    samlad: samlad!,
    floors: floors!,
    documentBytes: documentBytes!,
    memory: async () => {
      child.send("memory");
      return Math.round((await hear()).rss! / 1024 / 1024);
    },
    stop: () => child.disconnect(),
  };
}

function line({ work, clients, floor, samlad, ratio }: Row): string {
  const cell = (value: string | number | undefined, width: number) => String(value ?? "–").padStart(width);
  return [
    work.padEnd(21),
    cell(clients, 7),
    cell(samlad.perSecond, 10),
    cell(samlad.p50, 8),
    cell(samlad.p95, 8),
    cell(floor?.perSecond, 10),
    cell(floor?.p50, 8),
    cell(ratio ?? undefined, 6),
  ].join(" ");
}

if (import.meta.main) {
  const say = (text: string) => process.stdout.write(`${text}\n`);
  say(
    ["work".padEnd(21), "clients", "     per s", "  p50 ms", "  p95 ms", "   floor/s", "  p50 ms", " ratio"].join(" "),
  );
  const only = process.argv.find((it) => it.startsWith("--only="))?.slice("--only=".length);
  const size = process.argv.includes("--quick") ? quick : full;
  const result = await bench({ ...size, ...(only ? { only } : {}) }, say);
  const file = join(import.meta.dirname, "result.json");
  await writeFile(file, `${JSON.stringify(result, null, 2)}\n`);
  say(
    `\nPostgreSQL ${result.postgres}; ${result.machine}\nThe same by pgbench: ${typeof result.pgbench === "string" ? result.pgbench : JSON.stringify(result.pgbench)}\nMemory of the measured process: ${result.memoryMiB} MiB. Written to ${file}`,
  );
  process.exit(0);
}
