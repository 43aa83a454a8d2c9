import { useText } from "../text/text.ts";
import { LinkButton } from "../ui/Button.tsx";

/** What stands last on the page that is easy to read: that there is more, and the hard words. */
export function EasyEnd() {
  const t = useText("easy");
  return (
    <div className="stack">
      <p className="soft">{t("more")}</p>
      <div className="screen-only">
        <LinkButton href="/my/words">{t("words")}</LinkButton>
      </div>
    </div>
  );
}
