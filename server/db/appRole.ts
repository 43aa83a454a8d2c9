// The role that requests use: it owns nothing, is no superuser, and is held by row-level security (migrations/0006_wall.sql).
// Made, and given its rights, at every start; so a new table is closed to it until it stands here.
import { createHash } from "node:crypto";
import type { Config } from "../config.ts";
import type { Log } from "../log.ts";
import { connect, type Sql } from "./database.ts";
import { NoDatabase } from "./noDatabase.ts";

/** What the app's role may do with each table; the rows it meets are a matter of the policies. Not here: nothing. */
export const appRights: Readonly<Record<string, readonly ("select" | "insert" | "update" | "delete")[]>> = {
  county: ["select"],
  principal: ["select", "insert", "update"],
  unit: ["select", "insert", "update"],
  staff: ["select", "insert", "update"],
  assignment: ["select", "insert", "update"],
  directory_change: ["select", "insert"],
  person: ["select", "update"],
  sip: ["select"],
  sip_event: ["select"],
  sip_command: ["select"],
  sip_task: ["select"],
  sip_reader: ["select"],
  letter: ["select", "update"],
  draft: ["select", "insert", "update", "delete"],
  attachment: ["select", "insert"],
  protection_change: ["select", "insert"],
  access_log: ["select", "insert"],
  log_review: ["select", "insert"],
  log_review_mark: ["select", "insert"],
  log_review_signature: ["select", "insert"],
  word_explanation: ["select", "insert", "update"],
  county_look: ["select", "insert", "update"],
  own_agreement: ["select", "insert"],
  calendar_address: ["select", "insert", "update"],
  unit_calendar_address: ["select", "insert", "update"],
  last_seen: ["select", "insert", "update"],
  notice_setting: ["select", "insert", "update"],
};

/** Where the rights of a row end at some of its columns: who somebody is and what a letter says stay as they were written. */
export const changeable: Readonly<Record<string, readonly string[]>> = {
  person: ["address", "phone", "email", "interpreter_language", "protection", "version"],
  letter: ["read_at", "read_by"],
  calendar_address: ["revoked_at"],
  unit_calendar_address: ["revoked_at"],
  last_seen: ["version", "seen_at"],
  notice_setting: [
    "language",
    "email",
    "email_when",
    "phone",
    "sms_when",
    "with_unit",
    "calendar",
    "quiet_from",
    "quiet_until",
    "version",
    "changed_at",
  ],
};

/**
 * Where a new row has columns that are not for the one who writes it to fill in. A row's place in the log (`id`, `tx`) is given by
 * the database: one that claimed another would never be sealed, or would make the log look tampered with.
 */
export const fillable: Readonly<Record<string, readonly string[]>> = {
  access_log: [
    "county_id",
    "at",
    "actor_kind",
    "staff_id",
    "person_id",
    "assignment_id",
    "unit_id",
    "action",
    "sip_id",
    "subject_person_id",
    "listed_sip_ids",
    "ground",
    "detail",
    "address",
  ],
};

/** What requests ask finds a few rows by an index, whatever the values; to plan it anew each time takes longer than to do it. */
export const appSettings = { plan_cache_mode: "force_generic_plan" };

/** The functions that go through the wall on the reader's behalf, each for one purpose (see their comments). */
export const appFunctions: readonly string[] = [
  "enter_session",
  "open_sips",
  "carry_out",
  "hold_sip",
  "my_work",
  "my_sips",
  "wall_holds",
  "person_numbered",
  "log_about",
  "reviewed_persons",
  "reviewed_likeness",
  "redact_texts",
  "calendar_of",
  "unit_calendar_of",
  "survey_is_spent",
  "answer_survey",
  "survey_results",
  "keep_invitation",
  "notices_of_sip",
  "failed_notices",
  "send_notices_again",
  "settle_notices",
  "put_aside_notices",
  "my_undelivered",
  "calendar_answers",
];

/**
 * The connections of requests, as the app's role: that of DATABASE_APP_URL, or else one that is made beside the owner.
 * Its password is worked out from the owner's, so that every process on the same database knows it.
 * @throws NoDatabase when the owner has no password to work it out from, or may not make roles; in demo mode the latter is only
 * said, and there is no second wall.
 */
