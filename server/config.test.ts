import { describe, expect, it } from "vitest";
import { BadConfig, readConfig } from "./config.ts";

const fault = (env: Record<string, string>) => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof BadConfig) return error.message;
    throw error;
  }
  return null;
};

describe("settings", () => {
  it("need nothing: a demo on port 3000 with a database of its own", () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 3000,
      databaseUrl: null,
      demo: true,
      baseUrl: "http://localhost:3000",
      logLevel: "info",
    });
    expect(config.dataDir).toBe(`${process.cwd()}/data`);
  });

  it("are no demo with a database given, unless one says so", () => {
    const DATABASE_URL = "postgres://u:p@db/samlad";
    expect(readConfig({ DATABASE_URL }).demo).toBe(false);
    expect(readConfig({ DATABASE_URL, DEMO: "true" }).demo).toBe(true);
  });

  it("may be written with the prefix SAMLAD_", () => {
    expect(readConfig({ SAMLAD_PORT: "8081" })).toMatchObject({ port: 8081, baseUrl: "http://localhost:8081" });
    expect(readConfig({ SAMLAD_PORT: "8081", PORT: "8081" }).port).toBe(8081);
    expect(fault({ SAMLAD_PORT: "8081", PORT: "8082" })).toMatch(/PORT and SAMLAD_PORT are both set/);
  });

  it("take an empty variable as one that is not set", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: " " })).toMatchObject({ port: 3000, databaseUrl: null });
  });

  it.each([
    [{ PORT: "http" }, /^PORT is "http", but it must be a whole number from 0 to 65535\. Example: PORT=8080$/],
    [{ PORT: "70000" }, /^PORT .* whole number/],
    [{ PORT: "-1" }, /^PORT .* whole number/],
    [{ DEMO: "perhaps" }, /^DEMO is "perhaps", but it must be true or false/],
    [{ BASE_URL: "sip.example.org" }, /^BASE_URL .* must be http/],
    [{ BASE_URL: "https://sip.example.org/samlad" }, /^BASE_URL .* without a path/],
    [{ LOG_LEVEL: "loud" }, /^LOG_LEVEL .* one of fatal, error/],
    [{ DEMO: "false", BASE_URL: "http://sip.example.org" }, /^BASE_URL .* outside demo mode it must begin with https/],
  ])("stop the start at %o with the variable and the remedy", (env, sentence) => {
    expect(fault(env)).toMatch(sentence);
  });

  it("let a demo, and one on the machine itself, go without https", () => {
    for (const env of [
      { BASE_URL: "http://sip.example.org", DEMO: "true" },
      { BASE_URL: "http://127.0.0.1:3000", DEMO: "false" },
      { BASE_URL: "https://sip.example.org", DEMO: "false" },
    ])
      expect(fault(env)).toBeNull();
  });

  it("never show a password in the sentence", () => {
    const sentence = fault({ DATABASE_URL: "mysql://u:hush@db/samlad" });
    expect(sentence).toMatch(/^DATABASE_URL must begin with postgres:/);
    expect(sentence).not.toContain("hush");
  });

  it.each([
    [{ SAMLAD_COLOUR: "red" }, /^SAMLAD_COLOUR is not a variable of Samlad\./],
    [{ OIDC_NONSENSE: "x" }, /^OIDC_NONSENSE is not a variable/],
    [{ SAMLAD_PROT: "3000" }, /Did you mean SAMLAD_PORT\?$/],
    [{ DATABSE_URL: "postgres://db/samlad" }, /Did you mean DATABASE_URL\?$/],
    [{ DATABASE_URI: "postgres://db/samlad" }, /Did you mean DATABASE_URL\?$/],
  ])("stop the start at the unknown %o", (env, sentence) => {
    expect(fault(env)).toMatch(sentence);
  });

  it("leave the variables of other programs alone", () => {
    expect(fault({ HOME: "/home/x", PATH: "/bin", SESSION_MANAGER: "local/x", NODE_ENV: "production" })).toBeNull();
  });
});
