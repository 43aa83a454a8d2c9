import type { ShownLetter } from "../../../core/notices.ts";
import { useFailed } from "../../notices/useFailed.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { useSentWords } from "./useSentWords.ts";

/** What did not get there and is still a task, each recipient by itself: send it again, or say that they have been told in another way. */
export function SentFailed({ letters, listKey }: { letters: ShownLetter[]; listKey: readonly unknown[] }) {
  const t = useText("notices");
  const { titleOf, whoOf, wayOf } = useSentWords();
  const again = useFailed("again", listKey, t("sent.againDone"));
  const handled = useFailed("handled", listKey, t("sent.handledDone"));
  const failed = letters.flatMap((letter) => {
    const notices = letter.notices.filter((one) => one.waits);
    return notices.length > 0 ? [{ letter, notices, ids: notices.map((one) => one.id) }] : [];
  });
  const all = failed.flatMap(({ ids }) => ids);
  const isPending = again.isPending || handled.isPending;
  /** The one that was pressed keeps the focus while it is sent. */
  const isSent = (by: typeof again, ids: string[]) => by.isPending && by.variables[0] === ids[0];
  return (
    <>
      <ProblemMessage problem={again.error ?? handled.error} />
      {failed.length > 0 && (
        <Notice tone="late" title={t("sent.failedTitle", { count: all.length })}>
          <p>{t("sent.failedText")}</p>
          <ul className="plain-list Sent-failed">
            {failed.map(({ letter, notices, ids }) => {
              const about = { who: whoOf(letter), what: titleOf(letter) };
              return (
                <li key={letter.letterId}>
                  <p>
                    <strong>{about.who}</strong>: {about.what}
                  </p>
                  {notices.map((one) => (
                    <p key={one.id} className="soft small">
                      {wayOf(one)}
                    </p>
                  ))}
                  <div className="row">
                    <Button
                      isSmall
                      isPending={isSent(again, ids)}
                      isDisabled={isPending && !isSent(again, ids)}
                      onPress={() => again.mutate(ids)}
                      aria-label={t("sent.againTo", about)}
                    >
                      {t("sent.again")}
                    </Button>
                    <Button
                      isSmall
                      isPending={isSent(handled, ids)}
                      isDisabled={isPending && !isSent(handled, ids)}
                      onPress={() => handled.mutate(ids)}
                      aria-label={t("sent.handledTo", about)}
                    >
                      {t("sent.handled")}
                    </Button>
                  </div>
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
      {failed.length === 0 && (again.isSuccess || handled.isSuccess) && (
        <Notice tone="done">{t(handled.isSuccess ? "sent.handledDone" : "sent.againDone")}</Notice>
      )}
    </>
  );
}
