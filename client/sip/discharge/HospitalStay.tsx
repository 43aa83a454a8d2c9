import { useSignedIn } from "../../api.ts";
import { useText } from "../../text/text.ts";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { dayInWords, instantInWords, todayInSweden } from "../../ui/dates.ts";
import { LawTag } from "../../ui/LawTag.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { useSip } from "../parts/useSip.ts";
import { type NowInShort, nowInShort } from "./nowInShort.ts";
import { StayActions } from "./StayActions.tsx";
import { StayTimeline } from "./StayTimeline.tsx";
import "./Stay.css";

/**
 * The stay in hospital (2017:612): what holds now in one sentence, the main action for who looks, and the thread of what has
 * happened and what comes. `isMain`: nothing else on the page is more pressing.
 */
export function HospitalStay({ level = 2, isMain = false }: { level?: 2 | 3; isMain?: boolean }) {
  const t = useText("discharge");
  const sip = useSip();
  const { assignment } = useSignedIn();
  const { view, agreement } = sip;
  const { discharge } = view;
  if (!discharge && !sip.may("noteAdmission")) return null;
  const seenUntil = discharge?.seenUntil;
  const isOurs = sip.tasks.some((one) => one.kind === "takeHome" && one.audience === `unit:${assignment?.unitId}`);
  const isCompulsory = view.need?.compulsoryCare === true;
  return (
    <Section title={t("title")} level={level} anchor="hospital" isCard={level === 3}>
      {discharge ? (
        <p className="Stay-now">
          <Now
            now={nowInShort(discharge, agreement.discharge.liability.model, todayInSweden(), sip.may("noteReady"))}
          />
        </p>
      ) : (
        <p className="Stay-now">{t("now.notNoted", { hours: agreement.discharge.admissionNoticeHours })}</p>
      )}
      {isOurs && <p>{t("now.takeHome")}</p>}
      {seenUntil && <p className="soft">{t("now.seenUntil", { day: dayInWords(seenUntil, sip.language) })}</p>}
      {isCompulsory && level === 2 && (
        <Notice tone="soon" title={t("care.title")}>
          <p>{t("care.text")}</p>
          <p>{t("care.way")}</p>
          <p>
            <LawTag>{t("care.law")}</LawTag>
          </p>
        </Notice>
      )}
      <StayActions sip={sip} isMain={isMain} />
      {discharge && level === 2 && <StayTimeline sip={sip} discharge={discharge} />}
      {discharge && level === 3 && (
        // On the page of the need the decision is what one has come for.
        <Disclosure title={t("timeline")} isMadeWhenOpened>
          <StayTimeline sip={sip} discharge={discharge} />
        </Disclosure>
      )}
      {discharge?.clock?.sipIsDue === false && !isCompulsory && !seenUntil && <p>{t("noSip")}</p>}
    </Section>
  );
}

function Now({ now: { key, when } }: { now: NowInShort }) {
  const t = useText("discharge");
  const { language } = useSip();
  const words = when.length > 10 ? instantInWords(when, language) : dayInWords(when, language);
  return t(`now.${key}`, { day: words, when: words });
}
