export type PhonePiece = { text: string; dial: string | null };

// Swedish numbers as people write them, with the area's hyphen or from abroad; never a day, a time or an identity number.
const number = /(?<![\d+-])(?:\+46[\s-]?|0)\d{1,3}[\s-]\d{2,3}(?:[\s-]?\d{2,3}){1,3}(?![\d-])/g;

/** A text cut where there are telephone numbers, each with what to dial. All pieces together are the text. */
export function splitPhones(text: string): PhonePiece[] {
  const pieces: PhonePiece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(number)) {
    if (index > end) pieces.push({ text: text.slice(end, index), dial: null });
    pieces.push({ text: found, dial: found.replace(/[\s-]/g, "") });
    end = index + found.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), dial: null });
  return pieces;
}
