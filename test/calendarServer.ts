// A real CalDAV server that plays the part of somebody's calendar: Debian's radicale, when it is there.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const hasRadicale = spawnSync("radicale", ["--version"]).status === 0;

/** A free port of this machine. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts one with an empty calendar. `put` stores an entry under its UID, `all` gives everything that the calendar holds. */
export async function calendarServer() {
  const folder = await mkdtemp(join(tmpdir(), "samlad-radicale-"));
  const port = await freePort();
  const options = [
    ["server-hosts", `127.0.0.1:${port}`],
    ["auth-type", "none"],
    ["rights-type", "authenticated"],
    ["storage-filesystem-folder", folder],
    ["logging-level", "error"],
  ].map(([name, value]) => `--${name}=${value}`);
  const child: ChildProcess = spawn("radicale", ["--config", "", ...options], { stdio: "ignore" });
  const home = `http://127.0.0.1:${port}/reader/calendar/`;
  const headers = { authorization: `Basic ${Buffer.from("reader:x").toString("base64")}` };
  const ask = (method: string, path = "", body?: string, type = "text/calendar; charset=utf-8") =>
    fetch(home + path, { method, headers: { ...headers, "content-type": type }, ...(body ? { body } : {}) });
  const made = `<?xml version="1.0"?><C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>
    <C:supported-calendar-component-set><C:comp name="VEVENT"/></C:supported-calendar-component-set></D:prop></D:set></C:mkcalendar>`;
  for (let tries = 0; ; tries++) {
    const status = await ask("MKCALENDAR", "", made, "application/xml").then(
      (it) => it.status,
      () => 0,
    );
    if (status === 201) break;
    if (tries > 150) throw new Error(`radicale did not begin: ${status}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    put: async (uid: string, content: string) => (await ask("PUT", `${uid}.ics`, content)).status,
    get: async (uid: string) => (await ask("GET", `${uid}.ics`)).text(),
    all: async () => (await ask("GET")).text(),
    close: async () => {
      child.kill();
      await new Promise((done) => (child.exitCode === null ? child.once("exit", done) : done(null)));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
