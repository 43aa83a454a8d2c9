// The agenda as a circle on the wall or the table, for one audience at a time: its parts, their time, and what each asks (M2).
import { clockInSweden } from "../../../core/accessLog.ts";
import type { Audience } from "../../../core/documents.ts";
import type { Language } from "../../../core/errors.ts";
import { isProtected } from "../../../core/protection.ts";
import { minutesOf } from "../../../core/sip/agenda.ts";
import type { SipView } from "../../../core/sip/view.ts";
import { dayOf } from "../../../core/time.ts";
import { filled } from "../planPaperWords.ts";
import { dateParts, raised } from "../sheet.ts";
import { footOf, type Made } from "./frame.ts";

/** What agenda.typ draws. */
export type AgendaPaper = {
  language: Language;
  format: "a4" | "a3";
  title: string;
  date: number[];
  heading: string;
  audience: string;
  initials: string;
  facts: [label: string, text: string][];
  warnings: string[];
  parts: { name: string; short: string; minutes: number; time: string; prompts: string[] }[];
  footer: string;
  pageWords: string[];
  note: string;
  words: { kicker: string; unprintable: string };
};

/** The agenda of one meeting, or null when the view has no such meeting. */
export function agendaPaper(made: Made): AgendaPaper | null {
  const { view, request, words, texts, day, first } = made;
  const meeting = view.meetings.find((one) => one.id === request.offer.meeting);
  if (!meeting) return null;
  const said = words.agenda;
  const audience = request.audience ?? usualAudience(view);
  const { fact, part } = texts.sheets.meeting;
  const title = filled(said.title, { audience: said.audience[audience] });
  const parts = meeting.agenda.filter((one) => one.minutes > 0);
  const at = `${raised(day(dayOf(meeting.startsAt), true))} ${clockInSweden(meeting.startsAt, request.language)}`;
  return {
    language: request.language,
    format: request.format ?? "a4",
    title,
    date: dateParts(request.today),
    heading: said.heading,
    audience: filled(said.for, { audience: said.audience[audience] }),
    initials: first,
    facts: [
      ["", at],
      ...(meeting.place ? [[fact.place, meeting.place] as [string, string]] : []),
      ["", filled(said.total, { count: minutesOf(parts) })],
    ],
    warnings: isProtected(view.person.protection) ? [words.protected] : [],
    parts: parts.map((one) => ({
      name: part[one.part],
      short: part[one.part],
      minutes: one.minutes,
      time: filled(said.minutes, { count: one.minutes }),
      prompts: said.prompts[audience][one.part].map((prompt) => filled(prompt, { name: first })),
    })),
    footer: footOf(title, view, words, day(request.today)),
    pageWords: words.page,
    note: "",
    words: { kicker: words.kicker, unprintable: words.unprintable },
  };
}

/** The circle that the reader most likely wants: the person's own by age, a near one's, or that of who comes from a service. */
export function usualAudience(view: SipView): Audience {
  const { relations } = view;
  if (relations.includes("individual"))
    return view.child ? "youth" : (view.person.age ?? 0) >= 65 ? "elderly" : "adult";
  if (relations.includes("guardian")) return "parent";
  if (relations.includes("representative")) return "relative";
  return relations.includes("coordinator") ? "chair" : "staff";
}
