// The file that is attached in the demo county: Ingrid's exercises, as a PDF of one page, for everybody who reads her plan.
import { createHash } from "node:crypto";
import { refOf } from "../core/access.ts";
import { isRefusal } from "../core/errors.ts";
import { inspect } from "../server/attachments/inspect.ts";
import { placeOf, type SealKeys, seal } from "../server/attachments/seal.ts";
import type { Transaction } from "../server/db/database.ts";
import type { Calendar } from "./calendar.ts";
import { idOf } from "./ids.ts";
import { actorOf } from "./telling.ts";

const name = "Filips övningar vid köksbänken.pdf";
const lines = [
  "Övningar vid köksbänken",
  "",
  "Till Ingrid, från Filip på kommunrehab. Gör dem varje dag före morgonkaffet.",
  "",
  "1. Res dig från stolen utan att ta i. Tio gånger.",
  "2. Stå på tå och håll i bänken. Tio gånger.",
  "3. Stå på ett ben och håll i bänken. Tjugo sekunder på vart och ett.",
  "4. Gå längs bänken i sidled, fram och tillbaka. Fem gånger.",
  "",
  "Gör det ont i höften mer än en timme efteråt: gör hälften nästa dag, och ring mig.",
];

/** Attaches it as somebody at the meeting would have. Without a key nothing can be attached, and nothing is. */
export async function loadAttachments(tx: Transaction, calendar: Calendar, keys: SealKeys): Promise<void> {
  if (keys.length === 0) return;
  const row = { countyId: idOf("county"), sipId: idOf("sip", "ingrid"), id: idOf("attachment", "exercises") };
  const inspected = await inspect(pdfOf(lines));
  if (isRefusal(inspected)) throw new Error(`The demo's own file is refused: ${inspected.code}.`);
  const { bytes, mediaType } = inspected;
  const { keyId, sealed } = seal(keys, bytes, placeOf(row));
  await tx`
    insert into attachment (id, county_id, sip_id, name, media_type, area, bytes, key_id, size, sealed_sha256, sha256,
                            uploaded_by, uploaded_at)
    values (${row.id}, ${row.countyId}, ${row.sipId}, ${name}, ${mediaType}, 'plan', ${sealed}, ${keyId}, ${bytes.length},
            ${hashOf(sealed)}, ${hashOf(bytes)}, ${tx.json(refOf(actorOf("sara")))}, ${calendar.at(-8, "14.20")})`;
}

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest();

/** A page of A4 with these lines, the first as its heading, in a letter that every reader of PDF has. */
function pdfOf([heading = "", ...rest]: string[]): Buffer {
  const escaped = (line: string) => line.replace(/[\\()]/g, "\\$&");
  const text = [
    "BT /F1 20 Tf 60 760 Td 20 TL",
    `(${escaped(heading)}) Tj /F1 12 Tf`,
    ...rest.map((line) => `T* (${escaped(line)}) Tj`),
    "ET",
  ].join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (sv-SE) >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${Buffer.byteLength(text, "latin1")} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let body = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const place = Buffer.byteLength(body, "latin1");
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  const end = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${Buffer.byteLength(body, "latin1")}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${count}\n0000000000 65535 f \n${rows}${end}`, "latin1");
}
