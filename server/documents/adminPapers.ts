// /api/v1/admin/papers: what the county's papers look like, each with an invented example, what is wrong with the county's own
// templates and texts, and its logo and colour.
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { audiences, paperSizes } from "../../core/documents.ts";
import type { Language } from "../../core/errors.ts";
import { Refused, refuse } from "../../core/errors.ts";
import { doorOf } from "../db/wall.ts";
import type { Deps } from "../deps.ts";
import { administratorOf } from "../directory/administrator.ts";
import { HttpProblem } from "../problems.ts";
import { readBody } from "../readBody.ts";
import { requireSession } from "../signIn/authenticate.ts";
import { type ExampleName, exampleNames, examplePaper } from "./examplePapers.ts";
import { plainColour } from "./look.ts";
import { checkColour, LookChange, readLogo } from "./lookChange.ts";
import { findLook, type StoredLook } from "./lookStore.ts";
import { answerPdf, languageAsked } from "./paperRequest.ts";
import { rendererOf } from "./renderer.ts";
import { ownFiles, templateNames } from "./templates.ts";
import { type TextFaultReason, textsOf } from "./texts.ts";

/** After the question mark of an example's address. */
export const ExampleQuery = z.object({
  size: z.enum(paperSizes, { error: "field.notAChoice" }).default("ordinary"),
  audience: z.enum(audiences, { error: "field.notAChoice" }).optional(),
  format: z.enum(["a4", "a3"], { error: "field.notAChoice" }).optional(),
});

/** What is wrong with one of the county's files: the built-in one is used in its place. */
export type PaperFault = {
  file: string;
  line: number | null;
  key: string;
  reason: TextFaultReason | "unknownName" | "doesNotCompile";
  message: string;
};
export type AdminPapers = {
  look: { colour: string; hasLogo: boolean; version: number | null; changedBy: string; changedAt: string | null };
  mayChange: boolean;
  papers: { name: ExampleName; sizes: readonly (typeof paperSizes)[number][] }[];
  /** True when the settings name a folder of the county's own. */
  hasFolder: boolean;
  ownFiles: string[];
  faults: PaperFault[];
};

export function registerAdminPapers(app: FastifyInstance, deps: Deps) {
  const folder = deps.config.templatesDir;
  const renderer = rendererOf(app, deps);
  const door = (request: FastifyRequest) => doorOf(deps, requireSession(request), null);

  app.get("/api/v1/admin/papers", async (request): Promise<AdminPapers> => {
    const by = administratorOf(deps, requireSession(request));
    const [row] = await door(request).ask(
      (sql) => sql<(Omit<StoredLook, "logo"> & { hasLogo: boolean })[]>`
        select l.colour, l.logo is not null as has_logo, l.version, s.name as changed_by, l.changed_at
          from county_look l join staff s on s.id = l.changed_by where l.county_id = ${by.countyId}`,
    );
    return {
      look: {
        colour: row?.colour ?? plainColour,
        hasLogo: row?.hasLogo ?? false,
        version: row?.version ?? null,
        changedBy: row?.changedBy ?? "",
        changedAt: row?.changedAt.toISOString() ?? null,
      },
      mayChange: by.principalId === null,
      papers: exampleNames.map((name) => ({ name, sizes: examplePaper(name, { language: "sv" }).sizes })),
      hasFolder: folder !== null,
      ownFiles: folder ? [...named(folder, ".typ"), ...named(folder, ".json")] : [],
      faults: await faultsIn(folder),
    };
  });

  /** `/admin/papers/summons.pdf`: the paper as the county's look and files make it, about nobody. @throws 404 for another name. */
  app.get<{ Params: { document: string } }>("/api/v1/admin/papers/:document", async (request, reply) => {
    const by = administratorOf(deps, requireSession(request));
    const asked = /^([\w-]+)\.pdf$/.exec(request.params.document)?.[1];
    const name = exampleNames.find((one) => one === asked);
    if (!name) throw new HttpProblem(404, "request.notFound");
    const language = languageAsked(request);
    const { size, audience, format } = readBody(ExampleQuery, request.query);
    const { paper, kind } = examplePaper(name, {
      language,
      size,
      ...(audience ? { audience } : {}),
      ...(format ? { format } : {}),
      texts: textsOf(folder).texts,
    });
    const look = await findLook(door(request).ask, by.countyId);
    const { pdf } = await renderer.preview(paper, kind, { name, look });
    return answerPdf(reply, pdf, name);
  });

  /** The look is the whole county's: those who look after a principal of their own read it, and ask. */
  app.put("/api/v1/admin/papers/look", async (request) => {
    const by = administratorOf(deps, requireSession(request));
    if (by.principalId !== null) throw new HttpProblem(403, "access.role");
    const { version, colour, logo } = readBody(LookChange, request.body);
    checkColour(colour);
    const read = logo ? await readLogo(logo, renderer) : null;
    const [row] = await door(request).ask(
      (sql) => sql<{ version: number; hasLogo: boolean; changedAt: Date }[]>`
        insert into county_look (county_id, colour, logo, logo_type, changed_by, changed_at)
        select ${by.countyId}::uuid, ${colour}, ${read?.picture ?? null}::bytea, ${read?.type ?? null}::text, ${by.staffId}::uuid, ${by.now}::timestamptz
         where ${version}::int is null or exists (select from county_look where county_id = ${by.countyId})
        on conflict (county_id) do update
           set colour = excluded.colour,
               logo = case when ${logo === undefined} then county_look.logo else excluded.logo end,
               logo_type = case when ${logo === undefined} then county_look.logo_type else excluded.logo_type end,
               version = county_look.version + 1, changed_by = excluded.changed_by, changed_at = excluded.changed_at
         where county_look.version = ${version}::int
        returning version, logo is not null as has_logo, changed_at`,
    );
    if (!row) throw new Refused(refuse("request.stale"));
    return { colour, hasLogo: row.hasLogo, version: row.version };
  });

  /** Each of the county's templates is drawn with the example in both languages; each of its texts is held against ours. */
  async function faultsIn(at: string | null): Promise<PaperFault[]> {
    if (!at) return [];
    const { texts, faults } = textsOf(at);
    const found: PaperFault[] = faults.map((one) => ({ ...one, line: null, message: "" }));
    for (const name of ownFiles(at, ".typ").keys()) {
      const example = exampleFor(name);
      const file = `${name}.typ`;
      if (!example) found.push({ file, line: null, key: "", reason: "unknownName", message: "" });
      for (const language of example ? (["sv", "en"] as Language[]) : []) {
        const { paper, kind } = examplePaper(example!, { language, texts });
        const { fault } = await renderer.preview(paper, kind, { name: example! });
        if (!fault) continue;
        const { line, message } = fault;
        found.push({ file: `${fault.template}.typ`, line, key: language, reason: "doesNotCompile", message });
        break;
      }
    }
    return found;
  }
}

/** The example that a template draws; null for a name that no paper has. */
function exampleFor(name: string): ExampleName | null {
  const paper = exampleNames.find((one) => one === name);
  if (paper) return paper;
  if (!templateNames.some((one) => one === name)) return null;
  return name === "agenda" ? "agenda" : name === "sheet" ? "information" : "plan";
}

const named = (folder: string, ending: string) => [...ownFiles(folder, ending).keys()].map((name) => name + ending);
