import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createLog } from "../log.ts";
import { scannerAddress, sealKeys } from "../settingReaders.ts";
import { KeyGone, open, seal, sealLength } from "./seal.ts";
import { sealKeysOf } from "./sealKeys.ts";

const [older, newer] = ["older", "newer"].map((id) => ({ id, key: randomBytes(32) }));
const place = "county/sip/attachment";
const file = Buffer.from("Ett papper som ingen annan ska läsa");

describe("a sealed file", () => {
  test("opens where it belongs, and nowhere else", () => {
    const { keyId, sealed } = seal([newer!], file, place);
    expect([keyId, sealed.length]).toEqual(["newer", file.length + sealLength]);
    expect(sealed.includes("papper")).toBe(false);
    expect(open([newer!], keyId, sealed, place).equals(file)).toBe(true);
    expect(() => open([newer!], keyId, sealed, "county/sip/another")).toThrow();
    expect(() => open([{ id: "newer", key: older!.key }], keyId, sealed, place)).toThrow();
  });

  test("does not open when a single bit of it has been changed, or when it is cut", () => {
    const { sealed } = seal([newer!], file, place);
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => open([newer!], "newer", changed, place)).toThrow();
    }
    for (const length of [0, 5, sealLength - 1, sealLength, sealed.length - 1])
      expect(() => open([newer!], "newer", sealed.subarray(0, length), place)).toThrow();
  });

  test("is sealed with the first key, and opened with whichever it was sealed with", () => {
    const before = seal([older!], file, place);
    const after = seal([newer!, older!], file, place);
    expect([before.keyId, after.keyId]).toEqual(["older", "newer"]);
    for (const { keyId, sealed } of [before, after])
      expect(open([newer!, older!], keyId, sealed, place).equals(file)).toBe(true);
    expect(() => open([newer!], before.keyId, before.sealed, place)).toThrow(KeyGone);
    expect(() => seal([], file, place)).toThrow(KeyGone);
  });

  test("is never the same twice", () => {
    expect(seal([newer!], file, place).sealed.equals(seal([newer!], file, place).sealed)).toBe(false);
  });
});

describe("the keys", () => {
  const log = createLog("silent");
  test("are read from the settings, the first first", () => {
    const text = [newer!, older!].map(({ id, key }) => `${id}:${key.toString("base64")}`).join(", ");
    expect(sealKeys(text)).toEqual([newer, older]);
    expect(sealKeysOf({ attachmentKeys: sealKeys(text), demo: true, dataDir: "/nowhere" }, log)).toHaveLength(2);
  });

  test.each([
    ["without a name", newer!.key.toString("base64"), /as name:key/],
    ["too short", `a:${randomBytes(16).toString("base64")}`, /32 bytes/],
    ["in another way of writing", `a:${newer!.key.toString("hex")}`, /base64/],
    ["twice by the same name", `a:${newer!.key.toString("base64")},a:${older!.key.toString("base64")}`, /same name/],
  ])("are not taken %s", (_, text, why) => {
    expect(() => sealKeys(text)).toThrow(why);
  });

  test("of a demo are made once, for its owner's eyes alone; outside a demo none are made", () => {
    const dataDir = mkdtempSync(join(tmpdir(), "samlad-keys-"));
    const [first] = sealKeysOf({ attachmentKeys: [], demo: true, dataDir }, log);
    expect(sealKeysOf({ attachmentKeys: [], demo: true, dataDir }, log)).toEqual([first]);
    const path = join(dataDir, "attachment.key");
    expect(readFileSync(path, "utf8")).toBe(first!.key.toString("base64"));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(sealKeysOf({ attachmentKeys: [], demo: false, dataDir }, log)).toEqual([]);
    rmSync(dataDir, { recursive: true });
  });
});

test("the scanner's address is a host with a port, or a socket", () => {
  expect(scannerAddress("")).toBeNull();
  expect(scannerAddress("clamav.example.org:3310")).toEqual({ host: "clamav.example.org", port: 3310 });
  expect(scannerAddress("tcp://[::1]:3310")).toEqual({ host: "::1", port: 3310 });
  for (const path of ["/run/clamav/clamd.ctl", "unix:/run/clamav/clamd.ctl"])
    expect(scannerAddress(path)).toEqual({ path: "/run/clamav/clamd.ctl" });
  for (const wrong of ["clamav", "clamav:", "clamav:99999", "http://x:1/", "clamd.ctl"])
    expect(() => scannerAddress(wrong)).toThrow(/host:port/);
});
