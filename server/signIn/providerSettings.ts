// The identity providers of OIDC_PROVIDERS: a JSON file, or the JSON itself. What cannot be used stops the start with a
// sentence that names the provider and the field, and never quotes a secret.
import { createPrivateKey, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { isLoopback } from "./loopback.ts";
import { type ClaimNames, type Level, type VocabularyName, vocabularies } from "./vocabularies.ts";

/** An identity provider, with everything decided. */
export type Provider = {
  key: string;
  title: { sv: string; en: string };
  /** Whom it may say somebody is: one for individuals can sign nobody in as staff. */
  for: "staff" | "person" | "both";
  issuer: string;
  clientId: string;
  clientSecret: string | null;
  /** When it is there, the client proves itself by `private_key_jwt`. */
  privateKey: { key: KeyObject; alg: string; kid: string | null } | null;
  scopes: string;
  vocabulary: VocabularyName;
  claims: ClaimNames;
  levels: Readonly<Record<string, Level>>;
  /** The only values of `acr` that count; null when any with a known level does. */
  acceptedAcr: readonly string[] | null;
  /** Null: not looked at. */
  minimumLevel: Level | null;
  acrValues: string | null;
  signedUserInfo: boolean;
  /** The `claims` parameter (OpenID Connect Core 5.5). */
  requestClaims: Record<string, unknown> | null;
  clockToleranceSeconds: number;
};

const words = z.string().trim().min(1);
const names = z
  .union([words, z.array(words).min(1)])
  .transform((it) => (typeof it === "string" ? [it] : it))
  .optional();
const level = z.literal([2, 3, 4]);

const Written = z.strictObject({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "must be small letters, digits and hyphens, at most 40"),
  title: z.strictObject({ sv: words.max(80), en: words.max(80) }),
  for: z.enum(["staff", "person", "both"]),
  issuer: z.string().refine(isIssuer, "must begin with https://"),
  clientId: words,
  clientSecret: words.optional(),
  clientSecretFile: words.optional(),
  privateKeyFile: words.optional(),
  privateKeyAlgorithm: z.enum(["RS256", "PS256", "ES256"]).optional(),
  privateKeyId: words.optional(),
  scopes: z
    .string()
    .refine((it) => it.split(/\s+/).includes("openid"), "must hold openid")
    .optional(),
  vocabulary: z.enum(["inera", "oidcSe", "swedenConnect", "own"]),
  claims: z.strictObject({ hsaId: names, number: names, unitHsaId: names, level: names }).optional(),
  levels: z.record(words, level).optional(),
  acceptedAcr: z.array(words).min(1).optional(),
  minimumLevel: level.default(3),
  acrValues: words.optional(),
  signedUserInfo: z.enum(["required", "accepted"]).optional(),
  requestClaims: z.record(z.string(), z.unknown()).optional(),
  clockToleranceSeconds: z.int().min(0).max(300).default(30),
});

/**
 * Reads the setting. Paths in a file are counted from the file's own folder.
 * @throws Error whose message goes on after the name of the variable.
 */
