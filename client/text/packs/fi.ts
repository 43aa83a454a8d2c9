import { texts as beside } from "../fi/beside.ts";
import { texts as draft } from "../fi/draft.ts";
import { texts as easy } from "../fi/easy.ts";
import { texts as entry } from "../fi/entry.ts";
import { texts as errors } from "../fi/errors.ts";
import { texts as givenOut } from "../fi/givenOut.ts";
import { texts as individual } from "../fi/individual.ts";
import { texts as languages } from "../fi/languages.ts";
import { texts as meeting } from "../fi/meeting.ts";
import { texts as myConsent } from "../fi/myConsent.ts";
import { texts as rooms } from "../fi/rooms.ts";
import { texts as shell } from "../fi/shell.ts";
import { texts as together } from "../fi/together.ts";
import { texts as ui } from "../fi/ui.ts";

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
