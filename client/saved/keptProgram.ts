import { currentLanguage } from "../text/language.ts";
import { loadText } from "../text/text.ts";
import { programCache } from "./savedPlan.ts";

/**
 * Keeps the program that shows the plan without a network: the files this page is made of, and the empty page they are
 * drawn in, asked for without saying who asks. public/sw.js hands them out when the network is gone.
 */
export async function keepProgram(): Promise<void> {
  await Promise.all([import("./SavedPlanPage.tsx"), loadText(currentLanguage(), "saved")]);
  const used = performance
    .getEntriesByType("resource")
    .map((it) => new URL(it.name))
    .filter((url) => url.origin === window.location.origin && url.pathname.startsWith("/assets/"))
    .map((url) => url.pathname);
  const paths = new Set([...used, "/index.html", "/theme.js", "/layers.css", "/icon.svg"]);
  await caches.delete(programCache);
  const cache = await caches.open(programCache);
  await cache.addAll(
    [...paths].map(
      (path) => new Request(path, { credentials: "omit", cache: path.startsWith("/assets/") ? "default" : "reload" }),
    ),
  );
}
