// Ids that are the same every time the demo is loaded, so that an address to it can be kept.
import { createHash } from "node:crypto";

/** A UUID (version 8, of our own making) for what a key names in the demo. */
export function idOf(...key: (string | number)[]): string {
  const hex = createHash("sha256")
    .update(`samlad demo ${key.join(" ")}`)
    .digest("hex");
  const variant = ((Number.parseInt(hex[16] ?? "0", 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
