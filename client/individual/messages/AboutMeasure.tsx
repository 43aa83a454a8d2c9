import { useState } from "react";
import type { Measure, PlanContent } from "../../../core/sip/state.ts";
import type { MessageKind } from "../../../core/sip/stateMessages.ts";
import { useText } from "../../text/text.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMine } from "../mine.ts";
import { WriteMessage } from "./WriteMessage.tsx";
import { unitThatGets } from "./whoGets.ts";

/** At a measure that somebody has promised: say that it did not happen, or ask about it; and whether there is an answer. */
export function AboutMeasure({ measure, content }: { measure: Measure; content: PlanContent }) {
  const t = useText("messages");
  const { view, may } = useMine();
  const [kind, setKind] = useState<MessageKind | null>(null);
  const last = view.messages.findLast((one) => one.measureId === measure.id);
  const isMine = measure.owner.kind === "person";
  if (!may("reportNotDone") && !last) return null;
  const unit = unitThatGets(view, content, measure);
  return (
    <div className="stack-tight">
      {last && (
        <p className="small">
          <Badge tone={last.answers.length > 0 ? "done" : "soon"}>
            {t(last.answers.length > 0 ? "answered" : "waiting")}
          </Badge>{" "}
          <a href="#messages">{t(last.answers.length > 0 ? "see" : "seeSent")}</a>
        </p>
      )}
      {kind && (
        <WriteMessage
          kind={kind}
          measureId={measure.id}
          label={t(kind === "notDone" ? "form.notDone" : "form.aboutMeasure")}
          help={kind === "notDone" ? t("form.notDoneHelp") : undefined}
          unit={unit}
          onClose={() => setKind(null)}
        />
      )}
      {!kind && may("reportNotDone") && !isMine && (
        <div className="row screen-only">
          <Button look="quiet" isSmall onPress={() => setKind("notDone")}>
            {t("notDone")} <span className="visually-hidden">{measure.what}</span>
          </Button>
          <Button look="quiet" isSmall onPress={() => setKind("message")}>
            {t("aboutThis")} <span className="visually-hidden">{measure.what}</span>
          </Button>
        </div>
      )}
    </div>
  );
}
