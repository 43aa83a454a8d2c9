import { useQuery } from "@tanstack/react-query";
import { isPartLanguage, languageFacts } from "../../../core/languages.ts";
import type { Message } from "../../../core/sip/stateMessages.ts";
import { firstName, isHiddenUnit } from "../../actors.ts";
import { useSignedIn } from "../../api.ts";
import { numberInWords } from "../../text/numberInWords.ts";
import { useText } from "../../text/text.ts";
import { openQuestion } from "../../times.ts";
import { dayInWords, instantInWords, swedishParts, todayInSweden } from "../../ui/dates.ts";
import { helpersOf } from "../aroundPerson.ts";
import { coordinatorName, type Mine, ownGiver, useMine } from "../mine.ts";
import { newsQuery } from "../news/newsQuery.ts";
import { planShown } from "../planShown.ts";
import type { RoomKey } from "./rooms.ts";

type RoomWords = { name: (room: RoomKey) => string; line: (room: RoomKey) => string };

/** What each room is called to this reader, and in one line how it stands in it now. */
export function useRoomWords(): RoomWords {
  const t = useText("rooms");
  const mine = useMine();
  const { view, isMe, tasks, language, may } = mine;
  const answers = useAnswersCame();
  const day = (it: string, weekday = true) => dayInWords(it, language, { weekday });
  /** "sex"; the languages of the main path have the figure. */
  const number = (count: number) => (isPartLanguage(language) ? String(count) : numberInWords(count, language));

  const capital = (words: string) =>
    words.slice(0, 1).toLocaleUpperCase(languageFacts(language).locale) + words.slice(1);

  const lines: Record<RoomKey, () => string> = {
    plan: () => {
      const version = view.plan.versions.at(-1);
      if (view.closing) return t("line.planClosed");
      if (!planShown(view)) return t("line.planNone");
      if (!version) return t("line.planDraft");
      const next = view.nextFollowUpOn;
      const holds = t("line.planHolds", { day: day(swedishParts(version.establishedAt).day, false) });
      return next && next >= todayInSweden() ? `${holds} ${t("line.planFollowUp", { day: day(next) })}` : holds;
    },
    meeting: () => {
      const meeting = view.meetings.findLast((one) => one.status !== "held");
      if (meeting?.status === "started") return t("line.meetingNow");
      if (meeting?.cancelled) return t("line.meetingCancelled");
      if (meeting?.status === "sent") return instantInWords(meeting.startsAt, language);
      return t(meeting || openQuestion(view) ? "line.meetingPlanned" : "line.meetingNone");
    },
    circle: () => {
      const { known, hidden } = helpersOf(view);
      if (hidden > 0) return t("line.circleSeveral");
      return t(isMe ? "line.circle" : "line.circleOther", { count: known.length, number: number(known.length) });
    },
    messages: () => {
      if (answers > 0) return t("line.answered");
      const name = !isHiddenUnit(view.lead.unit) && coordinatorName(view);
      if (name) return t("line.coordinator", { name });
      return isHiddenUnit(view.lead.unit) ? t("line.write") : view.lead.unit.name;
    },
    consent: () => {
      if (tasks.some((task) => task.kind === "giveConsent")) return t("line.consentWaits");
      const { consent } = view;
      const giver = ownGiver(mine);
      const said = giver && consent?.plan[giver]?.answer;
      if (!consent) return "";
      if (said === "no" || said === "withdrawn") return t(`line.consent.${said}`);
      if (giver && !view.decision) return t("line.consentNone");
      if (consent.state !== "given") return t(`line.consentState.${consent.state}`);
      // Of those who are kept from the reader it is not said that there are none.
      if (consent.rows.length === 0 && !giver) return t("line.consentState.given");
      const readers = consent.rows.filter((row) => Object.values(row.cells).some((it) => it.state === "allowed"));
      const may = readers.length
        ? t("line.readers", { count: readers.length, number: number(readers.length) })
        : t("line.readersNone");
      return `${t(said === "yes" ? "line.consent.yes" : "line.consentState.given")} ${capital(may)}`;
    },
    words: () => {
      const count = Object.keys(view.assessment.ownWords).length;
      if (isMe && count > 0) return t("line.words", { count, number: number(count) });
      return t(may("writeOwnWords") ? (isMe ? "line.wordsNone" : "line.wordsNoneOther") : "line.wordsRead", {
        name: firstName(view.person.name),
      });
    },
    shared: () => t("line.shared"),
    takeAlong: () => t(view.plan.versions.length > 0 ? "line.takeAlong" : "line.takeAlongPapers"),
    settings: () => t("line.settings"),
  };

  return {
    name: (room) =>
      room === "consent"
        ? // Where others decide for the person there is no yes of one's own.
          t(isMe && (!view.consent || ownGiver(mine)) ? "name.consent" : "name.consentOther")
        : room === "words"
          ? t(isMe ? "name.words" : "name.wordsOther")
          : room === "messages" && !mayWrite(mine)
            ? t("name.messagesRead")
            : t(`name.${room}`),
    line: (room) => capital(lines[room]()),
  };
}

/** How many of those answers have come that the reader has not said that they have seen. Nothing is fetched for it. */
export function useAnswersCame(): number {
  const { sipId, view, isMe } = useMine();
  const { id } = useSignedIn().user;
  const { data } = useQuery({ ...newsQuery(sipId), enabled: false });
  const since = data?.lines.some(({ kind }) => kind === "messageAnswer") && data.since;
  if (!since) return 0;
  // What somebody has written down for the individual is the individual's.
  const isOwn = ({ by, toldTo }: Message) => (by.kind === "person" && by.personId === id) || (isMe && toldTo !== null);
  return view.messages.filter(isOwn).filter(({ answers }) => answers.some(({ at }) => at >= since)).length;
}

const mayWrite = ({ view, may }: Mine) =>
  may("writeMessage") || view.messages.length > 0 || may("disputeEntry") || view.disputes.length > 0;
