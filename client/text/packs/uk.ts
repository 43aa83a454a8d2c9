import { texts as beside } from "../uk/beside.ts";
import { texts as draft } from "../uk/draft.ts";
import { texts as easy } from "../uk/easy.ts";
import { texts as entry } from "../uk/entry.ts";
import { texts as errors } from "../uk/errors.ts";
import { texts as givenOut } from "../uk/givenOut.ts";
import { texts as individual } from "../uk/individual.ts";
import { texts as languages } from "../uk/languages.ts";
import { texts as meeting } from "../uk/meeting.ts";
import { texts as myConsent } from "../uk/myConsent.ts";
import { texts as rooms } from "../uk/rooms.ts";
import { texts as shell } from "../uk/shell.ts";
import { texts as together } from "../uk/together.ts";
import { texts as ui } from "../uk/ui.ts";

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
