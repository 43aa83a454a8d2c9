// Attachments at rest: AES-256-GCM, each file with a nonce of its own, bound to the row it stands in. The key's name stands
// beside, so that several keys can be in use: the first seals, all of them open.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** The first is used to seal; those after it to open what was sealed before. */
export type SealKeys = readonly { id: string; key: Buffer }[];

/** The key with this name is not among the settings. */
export class KeyGone extends Error {
  override name = "KeyGone";
}

const nonceLength = 12;
const tagLength = 16;

/** How much longer a file is when it is sealed. */
export const sealLength = nonceLength + tagLength;

/**
 * Seals bytes with the first key. `place` is what they belong to; they open nowhere else.
 * @throws KeyGone when there is no key.
 */
export function seal(keys: SealKeys, bytes: Buffer, place: string): { keyId: string; sealed: Buffer } {
  const first = keys[0];
  if (!first) throw new KeyGone("there is no key");
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", first.key, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  return { keyId: first.id, sealed };
}

/**
 * Opens what `seal` made.
 * @throws KeyGone when the key is not there; Error when the bytes are not those that were sealed for this place.
 */
export function open(keys: SealKeys, keyId: string, sealed: Buffer, place: string): Buffer {
  const known = keys.find(({ id }) => id === keyId);
  if (!known) throw new KeyGone(`the key ${keyId} is not among the settings`);
  const decipher = createDecipheriv("aes-256-gcm", known.key, sealed.subarray(0, nonceLength), {
    authTagLength: tagLength,
  })
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(-tagLength));
  return Buffer.concat([decipher.update(sealed.subarray(nonceLength, -tagLength)), decipher.final()]);
}

/** What an attachment is bound to. */
export const placeOf = (row: { countyId: string; sipId: string; id: string }) =>
  `${row.countyId}/${row.sipId}/${row.id}`;
