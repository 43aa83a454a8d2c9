import { nameOf, whoHasWhat } from "../../../core/sip/whoHasWhat.ts";
import { recipientName } from "../../actors.ts";
import { useText } from "../../text/text.ts";
import { useMine } from "../mine.ts";
import { useAreaWords } from "./areaWords.ts";

/** What a withdrawal means: who stops reading what, what stays with whom, and what becomes of the plan (C7). */
export function WithdrawingMeans({ giver }: { giver: string }) {
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
          return areas.length > 0 ? [{ key: row.key, who: recipientName(row.recipient), areas }] : [];
        })
      : [];
  const held = whoHasWhat(view).map((holding) => {
    const versions = holding.disclosures.flatMap((one) => /^plan (\d+)$/.exec(one.what)?.[1] ?? []);
    const copies = holding.copies.map((one) => String(one.version));
    const plans = [...new Set([...versions, ...copies])].sort().map((version) => t("withdraw.version", { version }));
    const others = holding.disclosures.flatMap((one) => (/^plan \d+$/.test(one.what) ? [] : [one.what]));
    return { key: holding.key, who: nameOf(holding.receiver), what: [...plans, ...others].join(", ") };
  });
  // Of several who decide, one may take the yes back while another one's stands.
  const stands = consent.givers.some((one) => one.key !== giver && one.answer === "yes");
  const hidden = (who: string) => who || g("protectedName");
  return (
    <>
      <h3>{t("withdraw.stops")}</h3>
      {reading.length === 0 ? (
        <p>{t("withdraw.stopsNobody")}</p>
      ) : (
        <ul>
          {reading.map(({ key, who, areas }) => (
            <li key={key}>
              {areas.length > 5
                ? t("withdraw.stopsMany", {
                    who: hidden(who),
                    areas: areas.slice(0, 3).map(words.one).join(", "),
                    count: areas.length - 3,
                  })
                : t("withdraw.stopsOne", { who: hidden(who), areas: words.list(areas) })}
            </li>
          ))}
        </ul>
      )}
      <h3>{t("withdraw.keeps")}</h3>
      {held.length === 0 ? (
        <p>{t("withdraw.keepsNothing")}</p>
      ) : (
        <ul>
          {held.map(({ key, who, what }) => (
            <li key={key}>{t("withdraw.keepsOne", { who: hidden(who), what })}</li>
          ))}
        </ul>
      )}
      <h3>{t("withdraw.plan")}</h3>
      <p>{t(stands ? "withdraw.planStays" : "withdraw.planCloses")}</p>
    </>
  );
}
