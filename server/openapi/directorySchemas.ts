// What is answered about the directory: units to choose among, and what its administrators see and change.
import { roles } from "../../core/access.ts";
import { principalKinds, unitKinds } from "../../core/agreement.ts";
import type { Assignment, Principal, Staff, Unit } from "../directory/directoryStore.ts";
import type {
  Colleague,
  Municipality,
  StaffAssignment,
  StaffRow,
  UnitRow,
  UnitShown,
} from "../directory/listDirectory.ts";
import type { StaffSession } from "../signIn/sessionList.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import {
  date,
  instant,
  integer,
  list,
  object,
  oneOf,
  orNull,
  pageMeta,
  ref,
  text,
  told,
  uuid,
  yesOrNo,
} from "./schemaWords.ts";

const principalKind = oneOf(principalKinds);
const unitKind = oneOf(unitKinds);
const heldRoles = list(oneOf(roles));
const version = told(integer, "Sent back with a change: a row that has been changed since is not changed.");
const textOrNull = orNull(text);
const endDay = (what: string) => told(orNull(date), `The first day on which ${what}.`);
const revealsPlace = told(yesOrNo, "A shelter and the like: its address and telephone are shown to nobody outside it.");

const shown = {
  id: uuid,
  name: text,
  kind: unitKind,
  hsaId: textOrNull,
  phone: textOrNull,
  address: textOrNull,
  revealsPlace,
  principal: object<UnitShown["principal"]>({ id: uuid, name: text, kind: principalKind }),
};

export const directorySchemas = {
  UnitShown: object<UnitShown>(shown, "A unit as anybody signed in may see it."),
  Units: object(
    { units: list(ref("UnitShown")), _meta: pageMeta },
    "Units that can be chosen, a page at a time: closed ones are not among them.",
  ),
  Municipalities: object(
    { municipalities: list(object<Municipality>({ id: uuid, name: text })) },
    "Those that have units to ask, by name.",
  ),
  OneUnit: object<UnitShown & { closed: boolean }>({ ...shown, closed: yesOrNo }),
  Colleague: object<Colleague>({
    id: uuid,
    assignmentId: uuid,
    name: text,
    title: text,
    hsaId: text,
    roles: heldRoles,
  }),
  UnitStaff: object({ staff: list(ref("Colleague")) }, "Who can act at the unit today."),

  Principal: object<Principal>({
    id: uuid,
    countyId: uuid,
    name: text,
    kind: principalKind,
    orgNumber: textOrNull,
    managesCounty: told(yesOrNo, "Its administrators look after the directory of the whole county."),
    version,
  }),
  Principals: object(
    {
      principals: list(
        object<Omit<Principal, "countyId"> & { mayChange: boolean }>({
          id: uuid,
          name: text,
          kind: principalKind,
          orgNumber: textOrNull,
          managesCounty: yesOrNo,
          version,
          mayChange: yesOrNo,
        }),
      ),
      mayAdd: yesOrNo,
    },
    "The principals of the county, and what the caller may do with them.",
  ),
  Unit: object<Unit>({
    id: uuid,
    countyId: uuid,
    principalId: uuid,
    name: text,
    hsaId: textOrNull,
    kind: unitKind,
    phone: textOrNull,
    address: textOrNull,
    closedOn: endDay("it is no longer in use"),
    revealsPlace,
    version,
  }),
  UnitRow: object<UnitRow>(
    {
      ...shown,
      closedOn: endDay("it is no longer in use"),
      version,
      staffCount: told(integer, "How many assignments there are at it, those that begin later too."),
    },
    "A unit as its administrator sees it.",
  ),
  AdminUnits: object({ units: list(ref("UnitRow")), _meta: pageMeta }),
  AdminUnit: object({ unit: ref("UnitRow"), staff: list(ref("Colleague")) }),
  Staff: object<Staff>({
    id: uuid,
    countyId: uuid,
    hsaId: text,
    name: text,
    title: text,
    phone: textOrNull,
    email: textOrNull,
    protected: told(yesOrNo, "Has protected personal data: never named to individuals in the access log."),
    endedOn: endDay("the person is no longer employed"),
    demoNote: told(textOrNull, "In the demo only: what there is to do."),
    demoFirst: told(orNull(integer), "In the demo only: the place among those a newcomer is shown first."),
    version,
  }),
  StaffRow: object<StaffRow>(
    {
      id: uuid,
      hsaId: text,
      name: text,
      title: text,
      phone: textOrNull,
      email: textOrNull,
      protected: yesOrNo,
      endedOn: endDay("the person is no longer employed"),
      version,
      mayChange: told(yesOrNo, "False for who also works for another principal, or no longer works here."),
      assignments: list(
        object<StaffAssignment>({
          id: uuid,
          staffId: uuid,
          unitId: uuid,
          unitName: text,
          principalId: uuid,
          principalName: text,
          roles: heldRoles,
          startsOn: date,
          endsOn: endDay("it no longer holds"),
          version,
        }),
      ),
    },
    "A staff member with all assignments, the ended ones too.",
  ),
  AdminStaff: object({ staff: list(ref("StaffRow")), _meta: pageMeta }),
  Assignment: object<Assignment>({
    id: uuid,
    countyId: uuid,
    staffId: uuid,
    unitId: uuid,
    roles: heldRoles,
    startsOn: date,
    endsOn: endDay("it no longer holds"),
    version,
  }),
  AdminSessions: object({
    sessions: list(
      object<StaffSession>({
        id: uuid,
        staffId: uuid,
        name: text,
        title: text,
        unitName: told(
          textOrNull,
          "Where one works in this session; null when none is chosen, or another principal's.",
        ),
        begunAt: instant,
        lastSeenAt: instant,
        device: told(text, "Browser and system in two words, or empty."),
        isThis: yesOrNo,
      }),
    ),
    _meta: pageMeta,
  }),
} satisfies Record<string, JsonSchema>;
