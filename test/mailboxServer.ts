// A real mailbox that is read by IMAP: Debian's dovecot, when it is there.
import { spawn, spawnSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { ImapFlow } from "imapflow";
import { freePort } from "./calendarServer.ts";

export const hasDovecot = spawnSync("dovecot", ["--version"]).status === 0;

/** Starts one with an empty mailbox. `deliver` puts a mail there, `held` says what lies in a folder. */
export async function mailboxServer() {
  const folder = await mkdtemp(join(tmpdir(), "samlad-dovecot-"));
  const port = await freePort();
  const { username, uid } = userInfo();
  const isRoot = uid === 0;
  await mkdir(join(folder, "mail"));
  await Promise.all([folder, join(folder, "mail")].map((it) => chmod(it, 0o777)));
  const reader = isRoot ? "nobody" : username;
  const group = spawnSync("id", ["-gn", reader]).stdout.toString().trim();
  const users = isRoot
    ? []
    : [`default_internal_user = ${username}`, `default_login_user = ${username}`, `default_internal_group = ${group}`];
  const config = [
    `base_dir = ${folder}/run`,
    `state_dir = ${folder}/state`,
    `log_path = ${folder}/log`,
    ...users,
    "protocols = imap",
    "listen = 127.0.0.1",
    "ssl = no",
    "disable_plaintext_auth = no",
    "first_valid_uid = 1",
    `mail_location = maildir:${folder}/mail/%u`,
    "passdb {\n driver = static\n args = password=secret\n}",
    `userdb {\n driver = static\n args = uid=${reader} gid=${group} home=${folder}/mail/%u\n}`,
    "namespace inbox {\n inbox = yes\n separator = /\n}",
    `service imap-login {\n chroot =\n inet_listener imap {\n port = ${port}\n }\n inet_listener imaps {\n port = 0\n }\n}`,
    "service anvil {\n chroot =\n}",
    "service stats {\n chroot =\n}",
  ];
  const file = join(folder, "dovecot.conf");
  await writeFile(file, `${config.join("\n")}\n`);
  const child = spawn("dovecot", ["-F", "-c", file], { stdio: "ignore" });
  const close = async () => {
    child.kill();
    await new Promise((done) => (child.exitCode === null ? child.once("exit", done) : done(null)));
    await rm(folder, { recursive: true, force: true });
  };
  async function as<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const client = new ImapFlow({
      host: "127.0.0.1",
      port,
      secure: false,
      auth: { user: "samlad", pass: "secret" },
      logger: false,
    });
    client.on("error", () => {});
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.logout().catch(() => {});
    }
  }
  for (let tries = 0; ; tries++) {
    const isUp = await as(async () => true).catch(() => false);
    if (isUp) break;
    if (tries > 80) {
      const log = await readFile(join(folder, "log"), "utf8").catch(() => "no log");
      await close();
      throw new Error(`dovecot did not begin: ${log.slice(-2000)}`);
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    url: `imap://samlad:secret@127.0.0.1:${port}/INBOX`,
    deliver: (mail: string | Buffer) => as((client) => client.append("INBOX", mail)),
    held: (mailbox: string) =>
      as(async (client) => {
        const status = await client.status(mailbox, { messages: true });
        return status ? status.messages : null;
      }),
    close,
  };
}
