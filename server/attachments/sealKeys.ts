// Which keys attachments are sealed with: those of ATTACHMENT_KEYS; in a demo without any, one that is made in DATA_DIR.
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config.ts";
import type { Log } from "../log.ts";
import type { SealKeys } from "./seal.ts";

/** The keys there are. None outside a demo is said in the log: then nothing can be attached. */
export function sealKeysOf(config: Pick<Config, "attachmentKeys" | "demo" | "dataDir">, log: Log): SealKeys {
  if (config.attachmentKeys.length > 0) return config.attachmentKeys;
  if (config.demo) {
    try {
      return [{ id: "demo", key: demoKey(config.dataDir) }];
    } catch (error) {
      log.warn({ err: error }, "DATA_DIR cannot hold a key");
    }
  }
  log.warn("ATTACHMENT_KEYS is not set: nothing can be attached to a SIP until it is (docs/ATTACHMENTS.md)");
  return [];
}

/** The demo's own key, made at the first start and kept beside its database. */
function demoKey(dataDir: string): Buffer {
  const path = join(dataDir, "attachment.key");
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(path, randomBytes(32).toString("base64"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
  }
  return Buffer.from(readFileSync(path, "utf8"), "base64");
}
