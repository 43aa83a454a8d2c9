// The table of docs/NOTICES.md: event → who is told → by which channel → which text.
import { noticeReasons } from "../core/noticeReasons.ts";
import { noticeTable } from "../core/noticeTable.ts";
import { noticeText } from "../core/noticeTexts.ts";

/** Every kind of news, in the order of the table. */
export function notices(): string {
  const rows = Object.entries(noticeTable).map(([kind, { title, events, told, channels }]) => {
    const from = events.length > 0 ? events.map((one) => `\`${one}\``).join(", ") : "time alone";
    const ways = ["work list", ...channels.map((one) => (one === "sms" ? "SMS" : "e-mail"))].join(", ");
    return `| \`${kind}\` | ${title.en} | ${from} | ${told.en} | ${ways} |`;
  });
  return ["| Kind | What it is about | Event | Who is told | By |", "|---|---|---|---|---|", ...rows].join("\n");
}

/** All that is ever sent. */
export function noticeTexts(): string {
  const one = (channel: "email" | "sms", language: "sv" | "en") => {
    const { subject, text } = noticeText(channel, language, "BASE_URL");
    return `${channel === "email" ? `Subject: ${subject}\n\n` : ""}${text.trim()}`;
  };
  return (["sv", "en"] as const)
    .flatMap((language) =>
      (["email", "sms"] as const).map((channel) => `\`\`\`text\n${one(channel, language)}\n\`\`\``),
    )
    .join("\n\n");
}

/** Why something was not sent, and what becomes of it then. */
export function noticeWhys(): string {
  const rows = Object.entries(noticeReasons).map(
    ([key, { en, final }]) => `| \`${key}\` | ${en} | ${final ? "not tried again" : "tried again for a day"} |`,
  );
  return ["| `why` | Meaning | Then |", "|---|---|---|", ...rows].join("\n");
}
