import { useState } from "react";
import type { Measure, PlanContent } from "../../../core/sip/state.ts";
import type { MessageKind } from "../../../core/sip/stateMessages.ts";
import { useText } from "../../text/text.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { useMine } from "../mine.ts";
import { hrefOf } from "../rooms/rooms.ts";
import { WriteMessage } from "./WriteMessage.tsx";
import { unitThatGets } from "./whoGets.ts";

/** At a measure that somebody has promised: say that it did not happen, or ask about it; and whether there is an answer. */
export function AboutMeasure({ measure, content }: { measure: Measure; content: PlanContent }) {
  const t = useText("messages");
  const { sipId, view, may } = useMine();
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<Exclude<MessageKind, "earlierFollowUp">>("notDone");
  const last = view.messages.findLast((one) => one.measureId === measure.id);
  const mayWrite = may("reportNotDone") && measure.owner.kind !== "person";
  if (!mayWrite && !last) return null;
  const isAnswered = last && last.answers.length > 0;
  return (
    <div className="My-about">
      {last && (
        <p className="small screen-only">
          <Badge tone={isAnswered ? "done" : "soon"}>{t(isAnswered ? "answered" : "waiting")}</Badge>{" "}
          <a href={hrefOf(sipId, "messages")}>{t(isAnswered ? "see" : "seeSent")}</a>
        </p>
      )}
      {isOpen && (
        <>
          <RadioGroup
            name="kind"
            label={t("form.what")}
            value={kind}
            onChange={setKind}
            options={(["notDone", "message"] as const).map((value) => ({ value, label: t(`form.kind.${value}`) }))}
          />
          <WriteMessage
            key={kind}
            kind={kind}
            measureId={measure.id}
            label={t(kind === "notDone" ? "form.notDone" : "form.aboutMeasure")}
            help={kind === "notDone" ? t("form.notDoneHelp") : undefined}
            unit={unitThatGets(view, content, measure)}
            onClose={() => setOpen(false)}
          />
        </>
      )}
      {!isOpen && mayWrite && (
        <div className="screen-only">
          <Button look="quiet" isSmall onPress={() => setOpen(true)}>
            {t("aboutThis")} <span className="visually-hidden">{measure.what}</span>
          </Button>
        </div>
      )}
    </div>
  );
}
