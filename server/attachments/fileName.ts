import type { MediaType } from "./inspect.ts";

const endings: Record<MediaType, RegExp> = {
  "application/pdf": /\.pdf$/i,
  "image/png": /\.png$/i,
  "image/jpeg": /\.jpe?g$/i,
};

/**
 * The last part of the name, without characters that mean something to a file system or turn the writing round, and
 * ending as its content says: a page called .html would be opened as a page where it is kept.
 */
export function safeName(name: string, mediaType: MediaType): string {
  const last = name.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu, "")
    .replace(/^[.\s]+|[.\s]+$/g, "")
    .slice(0, 190)
    .toWellFormed();
  const named = plain.replace(/\.(pdf|png|jpe?g)$/i, "") === "" ? "bilaga" : plain;
  return endings[mediaType].test(named) ? named : `${named}.${mediaType.split("/")[1]}`;
}
