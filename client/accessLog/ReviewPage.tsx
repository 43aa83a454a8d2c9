import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Review } from "../../core/logReview.ts";
import { type ApiProblem, sendJson } from "../api.ts";
import { useParam } from "../navigation.ts";
import { NotFoundPage } from "../shell/ErrorPages.tsx";
import { PageSkeleton } from "../shell/Shell.tsx";
import { useLanguage, useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { dayInWords, instantInWords } from "../ui/dates.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { reviewQuery, reviewsQuery } from "./queries.ts";
import { ReviewedRow } from "./ReviewedRow.tsx";
import { SignReview } from "./SignReview.tsx";
import "./AccessLog.css";

/** One review: its rows with what was found about each, and the signature. */
export function ReviewPage() {
  const reviewId = useParam("reviewId");
  const t = useText("accessLog");
  const e = useText("errors");
  const { data, error, refetch, isFetching } = useQuery(reviewQuery(reviewId));
  const back = { href: "/log-review", label: t("review.back") };
  if (!data && (error?.status === 404 || error?.status === 403 || error?.status === 400)) return <NotFoundPage />;
  if (!data && error)
    return (
      <Page title={t("reviews.failed")} back={back} isNarrow>
        <ProblemMessage problem={error}>
          <Button onPress={() => refetch()} isPending={isFetching}>
            {e("loadFailed.again")}
          </Button>
        </ProblemMessage>
      </Page>
    );
  return data ? <Whole review={data} /> : <PageSkeleton />;
}

function Whole({ review }: { review: Review }) {
  const t = useText("accessLog");
  const language = useLanguage();
  const { mark, problem, isPending } = useMarks(review.id);
  const left = review.rows.filter((row) => row.mark === null);
  const { ownLeftOut = 0 } = review.criteria;
  const short = (day: string) => dayInWords(day, language, { weekday: false });
  return (
    <Page
      title={t("review.title", { number: review.number })}
      lead={t("review.lead", {
        way: t(`reviews.ways.${review.criteria.way}`),
        from: short(review.criteria.from),
        to: short(review.criteria.to),
        rows: review.rows.length,
        found: review.found,
        by: review.drawnBy,
        at: instantInWords(review.drawnAt, language, { weekday: false }),
      })}
      back={{ href: "/log-review", label: t("review.back") }}
    >
      {review.signed && (
        <Notice tone={review.signed.verdict === "inOrder" ? "done" : "soon"} title={t("review.done")}>
          <p>
            {t("review.signedBy", {
              by: review.signed.by,
              at: instantInWords(review.signed.at, language, { weekday: false }),
            })}
            . {t(`reviews.${review.signed.verdict}`)}.
          </p>
          <p className="Log-written">{review.signed.text}</p>
        </Notice>
      )}
      {ownLeftOut > 0 && <p className="soft">{t("reviews.own", { count: ownLeftOut, by: review.drawnBy })}</p>}
      {review.rows.length === 0 ? (
        <EmptyState title={t("review.none")}>{t("review.noneText")}</EmptyState>
      ) : (
        <Section
          title={t("review.rows")}
          lead={t("review.progress", { done: review.rows.length - left.length, total: review.rows.length })}
          actions={
            !review.signed &&
            left.length > 0 && (
              <Button
                isPending={isPending}
                onPress={() =>
                  mark(
                    left.map((row) => ({ rowId: row.id, verdict: "inOrder" as const, note: "" })),
                    t("review.restSaved"),
                  )
                }
              >
                {t("review.restInOrder")}
              </Button>
            )
          }
        >
          <ProblemMessage problem={problem} />
          <ul className="plain-list">
            {review.rows.map((row) => (
              <ReviewedRow key={row.id} row={row} isSigned={review.signed !== null} onMark={mark} />
            ))}
          </ul>
        </Section>
      )}
      {!review.signed && <SignReview review={review} left={left.length} />}
    </Page>
  );
}

/** Says what was found about rows; kept at once. */
function useMarks(id: string) {
  const client = useQueryClient();
  const mutation = useMutation<Review, ApiProblem, { marks: object[]; words: string | null }>({
    mutationFn: ({ marks }) => sendJson<Review>("POST", `/api/v1/log-reviews/${id}/marks`, { marks }),
    onSuccess: (review, { words }) => {
      client.setQueryData(reviewQuery(id).queryKey, review);
      void client.invalidateQueries({ queryKey: reviewsQuery.queryKey });
      // That a single one is kept shows in its own choice and in the count.
      if (words) announce(words);
    },
  });
  return {
    mark: (marks: object[], words: string | null = null) => mutation.mutate({ marks, words }),
    problem: mutation.error,
    isPending: mutation.isPending,
  };
}
