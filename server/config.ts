// Every setting there is, in one table: its variable, what it means, its default, an example, how it is read.
// A value that cannot be read, and a variable that looks like ours but is not, stop the start with a sentence.
import { resolve } from "node:path";
import { templatesFolder } from "./documents/templates.ts";
import {
  addresses,
  databaseAddress,
  issuer,
  longSecret,
  mailAddress,
  mailbox,
  mailServer,
  oneOf,
  optional,
  scannerAddress,
  scopes,
  sealKeys,
  smsSender,
  text,
  webAddress,
  wholeNumber,
  yesOrNo,
} from "./settingReaders.ts";
import { isLoopback } from "./signIn/loopback.ts";
import { readProviders } from "./signIn/providerSettings.ts";

export type Config = { readonly [K in keyof typeof settings]: ReturnType<(typeof settings)[K]["read"]> };

/** Tells which variable is wrong and what to write instead. Its message is meant for the one who starts Samlad. */
export class BadConfig extends Error {
  override name = "BadConfig";
}

type Setting<T> = {
  variable: string;
  meaning: string;
  /** What is used when the variable is not set; may look at the settings above it. */
  fallback: string | ((above: Record<string, unknown>) => string);
  /** The default in words, when the fallback is worked out. */
  fallbackInWords?: string;
  example: string;
  /** Gives the value, or throws an Error whose message ends the sentence "PORT is "x", but …". */
  read: (text: string) => T;
  /** Never shown in a message. */
  secret?: boolean;
};

const setting = <T>(it: Setting<T>): Setting<T> => it;

