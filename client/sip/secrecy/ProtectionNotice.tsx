import { ShieldAlert } from "lucide-react";
import { useText } from "../../text/text.ts";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useOpenSip } from "../openSip.ts";

/** On every page of the SIP of somebody protected: which protection, why it matters, and what to keep in mind (Z4). */
export function ProtectionNotice() {
  const t = useText("secrecy");
  const { view } = useOpenSip();
  const { protection, name } = view.person;
  if (protection === "none") return null;
  const first = name.split(" ")[0] ?? name;
  const rules = [t(`warning.rules.${protection}`), ...t("warning.rules.common").split("\n")];
  return (
    <Notice
      tone="soon"
      icon={ShieldAlert}
      title={t("warning.title", { level: t(`level.${protection}`).toLowerCase() })}
    >
      <p>{t(`warning.why.${protection}`, { name: first })}</p>
      <div className="screen-only">
        <Disclosure title={t("warning.think")}>
          <ul>
            {rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </Notice>
  );
}
