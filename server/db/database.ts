// Opens the database: the PostgreSQL of DATABASE_URL, else one of our own in DATA_DIR.
import postgres from "postgres";
import type { Config } from "../config.ts";
import type { Log } from "../log.ts";
import { startEmbedded } from "./embedded.ts";
import { NoDatabase } from "./noDatabase.ts";

/**
 * Rows come back with camelCase names (`birth_date` → `birthDate`), and `sql(object)` writes them as snake_case.
 * A date is text `YYYY-MM-DD`, a timestamptz a Date, a bigint a number, jsonb what it holds (write with `sql.json`).
 */
export type Sql = postgres.Sql<{ bigint: number; date: string }>;
/** What `sql.begin` hands over: the same, inside one transaction. */
export type Transaction = postgres.TransactionSql<{ bigint: number; date: string }>;

/** The database as its owner sees it; requests use other connections (see `appRole.ts`). */
export type Database = { owner: Sql; url: string; close: () => Promise<void> };

/**
 * Opens the database the configuration asks for and sees that it can be used: PostgreSQL 15–18, UTF-8.
 * @throws NoDatabase with a sentence for the one who starts Samlad.
 */
export async function openDatabase(
  config: Pick<Config, "databaseUrl" | "dataDir" | "databaseConnections">,
  log: Log,
): Promise<Database> {
  if (config.databaseUrl !== null) {
    const sql = connect(config.databaseUrl, config.databaseConnections);
    try {
      await untilAnswering(sql, log);
      await check(sql);
    } catch (error) {
      await sql.end({ timeout: 1 });
      throw error;
    }
    return { owner: sql, url: config.databaseUrl, close: () => sql.end({ timeout: 5 }) };
  }
  const own = await startEmbedded(config.dataDir, log);
  const sql = connect(own.url, config.databaseConnections);
  return {
    owner: sql,
    url: own.url,
    close: async () => {
      await sql.end({ timeout: 5 });
      await own.stop();
    },
  };
}

/**
 * A pool of connections with our reading of types. Connects at the first query. `settings` are PostgreSQL's own, for
 * each connection.
 */
export function connect(url: string, connections: number, settings: Record<string, string> = {}): Sql {
  return postgres(url, {
    max: connections,
    onnotice: () => {},
    connect_timeout: 10,
    transform: { undefined: null, column: { from: postgres.toCamel, to: postgres.fromCamel } },
    types: {
      bigint: { to: 20, from: [20], parse: Number, serialize: String },
      date: { to: 1082, from: [1082], parse: (text: string) => text, serialize: (text: string) => text },
    },
    // Compiling a statement takes longer than any of ours takes to run. What is asked for lies in memory or on a disk without
    // moving parts: to find a row by an index costs no more than to read the page it is on.
    connection: {
      application_name: "samlad",
      TimeZone: "UTC",
      jit: false,
      random_page_cost: 1.1,
      ...settings,
    } as never,
  });
}

/** A database started beside us may be a few seconds late. A wrong password or name will not mend itself. */
async function untilAnswering(sql: Sql, log: Log) {
  const patience = 30;
  for (let second = 0; ; second++) {
    try {
      await sql`select 1`;
      return;
    } catch (error) {
      const code = String((error as { code?: string }).code);
      const mayPass = /^(ECONN|ETIMEDOUT|CONNECT|CONNECTION|EAI_AGAIN|57P03|53300)/.test(code);
      if (!mayPass || second >= patience)
        throw new NoDatabase(`The database of DATABASE_URL cannot be used: ${remedy(code)} (${code}).`, {
          cause: error,
        });
      if (second === 0) log.warn({ code }, "waiting for the database");
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
}

function remedy(code: string): string {
  if (code === "28P01" || code === "28000") return "it refuses the user or the password. Correct DATABASE_URL";
  if (code === "3D000") return "there is no database by that name. Create it, or correct DATABASE_URL";
  if (code === "ENOTFOUND") return "there is no such host. Correct DATABASE_URL";
  return "nothing answers there. Start it, or correct DATABASE_URL";
}

async function check(sql: Sql) {
  const [row] = await sql<{ version: string; number: number; encoding: string }[]>`
    select current_setting('server_version') as version,
           current_setting('server_version_num')::int as number,
           current_setting('server_encoding') as encoding`;
  const { version, number, encoding } = row!;
  if (number < 150_000 || number >= 190_000)
    throw new NoDatabase(
      `The database of DATABASE_URL is PostgreSQL ${version}; Samlad works with 15, 16, 17 and 18. Use one of them.`,
    );
  if (encoding !== "UTF8")
    throw new NoDatabase(
      `The database of DATABASE_URL stores text as ${encoding}, which cannot hold every name. Create it with encoding 'UTF8'.`,
    );
}
