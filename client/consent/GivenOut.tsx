import type { ReactNode } from "react";
import { type ActorRef, groupOf } from "../../core/access.ts";
import type { Agreement } from "../../core/agreement.ts";
import type { SipView } from "../../core/sip/view.ts";
import { type GivenOut as Given, type Holding, nameOf, whoHasWhat } from "../../core/sip/whoHasWhat.ts";
import { actorInWords } from "../act/actor.ts";
import { isHiddenUnit } from "../actors.ts";
import type { Language } from "../text/language.ts";
import { useText } from "../text/text.ts";
import { ActorName } from "../ui/ActorShape.tsx";
import { DateText } from "../ui/DateText.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { dayInWords, swedishParts } from "../ui/dates.ts";
import { LawTag } from "../ui/LawTag.tsx";
import { areaInSentence } from "./matrix.ts";

type Props = {
  view: SipView;
  agreement: Agreement;
  language: Language;
  /** Who may read what today stands elsewhere on the page, and is not said again. */
  isNowSaid?: boolean;
  /** What stands around one disclosure, for those who may strike it or say that it is wrong. */
  around?: (disclosureId: string, body: ReactNode) => ReactNode;
};

/** Who has what (C7, PDL 3:11): each receiver with every disclosure and copy, also after a withdrawal. */
export function GivenOut({ view, agreement, language, isNowSaid = false, around = (_, body) => body }: Props) {
  const t = useText("givenOut");
  const m = useText("matrix");
  const { consent } = view;
  const holdings = hiddenAsOne(
    whoHasWhat(view, (key) => {
      if (consent?.state !== "given") return [];
      const row = consent.rows.find((one) => one.key === key);
      return Object.entries(row?.cells ?? {}).flatMap(([area, cell]) => (cell.state === "allowed" ? [area] : []));
    }),
  );
  const inWords = (areas: string[]) =>
    new Intl.ListFormat(language).format(areas.map((area) => areaInSentence(area, agreement, language, m)));
  if (holdings.length === 0) return <p className="soft">{t("none")}</p>;
  return (
    <ul className="plain-list lines">
      {holdings.map((holding) => {
        const count = holding.disclosures.length + holding.copies.length;
        return (
          <li key={holding.key}>
            <div className="apart">
              <Receiver holding={holding} />
              <span className="soft small">
                {t("latest")} <DateText value={holding.latest} weekday={false} />
              </span>
            </div>
            {consent && !isHidden(holding) && !(isNowSaid && holding.seesNow.length > 0) && (
              <p className="small">
                {holding.receiver.kind === "named"
                  ? t("byName")
                  : holding.seesNow.length > 0
                    ? t("seesNow", { areas: inWords(holding.seesNow) })
                    : t("seesNothing")}
              </p>
            )}
            <Disclosure
              title={
                <>
                  {t("count", { count })}{" "}
                  <span className="visually-hidden">{t("countTo", { name: receiverName(holding, t) })}</span>
                </>
              }
            >
              <ul className="plain-list lines">
                {holding.copies.map((copy) => (
                  <li key={copy.id}>
                    <When at={copy.at} />
                    <p>{t("copy", { version: copy.version })}</p>
                    <p className="small">{t(`copyWay.${copy.how}`)}</p>
                    <p className="small">
                      {t(copy.ground === "own" ? "own" : `ground.${copy.ground}`)} {copy.why}
                      <Withdrawn consents={copy.consents} language={language} />
                    </p>
                    <By by={copy.by} />
                  </li>
                ))}
                {holding.disclosures.map((one) => (
                  <li key={one.id}>
                    {around(one.id, <Line disclosure={one} areas={inWords(one.areas)} language={language} />)}
                  </li>
                ))}
              </ul>
            </Disclosure>
          </li>
        );
      })}
    </ul>
  );
}

/** What a unit may read that is kept from the reader is not told, which is not to say that it may read nothing. */
const isHidden = ({ receiver }: Holding) => receiver.kind === "unit" && isHiddenUnit(receiver.unit);

/** The units that are kept from the reader stand as one: that they are kept is said once. */
function hiddenAsOne(holdings: Holding[]): Holding[] {
  const [first, ...more] = holdings.filter(isHidden);
  if (!first) return holdings;
  const hidden = [first, ...more];
  return [
    ...holdings.filter((one) => !isHidden(one)),
    {
      ...first,
      latest:
        hidden
          .map((one) => one.latest)
          .sort()
          .at(-1) ?? first.latest,
      disclosures: hidden.flatMap((one) => one.disclosures),
      copies: hidden.flatMap((one) => one.copies),
    },
  ];
}

function Line({ disclosure, areas, language }: { disclosure: Given; areas: string; language: Language }) {
  const t = useText("givenOut");
  const { ground, consents } = disclosure;
  // An established plan is disclosed as "plan 2": said in words here.
  const version = /^plan (\d+)$/.exec(disclosure.what)?.[1];
  const isMessage = /^message [0-9a-f-]{36}$/.test(disclosure.what);
  return (
    <>
      <When at={disclosure.at} />
      <p className="Written">{version ? t("planVersion", { version }) : isMessage ? t("message") : disclosure.what}</p>
      {areas && <p className="small">{t("about", { areas })}</p>}
      <p className="small">
        {t(`ground.${ground}`)} {ground !== "consent" && ground !== "other" && <LawTag>{t(`law.${ground}`)}</LawTag>}{" "}
        {disclosure.why}
        <Withdrawn consents={consents} language={language} />
      </p>
      <By by={disclosure.by} />
    </>
  );
}

/** That the consent it rested on has been taken back, the last time when there were several. */
function Withdrawn({ consents, language }: { consents: Given["consents"]; language: Language }) {
  const t = useText("givenOut");
  const days = consents.flatMap(({ answer, at }) => (answer === "withdrawn" ? [at] : [])).sort();
  const last = days.at(-1);
  return last && t("withdrawn", { day: dayInWords(swedishParts(last).day, language, { weekday: false }) });
}

/** Who did it; nothing of one whose name is kept from the reader. */
function By({ by }: { by: ActorRef }) {
  const words = actorInWords(by);
  return words === useText("ui")("protectedName") ? null : <p className="soft small">{words}</p>;
}

function When({ at }: { at: string }) {
  return (
    <p>
      <strong>
        <DateText value={at} weekday={false} />
      </strong>
    </p>
  );
}

function receiverName({ receiver }: Holding, t: ReturnType<typeof useText<"givenOut">>): string {
  return (receiver.kind === "unit" ? receiver.unit.name : nameOf(receiver)) || t("protectedName");
}

function Receiver({ holding }: { holding: Holding }) {
  const t = useText("givenOut");
  const { receiver } = holding;
  return receiver.kind === "unit" ? (
    <ActorName kind={groupOf(receiver.unit)} name={receiverName(holding, t)} detail={receiver.unit.principal.name} />
  ) : (
    <ActorName kind="personAndFamily" name={receiverName(holding, t)} />
  );
}
