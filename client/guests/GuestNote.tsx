import type { SipView } from "../../core/sip/view.ts";
import { useLanguage, useText } from "../text/text.ts";
import { dayInWords } from "../ui/dates.ts";
import { Notice } from "../ui/Notice.tsx";

/** To one who joined by a link: what is seen, whose choice that is, and until when. */
export function GuestNote({ view }: { view: SipView }) {
  const t = useText("guests");
  const language = useLanguage();
  const [own] = view.guests;
  const { name } = view.person;
  return (
    <Notice title={t("note.title")}>
      <p>
        {t("note.text", { name })}
        {own?.seesUntil && ` ${t("note.until", { day: dayInWords(own.seesUntil, language, { weekday: false }) })}`}
      </p>
    </Notice>
  );
}
