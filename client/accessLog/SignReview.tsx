import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Review, Verdict } from "../../core/logReview.ts";
import { type ApiProblem, sendJson } from "../api.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { focusField } from "../ui/ErrorSummary.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { Section } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { reviewQuery, reviewsQuery } from "./queries.ts";

/** The signature: what the review as a whole showed. Nothing can be changed after it, and that is said before. */
export function SignReview({ review, left }: { review: Review; left: number }) {
  const t = useText("accessLog");
  const client = useQueryClient();
  const [chosen, setVerdict] = useState<Verdict | null>(null);
  // One row to be investigated makes the whole so, until the reviewer says otherwise.
  const verdict = chosen ?? (review.investigate > 0 ? "investigate" : null);
  const [text, setText] = useState("");
  const [isAsking, setAsking] = useState(false);
  const [isTried, setTried] = useState(false);
  const sign = useMutation<Review, ApiProblem, void>({
    mutationFn: () => sendJson<Review>("POST", `/api/v1/log-reviews/${review.id}/sign`, { verdict, text: text.trim() }),
    onSuccess: (signed) => {
      client.setQueryData(reviewQuery(review.id).queryKey, signed);
      void client.invalidateQueries({ queryKey: reviewsQuery.queryKey });
      announce(t("review.done"));
    },
  });
  const isWhole = verdict !== null && text.trim() !== "";
  const missing = (isMissing: boolean) => (isTried && isMissing ? t("reviews.fill") : null);
  return (
    <Section title={t("review.sign")} lead={t("review.signLead")} isCard>
      <div className="form">
        <RadioGroup<Verdict>
          name="verdict"
          label={t("review.whole")}
          isRow
          value={verdict}
          onChange={setVerdict}
          error={missing(verdict === null)}
          options={[
            { value: "inOrder", label: t("review.inOrder") },
            { value: "investigate", label: t("review.investigate") },
          ]}
        />
        <TextArea
          name="text"
          label={t("review.text")}
          description={t("review.textHelp")}
          value={text}
          onChange={setText}
          error={missing(text.trim() === "")}
          maxLength={10_000}
        />
        <div className="row">
          <Button
            look="primary"
            isWide
            onPress={() => {
              setTried(true);
              if (isWhole) setAsking(true);
              else focusField(verdict === null ? "verdict" : "text");
            }}
          >
            {t("review.action")}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        title={t("review.question", { number: review.number })}
        consequence={left > 0 ? t("review.consequenceLeft", { count: left }) : t("review.consequence")}
        action={t("review.action")}
        isOpen={isAsking}
        isPending={sign.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => sign.mutate()}
        problem={<ProblemMessage problem={sign.error} />}
      />
    </Section>
  );
}