export async function openAsApp(
  owner: Sql,
  databaseUrl: string,
  config: Pick<Config, "databaseAppUrl" | "databaseConnections" | "demo">,
  log: Log,
): Promise<Sql> {
  if (!config.databaseAppUrl && !config.demo && new URL(databaseUrl).password === "")
    throw new NoDatabase(
      "DATABASE_URL has no password, and without one the password of the user that Samlad makes for requests could be worked out by anybody. Let whoever runs PostgreSQL say `create role samlad_app login nobypassrls password '…'`, and set DATABASE_APP_URL to that user's address.",
    );
  const url = config.databaseAppUrl
    ? await granted(owner, config.databaseAppUrl)
    : await makeAppRole(owner, databaseUrl);
  if (url !== null) return connect(url, config.databaseConnections, appSettings);
  const remedy =
    "The user of DATABASE_URL may not make a role for the app. Let whoever runs PostgreSQL say `create role samlad_app login nobypassrls password '…'`, and set DATABASE_APP_URL to that user's address";
  if (!config.demo) throw new NoDatabase(`${remedy}.`);
  log.warn(`${remedy}: until then there is no second wall. This is a demo, so it starts all the same`);
  return connect(databaseUrl, config.databaseConnections);
}

/** Makes the role that goes with a database's owner, if need be, and gives its address; null when the owner may not. */
export async function makeAppRole(owner: Sql, databaseUrl: string): Promise<string | null> {
  const address = new URL(databaseUrl);
  const [row] = await owner<{ name: string; may: boolean }[]>`
    select rolname as name, rolcreaterole or rolsuper as may from pg_roles where rolname = current_user`;
  const { name, may } = row!;
  const role = `${name}_app`;
  const password = createHash("sha256").update(`samlad, the app's role of ${name}: ${address.password}`).digest("hex");
  const [there] = await owner`select 1 from pg_roles where rolname = ${role}`;
  if (!there && !may) return null;
  if (!there) await createRole(owner, role, password);
  await grant(owner, role);
  address.username = encodeURIComponent(role);
  address.password = password;
  // The owner's password has been changed since the role was made.
  if ((await refused(address.href)) && may) await owner.unsafe(`alter role ${quoted(role)} password '${password}'`);
  return address.href;
}

async function createRole(owner: Sql, role: string, password: string) {
  try {
    await owner.unsafe(
      `create role ${quoted(role)} login nosuperuser nocreaterole nocreatedb nobypassrls password '${password}'`,
    );
  } catch (error) {
    // Another process was first: it has the same password.
    if (!["42710", "23505"].includes((error as { code?: string }).code ?? "")) throw error;
  }
}

async function granted(owner: Sql, appUrl: string): Promise<string> {
  const role = decodeURIComponent(new URL(appUrl).username);
  const [row] = await owner<{ free: boolean }[]>`
    select r.rolsuper or r.rolbypassrls or pg_has_role(r.oid, c.relowner, 'member') as free
      from pg_roles r, pg_class c where r.rolname = ${role} and c.oid = 'sip'::regclass`;
  if (row?.free)
    throw new NoDatabase(
      "The user of DATABASE_APP_URL is not held by row-level security: it is a superuser, has bypassrls, or owns the tables. Give one that is and does none of this.",
    );
  await grant(owner, role);
  return appUrl;
}

/** Gives a role what stands above and nothing else. */
async function grant(owner: Sql, role: string) {
  const to = quoted(role);
  const rights = Object.entries(appRights).map(([table, may]) => {
    const columns: Partial<Record<string, readonly string[]>> = { update: changeable[table], insert: fillable[table] };
    const given = may.map((right) => (columns[right] ? `${right} (${columns[right].join(", ")})` : right));
    return `revoke all on ${table} from ${to}; grant ${given.join(", ")} on ${table} to ${to};`;
  });
  const calls = appFunctions.map((one) => `grant execute on function ${one} to ${to};`);
  await owner.begin(async (tx) => {
    // Processes that start together take turns.
    await tx`select pg_advisory_xact_lock(7412019)`;
    await tx.unsafe(`grant usage on schema public to ${to};\n${[...rights, ...calls].join("\n")}`);
    await tx.unsafe(`do $$ begin ${ownMakings} end $$`);
  });
}

/**
 * Nothing of its own is made in the database, not for a moment either. PostgreSQL gives that to everybody, so it is taken from
 * everybody, where it is the owner's to take; the wall does not rest on it (migrations/0006_wall.sql).
 */
const ownMakings = `
  if pg_has_role((select datdba from pg_database where datname = current_database()), 'usage') then
    execute format('revoke temporary on database %I from public', current_database());
  end if;
  if pg_has_role((select nspowner from pg_namespace where nspname = 'public'), 'usage') then
    revoke create on schema public from public;
  end if;`;

async function refused(url: string): Promise<boolean> {
  const one = connect(url, 1);
  try {
    await one`select 1`;
    return false;
  } catch (error) {
    if ((error as { code?: string }).code === "28P01") return true;
    throw error;
  } finally {
    await one.end({ timeout: 1 });
  }
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
