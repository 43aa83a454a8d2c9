import { Check } from "lucide-react";
import { useText } from "../../text/text.ts";
import { dayInWords, todayInSweden } from "../../ui/dates.ts";
import { LawTag } from "../../ui/LawTag.tsx";
import { Section } from "../../ui/Page.tsx";
import { dayOfTurning } from "../handOver/turning.ts";
import { useMine } from "../mine.ts";

/** What a young person decides, by the age it has: with a say at every age, an own question at fifteen, and everything at eighteen. */
export function WhatIDecide() {
  const t = useText("youth");
  const { view, language } = useMine();
  const age = view.person.age ?? 0;
  const inWords = (years: number) => {
    const day = dayOfTurning(view.person.personalIdentityNumber, years, todayInSweden());
    return day && dayInWords(day, language, { weekday: false });
  };
  const [fifteenth, eighteenth] = [inWords(15), inWords(18)];
  const speaks = age >= 15;
  const mine = [
    t("decide.say"),
    t("decide.words"),
    ...(age >= 12 ? [t("decide.hide")] : []),
    t("decide.meeting"),
    ...(speaks ? [t("decide.own"), t("decide.ownUnit")] : []),
  ];
  const more = speaks
    ? [t("decide.ownYes"), t("decide.ownSilent"), t("decide.without")]
    : [t("decide.guardians"), fifteenth ? t("decide.at15", { day: fifteenth }) : t("decide.at15NoDay")];
  return (
    <div id="decide" className="My-anchor" tabIndex={-1}>
      <Section title={t("decide.title")} isCard>
        <ul className="plain-list stack-tight">
          {mine.map((sentence) => (
            <li key={sentence} className="Child-right">
              <Check aria-hidden size={22} />
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
        <div className="stack-tight">
          {more.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>{eighteenth ? t("decide.at18", { day: eighteenth }) : t("decide.at18NoDay")}</p>
          <p>
            <LawTag>{t("decide.law")}</LawTag>
          </p>
        </div>
      </Section>
    </div>
  );
}
