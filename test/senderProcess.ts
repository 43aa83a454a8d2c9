// What sends notices, as a process of its own that a test or a measurement can kill: the worker of the server, with the settings of
// its environment. DAYS_BACK puts its clock back. It ends by SIGTERM, when what is under way is done, and when nobody is left to ask.
import { openAgreements } from "../server/agreements/agreements.ts";
import { readConfig } from "../server/config.ts";
import { connect } from "../server/db/database.ts";
import { createLog } from "../server/log.ts";
import { startNotices } from "../server/notices/worker.ts";

const log = createLog("silent");
const { DATABASE_URL, SMTP_URL } = process.env;
const config = readConfig({ DATABASE_URL, SMTP_URL });
const databaseUrl = config.databaseUrl!;
const sql = connect(databaseUrl, 10);
const back = Number(process.env.DAYS_BACK ?? 0) * 86_400_000;
const clock = () => new Date(Date.now() - back);
const agreements = await openAgreements({ owner: sql, clock, log });
const worker = await startNotices({ sql, owner: sql, databaseUrl, agreements, clock, config, log });
process.once("SIGTERM", async () => {
  await worker.stop();
  process.exit(0);
});
process.once("disconnect", () => process.exit());
