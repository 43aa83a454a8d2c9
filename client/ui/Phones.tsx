import { splitPhones } from "./phones.ts";
import "./Phones.css";

/** A text in which every telephone number is one to press, and stands on one line. */
export function Phones({ text }: { text: string }) {
  return splitPhones(text).map(({ text: piece, dial }, at) =>
    dial ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text
      <a key={at} href={`tel:${dial}`} className="Phones-one" dir="ltr">
        {piece}
      </a>
    ) : (
      piece
    ),
  );
}
