import { useState } from "react";
import { type Measure, type MeasureStatus, measureStatuses } from "../../core/sip/state.ts";
import { ActForm } from "../act/ActForm.tsx";
import { DraftArea } from "../draft/DraftArea.tsx";
import { useDraft } from "../draft/useDraft.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { useMine } from "./mine.ts";
import { useAnswer } from "./useAnswer.ts";

/** How an own commitment goes, in the owner's words (P8). */
export function OwnMeasure({ measure }: { measure: Measure }) {
  const t = useText("individual");
  const { view, sipId, may } = useMine();
  const last = view.plan.reports.findLast((one) => one.measureId === measure.id);
  const [isOpen, setOpen] = useState(false);
  const [status, setStatus] = useState<MeasureStatus | null>(last?.status ?? null);
  const comment = useDraft(`report.${measure.id}`, { sipId });
  const answer = useAnswer("reportMeasure", {
    fields: ["status", "comment"],
    said: t("own.saved"),
    onDone: () => {
      void comment.clear("");
      setOpen(false);
    },
  });
  if (!may("reportMeasure")) return null;
  if (!isOpen)
    return (
      <div className="screen-only">
        <Button isSmall onPress={() => setOpen(true)}>
          {t("own.report")}
        </Button>
      </div>
    );
  return (
    <ActForm
      act={answer}
      action={t("own.save")}
      onSend={() => {
        const isRight = answer.check({
          status: status ? null : t("own.need"),
          comment: status === "notDone" && !comment.text.trim() ? t("own.needWhy") : null,
        });
        if (isRight) void answer.give({ measureId: measure.id, status, comment: comment.text });
      }}
      onCancel={() => setOpen(false)}
    >
      <RadioGroup
        name="status"
        label={t("own.how")}
        value={status}
        onChange={setStatus}
        options={measureStatuses.map((value) => ({ value, label: t(`own.status.${value}`) }))}
        error={answer.error("status")}
      />
      <DraftArea
        name="comment"
        label={t(status === "notDone" ? "own.why" : "own.comment")}
        draft={comment}
        error={answer.error("comment")}
        isOptional={status !== "notDone"}
        rows={2}
        maxLength={4000}
      />
    </ActForm>
  );
}
