// One connection of a pool for one transaction, that knows when it has been lost: the database was started anew, or ended it.
// postgres.js gives a lost connection to the next who asks while its former holder may still use it and give it back, so that
// one would write in the other's transaction, or to no socket at all, which ends the process.
import type { ReservedSql } from "postgres";
import type { Sql } from "./database.ts";

type Types = { bigint: number; date: string };
/** What postgres.js calls a connection, of which only this is used. */
type Connection = { onclose: (() => void) | null };

export type Held = {
  /** Sends to the connection; throws `LostConnection` when it is lost. */
  sql: ReservedSql<Types>;
  /** The statement that begins the transaction: from it on the connection is watched. To be the first. */
  begin: () => PromiseLike<unknown>;
  isLost: () => boolean;
  /** To be told of each failure: the database's last word on a connection comes before the connection is seen to end. */
  failed: (error: unknown) => void;
  /** Gives it back to the pool, unless it is lost: then the pool has it already. */
  release: () => void;
};

export class LostConnection extends Error {
  override name = "LostConnection";
}

/** Waits for a free connection and takes it. */
export async function hold(pool: Sql): Promise<Held> {
  const connection = await reserve(pool);
  let lost = false;
  const onexecute = (it: Connection) => {
    it.onclose = () => {
      lost = true;
    };
    return true;
  };
  const check = () => {
    if (lost) throw new LostConnection("The connection to the database was lost during a transaction.");
  };
  const sql = new Proxy(connection, {
    apply: (target, self, args) => {
      check();
      return Reflect.apply(target, self, args);
    },
    get: (target, name) => {
      if (name === "unsafe") check();
      return Reflect.get(target, name);
    },
  });
  return {
    sql,
    begin: () => connection.unsafe("begin", [], { onexecute } as never),
    isLost: () => lost,
    failed: (error) => {
      if (isFatal(error)) lost = true;
    },
    release: () => {
      if (!lost) return connection.release();
      // The first who connects anew would be given the former connection's last words: so it is nobody's request.
      void pool`select 1`.catch(() => {});
    },
  };
}

const isFatal = (error: unknown) => (error as { severity?: string } | null)?.severity === "FATAL";

const patience = 3000;

/** When a connection is lost, the first who waits for one may never be answered: so it is asked for again now and then. */
function reserve(pool: Sql): Promise<ReservedSql<Types>> {
  return new Promise((resolve, reject) => {
    let isOver = false;
    let askedAnew = false;
    const over = () => {
      const isFirst = !isOver;
      isOver = true;
      clearInterval(again);
      return isFirst;
    };
    const ask = () =>
      pool.reserve().then(
        (one) => (over() ? resolve(one) : one.release()),
        (error) => {
          // The last words of a connection that another held.
          if (isFatal(error) && !isOver && !askedAnew) {
            askedAnew = true;
            ask();
          } else if (over()) reject(error);
        },
      );
    const again = setInterval(ask, patience);
    ask();
  });
}
