// Where the built-in provider keeps what it must remember between two requests: PostgreSQL, so that any process can answer.
// Its own time is the database's, for the library counts in real time whatever clock a test sets.
import type { Adapter, AdapterPayload } from "oidc-provider";
import type { Sql } from "../db/database.ts";

/** One adapter per model, as oidc-provider asks for them. */
export function oidcAdapter(sql: Sql) {
  return (model: string): Adapter => ({
    upsert: async (id, payload, expiresIn) => {
      if (model === "Interaction") await sql`delete from oidc_payload where expires_at < now()`;
      await sql`
        insert into oidc_payload (model, id, payload, grant_id, uid, expires_at)
        values (${model}, ${id}, ${sql.json(payload as never)}, ${payload.grantId ?? null}, ${payload.uid ?? null},
                now() + make_interval(secs => ${expiresIn ?? 3600}))
        on conflict (model, id) do update
           set payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid, expires_at = excluded.expires_at`;
    },

    find: async (id) =>
      read(await sql<Row[]>`${selected(sql)} where model = ${model} and id = ${id} and expires_at > now()`),

    findByUid: async (uid) =>
      read(await sql<Row[]>`${selected(sql)} where model = ${model} and uid = ${uid} and expires_at > now()`),

    /** Only device codes have one, and the built-in provider has no devices. */
    findByUserCode: async () => undefined,

    consume: async (id) => {
      await sql`update oidc_payload set consumed_at = now() where model = ${model} and id = ${id}`;
    },

    destroy: async (id) => {
      await sql`delete from oidc_payload where model = ${model} and id = ${id}`;
    },

    revokeByGrantId: async (grantId) => {
      await sql`delete from oidc_payload where grant_id = ${grantId}`;
    },
  });
}

type Row = { payload: AdapterPayload; consumed: number | null };

const selected = (sql: Sql) => sql`select payload, extract(epoch from consumed_at)::int as consumed from oidc_payload`;

function read(rows: readonly Row[]): AdapterPayload | undefined {
  const row = rows[0];
  return row && { ...row.payload, ...(row.consumed === null ? {} : { consumed: row.consumed }) };
}
