// What PostgreSQL itself manages of the same bare work, by its own tool, where that is on the machine.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { round } from "./load.ts";

const run = promisify(execFile);

const scripts = (sips: number) => ({
  read: `\\set n random(1, ${sips})
select d.state from floor_number f join floor_document d on d.id = f.id where f.n = :n;`,
  write: `\\set n random(1, ${sips})
begin;
update floor_document d set version = d.version + 1, state = d.state || jsonb_build_object('touched', d.version) from floor_number f where f.n = :n and d.id = f.id;
insert into floor_event (id, document_id, version, data) select gen_random_uuid(), f.id, 1, '{"text": "x"}' from floor_number f where f.n = :n;
end;`,
});

export type PgbenchRow = { work: string; clients: number; perSecond: number };

/** Transactions a second; a sentence where pgbench is not to be had. */
export async function pgbench(
  url: string,
  size: { sips: number; clients: number[]; seconds: number },
): Promise<PgbenchRow[] | string> {
  const folder = await mkdtemp(join(tmpdir(), "samlad-pgbench-"));
  try {
    await run("pgbench", ["--version"]);
    const rows: PgbenchRow[] = [];
    for (const [work, script] of Object.entries(scripts(size.sips))) {
      const file = join(folder, `${work}.sql`);
      await writeFile(file, script);
      for (const clients of size.clients) {
        const seconds = String(Math.max(1, Math.round(size.seconds)));
        const { stdout } = await run("pgbench", [
          "-n",
          "-M",
          "prepared",
          "-c",
          String(clients),
          "-T",
          seconds,
          "-f",
          file,
          url,
        ]);
        rows.push({ work, clients, perSecond: round(Number(/tps = ([\d.]+)/.exec(stdout)?.[1])) });
      }
    }
    return rows;
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return "not measured: pgbench is not on this machine";
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
