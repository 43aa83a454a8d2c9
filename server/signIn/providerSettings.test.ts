import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { BadConfig, readConfig } from "../config.ts";
import { providersOf, usesBuiltIn } from "./providers.ts";

const folder = mkdtempSync(join(tmpdir(), "samlad-providers-"));
afterAll(() => rmSync(folder, { recursive: true }));

const good = {
  key: "siths",
  title: { sv: "SITHS eID", en: "SITHS eID" },
  for: "staff",
  issuer: "https://idp.example.org",
  clientId: "samlad",
  clientSecret: "hush-hush",
  vocabulary: "inera",
};
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const fault = (providers: unknown) => {
  try {
    readConfig({ OIDC_PROVIDERS: typeof providers === "string" ? providers : JSON.stringify(providers) });
  } catch (error) {
    if (error instanceof BadConfig) return error.message;
    throw error;
  }
  return null;
};

describe("providers", () => {
  test("are read from a file, with secrets and keys in files beside it", () => {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    file("siths.secret", "from-a-file\n");
    file("eid.jwk", JSON.stringify({ ...privateKey.export({ format: "jwk" }), kid: "mine" }));
    const { clientSecret: _out, ...bare } = good;
    const list = [
      { ...bare, clientSecretFile: "siths.secret" },
      { ...bare, key: "eid", for: "person", vocabulary: "oidcSe", privateKeyFile: "eid.jwk" },
    ];
    const config = readConfig({ OIDC_PROVIDERS: file("providers.json", JSON.stringify(list)), DEMO: "false" });
    const [siths, eid] = providersOf(config);
    expect(siths).toMatchObject({ clientSecret: "from-a-file", minimumLevel: 3, signedUserInfo: false });
    expect(eid).toMatchObject({ privateKey: { alg: "ES256", kid: "mine" }, signedUserInfo: true });
  });

  test("are read from PEM too, and say which algorithm", () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const pem = file("eid.pem", privateKey.export({ type: "pkcs8", format: "pem" }) as string);
    const { clientSecret: _out, ...bare } = good;
    const config = readConfig({
      OIDC_PROVIDERS: JSON.stringify([{ ...bare, privateKeyFile: pem, privateKeyAlgorithm: "PS256" }]),
    });
    expect(config.oidcProviders[0]?.privateKey?.alg).toBe("PS256");
  });

  const weak = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey.export({ type: "pkcs8", format: "pem" });
  const { clientSecret: _secret, ...withoutSecret } = good;
  test.each([
    ["a field that is missing", [{ ...good, clientId: undefined }], /of provider "siths", clientId is missing/],
    ["a title without English", [{ ...good, title: { sv: "SITHS" } }], /title\.en is missing/],
    ["a slip of the pen", [{ ...good, cleintSecret: "x" }], /cleintSecret is not a field there is/],
    ["a key with spaces", [{ ...good, key: "my idp" }], /key must be small letters/],
    ["an issuer without https", [{ ...good, issuer: "http://idp.example.org" }], /issuer must begin with https/],
    ["a vocabulary that is not there", [{ ...good, vocabulary: "saml" }], /vocabulary must be one of inera, oidcSe/],
    ["a level that is not there", [{ ...good, minimumLevel: 1 }], /minimumLevel must be one of 2, 3, 4/],
    ["scopes without openid", [{ ...good, scopes: "profile" }], /scopes must hold openid/],
    ["claims that are not told", [{ ...good, vocabulary: "own" }], /claims\.hsaId is missing/],
    ["two keys for one", [good, good], /names two providers "siths"/],
    ["a key's name without the key", [{ ...withoutSecret, privateKeyId: "ours" }], /privateKeyFile is missing/],
    ["secret and key", [{ ...good, privateKeyFile: "x.pem" }], /clientSecret and privateKeyFile are both there/],
    [
      "a file that is not there",
      [{ ...withoutSecret, clientSecretFile: "gone" }],
      /clientSecretFile cannot be read \(ENOENT\)/,
    ],
    ["a key that is none", [{ ...withoutSecret, privateKeyFile: file("no.pem", "hush-hush") }], /holds no private key/],
    [
      "a key that is too short",
      [{ ...withoutSecret, privateKeyFile: file("weak.pem", String(weak)) }],
      /at least 2048 bits/,
    ],
    ["a tolerance without bounds", [{ ...good, clockToleranceSeconds: 3600 }], /clockToleranceSeconds is not right/],
    ["nobody", [], /must be a list of at least one provider/],
    ["no list", { providers: [good] }, /must be a list/],
    ["no JSON", "[{", /is not valid JSON/],
    ["no file", "/nowhere/providers.json", /names \/nowhere\/providers\.json, which cannot be read \(ENOENT\)/],
  ])("stop the start at %s", (_name, providers, sentence) => {
    const message = fault(providers);
    expect(message).toMatch(/^OIDC_PROVIDERS /);
    expect(message).toMatch(sentence);
    expect(message).not.toContain("hush-hush");
  });

  test("are named in one place, not in two", () => {
    expect(() =>
      readConfig({ OIDC_PROVIDERS: JSON.stringify([good]), OIDC_ISSUER: "https://idp.example.org" }),
    ).toThrow(/OIDC_ISSUER and OIDC_PROVIDERS are both set/);
  });

  test("one alone is named by OIDC_ISSUER as before", () => {
    const config = readConfig({ OIDC_ISSUER: "https://idp.example.org", DEMO: "false" });
    expect(providersOf(config)).toMatchObject([
      { for: "both", issuer: "https://idp.example.org", minimumLevel: 3, claims: { hsaId: ["employeeHsaId"] } },
    ]);
    const levelOf = (OIDC_MINIMUM_LEVEL: string) =>
      providersOf(readConfig({ OIDC_ISSUER: "https://idp.example.org", OIDC_MINIMUM_LEVEL }))[0]?.minimumLevel;
    expect(["2", "4", "any"].map(levelOf)).toEqual([2, 4, null]);
    for (const wrong of ["1", "none", "loa3"]) expect(() => levelOf(wrong)).toThrow(/OIDC_MINIMUM_LEVEL/);
  });
});

describe("the built-in provider", () => {
  test("is there in demo mode without another, and by no other settings", () => {
    const demo = [{ DEMO: "true" }, { DEMO: "false" }];
    const others: Record<string, string>[] = [
      {},
      { OIDC_ISSUER: "https://idp.example.org" },
      { OIDC_ISSUER: "http://localhost:3000/oidc", OIDC_CLIENT_ID: "samlad" },
      { OIDC_PROVIDERS: JSON.stringify([good]) },
      { OIDC_PROVIDERS: JSON.stringify([{ ...good, key: "demo", issuer: "http://localhost:3000/oidc" }]) },
    ];
    const rest: Record<string, string>[] = [
      {},
      { DATABASE_URL: "postgres://u:p@db/samlad" },
      { BASE_URL: "http://localhost:3000", OIDC_CLIENT_SECRET: "x" },
      { BASE_URL: "https://sip.example.org", OIDC_SCOPES: "openid", OIDC_MINIMUM_LEVEL: "2" },
    ];
    let counted = 0;
    for (const mode of demo)
      for (const other of others)
        for (const more of rest) {
          const config = readConfig({ ...mode, ...other, ...more });
          const isThere = mode.DEMO === "true" && Object.keys(other).length === 0;
          expect(usesBuiltIn(config), JSON.stringify([mode, other, more])).toBe(isThere);
          expect(providersOf(config).some((it) => it.key === "demo" && it.issuer === "")).toBe(isThere);
          counted++;
        }
    expect(counted).toBe(40);
  });
});
