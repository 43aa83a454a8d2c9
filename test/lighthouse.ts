// Measures pages with Lighthouse in a demo county of its own: npm run lighthouse. docs/PERFORMANCE.md tells of it.
//
// Lighthouse is no part of the project: with what it needs it is 180 MB, three times what the rest of the tests need.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { idOf } from "../demo/ids.ts";
import { staffHsaId } from "../demo/staff.ts";
import { browserToStart, openBrowser } from "./browser.ts";
import { weigh } from "./journeys/weighing.ts";

const lighthouse = "lighthouse@13.5.0";
const run = promisify(execFile);
const sip = idOf("sip", "ingrid");
const sara = staffHsaId("sara");

type Measured = { name: string; path: string; as: string | null; on: "phone" | "desktop" };
const pages: Measured[] = [
  { name: "the start page", path: "/", as: null, on: "phone" },
  { name: "an open page", path: "/om-sip", as: null, on: "phone" },
  { name: "the person's own page", path: `/my/${sip}`, as: "ingrid", on: "phone" },
  { name: "the room of the plan", path: `/my/${sip}/plan`, as: "ingrid", on: "phone" },
  { name: "the room of the consent", path: `/my/${sip}/consent`, as: "ingrid", on: "phone" },
  { name: "the room of the meeting", path: `/my/${sip}/meeting`, as: "ingrid", on: "phone" },
  { name: "the same, with one called", path: `/my/${idOf("sip", "jenny")}/meeting`, as: "jenny", on: "phone" },
  { name: "the room of the messages", path: `/my/${sip}/messages`, as: "ingrid", on: "phone" },
  { name: "the room of the words", path: `/my/${sip}/words`, as: "ingrid", on: "phone" },
  { name: "the room of what is shared", path: `/my/${sip}/shared`, as: "ingrid", on: "phone" },
  { name: "the room of the circle", path: `/my/${sip}/circle`, as: "ingrid", on: "phone" },
  { name: "the room of what is taken along", path: `/my/${sip}/take-along`, as: "ingrid", on: "phone" },
  { name: "the room of the settings", path: `/my/${sip}/settings`, as: "ingrid", on: "phone" },
  { name: "preparing a meeting", path: `/my/${idOf("sip", "jenny")}/prepare`, as: "jenny", on: "phone" },
  { name: "a survey", path: `/my/${idOf("sip", "nora")}/survey`, as: "nora", on: "phone" },
  { name: "who has read", path: `/my/${sip}/readers`, as: "ingrid", on: "phone" },
  { name: "to ask for a SIP", path: "/my/raise", as: "ingrid", on: "phone" },
  { name: "the page of a girl of ten", path: `/my/${idOf("sip", "alva")}`, as: "alva", on: "phone" },
  { name: "the page of a boy of fourteen", path: `/my/${idOf("sip", "elias")}`, as: "elias", on: "phone" },
  { name: "the work list", path: "/work", as: sara, on: "desktop" },
  { name: "a SIP", path: `/sips/${sip}`, as: sara, on: "desktop" },
];
const figures = ["performance", "accessibility", "best-practices", "seo"] as const;
const times = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"];

const option = (name: string) => process.argv.find((it) => it.startsWith(`--${name}=`))?.slice(name.length + 3);
const runs = Number(option("runs") ?? 3);
const only = option("only") ?? "";
const goal = Number(option("goal") ?? 95);
/** The figures below the goal: the command ends with 1 when there is one. */
const below: string[] = [];

// A browser with a window of its own measures as people's do; else the one that the tests use.
const chrome = process.env.CHROME_PATH ? { path: process.env.CHROME_PATH, env: {} } : await browserToStart();
const folder = mkdtempSync(join(tmpdir(), "samlad-lighthouse-"));
const { server, url } = await startSamlad();
try {
  process.stdout.write(
    `${runs} runs of each page, the middle one of each figure; load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors\n\n`,
  );
  line(["Page", "On", ...figures, "FCP s", "LCP s", "TBT ms", "CLS", "kB gzip", "What falls"]);
  line(["---", "---", ...figures.map(() => "---:"), "---:", "---:", "---:", "---:", "---:", "---"]);
  for (const page of pages.filter((it) => it.path.includes(only) || it.name.includes(only))) await measure(page);
  process.stdout.write(`\nLoad afterwards ${loadavg()[0]?.toFixed(1)}.\n`);
  if (below.length > 0) {
    console.error(`Below ${goal}: ${below.join("; ")}.`);
    process.exitCode = 1;
  }
} finally {
  server.kill("SIGTERM");
  await new Promise((done) => server.once("exit", done));
  rmSync(folder, { recursive: true, force: true });
}

