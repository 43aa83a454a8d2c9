import { recipientName } from "../../actors.ts";
import { useText } from "../../text/text.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useMine } from "../mine.ts";
import { useAreaWords } from "./areaWords.ts";
import { stillMissing } from "./stillMissing.ts";

/** What is missing from the others who decide, in plain words (C9). */
export function StillMissing({ giver }: { giver: string | null }) {
  const t = useText("myConsent");
  const g = useText("givenOut");
  const { view } = useMine();
  const words = useAreaWords();
  const missing = view.consent && !view.closing ? stillMissing(view.consent, giver) : null;
  // About a child it is told with everybody's answers (JointConsent) who has not said yes; here is what waits for it.
  const isTold = view.child;
  if (!missing || (isTold && missing.cells.length === 0)) return null;
  return (
    <Notice tone="soon" title={t("missing.title")}>
      {!isTold && missing.own && <p>{t("missing.own")}</p>}
      {!isTold &&
        missing.plan.map(({ name, answer }) => (
          <p key={name}>{t(`missing.${answer ?? "notAnswered"}`, { who: name || g("protectedName") })}</p>
        ))}
      {missing.cells.length > 0 && (
        <>
          <p>{missing.other ? t("missing.cells", { who: missing.other }) : t("missing.cellsMany")}</p>
          <ul>
            {missing.cells.map(({ row, areas }) => (
              <li key={row.key}>
                {t("missing.cell", {
                  who: recipientName(row.recipient) || g("protectedName"),
                  areas: words.list(areas),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
