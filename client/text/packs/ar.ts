import { texts as beside } from "../ar/beside.ts";
import { texts as draft } from "../ar/draft.ts";
import { texts as easy } from "../ar/easy.ts";
import { texts as entry } from "../ar/entry.ts";
import { texts as errors } from "../ar/errors.ts";
import { texts as givenOut } from "../ar/givenOut.ts";
import { texts as individual } from "../ar/individual.ts";
import { texts as languages } from "../ar/languages.ts";
import { texts as meeting } from "../ar/meeting.ts";
import { texts as myConsent } from "../ar/myConsent.ts";
import { texts as rooms } from "../ar/rooms.ts";
import { texts as shell } from "../ar/shell.ts";
import { texts as together } from "../ar/together.ts";
import { texts as ui } from "../ar/ui.ts";

export const areas = {
  beside,
  draft,
  easy,
  entry,
  errors,
  givenOut,
  individual,
  languages,
  meeting,
  myConsent,
  rooms,
  shell,
  together,
  ui,
};
