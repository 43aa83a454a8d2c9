// The one way out for mail: to the mail server of SMTP_URL. For notices, and for whatever else is to be mailed one day.
import { createTransport } from "nodemailer";
import type { NoticeReason } from "../../core/noticeReasons.ts";
import type { Outcome } from "../../core/notices.ts";
import type { Config } from "../config.ts";

export type Mail = {
  /** One plain address. */
  to: string;
  /** The same at each try, so that whoever gets the mail twice can tell that it is one: a UUID. */
  messageId: string;
  subject: string;
  text: string;
  /** An invitation that calendars understand (iMIP, RFC 6047), beside the text. */
  calendar?: { method: "REQUEST" | "CANCEL"; content: string };
  /** When it is said to be written. */
  date: Date;
};

/** Hands one mail to the mail server. Never throws for what a server or a line does: it says what became of it. */
export type SendMail = (mail: Mail) => Promise<Outcome>;
export type Mailer = { send: SendMail; close: () => void };

/** How long a mail server is waited for: to connect, to greet, and between two words. */
export const patience = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
  dnsTimeout: 10_000,
};

/** Null when no mail server is set. `connections`: so many mails are handed over at once. */
export function openMailer(
  config: Pick<Config, "smtpUrl" | "mailFrom" | "baseUrl">,
  { connections = 5, timeouts = patience }: { connections?: number; timeouts?: typeof patience } = {},
): Mailer | null {
  if (config.smtpUrl === null) return null;
  const transport = createTransport({
    url: config.smtpUrl,
    pool: true,
    maxConnections: connections,
    maxMessages: 500,
    // A broken line is told of, and the mail tried again later with the others: not at once and unseen in here.
    maxRequeues: 0,
    // What we call ourselves to the mail server: not the machine's own name.
    name: new URL(config.baseUrl).hostname,
    ...timeouts,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = config.mailFrom.slice(config.mailFrom.indexOf("@") + 1);
  return {
    send: async ({ to, messageId, subject, text, calendar, date }) => {
      const began = performance.now();
      try {
        await transport.sendMail({
          from: { name: "Samlad", address: config.mailFrom },
          to: { name: "", address: to },
          envelope: { from: config.mailFrom, to: [to] },
          messageId: `<${messageId}@${domain}>`,
          date,
          subject,
          text,
          // Beside the text and nowhere else: as Exchange and Google want it, and as RFC 6047 has it.
          ...(calendar
            ? {
                alternatives: [
                  {
                    contentType: `text/calendar; charset=utf-8; method=${calendar.method}`,
                    content: calendar.content,
                    contentTransferEncoding: "base64",
                  },
                ],
              }
            : {}),
          xMailer: false,
          // Nobody's absence is answered to us, and no machine takes it for a letter from a person (RFC 3834).
          headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
        });
        return { kind: "sent" };
      } catch (error) {
        const outcome = outcomeOf(error as SmtpError);
        // A line that the pool closes because nothing was said on it is told of as one that broke.
        const isSlow = performance.now() - began >= timeouts.socketTimeout;
        return isSlow && outcome.kind === "later" ? { kind: "later", why: "serverSlow" } : outcome;
      }
    },
    close: () => transport.close(),
  };
}

type SmtpError = Error & { code?: string; responseCode?: number; command?: string };

/** What an answer of the mail server, or none, means for the mail. What nobody foresaw is tried again. */
export function outcomeOf({ code, responseCode, command, message }: SmtpError): Outcome {
  const later = (why: NoticeReason): Outcome => ({ kind: "later", why });
  if (code === "EAUTH" || code === "ENOAUTH" || command === "AUTH") return later("signInRefused");
  if (responseCode !== undefined && responseCode >= 500) {
    if (command?.startsWith("RCPT")) return { kind: "never", why: "addressRefused" };
    if (command === "DATA") return { kind: "never", why: "messageRefused" };
    // To be turned away before the mail has been shown is no answer to this mail.
    return later("serverBusy");
  }
  if (responseCode !== undefined && responseCode >= 400) return later("serverBusy");
  // The address cannot be written in a mail at all.
  if (code === "EENVELOPE") return { kind: "never", why: "addressRefused" };
  if (code === "ETIMEDOUT" || /timeout|timed out/i.test(message)) return later("serverSlow");
  if (code === "EDNS" || /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND/.test(`${code} ${message}`))
    return later("serverAway");
  return later("lineDropped");
}
