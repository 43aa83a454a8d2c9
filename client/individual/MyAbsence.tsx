import { useState } from "react";
import { ActProblem } from "../act/ActProblem.tsx";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { useMine } from "./mine.ts";
import { useAnswer } from "./useAnswer.ts";

/** The individual consents but will not or cannot be there: the planning goes on, with the reason (C11). */
export function MyAbsence() {
  const t = useText("individual");
  const { view, isMe, may } = useMine();
  const [isAsking, setAsking] = useState(false);
  const answer = useAnswer("chooseAbsence", {
    fields: [],
    said: t("meeting.absentDone"),
    onDone: () => setAsking(false),
  });
  const absence = view.consent?.absence;
  if (absence) return <p>{t("meeting.absentLine", { reason: absence.reason })}</p>;
  if (!isMe || !may("chooseAbsence")) return null;
  return (
    <div className="screen-only">
      <Button look="quiet" onPress={() => setAsking(true)}>
        {t("meeting.absent")}
      </Button>
      <ConfirmDialog
        title={t("meeting.absentTitle")}
        consequence={t("meeting.absentText")}
        reasonLabel={t("meeting.absentReason")}
        action={t("meeting.absentSend")}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={(reason) => void answer.give({ reason })}
        isPending={answer.isPending}
        problem={<ActProblem act={answer} />}
      />
    </div>
  );
}