export function readProviders(value: string): Provider[] {
  if (value === "") return [];
  const isInline = /^[[{]/.test(value);
  const where = isInline ? "" : ` names ${value}, which`;
  let written: unknown;
  try {
    written = JSON.parse(isInline ? value : readFileSync(value, "utf8"));
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code) throw new Error(`${where} cannot be read (${code})`.trim());
    throw new Error(`${where} is not valid JSON`.trim());
  }
  if (!Array.isArray(written) || written.length === 0)
    throw new Error(`${where} must be a list of at least one provider`.trim());
  const folder = isInline ? process.cwd() : dirname(resolve(value));
  const providers = written.map((one, index) => {
    try {
      return readOne(one, folder);
    } catch (error) {
      const key = (one as { key?: unknown } | null)?.key;
      const named = typeof key === "string" ? `"${key.slice(0, 40)}"` : `number ${index + 1}`;
      throw new Error(`${where} cannot be used: of provider ${named}, ${(error as Error).message}`.trim());
    }
  });
  const twice = providers.find((it, index) => providers.some((other, at) => at < index && other.key === it.key));
  if (twice) throw new Error(`${where} names two providers "${twice.key}"`.trim());
  return providers;
}

function readOne(one: unknown, folder: string): Provider {
  const read = Written.safeParse(one);
  if (!read.success) throw new Error(sentenceOf(read.error.issues[0]));
  const it = read.data;
  const vocabulary = vocabularies[it.vocabulary];
  const claims: ClaimNames = {
    hsaId: it.claims?.hsaId ?? vocabulary.claims.hsaId,
    number: it.claims?.number ?? vocabulary.claims.number,
    unitHsaId: it.claims?.unitHsaId ?? vocabulary.claims.unitHsaId,
    level: it.claims?.level ?? vocabulary.claims.level,
  };
  if (it.for !== "person" && claims.hsaId.length === 0) throw new Error("claims.hsaId is missing");
  if (it.for !== "staff" && claims.number.length === 0) throw new Error("claims.number is missing");
  if (it.clientSecret && it.clientSecretFile) throw new Error("clientSecret and clientSecretFile are both there");
  const secret = it.clientSecretFile
    ? fileAt(folder, it.clientSecretFile, "clientSecretFile").trim()
    : (it.clientSecret ?? null);
  if (secret !== null && it.privateKeyFile) throw new Error("clientSecret and privateKeyFile are both there");
  // Who names a key without its file would else come to the provider without any proof.
  if (!it.privateKeyFile && (it.privateKeyAlgorithm || it.privateKeyId)) throw new Error("privateKeyFile is missing");
  return {
    key: it.key,
    title: it.title,
    for: it.for,
    issuer: it.issuer,
    clientId: it.clientId,
    clientSecret: secret,
    privateKey: it.privateKeyFile
      ? privateKeyOf(fileAt(folder, it.privateKeyFile, "privateKeyFile"), it.privateKeyAlgorithm, it.privateKeyId)
      : null,
    scopes: it.scopes ?? vocabulary.scopes,
    vocabulary: it.vocabulary,
    claims,
    levels: { ...vocabulary.levels, ...it.levels },
    acceptedAcr: it.acceptedAcr ?? null,
    minimumLevel: it.minimumLevel,
    acrValues: it.acrValues ?? null,
    signedUserInfo: it.signedUserInfo ? it.signedUserInfo === "required" : vocabulary.signedUserInfo,
    requestClaims: it.requestClaims ?? null,
    clockToleranceSeconds: it.clockToleranceSeconds,
  };
}

function sentenceOf(issue: z.core.$ZodIssue | undefined): string {
  const field = issue?.path.join(".") || "the whole";
  if (!issue) return `${field} cannot be read`;
  if (issue.code === "unrecognized_keys") {
    const unknown = [...issue.path, issue.keys[0]].join(".");
    return `${unknown} is not a field there is`;
  }
  if (issue.code === "invalid_type" && issue.input === undefined && /undefined/.test(issue.message))
    return `${field} is missing`;
  if (issue.code === "custom" || issue.code === "invalid_format") return `${field} ${issue.message}`;
  if (issue.code === "invalid_value") return `${field} must be one of ${issue.values.join(", ")}`;
  return `${field} is not right: ${issue.message}`;
}

function fileAt(folder: string, path: string, field: string): string {
  try {
    return readFileSync(resolve(folder, path), "utf8");
  } catch (error) {
    throw new Error(`${field} cannot be read (${(error as { code?: string }).code ?? "unknown"})`);
  }
}

/** A private key as PEM or JWK: RSA of at least 2048 bits, or P-256. */
function privateKeyOf(text: string, wanted: string | undefined, kid: string | undefined): Provider["privateKey"] {
  let key: KeyObject;
  let ownId: string | null = null;
  try {
    if (text.trimStart().startsWith("{")) {
      const jwk = JSON.parse(text) as Record<string, unknown>;
      key = createPrivateKey({ key: jwk as never, format: "jwk" });
      ownId = typeof jwk.kid === "string" ? jwk.kid : null;
    } else key = createPrivateKey(text);
  } catch {
    throw new Error("privateKeyFile holds no private key that can be read (PEM without password, or JWK)");
  }
  const { modulusLength = 0, namedCurve } = key.asymmetricKeyDetails ?? {};
  const fits =
    key.asymmetricKeyType === "rsa" && modulusLength >= 2048
      ? ["RS256", "PS256"]
      : key.asymmetricKeyType === "ec" && namedCurve === "prime256v1"
        ? ["ES256"]
        : [];
  const alg = wanted ?? fits[0];
  if (fits.length === 0 || alg === undefined)
    throw new Error("privateKeyFile must hold an RSA key of at least 2048 bits or a P-256 key");
  if (!fits.includes(alg)) throw new Error(`privateKeyAlgorithm does not fit the key: it can be ${fits.join(" or ")}`);
  return { key, alg, kid: kid ?? ownId };
}

function isIssuer(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
}
