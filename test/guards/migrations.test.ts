// A database that has run a migration refuses a program in which it reads otherwise (server/db/migrate.ts). So what has been
// given out stays as it is, also when it could be said better: a later one changes what it made.
import { join } from "node:path";
import { expect, it } from "vitest";
import { readMigrations } from "../../server/db/migrate.ts";
import { root } from "./sources.ts";

/** The first half of each one's checksum. A new migration adds its line; no line is ever changed. */
const given: Record<string, string> = {
  "0000_ground": "7af32b19c2505839",
  "0001_directory": "74cce6ec16759779",
  "0002_sip": "f38186ebb8592236",
  "0003_demo_first": "c9144e73a63ed349",
  "0004_attachment_append_only": "4e3a573501ae8ca8",
  "0005_draft_base": "116703be68e37bf3",
  "0006_wall": "5f466727477b9282",
  "0007_access_log": "85c8ef5f355507f1",
  "0008_sign_in": "af76100b4a51cc67",
  "0009_redaction_retention": "acd41f41467c8937",
  "0010_log_review_draw": "46abddf01e0f636c",
  "0011_protection": "4f41eee56283a053",
  "0012_doors": "984801b191edeae2",
  "0013_redacted_papers": "c97d1b0fe8a61fc3",
  "0018_words": "f97b894c34da5b2a",
  "0019_log_door": "78891c16e7365b85",
  "0020_document_text": "75903ec65d787646",
  "0021_survey": "0861db9254bf52be",
  "0022_calendar_address": "2c8adaaebbed60ef",
  "0023_invitation_link": "5bf90c53ea03fc35",
  "0024_session_time": "d0eb378d975ddd43",
  "0025_notices": "b02166d650321c4d",
  "0026_last_seen": "cd3bbb2d706c2cef",
  "0027_county_look": "9a139fd3aee27a9f",
  "0028_sealed_attachments": "f59d65e0ea859db2",
  "0029_deadline_sweep": "2faa9032f9781622",
  "0030_calendar_invitation": "c9685a6745244002",
  "0031_notice_recipients": "6fe0d3b7ad58138c",
  "0034_undelivered": "06d71299aa37c383",
  "0035_own_agreement": "4cd4c2ce71fb80e9",
  "0036_lists_logged": "a9b7cfaa4415ba32",
  "0037_notices_held": "66325df18b486322",
  "0038_last_seen_by_unit": "53f028e44fc79dc5",
  "0039_folded": "bb14ef4ba860788f",
  "0040_lists_veiled": "9126c39d921a2200",
  "0041_lists_quicker": "1c8423832335fac1",
  "0042_opened_together": "a25da4f9ea54d50d",
  "0043_own_acts": "f4b5a32bd537733e",
  "0044_not_by_id": "6c2b9d3ddc9d3fa1",
  "0045_calendar_waiting": "416bda1099982ac9",
  "0046_unit_calendar": "e38f742b2e6d099b",
  "0047_calendar_ahead": "a7f0800c552f26f9",
  "0048_papers_by_clock": "bd6529908f0cf343",
  "0049_hsa_id_case": "f51199a206fc13c6",
  "0050_told_by_id": "5e3d2b5da4af04c3",
  "0051_found_once": "821633fe7f645f1e",
};

it("no migration that has been given out is changed, renamed or taken away", async () => {
  const migrations = await readMigrations(join(root, "server", "db", "migrations"));
  expect(Object.fromEntries(migrations.map((one) => [one.name, one.checksum.slice(0, 16)]))).toEqual(given);
});
