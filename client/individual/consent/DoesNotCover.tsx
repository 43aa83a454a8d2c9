import { useText } from "../../text/text.ts";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { useMine } from "../mine.ts";

/** What a yes never covers, whatever was answered; and when the law goes before it. */
export function DoesNotCover() {
  const t = useText("myConsent");
  const { isMe } = useMine();
  return (
    <Disclosure title={t("covers.title")}>
      <ul className="stack-tight">
        <li>{t(isMe ? "covers.record" : "covers.recordOther")}</li>
        <li>{t("covers.others")}</li>
        <li>{t("covers.later")}</li>
        <li>{t("covers.law")}</li>
      </ul>
    </Disclosure>
  );
}
