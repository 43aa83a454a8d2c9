// Where the looks of papers come from: the files in templates/, and a county's own beside them that take their place by name.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder of the templates that come with the program; also the root that a template's `import` is read from. */
export const builtInFolder = new URL("templates/", import.meta.url);

/** The templates that draw. A paper may have one of its own, by its kind, only in a county's folder. */
export const templateNames = [
  "pieces",
  "plan",
  "sheet",
  "agenda",
  "logExtract",
  "registerExtract",
  "aboutSip",
] as const;
export type TemplateName = (typeof templateNames)[number];

/** Larger than any template that somebody wrote by hand. */
export const largestTemplate = 300_000;

/** A template that comes with the program. */
export function builtInTemplate(name: TemplateName): string {
  return readFileSync(new URL(`${name}.typ`, builtInFolder), "utf8");
}

/** The files in a county's folder with this ending, by their name without it; none when the folder cannot be read. */
export function ownFiles(folder: string, ending: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of namesIn(folder)) {
    if (!name.endsWith(ending)) continue;
    const path = join(folder, name);
    try {
      if (statSync(path).size <= largestTemplate) found.set(name.slice(0, -ending.length), readFileSync(path, "utf8"));
    } catch {
      // It was there a moment ago; the built-in one is used.
    }
  }
  return found;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** The county's folder as it stands in the settings; null when there is none. @throws Error when it is no folder. */
export function templatesFolder(value: string): string | null {
  if (value === "") return null;
  const folder = resolve(value);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error("must be a folder that there is");
  return folder;
}
