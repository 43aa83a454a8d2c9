// Files to attach in tests: small ones that are what they say, made here.
import { crc32, deflateSync } from "node:zlib";

/** A PDF of one empty page. `extra` are further objects, as text or bytes; `trailer` is added to the trailer. */
export function samplePdf(extra: string | Buffer = "", trailer = ""): Buffer {
  const body = [
    "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
    "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n",
    "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n",
  ];
  const start = Buffer.concat([
    Buffer.from(body.join(""), "latin1"),
    Buffer.from(extra as string, "latin1"),
    Buffer.from("\n"),
  ]);
  const places = [1, 2, 3].map((id) => start.indexOf(`${id} 0 obj`).toString().padStart(10, "0"));
  const table = `xref\n0 4\n0000000000 65535 f \n${places.map((it) => `${it} 00000 n \n`).join("")}`;
  const end = `${table}trailer\n<< /Size 4 /Root 1 0 R ${trailer}>>\nstartxref\n${start.length}\n%%EOF\n`;
  return Buffer.concat([start, Buffer.from(end, "latin1")]);
}

/** A PNG of the size, with these chunks before its points. */
export function samplePng({ width = 2, height = 2, chunks = [] as [type: string, data: Buffer][] } = {}): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const points = deflateSync(Buffer.alloc(Math.min(height, 100) * (Math.min(width, 100) + 1), 0));
  const all: [string, Buffer][] = [["IHDR", head], ...chunks, ["IDAT", points], ["IEND", Buffer.alloc(0)]];
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...all.map(([type, data]) => pngChunk(type, data))]);
}

export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A photograph of 24 x 16 points that lies on its side, with a camera's name, a remark and a position in Uppsala. */
export const photograph = Buffer.from(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/4QC6RXhpZgAATU0AKgAAAAgABAEPAAIAAAANAAAAPgESAAMAAAABAAYAAIglAAQAAAABAAAA" +
    "TJybAAEAAAABeAAAAAAAAABTQU1MQURLQU1FUkEAAAAEAAEAAgAAAAJOAAAAAAIABQAAAAMAAACCAAMAAgAAAAJFAAAAAAQABQAA" +
    "AAMAAACaAAAAAAAAADsAAAABAAAAMwAAAAEAAAAeAAAAAQAAABEAAAABAAAAJgAAAAEAAAAUAAAAAf/+AA5TQU1MQURSRU1BUkv/" +
    "2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARwe" +
    "HigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAQABgDASIA" +
    "AhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1Fh" +
    "ByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqD" +
    "hIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QA" +
    "HwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKR" +
    "obHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImK" +
    "kpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEA" +
    "PwDJS39qnS39qvJb+1Tpb+1XKsY0cQUkt/aitRLf2orB1j1IYjQ//9k=",
  "base64",
);
