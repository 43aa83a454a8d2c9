// What could not be sent is a task for whoever runs the SIP: somebody waits for word that no machine will bring.
import type { Undelivered } from "../../core/notices.ts";
import { ageOn } from "../../core/time.ts";
import type { Asking } from "../sip/requestContext.ts";

type Row = Omit<Undelivered, "age" | "since"> & {
  birthDate: string | null;
  since: Date;
  unitRevealsPlace: boolean | null;
};

/** In which of the SIPs that the caller runs something could not be sent, the oldest first. Nothing of addresses. */
export async function listUndelivered({ today, door }: Asking): Promise<Undelivered[]> {
  const rows = await door.through((sql, credentials) => sql<Row[]>`select * from my_undelivered(${credentials})`);
  return rows.map(({ birthDate, since, unitRevealsPlace, unitName, ...row }) => ({
    ...row,
    age: birthDate === null ? null : ageOn(birthDate, today),
    since: since.toISOString(),
    // A unit that would reveal where somebody is needs no name here, either.
    unitName: unitRevealsPlace ? null : unitName,
  }));
}
