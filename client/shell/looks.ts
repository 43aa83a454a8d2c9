/** How the screen looks, chosen by the reader and kept on this device. public/theme.js reads the same before the first paint. */
export type Looks = { theme: "auto" | "light" | "dark"; contrast: "auto" | "more" };

const key = "samlad.looks";

export function readLooks(): Looks {
  try {
    return { theme: "auto", contrast: "auto", ...JSON.parse(localStorage.getItem(key) ?? "{}") };
  } catch {
    return { theme: "auto", contrast: "auto" };
  }
}

/** Shows the looks at once and keeps them. */
export function chooseLooks(looks: Looks): void {
  const { dataset } = document.documentElement;
  if (looks.theme === "auto") delete dataset.theme;
  else dataset.theme = looks.theme;
  if (looks.contrast === "auto") delete dataset.contrast;
  else dataset.contrast = looks.contrast;
  try {
    localStorage.setItem(key, JSON.stringify(looks));
  } catch {
    // The choice then lasts until the page is reloaded.
  }
}
