import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ArrowRight, Check } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { News, NewsLine, Seen } from "../../../core/sip/news.ts";
import { type ApiProblem, sendJson } from "../../api.ts";
import { useText } from "../../text/text.ts";
import { Button, TextLink } from "../../ui/Button.tsx";
import { dayInWords, swedishParts, todayInSweden } from "../../ui/dates.ts";
import { focusNext } from "../../ui/focusNext.ts";
import { announce } from "../../ui/LiveStatus.tsx";
import { Section } from "../../ui/Page.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { useMine } from "../mine.ts";
import { hrefOf } from "../rooms/rooms.ts";
import { newsQuery } from "./newsQuery.ts";
import { placeOf } from "./places.ts";
import "./News.css";

const shownFirst = 3;

/**
 * What has happened since the reader said that they had seen it. It stays over every reload until they press the button:
 * nothing vanishes that somebody who reads slowly was in the middle of. Nothing is drawn when nothing is new.
 */
export function WhatIsNew() {
  const t = useText("news");
  const { sipId, language } = useMine();
  const client = useQueryClient();
  const { data } = useQuery(newsQuery(sipId));
  const [isAll, showAll] = useState(false);
  const [isDone, setDone] = useState(false);
  const done = useRef<HTMLParagraphElement>(null);
  const say = useMutation<Seen, ApiProblem, number>({
    mutationFn: (upTo) => sendJson<Seen>("PUT", `/api/v1/sips/${sipId}/seen`, { upTo }),
    onSuccess: ({ since }, upTo) => {
      client.setQueryData<News>(newsQuery(sipId).queryKey, (now) => ({ since, upTo: now?.upTo ?? upTo, lines: [] }));
    },
  });

  // The first time, and each day on which there is nothing new: from here on it is counted.
  const isQuiet = data?.lines.length === 0;
  const day = data?.since ? swedishParts(data.since).day : null;
  const upTo = data?.upTo;
  const { mutate } = say;
  useEffect(() => {
    if (isQuiet && upTo && day !== todayInSweden()) mutate(upTo);
  }, [isQuiet, upTo, day, mutate]);

  // The button has gone: whoever pressed it is told so where it stood.
  useEffect(() => {
    if (isDone && isQuiet) focusNext(done.current);
  }, [isDone, isQuiet]);

  if (!data || !day) return null;
  if (isQuiet)
    return isDone ? (
      <p ref={done} tabIndex={-1} className="soft News-done">
        <Check aria-hidden size={20} /> {t("done")}
      </p>
    ) : null;
  const { lines } = data;
  return (
    <Section
      title={t("title")}
      lead={day === todayInSweden() ? t("sinceToday") : t("since", { day: dayInWords(day, language) })}
      isCard
    >
      <ul className="plain-list News">
        {(isAll ? lines : lines.slice(0, shownFirst)).map((line) => (
          <OneLine key={line.kind} line={line} />
        ))}
      </ul>
      {!isAll && lines.length > shownFirst && (
        <div className="screen-only">
          <Button look="quiet" onPress={() => showAll(true)}>
            {t("all", { count: lines.length })}
          </Button>
        </div>
      )}
      {say.error && <ProblemMessage problem={{ title: t("failed"), detail: say.error.title }} />}
      <div className="screen-only">
        <Button
          icon={<Check aria-hidden size={20} />}
          isPending={say.isPending}
          onPress={() =>
            say.mutate(data.upTo, {
              onSuccess: () => {
                setDone(true);
                announce(t("done"));
              },
            })
          }
        >
          {t("seen")}
        </Button>
      </div>
    </Section>
  );
}

/** What is said in another way to the one whom it is about. */
const aboutMe = ["circle", "capacity", "childView", "absence", "assessment", "ownWords"] as const;
const isAboutMe = (kind: string): kind is (typeof aboutMe)[number] => (aboutMe as readonly string[]).includes(kind);

function OneLine({ line: { kind, count, at, by } }: { line: NewsLine }) {
  const t = useText("news");
  const mine = useMine();
  const { sipId, view, isMe, language } = mine;
  const place = placeOf(kind, mine);
  const words =
    !isMe && isAboutMe(kind) ? t(`what.${kind}Other`, { name: view.person.name }) : t(`what.${kind}`, { count });
  const on = swedishParts(at).day;
  const day = on === todayInSweden() ? t("today") : dayInWords(on, language, { weekday: false });
  // The name is enough: who it is stands where the line leads.
  const who = by && by.kind !== "system" ? by.name : "";
  const inside = (
    <span>
      <span className="News-what">{words}</span>
      <br />
      <span className="soft small">{who ? t("by", { day, who }) : day}</span>
    </span>
  );
  return (
    <li>
      {place ? (
        <TextLink href={hrefOf(sipId, place)} className="News-line">
          <ArrowRight aria-hidden size={20} />
          {inside}
        </TextLink>
      ) : (
        <span className="News-line">{inside}</span>
      )}
    </li>
  );
}
