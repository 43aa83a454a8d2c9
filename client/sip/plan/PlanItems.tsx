import { CircleCheck, CircleDashed } from "lucide-react";
import type { PlanItem } from "../../../core/sip/statutory.ts";
import { useText } from "../../text/text.ts";
import { Badge } from "../../ui/Badge.tsx";
import { LawTag } from "../../ui/LawTag.tsx";
import type { SipContext } from "../parts/sipContext.ts";

/** What the plan must hold, ticking itself off while one writes, with the paragraph each one rests on (P1). */
export function PlanItems({ sip, items }: { sip: SipContext; items: PlanItem[] }) {
  const t = useText("plan");
  const done = items.filter((item) => item.done).length;
  const law = items.find((item) => item.statutory)?.law;
  const restsOn = (item: PlanItem) =>
    item.statutory ? t("items.statutory") : item.law === sip.agreement.key ? t("items.agreed") : t("items.always");
  return (
    <section className="PlanItems" aria-labelledby="plan-items">
      <header className="PlanItems-head">
        <h3 id="plan-items">{t("items.title")}</h3>
        <Badge tone={done === items.length ? "done" : "soon"}>
          <span role="status">
            {done === items.length ? t("items.complete") : t("items.count", { done, total: items.length })}
          </span>
        </Badge>
      </header>
      <ul className="plain-list PlanItems-list">
        {items.map((item) => (
          <li key={item.key} className={item.done ? "PlanItems-item PlanItems-item--done" : "PlanItems-item"}>
            {item.done ? <CircleCheck aria-hidden size={22} /> : <CircleDashed aria-hidden size={22} />}
            <div>
              <p>
                <span className="visually-hidden">{item.done ? t("items.done") : t("items.missing")}: </span>
                {t(`items.${item.key}`)}
              </p>
              <p className="small soft">{restsOn(item)}</p>
              {!item.done && item.missing.length > 0 && (
                <p className="small PlanItems-missing">{t("items.missingNames", { names: item.missing.join(", ") })}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {law && (
        <p>
          <LawTag>{law}</LawTag>
        </p>
      )}
    </section>
  );
}
