// The guides: those that come with the program, and the county's own in SUPPORT_DIR, which go before them. A file that cannot be
// read is told of in the log, and ours holds instead: a slip of the pen takes no help away.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { stages } from "../../core/agreement.ts";
import type { Language } from "../../core/errors.ts";
import { type Guide, guideKinds, type SupportAnswer, supportRoles } from "../../core/support.ts";
import { isAddress, readMarkdown } from "./markdown.ts";

const ours = join(import.meta.dirname, "guides");

/** A guide with its place in the order. */
type Ordered = Guide & { order: number };
export type Faults = { file: string; why: string }[];

const Head = z.strictObject({
  title: z.string().min(1).max(120),
  lead: z.string().min(1).max(300),
  kind: z.enum(guideKinds),
  for: z.array(z.enum(supportRoles)).min(1),
  stages: z.array(z.enum(stages)),
  order: z.number(),
});

const Links = z.array(
  z.strictObject({
    kind: z.enum(["page", "film"]),
    sv: z.string().min(1).max(120),
    en: z.string().min(1).max(120),
    href: z.string().refine(isAddress, "is no address by https"),
    guides: z.array(z.string()).default([]),
  }),
);

/** Everything of one language, and what could not be read. `folder` is the county's own; null when there is none. */
export async function readGuides(
  folder: string | null,
  language: Language,
): Promise<SupportAnswer & { faults: Faults }> {
  const faults: Faults = [];
  const shipped = await guidesIn(ours, language, new Map(), faults);
  const own = folder === null ? new Map<string, Ordered>() : await ownGuides(folder, language, shipped, faults);
  const all = [...new Map([...shipped, ...own]).values()].sort(
    (a, b) => a.order - b.order || a.key.localeCompare(b.key),
  );
  return { guides: all.map(({ order: _, ...guide }) => guide), links: await linksIn(folder, language, faults), faults };
}

/** In English those that are written in Swedish alone are there too, and say so. */
async function ownGuides(folder: string, language: Language, shipped: Map<string, Ordered>, faults: Faults) {
  const swedish = await guidesIn(folder, "sv", shipped, faults);
  return language === "sv" ? swedish : new Map([...swedish, ...(await guidesIn(folder, language, shipped, faults))]);
}

async function guidesIn(folder: string, language: Language, known: Map<string, Ordered>, faults: Faults) {
  const found = new Map<string, Ordered>();
  const files = await readdir(join(folder, language)).catch(() => []);
  for (const file of files.filter((it) => /^[a-z0-9-]{1,60}\.md$/.test(it))) {
    const key = file.slice(0, -3);
    try {
      const text = await readFile(join(folder, language, file), "utf8");
      if (text.length > 100_000) throw new Error("is longer than 100 000 characters");
      found.set(key, guideOf(key, language, text, known.get(key)));
    } catch (error) {
      faults.push({ file: join(language, file), why: (error as Error).message });
    }
  }
  return found;
}

/**
 * Reads one guide: a head between two lines of `---`, then Markdown. What the head does not say is as in the one it goes before.
 * @throws Error with what is wrong.
 */
export function guideOf(key: string, language: Language, text: string, before?: Ordered): Ordered {
  const [, head, body] = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  if (head === undefined || body === undefined) throw new Error("must begin with a head between two lines of ---");
  const said: Record<string, unknown> = {};
  for (const line of head.split(/\r?\n/).filter((it) => it.trim() !== "")) {
    const [, name, value] = /^([a-z]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (!name || value === undefined) throw new Error(`cannot read the line "${line.slice(0, 60)}" in its head`);
    said[name] =
      name === "order"
        ? Number(value)
        : ["for", "stages"].includes(name)
          ? value
              .split(",")
              .map((it) => it.trim())
              .filter(Boolean)
          : value;
  }
  const { key: _key, language: _language, blocks: _blocks, ...rest } = before ?? {};
  const read = Head.safeParse({ stages: [], order: 1000, ...rest, ...said });
  if (!read.success) {
    const issue = read.error.issues[0]!;
    throw new Error(`has a head whose ${issue.path.join(".") || "lines"} cannot be read (${issue.message})`);
  }
  const blocks = readMarkdown(body);
  if (blocks.length === 0) throw new Error("has no text");
  return { key, language, ...read.data, blocks };
}

async function linksIn(folder: string | null, language: Language, faults: Faults): Promise<SupportAnswer["links"]> {
  if (folder === null) return [];
  const text = await readFile(join(folder, "links.json"), "utf8").catch(() => null);
  if (text === null) return [];
  try {
    return Links.parse(JSON.parse(text)).map(({ kind, href, guides, ...it }) => ({
      kind,
      href,
      guides,
      title: it[language],
    }));
  } catch (error) {
    const why = error instanceof z.ZodError ? error.issues[0]!.message : (error as Error).message;
    faults.push({ file: "links.json", why });
    return [];
  }
}
