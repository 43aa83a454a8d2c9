import { type DestinationStream, type Logger, pino } from "pino";

export type Log = Logger;

/**
 * Structured log lines (JSON) on standard output, or to another place.
 * Nothing about a person may be logged: only ids, routes, codes and figures. Errors are cut down to what says
 * where it went wrong, because a database error's detail may quote the row.
 */
export function createLog(level: string, to?: DestinationStream): Log {
  const settings = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: withoutDetail },
  };
  return to ? pino(settings, to) : pino(settings);
}

/** Name, code and stack of an error, without the values it may quote. */
export function withoutDetail(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint_name, table_name, column_name, routine } = error as Error & Record<string, unknown>;
  // A PostgreSQL error's own message may quote what was written ("invalid input syntax for type uuid: …").
  const fromDatabase = error.name === "PostgresError";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: fromDatabase ? undefined : error.message,
    code,
    constraint: constraint_name,
    table: table_name,
    column: column_name,
    routine,
    stack: frames.slice(0, 12).join("\n"),
  };
}
