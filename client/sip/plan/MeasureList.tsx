import { Plus } from "lucide-react";
import { useState } from "react";
import type { Measure } from "../../../core/sip/state.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import type { PlanShown } from "./Goals.tsx";
import { MeasureForm } from "./MeasureForm.tsx";
import { MeasureReports } from "./MeasureReports.tsx";
import { MeasureSentence } from "./MeasureSentence.tsx";
import { RemoveEntry } from "./RemoveEntry.tsx";

type Props = PlanShown & { measures: Measure[]; subgoalId: string | null };

/** Measures as sentences, each written in place. */
export function MeasureList({ measures, subgoalId, ...plan }: Props) {
  const t = useText("plan");
  const { sip, content, isWriting, isCurrent } = plan;
  /** The id of the measure that is written, "new", or none. */
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {measures.length === 0 && open !== "new" && <p className="soft small">{t("measures.none")}</p>}
      <ul className="plain-list MeasureList">
        {measures.map((measure) => (
          <li key={measure.id} className="MeasureList-item">
            {open === measure.id ? (
              <MeasureForm sip={sip} content={content} measure={measure} subgoalId={subgoalId} onDone={close} />
            ) : (
              <>
                <EntryMarks item={`plan.measure:${measure.id}`} view={sip.view}>
                  <MeasureSentence measure={measure} content={content} person={sip.view.person} />
                </EntryMarks>
                {isWriting && (
                  <div className="row MeasureList-tools screen-only">
                    <Button look="quiet" isSmall onPress={() => setOpen(measure.id)}>
                      {t("edit")} <span className="visually-hidden">{measure.what}</span>
                    </Button>
                    <RemoveEntry
                      sip={sip}
                      kind="measures"
                      command="removeMeasure"
                      input={{ measureId: measure.id }}
                      named={measure.what}
                    />
                  </div>
                )}
                {isCurrent && <MeasureReports sip={sip} measure={measure} />}
              </>
            )}
          </li>
        ))}
      </ul>
      {open === "new" && <MeasureForm sip={sip} content={content} subgoalId={subgoalId} onDone={close} />}
      {isWriting && open !== "new" && (
        <div className="screen-only">
          <Button isSmall icon={<Plus aria-hidden size={18} />} onPress={() => setOpen("new")}>
            {t("measures.add")}
          </Button>
        </div>
      )}
    </>
  );
}
