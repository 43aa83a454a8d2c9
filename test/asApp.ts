// What somebody who may have any statement run as the app's role tries (Z6).
import { createHash } from "node:crypto";
import type postgres from "postgres";
import type { Visitor } from "./server.ts";

export type Sql = postgres.TransactionSql;
class Undo extends Error {}

/** Runs `work` in a transaction that is undone, and gives what it gives. */
export async function undone<Result>(sql: postgres.Sql, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  let result: { value: Result } | null = null;
  await sql
    .begin(async (tx) => {
      result = { value: await work(tx) };
      throw new Undo();
    })
    .catch((error) => {
      if (!(error instanceof Undo)) throw error;
    });
  return result!.value;
}

/** What the database holds of the visitor's session. */
export function hashOf(who: Visitor): Buffer {
  const token = /samlad_session=([\w-]{43})/.exec(who.cookie())![1]!;
  return createHash("sha256").update(token).digest();
}
