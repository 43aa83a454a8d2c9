// How the app's role comes about: made by Samlad, given by whoever runs PostgreSQL, or missing.
import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { databaseAt } from "../../test/globalSetup.ts";
import { readConfig } from "../config.ts";
import { createLog } from "../log.ts";
import { surveyKey } from "../survey/surveyKey.ts";
import { openAsApp } from "./appRole.ts";
import { connect, type Sql } from "./database.ts";
import { migrate } from "./migrate.ts";
import { NoDatabase } from "./noDatabase.ts";

const admin = postgres(inject("postgres").url, { max: 1, onnotice: () => {} });
const made: { databases: string[]; roles: string[] } = { databases: [], roles: [] };
const log = createLog("silent");
const config = { databaseAppUrl: null, databaseConnections: 2, demo: false };

async function owned(rights: string) {
  const name = `samlad_owner_${randomBytes(4).toString("hex")}`;
  await admin.unsafe(`create role ${name} login password 'hemligt' ${rights}`);
  await admin.unsafe(`create database ${name} owner ${name}`);
  made.databases.push(name);
  made.roles.push(`${name}_app`, name);
  const url = new URL(databaseAt(inject("postgres").url, name));
  url.username = name;
  url.password = "hemligt";
  const owner = connect(url.href, 2);
  await migrate(owner);
  return { name, url: url.href, owner };
}

/** Who it is, whether the wall holds it, and that it can do its work. */
async function walled(app: Sql) {
  const [row] = await app`
    select current_user as name, row_security_active('sip') as walled, has_table_privilege('sip', 'select') as reads,
           has_table_privilege('session', 'select') as sessions`;
  return row;
}

describe("the app's role", () => {
  let may: Awaited<ReturnType<typeof owned>>;
  let mayNot: Awaited<ReturnType<typeof owned>>;
  beforeAll(async () => {
    [may, mayNot] = [await owned("createrole"), await owned("")];
  });
  afterAll(async () => {
    await may.owner.end();
    await mayNot.owner.end();
    for (const name of made.databases) await admin.unsafe(`drop database ${name} with (force)`);
    for (const name of made.roles) await admin.unsafe(`drop role if exists ${name}`);
    await admin.end();
  });

  test("is made by an owner who may, once, and by several processes at once", async () => {
    const apps = await Promise.all([1, 2, 3].map(() => openAsApp(may.owner, may.url, config, log)));
    for (const app of apps) {
      expect(await walled(app)).toEqual({ name: `${may.name}_app`, walled: true, reads: true, sessions: false });
      await app.end();
    }
  });

  test("gets its password anew when the owner's has been changed", async () => {
    await admin.unsafe(`alter role ${may.name} password 'annat'`);
    const url = new URL(may.url);
    url.password = "annat";
    const owner = connect(url.href, 1);
    const app = await openAsApp(owner, url.href, config, log);
    expect(await walled(app)).toMatchObject({ walled: true });
    await app.end();
    await owner.end();
  });

  test("is missing where the owner may not make it: then nothing starts, and it is said what to do", async () => {
    await expect(openAsApp(mayNot.owner, mayNot.url, config, log)).rejects.toThrow(NoDatabase);
    await expect(openAsApp(mayNot.owner, mayNot.url, config, log)).rejects.toThrow(/create role .*DATABASE_APP_URL/);
  });

  test("can be given by whoever runs PostgreSQL", async () => {
    const role = `${mayNot.name}_given`;
    made.roles.unshift(role);
    await admin.unsafe(`create role ${role} login password 'x'`);
    const url = new URL(mayNot.url);
    url.username = role;
    url.password = "x";
    const app = await openAsApp(mayNot.owner, mayNot.url, { ...config, databaseAppUrl: url.href }, log);
    expect(await walled(app)).toEqual({ name: role, walled: true, reads: true, sessions: false });
    await app.end();
  });

  test("cannot be one that the wall does not hold", async () => {
    await expect(openAsApp(mayNot.owner, mayNot.url, { ...config, databaseAppUrl: mayNot.url }, log)).rejects.toThrow(
      /not held by row-level security/,
    );
  });

  test("is done without in a demo, which says so", async () => {
    const app = await openAsApp(mayNot.owner, mayNot.url, { ...config, demo: true }, log);
    expect(await walled(app)).toMatchObject({ name: mayNot.name, reads: true });
    await app.end();
  });
});

test("no secret is worked out from a password that is not there: it must be given, but in a demo", async () => {
  const databaseUrl = "postgres://samlad@localhost/samlad";
  const owner = connect(inject("postgres").url, 1);
  await expect(openAsApp(owner, databaseUrl, config, log)).rejects.toThrow(/no password.*DATABASE_APP_URL/);
  await owner.end();
  const key = (more: object) => surveyKey({ databaseUrl, config: { ...readConfig({}), demo: false, ...more } });
  expect(() => key({})).toThrow(/no password.*SURVEY_KEY/);
  expect(key({ surveyKey: "x".repeat(32) })).toHaveLength(32);
  expect(key({ demo: true })).toHaveLength(32);
});
