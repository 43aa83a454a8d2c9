import { isHiddenUnit, recipientKind, recipientName } from "../../actors.ts";
import { useText } from "../../text/text.ts";
import { ActorName } from "../../ui/ActorShape.tsx";
import { useMine } from "../mine.ts";
import { useAreaWords } from "./areaWords.ts";

/** Who may read today and about what, also those who have not been given anything. */
export function SharedToday() {
  const t = useText("myConsent");
  const g = useText("givenOut");
  const { view } = useMine();
  const words = useAreaWords();
  const { consent } = view;
  if (!consent) return null;
  const reading =
    consent.state === "given"
      ? consent.rows.flatMap((row) => {
          const areas = consent.areas.filter((area) => row.cells[area]?.state === "allowed");
          return areas.length > 0 ? [{ ...row, areas }] : [];
        })
      : [];
  return (
    <>
      {reading.length === 0 ? (
        <p>{isHiddenUnit(view.lead.unit) ? g("mayHidden") : t("sharedWith.mayNobody")}</p>
      ) : (
        <ul className="plain-list lines">
          {reading.map(({ key, recipient, areas }) => (
            <li key={key}>
              <ActorName
                kind={recipientKind(recipient)}
                name={recipientName(recipient) || g("protectedName")}
                detail={recipient.kind === "unit" ? recipient.unit.principal.name : ""}
              />
              <p>{t("sharedWith.about", { areas: words.list(areas) })}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