/** The table. Its order is the order of the documentation; a fallback sees the settings above it. */
export const settings = {
  port: setting({
    variable: "PORT",
    meaning: "The port Samlad listens on.",
    fallback: "3000",
    example: "8080",
    read: wholeNumber(0, 65_535),
  }),
  host: setting({
    variable: "HOST",
    meaning: "The address Samlad listens on. `0.0.0.0` (or `::`) lets other machines reach it.",
    fallback: "localhost",
    example: "0.0.0.0",
    read: text,
  }),
  databaseUrl: setting({
    variable: "DATABASE_URL",
    meaning: "A PostgreSQL 15–18 of your own. When it is not set, Samlad starts its own PostgreSQL 18 in `DATA_DIR`.",
    fallback: "",
    fallbackInWords: "not set: own PostgreSQL",
    example: "postgres://samlad:secret@db.example.org:5432/samlad",
    read: databaseAddress,
    secret: true,
  }),
  databaseAppUrl: setting({
    variable: "DATABASE_APP_URL",
    meaning:
      "The same database as the user that requests act as: one that owns nothing, so that row-level security holds it. When it is not set, Samlad makes that user itself; set it when the user of `DATABASE_URL` may not make users, or has no password there.",
    fallback: "",
    fallbackInWords: "not set: made by Samlad",
    example: "postgres://samlad_app:secret@db.example.org:5432/samlad",
    read: databaseAddress,
    secret: true,
  }),
  databaseConnections: setting({
    variable: "DATABASE_CONNECTIONS",
    meaning:
      "The most connections that the requests of one Samlad process open to PostgreSQL, and as many for what is the owner's; its jobs open up to eleven more.",
    fallback: "10",
    example: "20",
    read: wholeNumber(2, 500),
  }),
  dataDir: setting({
    variable: "DATA_DIR",
    meaning:
      "The folder where the own PostgreSQL keeps its data, and a demo the key that it encrypts attachments with. Not used when `DATABASE_URL` is set and `DEMO` is `false`.",
    fallback: "data",
    example: "/srv/samlad",
    read: (value) => resolve(text(value)),
  }),
  demo: setting({
    variable: "DEMO",
    meaning:
      "Demo mode: an empty database is filled with a demo county, and a built-in identity provider signs anyone in as its invented people. Never with real persons' data.",
    fallback: (above) => (above.databaseUrl === null ? "true" : "false"),
    fallbackInWords: "`true` without `DATABASE_URL`, `false` with it",
    example: "false",
    read: yesOrNo,
  }),
  baseUrl: setting({
    variable: "BASE_URL",
    meaning:
      "The address people reach Samlad at, without a final slash. With https the session cookie is sent over https only. Outside demo mode it must be https, but on the machine itself.",
    fallback: (above) => `http://localhost:${above.port}`,
    fallbackInWords: "`http://localhost:PORT`",
    example: "https://sip.example.org",
    read: webAddress,
  }),
  logLevel: setting({
    variable: "LOG_LEVEL",
    meaning: "How much is logged.",
    fallback: "info",
    example: "warn",
    read: oneOf("fatal", "error", "warn", "info", "debug", "trace", "silent"),
  }),
  oidcIssuer: setting({
    variable: "OIDC_ISSUER",
    meaning:
      "The identity provider that signs people in by OpenID Connect: its issuer. Without it, demo mode uses the built-in one, and without demo mode nobody can sign in.",
    fallback: "",
    fallbackInWords: "not set",
    example: "https://idp.example.org",
    read: issuer,
  }),
  oidcClientId: setting({
    variable: "OIDC_CLIENT_ID",
    meaning:
      "The name this Samlad has at the identity provider. Its redirect address there is `BASE_URL/sign-in/callback`, after sign-out `BASE_URL/signed-out`.",
    fallback: "samlad",
    example: "samlad",
    read: text,
  }),
  oidcClientSecret: setting({
    variable: "OIDC_CLIENT_SECRET",
    meaning: "The secret shared with the identity provider.",
    fallback: "",
    fallbackInWords: "not set",
    example: "a-long-random-text",
    read: optional,
    secret: true,
  }),
  oidcScopes: setting({
    variable: "OIDC_SCOPES",
    meaning: "What is asked of the identity provider, separated by spaces. Must hold `openid`.",
    fallback: "openid profile",
    example: "openid https://id.oidc.se/scope/naturalPersonNumber",
    read: scopes,
  }),
  oidcStaffClaim: setting({
    variable: "OIDC_STAFF_CLAIM",
    meaning: "The claim that holds a staff member's HSA-id. Who has it is signed in as staff.",
    fallback: "employeeHsaId",
    example: "employeeHsaId",
    read: text,
  }),
  oidcPersonClaim: setting({
    variable: "OIDC_PERSON_CLAIM",
    meaning: "The claim that holds an individual's personal identity number.",
    fallback: "personalIdentityNumber",
    example: "https://id.oidc.se/claim/personalIdentityNumber",
    read: text,
  }),
  oidcMinimumLevel: setting({
    variable: "OIDC_MINIMUM_LEVEL",
    meaning:
      "The least level of assurance, `2`, `3` or `4`, that a sign-in must have, by its `acr`. `any`: the level is not looked at, for a provider that does not tell it; see docs/SIGN_IN.md.",
    fallback: "3",
    example: "4",
    read: (value) => (value === "any" ? null : (Number(oneOf("2", "3", "4", "any")(value)) as 2 | 3 | 4)),
  }),
  oidcAcrValues: setting({
    variable: "OIDC_ACR_VALUES",
    meaning: "The values of `acr` to ask the identity provider for, separated by spaces.",
    fallback: "",
    fallbackInWords: "not set",
    example: "http://id.elegnamnden.se/loa/1.0/loa3",
    read: optional,
  }),
  oidcProviders: setting({
    variable: "OIDC_PROVIDERS",
    meaning:
      "Several identity providers side by side, or one with more to say about it: a JSON file (or the JSON itself), described in docs/SIGN_IN.md. Instead of `OIDC_ISSUER`.",
    fallback: "",
    fallbackInWords: "not set",
    example: "/etc/samlad/providers.json",
    read: readProviders,
    secret: true,
  }),
  signInContact: setting({
    variable: "SIGN_IN_CONTACT",
    meaning: "Whom somebody who cannot be let in is told to turn to: a name, a telephone number or an address.",
    fallback: "",
    fallbackInWords: "the local administrator, without a name",
    example: "Servicedesk, 010-123 45 67",
    read: optional,
  }),
  serviceOwner: setting({
    variable: "SERVICE_OWNER",
    meaning:
      "Who stands behind this Samlad, as the accessibility statement must say: the name of a municipality, a region or another.",
    fallback: "",
    fallbackInWords: "the one the reader is in contact with, without a name",
    example: "Region Mellan",
    read: optional,
  }),
  accessibilityContact: setting({
    variable: "ACCESSIBILITY_CONTACT",
    meaning:
      "Where one says that something cannot be used, as the law on accessibility (2018:1937) demands: an e-mail address, a web address (https) or a telephone number.",
    fallback: "",
    fallbackInWords: "`SIGN_IN_CONTACT`",
    example: "tillganglighet@example.org",
    read: optional,
  }),
  templatesDir: setting({
    variable: "TEMPLATES_DIR",
    meaning:
      "A folder with the county's own templates and texts of papers, which take the place of the built-in ones by name (docs/DOCUMENTS.md).",
    fallback: "",
    fallbackInWords: "not set: the built-in ones",
    example: "/etc/samlad/templates",
    read: templatesFolder,
  }),
  sessionIdleMinutes: setting({
    variable: "SESSION_IDLE_MINUTES",
    meaning: "After this many minutes without anything done one must sign in again.",
    fallback: "60",
    example: "30",
    read: wholeNumber(5, 1440),
  }),
  sessionMaxHours: setting({
    variable: "SESSION_MAX_HOURS",
    meaning: "After this many hours one must sign in again, whatever was done.",
    fallback: "12",
    example: "8",
    read: wholeNumber(1, 48),
  }),
  stepUpMinutes: setting({
    variable: "SESSION_STEP_UP_MINUTES",
    meaning:
      "How long a sign-in counts as fresh, for what asks that one proves anew who one is (such as signing a log review).",
    fallback: "15",
    example: "5",
    read: wholeNumber(1, 240),
  }),
  trustProxy: setting({
    variable: "TRUST_PROXY",
    meaning:
      "The addresses of your own proxies, separated by commas (networks as `10.0.0.0/8`). Only what they say in `X-Forwarded-For` about where a request comes from is believed.",
    fallback: "",
    fallbackInWords: "not set: nobody is believed",
    example: "10.0.0.5",
    read: addresses,
  }),
  surveyKey: setting({
    variable: "SURVEY_KEY",
    meaning:
      "What the database must not know, so that whoever has it can tell neither who has answered a survey nor what this month's answers are (docs/SURVEY.md): a random text of at least 32 characters. All processes have the same, and it is kept: with another, those who have answered could answer again, and what waits is not told of.",
    fallback: "",
    fallbackInWords: "made from the password of `DATABASE_URL`; without one there it must be set",
    example: "a-long-random-text-of-32-characters-or-more",
    read: longSecret,
    secret: true,
  }),
  attachmentKeys: setting({
    variable: "ATTACHMENT_KEYS",
    meaning:
      "The keys that attachments are encrypted with: `name:key`, where the key is 32 bytes in base64. The first encrypts; further ones, after commas, still open what they encrypted (docs/ATTACHMENTS.md). Kept apart from the database and its backups: without them no attachment can be opened.",
    fallback: "",
    fallbackInWords: "none: nothing can be attached (a demo makes one in `DATA_DIR`)",
    example: "2026:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
    read: sealKeys,
    secret: true,
  }),
  clamdAddress: setting({
    variable: "CLAMD_ADDRESS",
    meaning:
      "Where a virus scanner listens that speaks ClamAV's protocol (clamd): `host:port`, or the path of its socket. When it is set and does not answer, nothing can be attached until it does.",
    fallback: "",
    fallbackInWords: "not set: attachments are not looked through for viruses",
    example: "clamav.example.org:3310",
    read: scannerAddress,
  }),
  smtpUrl: setting({
    variable: "SMTP_URL",
    meaning:
      "The mail server that notices are handed to: `smtps://` (encrypted from the first word) or `smtp://` (encrypted when the server can). Without it nothing is mailed. See docs/NOTICES.md.",
    fallback: "",
    fallbackInWords: "not set: no mail",
    example: "smtps://samlad:secret@smtp.example.org:465",
    read: mailServer,
    secret: true,
  }),
  mailFrom: setting({
    variable: "MAIL_FROM",
    meaning:
      "The address that notices are sent from. With invitations for calendars it is also where answers come: then a mailbox of its own (`IMAP_URL`).",
    fallback: (above) => `samlad@${new URL(String(above.baseUrl)).hostname}`,
    fallbackInWords: "`samlad@` and the host of `BASE_URL`",
    example: "noreply@example.org",
    read: mailAddress,
  }),
  imapUrl: setting({
    variable: "IMAP_URL",
    meaning:
      "The mailbox of `MAIL_FROM`, where calendars' answers and returned mail come: `imaps://` (encrypted from the first word) or `imap://` (encrypted before the password is said), with user, password, host and, if it is not INBOX, the folder. It is emptied: what comes there is moved to two folders of Samlad's. Without it no answer is read. See docs/CALENDAR.md.",
    fallback: "",
    fallbackInWords: "not set: no mail is read",
    example: "imaps://samlad:secret@imap.example.org:993/INBOX",
    read: mailbox,
    secret: true,
  }),
  imapAuthservId: setting({
    variable: "IMAP_AUTHSERV_ID",
    meaning:
      "By which name your mail server signs what it has checked about a sender (the first word of its `Authentication-Results`). When it is set, an answer is taken only if the sender's domain has been proven by DMARC or DKIM.",
    fallback: "",
    fallbackInWords: "not set: your mail server has refused what is forged",
    example: "mx.example.org",
    read: optional,
  }),
  smsGatewayUrl: setting({
    variable: "SMS_GATEWAY_URL",
    meaning:
      "Where an SMS is handed over, as JSON by POST (docs/NOTICES.md says how). Without it nothing is sent by SMS.",
    fallback: "",
    fallbackInWords: "not set: no SMS",
    example: "https://sms.example.org/send",
    read: issuer,
  }),
  smsGatewayToken: setting({
    variable: "SMS_GATEWAY_TOKEN",
    meaning: "What the SMS gateway knows this Samlad by, sent as `Authorization: Bearer`.",
    fallback: "",
    fallbackInWords: "not set",
    example: "a-long-random-text",
    read: optional,
    secret: true,
  }),
  smsSender: setting({
    variable: "SMS_SENDER",
    meaning: "Whom an SMS says that it comes from: at most eleven letters and digits, or a number.",
    fallback: "Samlad",
    example: "Samlad",
    read: smsSender,
  }),
  supportDir: setting({
    variable: "SUPPORT_DIR",
    meaning:
      "A folder with guides of the county's own for the support pages, and links to its pages and films (docs/SUPPORT.md). A guide with the same name as one of Samlad's goes before it.",
    fallback: "",
    fallbackInWords: "not set: Samlad's own guides",
    example: "/etc/samlad/support",
    read: (value) => (value === "" ? null : resolve(text(value))),
  }),
  limitRequests: limit("RATE_LIMIT_REQUESTS", "600", "Requests of one session in a minute"),
  limitStrangers: limit("RATE_LIMIT_STRANGERS", "600", "Requests without a session, of one address in a minute"),
  limitSignIns: limit("RATE_LIMIT_SIGN_INS", "300", "Requests to the sign-in, of one address in a minute"),
  limitSearches: limit("RATE_LIMIT_SEARCHES", "30", "Searches for a person, of one user in a minute"),
  limitNumbers: limit("RATE_LIMIT_NUMBERS", "120", "Identity numbers given, by one user in an hour"),
  limitUploads: limit("RATE_LIMIT_UPLOADS", "20", "Files sent, by one user in a minute"),
  limitDocuments: limit("RATE_LIMIT_DOCUMENTS", "60", "Documents made, for one user in a minute"),
};

