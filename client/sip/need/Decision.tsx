import type { NeedDecision } from "../../../core/sip/state.ts";
import { actorInWords } from "../../act/actor.ts";
import { useText } from "../../text/text.ts";
import { DateText } from "../../ui/DateText.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import type { SipContext } from "../parts/sipContext.ts";

/** What was decided, by whom, when and why. */
export function Decision({ sip, decision }: { sip: SipContext; decision: NeedDecision }) {
  const t = useText("need");
  return (
    <div className="stack-tight">
      <EntryMarks item="decision" view={sip.view}>
        <p>
          <strong>{t(`decided.${decision.kind}`)}</strong>
        </p>
        {decision.reason && <p className="Written">{decision.reason}</p>}
      </EntryMarks>
      <p className="soft">
        {actorInWords(decision.by)}, <DateText value={decision.at} />
      </p>
    </div>
  );
}
