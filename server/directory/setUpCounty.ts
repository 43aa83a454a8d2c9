// A county of one's own on an empty database: the county, the principal that manages it, a unit there, and the first
// administrator, who adds everything else on the administrator's pages.
//
//   npm run set-up -- --county "Mellanlän" --principal "Region Mellan" --org-number 232100-0016 \
//                     --name "Vera Kilander" --hsa-id SE2321000016-A001
import { parseArgs } from "node:util";
import { z } from "zod";
import { principalKinds } from "../../core/agreement.ts";
import { agreements } from "../../core/agreements/shipped.ts";
import { HsaId, OrgNumber } from "../../core/directory.ts";
import { explain, refusalOf } from "../../core/errors.ts";
import { requiredShort } from "../../core/fields.ts";
import { dayOf } from "../../core/time.ts";
import { readConfig } from "../config.ts";
import { openDatabase, type Sql } from "../db/database.ts";
import { migrate } from "../db/migrate.ts";
import { createLog } from "../log.ts";
import { insertAssignment, insertCounty, insertPrincipal, insertStaff, insertUnit } from "./directoryStore.ts";

export const SetUp = z.strictObject({
  county: requiredShort,
  agreement: z.enum(Object.keys(agreements) as [string, ...string[]]).default("seven-phases"),
  principal: requiredShort,
  kind: z.enum(principalKinds).default("region"),
  orgNumber: OrgNumber,
  unit: requiredShort.default("Systemförvaltning"),
  name: requiredShort,
  hsaId: HsaId,
});

/**
 * Makes the county and its first administrator, all or nothing.
 * @throws Error with a sentence when a county of that name exists, or the HSA-id is taken.
 */
export async function setUpCounty(sql: Sql, input: z.output<typeof SetUp>, now: Date): Promise<{ countyId: string }> {
  return (await sql.begin(async (tx) => {
    const [same] = await tx`select from county where lower(name) = lower(${input.county})`;
    if (same)
      throw new Error(`There is a county named ${input.county} already. Its administrators add what is missing.`);
    const [taken] = await tx`select from staff where upper(hsa_id) = upper(${input.hsaId})`;
    if (taken) throw new Error(`${input.hsaId} is a staff member of another county already. Give another HSA-id.`);
    const { id: countyId } = await insertCounty(tx, { name: input.county, agreementKey: input.agreement });
    const { id: principalId } = await insertPrincipal(tx, {
      countyId,
      name: input.principal,
      kind: input.kind,
      orgNumber: input.orgNumber,
      managesCounty: true,
    });
    const { id: unitId } = await insertUnit(tx, { countyId, principalId, name: input.unit, kind: "other" });
    const { id: staffId } = await insertStaff(tx, { countyId, name: input.name, hsaId: input.hsaId });
    await insertAssignment(tx, { staffId, unitId, roles: ["admin"], startsOn: dayOf(now.toISOString()) });
    return { countyId };
  })) as { countyId: string };
}

if (import.meta.main) await main();

async function main() {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    options: {
      county: text,
      agreement: text,
      principal: text,
      kind: text,
      "org-number": text,
      unit: text,
      name: text,
      "hsa-id": text,
    },
  });
  const { "org-number": orgNumber, "hsa-id": hsaId, ...rest } = values;
  const read = SetUp.safeParse({ ...rest, orgNumber, hsaId }, { reportInput: true });
  if (!read.success) {
    const refusal = refusalOf(read.error);
    const option = (refusal.field ?? "").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const { title, detail } = explain(refusal, "en");
    return stop(`--${option}: ${title}. ${detail}`);
  }
  const config = readConfig(process.env);
  const database = await openDatabase(config, createLog("warn")).catch((error: Error) => stop(error.message));
  if (!database) return;
  try {
    await migrate(database.owner);
    await setUpCounty(database.owner, read.data, new Date());
    process.stdout.write(
      `${read.data.county} is there. ${read.data.name} (${read.data.hsaId}) can sign in and add the rest.\n`,
    );
  } catch (error) {
    stop((error as Error).message);
  } finally {
    await database.close();
  }
}

function stop(sentence: string) {
  console.error(sentence);
  process.exitCode = 1;
}
