import { constants, deflateRawSync, deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../core/errors.ts";
import { photograph, pngChunk, samplePdf, samplePng } from "../../test/sampleFiles.ts";
import { readExif } from "./exif.ts";
import { inspect } from "./inspect.ts";
import { unpackAtMost } from "./unpack.ts";

const latin1 = (text: string) => Buffer.from(text, "latin1");

async function refusalOf(bytes: Buffer): Promise<string | null> {
  const found = await inspect(bytes);
  return isRefusal(found) ? found.code : null;
}

async function keptOf(bytes: Buffer): Promise<Buffer> {
  const found = await inspect(bytes);
  if (isRefusal(found)) throw new Error(found.code);
  return found.bytes;
}

const listOf = (filters: string) => `/Type /ObjStm /N 1 /First 4 /Filter ${filters}`;

/** A stream of packed objects, whose content is these words. */
function packed(words: string | Buffer, dictionary = listOf("/FlateDecode"), first = "9 0 ") {
  const data = deflateSync(Buffer.concat([latin1(first), Buffer.isBuffer(words) ? words : latin1(words)]));
  return Buffer.concat([
    latin1(`8 0 obj\n<< ${dictionary} /Length ${data.length} >>\nstream\n`),
    data,
    latin1("\nendstream\nendobj\n"),
  ]);
}

describe("is taken, as what it holds", () => {
  test.each([
    ["a PDF", samplePdf(), "application/pdf"],
    ["a PDF that opens at a page", samplePdf("7 0 obj\n<< /OpenAction [3 0 R /Fit] >>\nendobj\n"), "application/pdf"],
    ["a PDF with packed objects", samplePdf(packed("<< /Type /Font >>")), "application/pdf"],
    [
      "a PDF with packed objects after a line",
      samplePdf(packed("\n9 0 << >>", listOf("[ /FlateDecode ]"), "")),
      "application/pdf",
    ],
    ["a PDF with a list of no objects", samplePdf(packed("", listOf("/FlateDecode"), "")), "application/pdf"],
    [
      "a PDF with objects that are listed but not packed",
      samplePdf("7 0 obj\n<< /Type /ObjStm /N 1 /First 4 >>\nstream\n9 0 << >>\nendstream\nendobj\n"),
      "application/pdf",
    ],
    ["a PDF with a link", samplePdf("7 0 obj\n<< /S /URI /URI (https://example.org) >>\nendobj\n"), "application/pdf"],
    ["a PNG", samplePng(), "image/png"],
    ["a JPEG", photograph, "image/jpeg"],
    [
      "a photograph with the film that a phone hangs on",
      Buffer.concat([photograph, latin1("\0\0\0\x18ftypmp42")]),
      "image/jpeg",
    ],
  ])("%s", async (_, bytes, mediaType) => {
    expect(await inspect(bytes)).toMatchObject({ mediaType });
  });
});

/**
 * Streams that begin in one another: each is a mark and the head of a stored block that skips the next mark, and all lead to the
 * same `end`. Whoever unpacks each for itself unpacks the end over and over.
 */
function overlapping(times: number, end: Buffer) {
  const mark = latin1("stream\n");
  const parts: Buffer[] = [];
  for (let left = times; left > 0; left--) {
    // As zlib begins; then a stored block that covers the next mark and its beginning, up to where that one's own block begins.
    const covered = left > 1 ? mark.length + 2 : 0;
    const head = Buffer.alloc(5);
    head.writeUInt16LE(covered, 1);
    head.writeUInt16LE(covered ^ 0xffff, 3);
    parts.push(mark, Buffer.from([0x78, 0x9c]), head);
  }
  return Buffer.concat([latin1("7 0 obj\n<< /First 4 >>\n"), ...parts, end, latin1("\nendstream\nendobj\n")]);
}

describe("a PDF whose streams begin in one another costs no more than its share, and is not taken:", () => {
  const zeros = (bytes: number) => deflateRawSync(Buffer.alloc(bytes));
  const mega = 1024 * 1024;
  test.each<[string, Buffer]>([
    ["each leads to four megabytes", overlapping(30, zeros(4 * mega))],
    ["each leads to what is too much", overlapping(30, zeros(70 * mega))],
    [
      "each leads to four megabytes and then breaks",
      overlapping(
        30,
        Buffer.concat([
          deflateRawSync(Buffer.alloc(4 * mega), { finishFlush: constants.Z_SYNC_FLUSH }),
          Buffer.from([0xff]),
        ]),
      ),
    ],
    [
      "each leads through many blocks of nothing",
      overlapping(80, Buffer.alloc(mega, Buffer.from("000000ffff", "hex"))),
    ],
    ["there are more than any paper has", overlapping(600, zeros(10))],
  ])("%s", async (_, end) => {
    expect(await refusalOf(samplePdf(end))).toBe("attachment.tooMuchToCheck");
  });

  test("what is unpacked once is taken", async () => {
    expect(await refusalOf(samplePdf(overlapping(2, zeros(4 * mega))))).toBeNull();
  });

  test("what broke half-way has cost what came out of it, and what is too much is stopped", async () => {
    const broken = Buffer.concat([
      deflateSync(Buffer.alloc(4 * mega), { finishFlush: constants.Z_SYNC_FLUSH }),
      Buffer.from([0xff]),
    ]);
    const half = await unpackAtMost(broken, 64 * mega);
    expect(half.objects).toBeNull();
    expect(half.cost).toBeGreaterThan(3.9 * mega);
    const stopped = await unpackAtMost(deflateSync(Buffer.alloc(20 * mega)), mega);
    expect(stopped.objects).toBeNull();
    expect(stopped.cost).toBeGreaterThan(mega);
    expect(stopped.cost).toBeLessThan(1.2 * mega);
    const whole = await unpackAtMost(Buffer.concat([deflateSync(latin1("9 0 << >>")), latin1("endstream")]), mega);
    expect(whole.objects).toEqual(latin1("9 0 << >>"));
  });
});

describe("is not taken:", () => {
  const archive = Buffer.concat([latin1("PK\x05\x06"), Buffer.from([0, 0, 0, 0, 1, 0, 1, 0]), Buffer.alloc(10)]);
  const badSum = Buffer.from(samplePng());
  badSum[badSum.indexOf("IDAT") + 5]! ^= 1;
  const bomb = deflateSync(Buffer.alloc(65 * 1024 * 1024));
  test.each<[string, Buffer, string]>([
    ["a page", latin1("<!doctype html><script>alert(1)</script>"), "notTaken"],
    ["a picture that can hold programs", latin1('<svg xmlns="http://www.w3.org/2000/svg"/>'), "notTaken"],
    ["an archive", latin1("PK\x03\x04"), "notTaken"],
    ["nothing", Buffer.alloc(0), "notTaken"],
    ["a PDF after white space", Buffer.concat([latin1("\n"), samplePdf()]), "notTaken"],
    ["a PDF that is cut off", samplePdf().subarray(0, 200), "damaged"],
    ["the beginning of a PDF and its end", latin1("%PDF-1.7\n%%EOF"), "damaged"],
    ["a PDF with a page in it", samplePdf("<html><script>fetch('/')</script></html>"), "twoThings"],
    ["a PDF with something after it", Buffer.concat([samplePdf(), latin1("MZ\x90")]), "twoThings"],
    ["a PDF that is an archive, too", samplePdf(Buffer.concat([archive, latin1("\n")])), "twoThings"],
    ["a PDF in a PDF", samplePdf("%PDF-1.4\n"), "twoThings"],
    ["a locked PDF", samplePdf("", "/Encrypt 5 0 R "), "locked"],
    ["a PDF with a script", samplePdf("7 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj\n"), "runs"],
    ["a PDF whose script is spelled otherwise", samplePdf("7 0 obj\n<< /S /J#61v#61Script >>\nendobj\n"), "runs"],
    ["a PDF whose script is packed", samplePdf(packed("<< /S /JavaScript >>")), "runs"],
    [
      "a PDF whose script is packed in what does not say so",
      samplePdf(packed("<< /S /JavaScript >>", "/N 1 /First 4")),
      "runs",
    ],
    [
      "a PDF whose script is packed and spelled otherwise",
      samplePdf(packed("<< /S /Java#53cript >>", "/Type /Obj#53tm /First 4 /Filter /FlateDecode")),
      "runs",
    ],
    ["a PDF that starts a program", samplePdf("7 0 obj\n<< /S /Launch /F (x.exe) >>\nendobj\n"), "runs"],
    ["a PDF with a file inside", samplePdf("7 0 obj\n<< /Type /EmbeddedFile /Length 0 >>\nendobj\n"), "runs"],
    [
      "a PDF whose objects are packed in an odd way",
      samplePdf("7 0 obj\n<< /Type /ObjStm /First 4 /Filter /ASCIIHexDecode >>\nstream\n2F4A>\nendstream\nendobj\n"),
      "damaged",
    ],
    ...["/FlateDecode/FlateDecode", "/FlateDecode /Fl", "/Flate#44ecode /FlateDecode"].map(
      (filters): [string, Buffer, string] => [
        `a PDF whose objects are packed twice: ${filters}`,
        samplePdf(packed(deflateSync(latin1("9 0 << /S /JavaScript >>")), listOf(`[${filters}]`), "")),
        "damaged",
      ],
    ),
    ...["/FlateDecode/ASCIIHexDecode", "/Fl/AHx", "/FlateDecode /JBIG2Decode", "12 0 R"].map(
      (filters): [string, Buffer, string] => [
        `a PDF whose objects are written otherwise before they are packed: ${filters}`,
        samplePdf(packed(`${latin1("9 0 << /S /JavaScript >>").toString("hex")}>`, listOf(`[${filters}]`), "")),
        "damaged",
      ],
    ),
    [
      "a PDF whose list of objects is none when it is unpacked",
      samplePdf(packed("x\x9c\x0b", listOf("/FlateDecode"), "")),
      "damaged",
    ],
    [
      "a PDF whose list of objects is not packed as it says",
      samplePdf("7 0 obj\n<< /Type /ObjStm /First 4 /Filter /FlateDecode >>\nstream\n9 0 x\nendstream\nendobj\n"),
      "damaged",
    ],
    [
      "a PDF that fills the memory",
      samplePdf(
        Buffer.concat([
          latin1("7 0 obj\n<< /Type /ObjStm /First 4 /Filter /FlateDecode >>\nstream\n"),
          bomb,
          latin1("\nendstream\nendobj\n"),
        ]),
      ),
      "tooMuchToCheck",
    ],
    ["a PDF that tells a position in words", samplePdf("<exif:GPSLatitude>59,51.5N</exif:GPSLatitude>"), "position"],
    [
      "a signed PDF with a photograph that tells a position",
      samplePdf(
        Buffer.concat([
          latin1("7 0 obj\n<< /ByteRange [0 1 2 3] >>\nstream\n"),
          photograph,
          latin1("\nendstream\nendobj\n"),
        ]),
      ),
      "position",
    ],
    ["a PNG without its points", samplePng().subarray(0, 40), "damaged"],
    ["a PNG that has been changed", badSum, "damaged"],
    ["a PNG with a page after it", Buffer.concat([samplePng(), latin1("<html>")]), "twoThings"],
    ["a PNG that is enormous when it is opened", samplePng({ width: 19_000, height: 19_000 }), "hugePicture"],
    ["a PNG that is a very long line", samplePng({ width: 1_000_000, height: 1 }), "hugePicture"],
    ["a PNG of no size", samplePng({ width: 0 }), "damaged"],
    ["the mark of a PNG alone", Buffer.concat([samplePng().subarray(0, 8), Buffer.alloc(100)]), "damaged"],
    ["a JPEG that is cut off", photograph.subarray(0, -20), "damaged"],
    ["the mark of a JPEG alone", Buffer.from("ffd8ffe0", "hex"), "damaged"],
    ["a JPEG with an archive after it", Buffer.concat([photograph, archive]), "twoThings"],
    ["a JPEG with a page after it", Buffer.concat([photograph, latin1("<p>")]), "twoThings"],
    [
      "a JPEG with a script in a remark",
      Buffer.concat([
        photograph.subarray(0, 2),
        Buffer.from("fffe000a", "hex"),
        latin1("<script>"),
        photograph.subarray(2),
      ]),
      "twoThings",
    ],
    ["a JPEG that is enormous when it is opened", enormous(), "hugePicture"],
  ])("%s", async (_, bytes, why) => {
    expect(await refusalOf(bytes)).toBe(`attachment.${why}`);
  });

  function enormous() {
    const jpeg = Buffer.from(photograph);
    jpeg.writeUInt16BE(60_000, jpeg.indexOf(Buffer.from("ffc00011", "hex")) + 5);
    return jpeg;
  }

  test("any beginning of a photograph, of a PNG or of a PDF, and never with a fault of ours", async () => {
    for (const whole of [photograph, samplePng(), samplePdf(packed("<< >>"))])
      for (let length = 0; length < whole.length - 2; length += 3)
        expect(await refusalOf(whole.subarray(0, length))).toMatch(/^attachment\.(notTaken|damaged)$/);
  });

  test("a file with single bytes turned round is taken or refused, and never breaks us", async () => {
    let taken = 0;
    for (const whole of [photograph, samplePng(), samplePdf(packed("<< >>"))])
      for (let at = 0; at < whole.length; at += 2) {
        const changed = Buffer.from(whole);
        changed[at]! ^= 0xff;
        if ((await refusalOf(changed)) === null) taken++;
      }
    expect(taken).toBeGreaterThan(0);
  });
});

describe("a picture is kept without what the camera wrote about it", () => {
  test("a photograph: no position, no camera, no remark; every coded point as it was, and the same side up", async () => {
    const kept = await keptOf(photograph);
    for (const word of ["SAMLADKAMERA", "SAMLADREMARK"]) {
      expect(photograph.includes(word)).toBe(true);
      expect(kept.includes(word)).toBe(false);
    }
    expect(readExif(photograph.subarray(photograph.indexOf("Exif") + 6))).toEqual({
      orientation: 6,
      hasPosition: true,
    });
    expect(readExif(kept.subarray(kept.indexOf("Exif") + 6))).toEqual({ orientation: 6, hasPosition: false });
    // All tables, the frame and the scan, in one piece, after what was taken out.
    const picture = photograph.subarray(photograph.indexOf(Buffer.from("ffdb", "hex")));
    expect(kept.subarray(kept.indexOf(Buffer.from("ffdb", "hex"))).equals(picture)).toBe(true);
    expect((await keptOf(kept)).equals(kept)).toBe(true);
  });

  test("a photograph loses what comes after its end", async () => {
    const film = Buffer.concat([photograph, latin1("\0\0\0\x18ftypmp42 59.8583 17.6389")]);
    expect((await keptOf(film)).equals(await keptOf(photograph))).toBe(true);
  });

  test("a PNG: no texts and no position; its points as they were", async () => {
    const exif = photograph.subarray(photograph.indexOf("Exif") + 6, photograph.indexOf("SAMLADREMARK") - 4);
    const gamma: [string, Buffer] = ["gAMA", Buffer.from([0, 0, 0xb1, 0x8f])];
    const told = samplePng({
      chunks: [gamma, ["tEXt", latin1("Place\0Uppsala")], ["eXIf", exif], ["mySe", latin1("cret")]],
    });
    const kept = await keptOf(told);
    for (const word of ["Uppsala", "cret", "SAMLADKAMERA"]) expect(kept.includes(word)).toBe(false);
    expect(
      kept.equals(
        samplePng({ chunks: [["eXIf", kept.subarray(kept.indexOf("eXIf") + 4, kept.indexOf("eXIf") + 30)], gamma] }),
      ),
    ).toBe(true);
    expect(readExif(kept.subarray(kept.indexOf("eXIf") + 4))).toEqual({ orientation: 6, hasPosition: false });
    expect(kept.includes(pngChunk("gAMA", gamma[1]))).toBe(true);
  });

  test("a photograph inside a PDF no longer says where it was taken, and all else stays in its place", async () => {
    const pdf = samplePdf(
      Buffer.concat([latin1("7 0 obj\n<< /Subtype /Image >>\nstream\n"), photograph, latin1("\nendstream\nendobj\n")]),
    );
    const kept = await keptOf(pdf);
    expect(kept.length).toBe(pdf.length);
    expect(kept.includes("SAMLADKAMERA")).toBe(false);
    const changed = [...kept.keys()].filter((at) => kept[at] !== pdf[at]);
    const exif = pdf.indexOf("Exif");
    expect(Math.min(...changed)).toBeGreaterThan(exif);
    expect(Math.max(...changed)).toBeLessThan(exif + 190);
  });

  test("a PDF without such a photograph is kept as it came", async () => {
    const pdf = samplePdf(packed("<< /Type /Font >>"));
    expect((await keptOf(pdf)).equals(pdf)).toBe(true);
  });
});

describe("a file that is made to be slow is done with at once:", () => {
  const size = 10 * 1024 * 1024 - 1000;
  const full = (piece: Buffer | string) => Buffer.alloc(size - 1000, piece);
  const packedPiece = Buffer.concat([latin1("/First stream\n"), deflateSync(latin1("x"))]);
  const exif = Buffer.concat([Buffer.from("ffe1ffff", "hex"), latin1("Exif\0\0MM\0*\0\0\0\x08\xff\xff")]);
  test.each<[string, Buffer]>([
    ["nothing but the beginnings of streams", samplePdf(full("stream\n"))],
    ["nothing but names", samplePdf(full("/aa"))],
    ["nothing but oddly spelled names", samplePdf(full("/#4a#53"))],
    ["nothing but lists", samplePdf(full(packedPiece))],
    ["nothing but lists without an end", samplePdf(full("/ObjStm stream\n9 0 "))],
    ["nothing but what a camera wrote", samplePdf(full(exif))],
    ["a JPEG of nothing but tables", Buffer.concat([Buffer.from("ffd8", "hex"), full(Buffer.from("ffdb0002", "hex"))])],
    ["a JPEG of nothing but marks", Buffer.concat([Buffer.from("ffd8", "hex"), full(Buffer.from("ffd0", "hex"))])],
    [
      "a PNG of nothing but pieces",
      Buffer.concat([samplePng().subarray(0, 33), full(pngChunk("IDAT", Buffer.alloc(0)))]),
    ],
    ["nothing but ends of archives", samplePdf(full("PK\x05\x06\x01"))],
  ])("%s", async (_, bytes) => {
    // What grows with the square of the file would take hours.
    expect(await inspect(bytes)).toBeDefined();
  });
});
