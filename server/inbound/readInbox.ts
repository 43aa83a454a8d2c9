// Reads the mailbox that answers come to, and empties it: what was taken in is moved to one folder, all else to another, where a human
// can look at it. Nothing is deleted. A process that dies between the two does the same mail again, which changes nothing.
import { type FetchMessageObject, ImapFlow } from "imapflow";
import type { Deps } from "../deps.ts";
import { largestMail, readInboundMail } from "./inboundMail.ts";
import { takeIn } from "./takeIn.ts";

export const folders = { taken: "Samlad-taken", other: "Samlad-other" } as const;
/** At most so many at a time; the rest a minute later. */
const most = 200;
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** How many mails were read, and what came of them. */
export type ReadInbox = { taken: number; other: number };

/**
 * Reads all that has come; nothing when no mailbox is set. Throws when the mailbox cannot be reached or the database cannot take
 * something in: then it is still there the next time.
 */
export async function readInbox(deps: Pick<Deps, "owner" | "clock" | "config" | "log">): Promise<ReadInbox> {
  const { imapUrl } = deps.config;
  const read: ReadInbox = { taken: 0, other: 0 };
  if (imapUrl === null) return read;
  const { client, mailbox } = open(imapUrl);
  // An error that nobody listens for would stop the process; it comes to whoever waits for an answer, too.
  client.on("error", () => {});
  await client.connect();
  try {
    for (const folder of Object.values(folders)) await client.mailboxCreate(folder);
    const lock = await client.getMailboxLock(mailbox);
    try {
      const waiting = client.mailbox && client.mailbox.exists > 0 ? await listed(client) : [];
      for (const { uid, size } of waiting) {
        const what = await handle(deps, client, uid, size ?? 0);
        const isTaken = what === "taken" || what === "bounced";
        await client.messageMove(String(uid), isTaken ? folders.taken : folders.other, { uid: true });
        read[isTaken ? "taken" : "other"] += 1;
        // In one word what it was: nothing of what stands in it.
        if (!isTaken) deps.log.info({ inbound: what }, "a mail that came in was not taken in");
      }
    } finally {
      lock.release();
    }
    await client.logout();
  } finally {
    client.close();
  }
  return read;
}

async function listed(client: ImapFlow): Promise<FetchMessageObject[]> {
  const all: FetchMessageObject[] = [];
  for await (const one of client.fetch("1:*", { uid: true, size: true })) {
    all.push(one);
    if (all.length > 10_000) break;
  }
  return all.slice(0, most);
}

async function handle(
  deps: Pick<Deps, "owner" | "clock" | "config">,
  client: ImapFlow,
  uid: number,
  size: number,
): Promise<string> {
  if (size > largestMail) return "tooLarge";
  const message = await client.fetchOne(String(uid), { source: { maxLength: largestMail + 1 } }, { uid: true });
  if (!message || message.source === undefined) return "gone";
  const { mailFrom, imapAuthservId } = deps.config;
  const domain = mailFrom.slice(mailFrom.indexOf("@") + 1);
  return takeIn(deps, await readInboundMail(message.source, { domain, checkedBy: imapAuthservId }));
}

function open(address: string) {
  const url = new URL(address);
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  const secure = url.protocol === "imaps:";
  const client = new ImapFlow({
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port ? Number(url.port) : secure ? 993 : 143,
    secure,
    // A password is never said in the clear, but to a server on the same machine.
    ...(secure || isLocal ? {} : { doSTARTTLS: true }),
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false,
    ...timeouts,
  });
  return { client, mailbox: decodeURIComponent(url.pathname.slice(1)) || "INBOX" };
}
