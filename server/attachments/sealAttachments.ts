// npm run seal-attachments: seals with the first key of ATTACHMENT_KEYS whatever is not (docs/ATTACHMENTS.md).
// Exit 0: all of it is. 1: some cannot be opened, for their key is not among the settings. 2: it could not be done.
import { BadConfig, readConfig } from "../config.ts";
import { openExisting } from "../db/existing.ts";
import { NoDatabase } from "../db/noDatabase.ts";
import { createLog } from "../log.ts";
import { sealAll } from "./sealAll.ts";
import { sealKeysOf } from "./sealKeys.ts";

process.exit(await main());

async function main(): Promise<number> {
  try {
    const config = readConfig(process.env);
    const keys = sealKeysOf(config, createLog("silent"));
    if (keys.length === 0) throw new BadConfig("ATTACHMENT_KEYS is not set: there is no key to seal with.");
    const { owner, close } = await openExisting(config);
    const { sealed, left } = await sealAll(owner, keys);
    await close();
    process.stdout.write(`${sealed} files were sealed with the key ${keys[0]!.id}.\n`);
    if (left > 0) process.stdout.write(`${left} files cannot be opened with these keys, and are as they were.\n`);
    return left > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof BadConfig || error instanceof NoDatabase)) throw error;
    console.error(`\n${error.message}\n`);
    return 2;
  }
}
