// The invented people one may sign in as in demo mode, and what the built-in provider says about them.
import type { Account } from "oidc-provider";
import type { Role } from "../../core/access.ts";
import type { PrincipalKind, UnitKind } from "../../core/agreement.ts";
import type { Deps } from "../deps.ts";

export type DemoPerson = {
  /** What `login_hint` holds for this person. */
  hint: string;
  name: string;
  note: string | null;
  /** The place among those to show first. */
  first: number | null;
} & (
  | { kind: "person"; birthDate: string | null }
  | {
      kind: "staff";
      title: string;
      roles: Role[];
      units: { name: string; kind: UnitKind; principal: { name: string; kind: PrincipalKind } }[];
    }
);

/** Everyone there is to choose among: those with a note first, then by name. */
export async function listDemoPeople({ owner: sql }: Pick<Deps, "owner">, today: string): Promise<DemoPerson[]> {
  const staff = await sql<Extract<DemoPerson, { kind: "staff" }>[]>`
    select 'staff' as kind, st.hsa_id as hint, st.name, st.title, st.demo_note as note, st.demo_first as first,
           array(select distinct r from assignment x, unnest(x.roles) r
                  where x.staff_id = st.id and (x.ends_on is null or x.ends_on > ${today}) order by r) as roles,
           jsonb_agg(jsonb_build_object('name', u.name, 'kind', u.kind,
                     'principal', jsonb_build_object('name', pr.name, 'kind', pr.kind)) order by u.name) as units
      from staff st
      join assignment a on a.staff_id = st.id and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on > ${today})
      join unit u on u.id = a.unit_id and (u.closed_on is null or u.closed_on > ${today})
      join principal pr on pr.id = u.principal_id
     where st.ended_on is null or st.ended_on > ${today}
     group by st.id
     order by st.demo_note is null, st.name collate swedish`;
  const persons = await sql<Extract<DemoPerson, { kind: "person" }>[]>`
    select 'person' as kind, login_hint as hint, name, birth_date, demo_note as note, demo_first as first
      from person where login_hint is not null
     order by demo_note is null, name collate swedish`;
  return [...persons, ...staff];
}

/** The account of a hint: a staff member's HSA-id, or an individual's short name. Null when there is none. */
export async function accountIdOf({ owner: sql }: Pick<Deps, "owner">, hint: string): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`
    select 'staff:' || id as id from staff where hsa_id = ${hint}
    union all
    select 'person:' || id from person where login_hint = ${hint}`;
  return row?.id ?? null;
}

/** What the provider knows of an account. Values stand in arrays, as in the tokens of Inera's provider. */
export async function accountById(
  { owner: sql, config }: Pick<Deps, "owner" | "config">,
  accountId: string,
): Promise<Account | undefined> {
  const [kind, id = ""] = accountId.split(":");
  const [row] =
    kind === "staff"
      ? await sql<Known[]>`select name, hsa_id as value from staff where id = ${id}`
      : await sql<
          Known[]
        >`select name, personal_identity_number as value from person where id = ${id} and login_hint is not null`;
  if (!row) return undefined;
  const claim = kind === "staff" ? config.oidcStaffClaim : config.oidcPersonClaim;
  return {
    accountId,
    claims: () => ({ sub: accountId, name: row.name, [claim]: row.value === null ? [] : [row.value] }),
  };
}

type Known = { name: string; value: string | null };