async function measure({ name, path, as, on }: Measured) {
  const cookie = as === null ? null : await signIn(as);
  const reports: Report[] = [];
  for (let count = 0; count < runs; count++) reports.push(await lookAgain(url + path, cookie, on));
  const middle = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const [fcp, lcp, tbt, cls] = times.map((it) => middle(reports.map(({ audits }) => audits[it]?.numericValue ?? 0)));
  const falls = new Set(
    reports.flatMap(({ categories, audits }) =>
      figures
        .filter((it) => it !== "performance")
        .flatMap((it) => categories[it].auditRefs)
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => id),
    ),
  );
  const reached = figures.map((it) => Math.round(100 * middle(reports.map(({ categories }) => categories[it].score))));
  below.push(...figures.flatMap((it, at) => (reached[at]! < goal ? [`${name}: ${it} ${reached[at]}`] : [])));
  line([
    name,
    on,
    ...reached,
    ((fcp ?? 0) / 1000).toFixed(1),
    ((lcp ?? 0) / 1000).toFixed(1),
    Math.round(tbt ?? 0),
    (cls ?? 0).toFixed(3),
    (await weightOf(path, cookie)).toFixed(1),
    [...falls].join(", ") || "–",
  ]);
}

type Report = {
  categories: Record<(typeof figures)[number], { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number }>;
};

/** One run, made again when it broke: on a busy machine Chromium's trace may come too late for Lighthouse. */
async function lookAgain(address: string, cookie: string | null, on: Measured["on"], left = 2): Promise<Report> {
  try {
    return await look(address, cookie, on);
  } catch (fault) {
    if (left === 0) throw fault;
    return lookAgain(address, cookie, on, left - 1);
  }
}

/** One run. The cookie goes by a file, so that it stands in no list of processes. */
async function look(address: string, cookie: string | null, on: Measured["on"]): Promise<Report> {
  const headers = join(folder, "headers.json");
  const report = join(folder, "report.json");
  writeFileSync(headers, JSON.stringify(cookie ? { cookie } : {}), { mode: 0o600 });
  await run(
    "npx",
    [
      "--yes",
      lighthouse,
      address,
      "--quiet",
      "--output=json",
      `--output-path=${report}`,
      `--extra-headers=${headers}`,
      `--only-categories=${figures.join(",")}`,
      "--chrome-flags=--headless=new --no-sandbox",
      ...(on === "desktop" ? ["--preset=desktop"] : []),
    ],
    { maxBuffer: 1e8, env: { ...process.env, ...chrome.env, CHROME_PATH: chrome.path } },
  );
  return JSON.parse(readFileSync(report, "utf8"));
}

async function weightOf(path: string, cookie: string | null): Promise<number> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "sv-SE" });
    const [name, value] = cookie?.split("=") ?? [];
    if (name && value) await context.addCookies([{ name, value, url }]);
    return (await weigh(await context.newPage(), url + path)).first.gzip / 1000;
  } finally {
    await browser.close();
  }
}

/** Signs in as somebody of the demo, the browser's way, and gives the session's cookie. */
async function signIn(as: string): Promise<string> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${url}/sign-in?as=${encodeURIComponent(as)}&returnTo=/icon.svg`);
    const cookie = (await context.cookies()).find(({ name }) => name.endsWith("samlad_session"));
    if (!cookie) throw new Error(`Could not sign in as ${as}`);
    return `${cookie.name}=${cookie.value}`;
  } finally {
    await browser.close();
  }
}

async function startSamlad(): Promise<{ server: ChildProcess; url: string }> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATA_DIR: join(folder, "data"), LOG_LEVEL: "warn", DEMO: "true" };
  const server = spawn(process.execPath, [join(import.meta.dirname, "..", "server", "main.ts")], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://localhost:${port}`;
  for (let count = 0; count < 600 && server.exitCode === null; count++) {
    if ((await fetch(`${url}/health/ready`).catch(() => null))?.ok) return { server, url };
    await new Promise((done) => setTimeout(done, 200));
  }
  server.kill();
  throw new Error("Samlad did not start");
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "localhost", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

function line(cells: unknown[]) {
  process.stdout.write(`| ${cells.join(" | ")} |\n`);
}
