// A mail that has come in, and what it is: an answer from a calendar, the news that one of ours did not get there, or something else.
// Whoever knows the address can send anything: sizes and parts are looked at before anything is taken apart.
import { simpleParser } from "mailparser";
import { readResults } from "./authenticationResults.ts";
import { type CalendarReply, readCalendarReply } from "./calendarReply.ts";

export type InboundMail =
  | { kind: "reply"; from: string; reply: CalendarReply }
  /** The Message-IDs of ours, without the domain, that were returned for good. */
  | { kind: "bounce"; messageIds: string[] }
  /** Not for us to act on, in one word why. */
  | { kind: "refused"; why: string };

/** Answers are some kilobytes. What is larger is not fetched at all. */
export const largestMail = 256 * 1024;
const mostParts = 40;

type Around = {
  /** The domain of our Message-IDs: that of MAIL_FROM. */
  domain: string;
  /** By which name our own mail server signs what it has checked (Authentication-Results, RFC 8601); null when that is not asked for. */
  checkedBy: string | null;
};

/** Says what a mail is. Never throws: what cannot be read is refused. */
export async function readInboundMail(source: Buffer, around: Around): Promise<InboundMail> {
  if (source.length > largestMail) return { kind: "refused", why: "tooLarge" };
  const raw = source.toString("latin1");
  const end = /\r?\n\r?\n/.exec(raw)?.index ?? raw.length;
  const headers = raw
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/);
  const valuesOf = (name: string) =>
    headers.filter((it) => it.toLowerCase().startsWith(`${name}:`)).map((it) => it.slice(name.length + 1).trim());
  if ((raw.match(/^content-type:/gim)?.length ?? 0) > mostParts) return { kind: "refused", why: "tooManyParts" };
  const type = valuesOf("content-type")[0]?.toLowerCase() ?? "";
  if (type.startsWith("multipart/report")) return bounceOf(type, raw.slice(end), around.domain);
  if (valuesOf("from").length !== 1) return { kind: "refused", why: "notOneSender" };
  try {
    return await replyOf(source, { ...around, checks: valuesOf("authentication-results") });
  } catch {
    return { kind: "refused", why: "malformed" };
  }
}

async function replyOf(source: Buffer, { checkedBy, checks }: Around & { checks: string[] }): Promise<InboundMail> {
  const mail = await simpleParser(source, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
  });
  const senders = mail.from?.value ?? [];
  const from = senders[0]?.address?.toLowerCase();
  if (senders.length !== 1 || !from) return { kind: "refused", why: "notOneSender" };
  // Some send the same thing twice: beside the text, and as a file.
  const calendars = ["text/calendar", "application/ics"].map((type) => [
    ...new Set(mail.attachments.filter((it) => it.contentType === type).map((it) => it.content.toString("utf8"))),
  ]);
  const found = calendars.find((some) => some.length > 0) ?? [];
  if (found.length === 0) return { kind: "refused", why: "noCalendar" };
  if (found.length > 1) return { kind: "refused", why: "notOneEntry" };
  if (checkedBy !== null && !isChecked(checks, checkedBy, from)) return { kind: "refused", why: "senderNotProven" };
  const reply = readCalendarReply(found[0]!);
  return "refused" in reply ? { kind: "refused", why: reply.refused } : { kind: "reply", from, reply };
}

/**
 * Whether our own mail server says that the sender's domain stands behind the mail: by DMARC, or by DKIM of that domain. Only the
 * topmost line counts: the server puts its own above whatever a sender wrote.
 */
export function isChecked(lines: string[], checkedBy: string, from: string): boolean {
  const [who, ...results] = readResults(lines[0] ?? "") ?? [];
  if (who?.[0]?.toLowerCase() !== checkedBy.toLowerCase()) return false;
  const domain = from.slice(from.lastIndexOf("@") + 1).toLowerCase();
  const said = results.map(([method = "", ...properties]) => ({
    method: method.toLowerCase().replace(/\/\d+=/, "="),
    valuesOf: (name: string) =>
      properties
        .filter((it) => it.toLowerCase().startsWith(`${name}=`))
        .map((it) => it.slice(name.length + 1).toLowerCase()),
  }));
  // Two answers to one question: somebody has had a word in it.
  if (said.filter((it) => it.method.startsWith("dmarc=")).length > 1) return false;
  return said.some(({ method, valuesOf }) => {
    const [value, ...more] = valuesOf(method === "dmarc=pass" ? "header.from" : "header.d");
    if (value === undefined || more.length > 0) return false;
    if (method === "dmarc=pass") return value === domain;
    return method === "dkim=pass" && value.includes(".") && (domain === value || domain.endsWith(`.${value}`));
  });
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A delivery status (RFC 3464) of mails of ours that were given up. One that is only late is no news. */
function bounceOf(type: string, body: string, domain: string): InboundMail {
  if (!/report-type="?delivery-status\b/.test(type)) return { kind: "refused", why: "otherReport" };
  if (!/^action:\s*failed\b/im.test(body)) return { kind: "refused", why: "notFailed" };
  const ours = new RegExp(`^message-id:\\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@${escaped(domain)}>`, "gim");
  const messageIds = [...new Set([...body.matchAll(ours)].map((it) => it[1]!.toLowerCase()))];
  return messageIds.length > 0 && messageIds.length <= 5
    ? { kind: "bounce", messageIds }
    : { kind: "refused", why: "unknownMail" };
}
