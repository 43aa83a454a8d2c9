import type { Measure, PlanContent } from "../../../core/sip/state.ts";
import { MeasureWords } from "../../plan/MeasureWords.tsx";
import { useText } from "../../text/text.ts";
import { ActorShape } from "../../ui/ActorShape.tsx";
import { ownerGroup, ownerName } from "./planTools.ts";

type Props = { measure: Measure; content: Pick<PlanContent, "measures">; person: { name: string } };

/** A measure as people say it: "Hemsjukvården lägger om såret varje måndag till 5 april. Ansvarig: Sara Nyman". */
export function MeasureSentence({ measure, content, person }: Props) {
  const t = useText("plan");
  const before = content.measures.find((one) => one.id === measure.after);
  return (
    <div className="MeasureSentence">
      <ActorShape kind={ownerGroup(measure.owner)} size={18} />
      <div>
        <p className="Written">
          <MeasureWords measure={measure} owner={ownerName(measure.owner, person)} />{" "}
          {measure.contact && (
            <span className="MeasureSentence-contact">{t("measures.contact", { name: measure.contact })}</span>
          )}
        </p>
        {before && <p className="small soft">{t("measures.after", { what: before.what })}</p>}
      </div>
    </div>
  );
}
