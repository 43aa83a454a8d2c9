import { Suspense, useState } from "react";
import type { Meeting } from "../../core/sip/state.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { useMine } from "./mine.ts";

const InvitationForm = lazyPart(async () => (await import("./InvitationForm.tsx")).InvitationForm);

/** A relative or another invited person says whether they come (S2). */
export function InvitationAnswer({ meeting, participantId }: { meeting: Meeting; participantId: string }) {
  const t = useText("individual");
  const { may } = useMine();
  const before = meeting.answers[participantId];
  const [isOpen, setOpen] = useState(false);
  const mayAnswer = may("answerSummons") && meeting.status === "sent";
  if (before && !isOpen)
    return (
      <div className="row">
        <p>{t("meeting.answered", { answer: t(`meeting.answer.${before.answer}`) })}</p>
        {mayAnswer && <Button onPress={() => setOpen(true)}>{t("meeting.answerChange")}</Button>}
      </div>
    );
  if (!mayAnswer) return null;
  return (
    <Suspense fallback={<Skeleton lines={4} isBlock />}>
      <InvitationForm meeting={meeting} participantId={participantId} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
