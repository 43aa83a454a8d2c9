// Writes the parts of the documents that are made from the code, between <!-- made: NAME --> and <!-- end -->.
// `npm run docs` writes them; test/guards/docs.test.ts fails when one is not fresh.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { settings } from "../server/config.ts";
import * as access from "./access.ts";
import { notices, noticeTexts, noticeWhys } from "./notices.ts";
import { commandsTable, diagram, relationsTable } from "./process.ts";

type Part = { file: string; name: string; text: () => string };

/** Every part that is made. */
export const parts: Part[] = [
  { file: "docs/RUNNING.md", name: "settings", text: settingsTable },
  { file: "docs/PROCESS.md", name: "diagram", text: diagram },
  { file: "docs/PROCESS.md", name: "relations", text: relationsTable },
  { file: "docs/PROCESS.md", name: "commands", text: commandsTable },
  { file: "docs/ACCESS.md", name: "phrases", text: access.phrases },
  { file: "docs/ACCESS.md", name: "reads", text: access.readTable },
  { file: "docs/ACCESS.md", name: "areas", text: access.areas },
  { file: "docs/ACCESS.md", name: "commands", text: access.doTable },
  { file: "docs/ACCESS.md", name: "protection", text: access.protection },
  { file: "docs/ACCESS.md", name: "wall", text: access.wall },
  { file: "docs/NOTICES.md", name: "noticeTexts", text: noticeTexts },
  { file: "docs/NOTICES.md", name: "notices", text: notices },
  { file: "docs/NOTICES.md", name: "noticeWhys", text: noticeWhys },
];

/** The document with its part as it should be. @throws Error when the document has no place for it. */
export function withPart(document: string, { file, name, text }: Part): string {
  const [begin, end] = [`<!-- made: ${name} -->`, "<!-- end -->"];
  const [from, to] = [document.indexOf(begin), document.indexOf(end, document.indexOf(begin))];
  if (from < 0 || to < 0) throw new Error(`${file} has no ${begin} … ${end}`);
  return `${document.slice(0, from + begin.length)}\n${text().trim()}\n${document.slice(to)}`;
}

function settingsTable(): string {
  const rows = Object.values(settings).map((it) => {
    const worked = typeof it.fallback === "string" && it.fallback !== "" ? `\`${it.fallback}\`` : "not set";
    return `| \`${it.variable}\` | ${it.meaning} | ${it.fallbackInWords ?? worked} | \`${it.example}\` |`;
  });
  return ["| Variable | Meaning | Default | Example |", "|---|---|---|---|", ...rows].join("\n");
}

if (import.meta.main)
  for (const part of parts) {
    const path = join(import.meta.dirname, "..", part.file);
    writeFileSync(path, withPart(readFileSync(path, "utf8"), part));
  }
