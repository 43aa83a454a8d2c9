// How somebody, or a unit, wants to be told outside the work list. Read and written through the session's door: the database
// shows it to its owner alone, and a unit's to the unit's managers and its administrators.
import type { z } from "zod";
import { Refused, refuse } from "../../core/errors.ts";
import { type NoticeSetting, type NoticeSettingInput, noSetting } from "../../core/notices.ts";
import type { OwnerKind } from "../../core/noticeTable.ts";
import type { Ask } from "../db/wall.ts";

type Owned = { owner: string; countyId: string; now: Date };
type Row = Omit<NoticeSetting, "quiet" | "email" | "phone"> & {
  email: string | null;
  phone: string | null;
  quietFrom: string | null;
  quietUntil: string | null;
};

/** The setting, or how it is before anybody has chosen. */
export async function readSetting(ask: Ask, owner: string, language: "sv" | "en"): Promise<NoticeSetting> {
  const [row] = await ask(
    (sql) => sql<Row[]>`
    select version, language, email, email_when, phone, sms_when, with_unit, calendar, quiet_from, quiet_until
      from notice_setting where owner = ${owner}`,
  );
  if (!row) return noSetting(language, owner.slice(0, owner.indexOf(":")) as OwnerKind);
  const { quietFrom, quietUntil, email, phone, ...rest } = row;
  const quiet = quietFrom && quietUntil ? { from: quietFrom, until: quietUntil } : null;
  return { ...rest, email: email ?? "", phone: phone ?? "", quiet };
}

/** Keeps it. @throws Refused 409 `notices.changed` when another window has kept something else since `version`. */
export async function saveSetting(
  ask: Ask,
  { owner, countyId, now }: Owned,
  it: z.output<typeof NoticeSettingInput>,
): Promise<void> {
  const { from = null, until = null } = it.quiet ?? {};
  const rows = await ask(
    (sql) => sql`
    insert into notice_setting as s (owner, county_id, language, email, email_when, phone, sms_when, with_unit, calendar, quiet_from, quiet_until,
                                     version, changed_at)
    values (${owner}, ${countyId}, ${it.language}, ${it.email || null}, ${it.emailWhen}, ${it.phone || null}, ${it.smsWhen},
            ${it.withUnit}, ${it.calendar}, ${from}, ${until}, 1, ${now})
    on conflict (owner) do update
       set language = excluded.language, email = excluded.email, email_when = excluded.email_when, phone = excluded.phone,
           sms_when = excluded.sms_when, with_unit = excluded.with_unit, calendar = excluded.calendar, quiet_from = excluded.quiet_from,
           quiet_until = excluded.quiet_until, version = s.version + 1, changed_at = excluded.changed_at
     where s.version = ${it.version}
    returning version`,
  );
  if (rows.length === 0) throw new Refused(refuse("notices.changed"));
}

/** Whether somebody is protected, in the directory or in a SIP that the session finds: then nothing is sent (product rule Z4). */
export async function isProtected(ask: Ask, personId: string): Promise<boolean> {
  const [row] = await ask(
    (sql) => sql<{ hidden: boolean }[]>`
    select p.protection <> 'none' or exists (
             select 1 from sip s cross join lateral json_array_elements(s.state -> 'parties') party
              where party ->> 'personId' = ${personId} and party ->> 'protected' = 'true') as hidden
      from person p where p.id = ${personId}`,
  );
  return row?.hidden ?? true;
}

/** Whether a member of staff stands as protected in the directory. */
export async function isProtectedStaff(ask: Ask, owner: string): Promise<boolean> {
  const rows = await ask((sql) => sql`select 1 from staff where id = ${owner.slice(6)} and protected`);
  return rows.length > 0;
}

/** Takes the addresses away: they would be sent to again when the protection ends. */
export async function forgetAddresses(ask: Ask, { owner, now }: Owned): Promise<void> {
  await ask(
    (sql) => sql`
    update notice_setting set email = null, email_when = 'never', phone = null, sms_when = 'never', version = version + 1,
           changed_at = ${now}
     where owner = ${owner} and (email is not null or phone is not null)`,
  );
}
