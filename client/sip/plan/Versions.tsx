import { dayOf } from "../../../core/time.ts";
import { actorInWords } from "../../act/actor.ts";
import { useLanguage, useText } from "../../text/text.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { dayInWords } from "../../ui/dates.ts";
import { Section } from "../../ui/Page.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { Differences } from "./Differences.tsx";

type Props = { sip: SipContext; shown: number | null; onShow: (version: number) => void };

/** All versions, the latest first: who established it, why, and what differs from the one before (P5). */
export function Versions({ sip, shown, onShow }: Props) {
  const t = useText("plan");
  const language = useLanguage();
  const { versions } = sip.view.plan;
  const current = versions.at(-1)?.version;
  return (
    <Section title={t("versions.title")} level={3}>
      <ul className="plain-list PlanVersions">
        {[...versions].reverse().map((version) => {
          const before = versions.find((one) => one.version === version.version - 1);
          return (
            <li key={version.version} className="stack-tight">
              <div className="row">
                <p>
                  <strong>
                    {t("versions.label", {
                      version: version.version,
                      day: dayInWords(dayOf(version.establishedAt), language, { weekday: false }),
                    })}
                  </strong>
                </p>
                {version.version === current && <Badge tone="done">{t("versions.now")}</Badge>}
                {version.version !== shown && (
                  <Button look="quiet" isSmall onPress={() => onShow(version.version)}>
                    {t("versions.show", { version: version.version })}
                  </Button>
                )}
              </div>
              <p className="small soft">
                {t("versions.by", { who: actorInWords(version.by) })}.{" "}
                {version.reason && t("versions.reason", { reason: version.reason })}
              </p>
              {before && (
                <Disclosure title={t("versions.differs", { version: version.version, before: before.version })}>
                  <Differences before={before.content} now={version.content} person={sip.view.person} />
                </Disclosure>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
