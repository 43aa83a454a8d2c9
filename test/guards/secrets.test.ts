import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { findSecrets } from "./secrets.ts";
import { keptFiles, root } from "./sources.ts";

const isLockfile = (file: string) => file === "package-lock.json";

describe("the repository", () => {
  const files = keptFiles().filter((file) => !isLockfile(file));

  it("holds no secret", () => {
    const found = files.flatMap((file) =>
      findSecrets(readFileSync(join(root, file), "utf8")).map((it) => `${file}:${it.line} ${it.what}`),
    );
    expect(found).toEqual([]);
    expect(files.length).toBeGreaterThan(300);
  });

  it("holds no file that is meant to be a secret", () => {
    const secret =
      /^(\.env(\..*)?|id_(rsa|ed25519|ecdsa)|.*\.(pem|key|p12|pfx|jks|kdbx)|\.npmrc\.local|credentials|postgres\.password)$/;
    expect(files.filter((file) => secret.test(basename(file)))).toEqual([]);
  });
});

describe("the search for secrets", () => {
  const random = "Zx81kQ0vB7n2LmP9sT4wYc6RfD3hJg5A";
  it.each([
    ["a private key", `-----BEGIN ${"EC "}PRIVATE KEY-----\nMHcCAQEE`],
    ["a private key as JSON", `{"kty":"EC","d":"${random}${random}"}`],
    ["a key of a cloud", `AKIA${"ABCDEFGHIJKLMNOP"}`],
    ["a token of a repository host", `ghp_${random}abcd`],
    ["a token of a registry", `//registry.npmjs.org/:_authToken=${random}`],
    ["a token of a chat or a payment service", `sk_live_${random}`],
    ["a signed token", `eyJ${"hbGciOiJIUzI1NiJ9"}.eyJ${"zdWIiOiIxMjM0NTY3ODkwIn0"}.${random}`],
    ["a password in an address", `postgres://samlad:${random}@db.example.org/samlad`],
    ["a secret written out", `clientSecret: "${random}"`],
  ])("finds %s", (what, text) => {
    expect(findSecrets(`one\ntwo ${text}`)).toContainEqual({ what, line: 2 });
  });

  it("finds none in what only speaks of them", () => {
    for (const text of [
      "OIDC_CLIENT_SECRET=…",
      "postgres://samlad:secret@db/samlad",
      "password: process.env.PASSWORD",
      "-----BEGIN PUBLIC KEY-----\nMFkw",
    ])
      expect([text, findSecrets(text)]).toEqual([text, []]);
  });
});
