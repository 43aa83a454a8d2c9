// Is a text anywhere at all in the database? Every column that can hold text, of every table, is read.
import type { Query } from "../server/directory/directoryStore.ts";

/** `table.column` of each place where the text stands. Bytes are read as Latin-1, so that a plain word is found in them too. */
export async function placesOf(sql: Query, text: string): Promise<string[]> {
  const columns = await sql<{ table: string; column: string; type: string }[]>`
    select c.relname as table, a.attname as column, a.atttypid::regtype::text as type
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname = 'public' and c.relkind = 'r'
       and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'json'::regtype, 'varchar'::regtype, 'bytea'::regtype, 'text[]'::regtype)
     order by 1, 2`;
  const found: string[] = [];
  for (const { table, column, type } of columns) {
    const [name, from] = [sql(column), sql(table)];
    const as = type === "bytea" ? sql`encode(${name}, 'escape')` : sql`${name}::text`;
    const [row] = await sql`select 1 from ${from} where position(${text} in ${as}) > 0 limit 1`;
    if (row) found.push(`${table}.${column}`);
  }
  return found;
}
