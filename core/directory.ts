import { z } from "zod";
import { roles } from "./access.ts";
import { principalKinds, unitKinds } from "./agreement.ts";
import { askThemeKeys } from "./askWhom.ts";
import { day, id, requiredShort, shortText } from "./fields.ts";
import { luhnDigit } from "./personalIdentity.ts";

/**
 * What an administrator writes about principals, units, staff and assignments. A change carries the `version` of the
 * row it started from. Nothing is deleted: an end day is the first day on which the row no longer holds.
 */

/** `SE`, the ten digits of an organisation, a hyphen, an ending; at most 31 characters. Test ids begin with other letters. */
export const HsaId = z
  .string({ error: "field.missing" })
  .transform((text) => text.trim())
  .refine((text) => /^[A-Z]{2,3}\d{10}-[A-Za-z0-9]{1,20}$/.test(text) && text.length <= 31, "directory.hsaId");

/** Ten digits with a check digit; a legal person's third digit is at least 2. A hyphen may be written. */
export const OrgNumber = z
  .string({ error: "field.missing" })
  .transform((text) => text.replace(/[\s-]/g, ""))
  .refine(
    (text) => /^\d{2}[2-9]\d{7}$/.test(text) && luhnDigit([...text.slice(0, 9)].map(Number)) === Number(text[9]),
    "directory.orgNumber",
  );

/** An optional line: empty is the same as nothing. */
const line = shortText.nullish().transform((text) => (text ? text : null));
const version = z.int({ error: "field.missing" }).min(1, "field.outOfRange").max(2_000_000_000, "field.outOfRange");

const principal = { name: requiredShort, kind: z.enum(principalKinds), orgNumber: OrgNumber.nullable() };
export const PrincipalInput = z.strictObject(principal);
export type PrincipalInput = z.input<typeof PrincipalInput>;
export const PrincipalChange = z.strictObject({ ...principal, version });

const unit = {
  name: requiredShort,
  kind: z.enum(unitKinds),
  hsaId: HsaId.nullable(),
  phone: line,
  address: line,
  /** A shelter and the like: its address and telephone are shown to nobody outside it (Z4). */
  revealsPlace: z.boolean({ error: "field.missing" }),
};
export const UnitInput = z.strictObject({ principalId: id, ...unit });
export type UnitInput = z.input<typeof UnitInput>;
/** A unit stays with its principal: moved to another, it is a new unit. */
export const UnitChange = z.strictObject({ ...unit, version });
export const UnitClosing = z.strictObject({ version, closedOn: day.nullable() });

const staff = {
  hsaId: HsaId,
  name: requiredShort,
  title: shortText,
  phone: line,
  email: line.refine((text) => text === null || /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text), "directory.email"),
  /** Has protected personal data: never named to the individual in the access log. */
  protected: z.boolean().default(false),
};
export const StaffInput = z.strictObject(staff);
export type StaffInput = z.input<typeof StaffInput>;
/** What is left out about protection stays as it was: it is not lifted by being forgotten. */
export const StaffChange = z.strictObject({ ...staff, protected: z.boolean().optional(), version });
export const StaffEnding = z.strictObject({ version, endedOn: day.nullable() });

const assignment = {
  roles: z
    .array(z.enum(roles), { error: "field.missing" })
    .min(1, "directory.roleMissing")
    .transform((chosen) => roles.filter((role) => chosen.includes(role))),
  startsOn: day,
  endsOn: day.nullable(),
};
const inOrder = (it: { startsOn: string; endsOn: string | null }) => it.endsOn === null || it.endsOn >= it.startsOn;
const order = { message: "directory.endBeforeStart", path: ["endsOn"] };
export const AssignmentInput = z.strictObject({ staffId: id, unitId: id, ...assignment }).refine(inOrder, order);
export type AssignmentInput = z.input<typeof AssignmentInput>;
export const AssignmentChange = z.strictObject({ ...assignment, version }).refine(inOrder, order);

/** What every list of the directory may be asked with. */
const pages = {
  page: z.coerce.number().int().min(1, "field.outOfRange").max(10_000, "field.outOfRange").default(1),
  limit: z.coerce.number().int().min(1, "field.outOfRange").max(100, "field.outOfRange").default(20),
};
/** A text to search by: a unit's name may stand in an address, a person's may not, and is sent as content. */
const query = shortText.optional();
const paging = { query, ...pages };
const unitsAsked = z.strictObject({ ...paging, kind: z.enum(unitKinds).optional(), principalId: id.optional() });
export const UnitQuery = unitsAsked;
/** What one needs help with and where one lives: sent as content, since it tells of whoever asks (FNS.02). */
export const UnitSearch = unitsAsked.extend({
  /** Only units that mostly help with it (askWhom.ts). */
  about: z.enum(askThemeKeys).optional(),
  /** A municipality: without the units of the others. Those of the region, the state and private ones stay. */
  municipalityId: id.optional(),
});
export const AdminUnitQuery = unitsAsked.extend({ state: z.enum(["open", "closed", "all"]).default("open") });
export const AdminSessionQuery = z.strictObject(pages);
export const AdminSessionSearch = AdminSessionQuery.extend({ query });
export const AdminStaffQuery = z.strictObject({
  ...pages,
  unitId: id.optional(),
  state: z.enum(["employed", "ended", "all"]).default("employed"),
});
export const AdminStaffSearch = AdminStaffQuery.extend({ query });
