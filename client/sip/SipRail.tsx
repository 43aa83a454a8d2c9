import { History, LayoutDashboard, Printer } from "lucide-react";
import { usePlace } from "../navigation.ts";
import { stageHref } from "../stage.ts";
import { useText } from "../text/text.ts";
import { TextLink } from "../ui/Button.tsx";
import { todayInSweden } from "../ui/dates.ts";
import { Rail } from "../ui/Rail.tsx";
import { useOpenSip } from "./openSip.ts";
import { stageStates } from "./stageStates.ts";

/** The stages with what is missing in each, then history and paper. */
export function SipRail() {
  const t = useText("sip");
  const k = useText("tasks");
  const { sipId, view, tasks } = useOpenSip();
  const path = usePlace().pathname;
  const today = todayInSweden();
  const steps = stageStates(view, tasks, today).map(({ stage, state, missing }) => ({
    id: stage,
    title: t(`stage.${stage}`),
    href: stageHref(sipId, stage),
    state,
    missing: missing ? k(`short.${missing}`) : undefined,
    isCurrent: path === stageHref(sipId, stage),
  }));
  const others = [
    { href: `/sips/${sipId}`, words: t("overview"), Icon: LayoutDashboard },
    { href: `/sips/${sipId}/history`, words: t("history"), Icon: History },
    ...(view.plan.versions.length > 0 ? [{ href: `/sips/${sipId}/print`, words: t("print"), Icon: Printer }] : []),
  ];
  return (
    <>
      <Rail label={t("rail")} steps={steps} />
      <nav aria-label={t("more")} className="SipRail-more screen-only">
        <ul className="plain-list">
          {others.map(({ href, words, Icon }) => (
            <li key={href}>
              <TextLink href={href} className="SipRail-link" aria-current={path === href ? "page" : undefined}>
                <Icon aria-hidden size={20} />
                {words}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
