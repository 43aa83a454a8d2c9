import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useState } from "react";
import type { LetterLine, WorkList } from "../../core/sip/answers.ts";
import type { TaskKind } from "../../core/sip/tasks.ts";
import { sendJson } from "../api.ts";
import { useText } from "../text/text.ts";
import { Button, TextLink } from "../ui/Button.tsx";
import { DateText } from "../ui/DateText.tsx";
import { Emphasis } from "../ui/Emphasis.tsx";
import { Section } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { useNews } from "./useNews.ts";
import { workListQuery } from "./workList.ts";

const shownFirst = 6;

/** The kind of the task that time has made late or soon due; the rules themselves are not fetched for it. */
const isTask = (kind: unknown): kind is TaskKind => typeof kind === "string";

/** What has happened that the reader is told of, the latest first, until it is put aside as read. */
export function NewsList({ letters }: { letters: LetterLine[] }) {
  const t = useText("work");
  const client = useQueryClient();
  const news = useNews();
  const inWords = ({ kind, params }: LetterLine, person: string) =>
    news(kind, isTask(params.task) ? params.task : null, person);
  const [isWhole, setWhole] = useState(false);
  const read = useMutation({
    mutationFn: (id: string) => sendJson("POST", `/api/v1/letters/${id}/read`),
    onSuccess: (_, id) =>
      client.setQueryData<WorkList>(
        workListQuery.queryKey,
        (list) => list && { ...list, letters: list.letters.filter((one) => one.id !== id) },
      ),
  });

  const unread = letters.filter((one) => one.readAt === null);
  if (unread.length === 0) return null;
  return (
    <Section title={t("news.title")}>
      <ProblemMessage problem={read.error} />
      <ul className="plain-list WorkPage-list">
        {unread.slice(0, isWhole ? undefined : shownFirst).map((one) => {
          const sentence = one.personName ? inWords(one, one.personName) : t("news.hidden");
          return (
            <li key={one.id} className="NewsList-line">
              <div>
                <p>
                  {one.sipId ? (
                    <TextLink href={`/sips/${one.sipId}`}>
                      <Emphasis text={sentence} />
                    </TextLink>
                  ) : (
                    <Emphasis text={sentence} />
                  )}
                </p>
                <p className="soft small">
                  <DateText value={one.at} short />
                </p>
              </div>
              <Button
                look="quiet"
                icon={<Check aria-hidden size={18} />}
                aria-label={`${t("news.read")}: ${sentence.replaceAll("**", "")}`}
                isPending={read.isPending && read.variables === one.id}
                onPress={() => read.mutate(one.id)}
              >
                {t("news.read")}
              </Button>
            </li>
          );
        })}
      </ul>
      {!isWhole && unread.length > shownFirst && (
        <div>
          <Button look="quiet" onPress={() => setWhole(true)}>
            {t("news.more", { count: unread.length - shownFirst })}
          </Button>
        </div>
      )}
    </Section>
  );
}
