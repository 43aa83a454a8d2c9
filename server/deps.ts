import type { Agreements } from "./agreements/agreements.ts";
import type { Config } from "./config.ts";
import type { Sql } from "./db/database.ts";
import type { Log } from "./log.ts";

/** What time it is. Given to everything that asks, so that a test can say what day it is. */
export type Clock = () => Date;

/** What the server's parts are given instead of reaching out for it. */
export type Deps = {
  /** The connections of requests: the role of the app, which sees what its session may see (see `db/wall.ts`). */
  readonly sql: Sql;
  /** The connections of the owner of the tables, for what is no reader's: sign-in, the log's seals, retention, the demo. */
  readonly owner: Sql;
  /** The database's address, for what must open a connection of its own. */
  readonly databaseUrl: string;
  /** The counties' agreements: the only way for a request to one. */
  readonly agreements: Agreements;
  readonly clock: Clock;
  readonly config: Config;
  readonly log: Log;
};