/** How many of something there may be, in each process; what is over gets 429 (server/rateLimits.ts). */
function limit(variable: string, fallback: string, what: string) {
  const meaning = `${what}, at most, in each process; \`0\` for no limit.`;
  return setting({ variable, meaning, fallback, example: fallback, read: wholeNumber(0, 1_000_000) });
}

/**
 * Reads the settings from environment variables.
 * Each may also be written with the prefix `SAMLAD_`, for machines where `PORT` or `HOST` means something else.
 * @throws BadConfig naming the variable and the remedy.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  refuseUnknown(env);
  const config: Record<string, unknown> = {};
  for (const [key, it] of Object.entries(settings) as [string, Setting<unknown>][]) {
    const plain = filled(env[it.variable]);
    const prefixed = filled(env[prefix + it.variable]);
    if (plain !== undefined && prefixed !== undefined && plain !== prefixed)
      throw new BadConfig(
        `${it.variable} and ${prefix}${it.variable} are both set, to different values. Remove one of them.`,
      );
    const value = prefixed ?? plain ?? (typeof it.fallback === "string" ? it.fallback : it.fallback(config));
    try {
      config[key] = it.read(value);
    } catch (error) {
      const shown = it.secret ? "" : ` is "${value}", but it`;
      throw new BadConfig(`${it.variable}${shown} ${(error as Error).message}. Example: ${it.variable}=${it.example}`);
    }
  }
  const read = config as Config;
  if (read.oidcIssuer !== null && read.oidcProviders.length > 0)
    throw new BadConfig("OIDC_ISSUER and OIDC_PROVIDERS are both set. Describe every provider in OIDC_PROVIDERS.");
  if (!read.demo && read.baseUrl.startsWith("http:") && !isLoopback(new URL(read.baseUrl).hostname))
    throw new BadConfig(
      `BASE_URL is "${read.baseUrl}", but outside demo mode it must begin with https://: sessions and plans would be read on the way. A proxy in front of Samlad may speak https for it. Example: BASE_URL=https://sip.example.org`,
    );
  return read;
}

/** Variables of these families are ours alone: one we do not know is a slip of the pen and not somebody else's. */
const families = ["SAMLAD_", "OIDC_", "SESSION_", "RATE_LIMIT_", "SMTP_", "SMS_"];
const prefix = "SAMLAD_";

function refuseUnknown(env: Record<string, string | undefined>) {
  const known = new Set(Object.values(settings).flatMap((it) => [it.variable, prefix + it.variable]));
  for (const name of Object.keys(env)) {
    if (known.has(name) || filled(env[name]) === undefined) continue;
    const meant = [...known].find((other) => other.length >= 8 && oneSlip(name, other));
    if (meant) throw new BadConfig(`${name} is not a variable of Samlad. Did you mean ${meant}?`);
    if (families.some((family) => name.startsWith(family) && !desktopVariables.has(name)))
      throw new BadConfig(
        `${name} is not a variable of Samlad. Remove it, or see the list of variables in docs/RUNNING.md.`,
      );
  }
}

/** Set by desktop environments; they only happen to begin as ours do. */
const desktopVariables = new Set(["SESSION_MANAGER"]);

/** True when one letter is missing, added, changed or has changed places. DATABSE_URL must not start a demo. */
function oneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

function filled(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === "" ? undefined : value.trim();
}
