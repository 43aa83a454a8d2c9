import { ArrowLeft, ShieldAlert } from "lucide-react";
import { useEffect } from "react";
import type { SipView } from "../../core/sip/view.ts";
import { useSignedIn } from "../api.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { TextLink } from "../ui/Button.tsx";
import { dayInWords } from "../ui/dates.ts";
import { useOpenSip } from "./openSip.ts";
import { ProtectionNotice } from "./secrecy/ProtectionNotice.tsx";

/** Who the SIP is about, what matters to them, and how far it has come: on every page of the SIP. */
export function SipHeader({ isOverview }: { isOverview: boolean }) {
  const t = useText("sip");
  const language = useLanguage();
  const { agreement } = useSignedIn();
  const { view } = useOpenSip();
  const { name, age } = view.person;
  const person = age === null ? name : t("personAge", { name, count: age });
  const phase = agreement.phases.find((one) => one.stages.includes(view.stage));
  const version = view.plan.versions.at(-1)?.version;
  const matters = (view.assessment.whatMatters?.text || view.plan.versions.at(-1)?.content.whatMatters || "").split(
    "\n",
  )[0];

  useEffect(() => {
    document.title = `${t("heading", { person: name })} – Samlad`;
  }, [t, name]);

  return (
    <header className="SipHeader">
      <p className="screen-only">
        <TextLink href="/work" className="SipHeader-back">
          <ArrowLeft aria-hidden size={18} />
          {t("back")}
        </TextLink>
      </p>
      <div className="SipHeader-row">
        <div className="SipHeader-who">
          <h1 tabIndex={-1}>{person}</h1>
          {matters && !isOverview && <p className="SipHeader-matters">”{matters}”</p>}
        </div>
        <p className="SipHeader-state">
          {view.closing ? (
            <Badge tone="done">{t("closed")}</Badge>
          ) : (
            phase &&
            limitOf(view) !== "toldOnly" && (
              <span className="SipHeader-phase">
                <Badge tone="calm">{t("phase", { phase: phase[language] })}</Badge>
              </span>
            )
          )}
          {version !== undefined && <span>{t("planVersion", { version })}</span>}
          {view.nextFollowUpOn && !view.closing && (
            <span>
              {t("nextFollowUp", { day: dayInWords(view.nextFollowUpOn, language, { short: true, weekday: false }) })}
            </span>
          )}
        </p>
      </div>
      <ProtectionNotice />
      {view.limited && (
        <p className="SipHeader-limited small soft">
          <ShieldAlert aria-hidden size={16} /> {t(limitOf(view), { person: name })}
        </p>
      )}
    </header>
  );
}

/** Why the reader sees only a part: what the ward has told, what one has raised oneself, or what the consent gives. */
function limitOf({ areas, limited, relations }: SipView): "toldOnly" | "wardOnly" | "raisedOnly" | "limited" {
  if (!limited || areas.length > 0) return "limited";
  if (relations.includes("ward")) return "wardOnly";
  return relations.includes("toldUnit") && !relations.includes("raiser") ? "toldOnly" : "raisedOnly";
}
