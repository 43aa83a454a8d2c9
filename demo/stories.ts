// All stories of the demo county, in the order they are loaded.
import { adam } from "./sips/adam.ts";
import { alva } from "./sips/alva.ts";
import { elias } from "./sips/elias.ts";
import { ended } from "./sips/ended.ts";
import { gunnar } from "./sips/gunnar.ts";
import { ingrid } from "./sips/ingrid.ts";
import { jenny } from "./sips/jenny.ts";
import { kjell } from "./sips/kjell.ts";
import { nora } from "./sips/nora.ts";
import { oskar } from "./sips/oskar.ts";
import { tilda } from "./sips/tilda.ts";
import { torsten } from "./sips/torsten.ts";
import { undecided } from "./sips/undecided.ts";
import { underWay } from "./sips/underWay.ts";
import type { Story } from "./telling.ts";

export const stories: Story[] = [
  ingrid,
  torsten,
  elias,
  tilda,
  adam,
  jenny,
  oskar,
  nora,
  alva,
  ...underWay,
  ...undecided,
  gunnar,
  kjell,
  ...ended,
];
