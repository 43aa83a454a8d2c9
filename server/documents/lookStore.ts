// Where a county's logo and colour are kept.
import type { Ask } from "../db/wall.ts";
import { type Look, type PictureType, plainColour } from "./look.ts";

export type StoredLook = {
  colour: string;
  logo: Buffer | null;
  logoType: PictureType | null;
  version: number;
  changedBy: string;
  changedAt: Date;
};

/** The county's look as its papers have it; what comes with the program when the county has none of its own. */
export async function findLook(ask: Ask, countyId: string): Promise<Look> {
  const [row] = await ask(
    (sql) => sql<(Pick<StoredLook, "colour" | "logo" | "logoType"> & { name: string })[]>`
      select c.name, coalesce(l.colour, ${plainColour}) as colour, l.logo, l.logo_type
        from county c left join county_look l on l.county_id = c.id where c.id = ${countyId}`,
  );
  const { name = "", colour = plainColour, logo = null, logoType = null } = row ?? {};
  return { name, colour, logo: logo && logoType ? { type: logoType, picture: logo } : null };
}
