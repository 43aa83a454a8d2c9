import type { Config } from "./config.ts";
import type { Sql } from "./db/database.ts";
import type { Log } from "./log.ts";

/** What time it is. Given to everything that asks, so that a test can say what day it is. */
export type Clock = () => Date;

/** What the server's parts are given instead of reaching out for it. */
export type Deps = {
  readonly sql: Sql;
  /** The database's address, for what must open a connection of its own. */
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly config: Config;
  readonly log: Log;
};
