import type { texts as accessLog } from "./sv/accessLog.ts";
import type { texts as admin } from "./sv/admin.ts";
import type { texts as asked } from "./sv/asked.ts";
import type { texts as assessment } from "./sv/assessment.ts";
import type { texts as attachments } from "./sv/attachments.ts";
import type { texts as beside } from "./sv/beside.ts";
import type { texts as child } from "./sv/child.ts";
import type { texts as closing } from "./sv/closing.ts";
import type { texts as commands } from "./sv/commands.ts";
import type { texts as consent } from "./sv/consent.ts";
import type { texts as contact } from "./sv/contact.ts";
import type { texts as discharge } from "./sv/discharge.ts";
import type { texts as documents } from "./sv/documents.ts";
import type { texts as draft } from "./sv/draft.ts";
import type { texts as easy } from "./sv/easy.ts";
import type { texts as entry } from "./sv/entry.ts";
import type { texts as errors } from "./sv/errors.ts";
import type { texts as files } from "./sv/files.ts";
import type { texts as followUp } from "./sv/followUp.ts";
import type { texts as givenOut } from "./sv/givenOut.ts";
import type { texts as guests } from "./sv/guests.ts";
import type { texts as handOver } from "./sv/handOver.ts";
import type { texts as held } from "./sv/held.ts";
import type { texts as history } from "./sv/history.ts";
import type { texts as individual } from "./sv/individual.ts";
import type { texts as lanes } from "./sv/lanes.ts";
import type { texts as languages } from "./sv/languages.ts";
import type { texts as matrix } from "./sv/matrix.ts";
import type { texts as meeting } from "./sv/meeting.ts";
import type { texts as messages } from "./sv/messages.ts";
import type { texts as myConsent } from "./sv/myConsent.ts";
import type { texts as need } from "./sv/need.ts";
import type { texts as news } from "./sv/news.ts";
import type { texts as notices } from "./sv/notices.ts";
import type { texts as plan } from "./sv/plan.ts";
import type { texts as prepare } from "./sv/prepare.ts";
import type { texts as raise } from "./sv/raise.ts";
import type { texts as readAloud } from "./sv/readAloud.ts";
import type { texts as saved } from "./sv/saved.ts";
import type { texts as secrecy } from "./sv/secrecy.ts";
import type { texts as sessions } from "./sv/sessions.ts";
import type { texts as shell } from "./sv/shell.ts";
import type { texts as sip } from "./sv/sip.ts";
import type { texts as staffNews } from "./sv/staffNews.ts";
import type { texts as summons } from "./sv/summons.ts";
import type { texts as support } from "./sv/support.ts";
import type { texts as survey } from "./sv/survey.ts";
import type { texts as takeAlong } from "./sv/takeAlong.ts";
import type { texts as tasks } from "./sv/tasks.ts";
import type { texts as times } from "./sv/times.ts";
import type { texts as together } from "./sv/together.ts";
import type { texts as ui } from "./sv/ui.ts";
import type { texts as wordList } from "./sv/wordList.ts";
import type { texts as work } from "./sv/work.ts";
import type { texts as youth } from "./sv/youth.ts";

/**
 * The areas of text and their keys. A new area is a file `sv/x.ts` and a file `en/x.ts`, each exporting
 * `texts`, and one line here. Swedish decides which keys there are; English must have the same ones.
 */
export type Areas = {
  accessLog: typeof accessLog;
  admin: typeof admin;
  asked: typeof asked;
  assessment: typeof assessment;
  attachments: typeof attachments;
  beside: typeof beside;
  child: typeof child;
  closing: typeof closing;
  commands: typeof commands;
  consent: typeof consent;
  contact: typeof contact;
  discharge: typeof discharge;
  documents: typeof documents;
  draft: typeof draft;
  easy: typeof easy;
  entry: typeof entry;
  errors: typeof errors;
  files: typeof files;
  followUp: typeof followUp;
  givenOut: typeof givenOut;
  guests: typeof guests;
  handOver: typeof handOver;
  held: typeof held;
  history: typeof history;
  individual: typeof individual;
  languages: typeof languages;
  lanes: typeof lanes;
  matrix: typeof matrix;
  meeting: typeof meeting;
  messages: typeof messages;
  myConsent: typeof myConsent;
  need: typeof need;
  news: typeof news;
  notices: typeof notices;
  plan: typeof plan;
  prepare: typeof prepare;
  raise: typeof raise;
  sessions: typeof sessions;
  readAloud: typeof readAloud;
  saved: typeof saved;
  secrecy: typeof secrecy;
  shell: typeof shell;
  sip: typeof sip;
  staffNews: typeof staffNews;
  summons: typeof summons;
  support: typeof support;
  survey: typeof survey;
  takeAlong: typeof takeAlong;
  tasks: typeof tasks;
  times: typeof times;
  together: typeof together;
  ui: typeof ui;
  wordList: typeof wordList;
  work: typeof work;
  youth: typeof youth;
};

export type Area = keyof Areas;

/** Every key of an area, with dots: "filter.mine". The plural forms `_one` and `_other` count as one key. */
export type TextKey<A extends Area> = Leaves<Areas[A]>;

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

type WithoutPlural<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;
