import { Copy, FileText } from "lucide-react";
import type { Stage } from "../../core/agreement.ts";
import { audiences, type DocumentKind, type DocumentOffer, documentsFor } from "../../core/documents.ts";
import type { SipView } from "../../core/sip/view.ts";
import { dayOf } from "../../core/time.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Button, LinkButton } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { asStart, dayInWords } from "../ui/dates.ts";
import { announce } from "../ui/LiveStatus.tsx";
import { Section } from "../ui/Page.tsx";
import { documentHref, type PaperWay } from "./documentHref.ts";
import "./StageDocuments.css";

type Props = { view: SipView; stage: Stage };

/** The papers that belong to one stage, as far as the reader may have them; nothing when there are none. */
export function StageDocuments({ view, stage }: Props) {
  const t = useText("documents");
  const offers = documentsFor(view).filter((one) => one.stage === stage);
  if (offers.length === 0) return null;
  const kinds = Map.groupBy(latest(offers), (one) => one.kind);
  const hasArchive = [...kinds.keys()].some(isKept);
  return (
    <Section title={t("title")} lead={t("lead")} level={3}>
      <ul className="plain-list StageDocuments">
        {[...kinds].map(([kind, same]) => (
          <li key={kind} className="StageDocuments-kind">
            <h4 className="StageDocuments-name">
              <FileText aria-hidden size={20} />
              {t(`kind.${kind}`)}
            </h4>
            {kind === "agenda" ? (
              same.map((offer) => <Agendas key={offer.meeting} view={view} offer={offer} />)
            ) : (
              <ul className="plain-list">
                {same.map((offer) => (
                  <OnePaper key={JSON.stringify(offer)} view={view} offer={offer} isAlone={same.length === 1} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {hasArchive && <p className="soft small">{t("archiveHelp")}</p>}
    </Section>
  );
}

/** Papers that a record or an archive keeps; the others are there to be used and thrown away. */
const isKept = (kind: DocumentKind) => !["agenda", "checklist", "information", "consent-form"].includes(kind);

/** Of plans the latest version: the earlier ones stand on the plan's own page. */
function latest(offers: DocumentOffer[]): DocumentOffer[] {
  const version = Math.max(0, ...offers.map((one) => one.version ?? 0));
  return offers.filter((one) => one.version === undefined || one.version === version);
}

function OnePaper({ view, offer, isAlone }: { view: SipView; offer: DocumentOffer; isAlone: boolean }) {
  const t = useText("documents");
  const language = useLanguage();
  const label = useLabel(view, offer);
  const paper = [t(`kind.${offer.kind}`), label].filter(Boolean).join(", ");
  const ways: { words: string; way: PaperWay }[] = [
    ...offer.sizes.map((size) => ({ words: t(`size.${size}`), way: { language, size } })),
    ...(isKept(offer.kind) ? [{ words: t("archive"), way: { language, standard: "archive" as const } }] : []),
  ];
  return (
    <li className="StageDocuments-paper">
      {label && <span className={isAlone ? "soft" : undefined}>{label}</span>}
      <span className="row screen-only">
        {ways.map(({ words, way }, index) => (
          <LinkButton
            key={words}
            isSmall
            look={index === 0 ? "secondary" : "quiet"}
            href={documentHref(view.id, offer, way)}
            aria-label={t("of", { what: words, paper })}
          >
            {words}
          </LinkButton>
        ))}
        {offer.kind === "record" && <CopyText view={view} offer={offer} />}
      </span>
    </li>
  );
}

/** Which one of its kind it is; "" when there is nothing to tell it apart by. */
function useLabel(view: SipView, offer: DocumentOffer): string {
  const t = useText("documents");
  const language = useLanguage();
  if (offer.name) return t("to", { name: offer.name });
  if (offer.kind === "invitation") return t("toPerson", { name: view.person.name });
  if (offer.version) return t("version", { version: offer.version });
  const followUp = view.followUps.find((one) => one.id === offer.followUp);
  if (followUp) return t("started", { day: dayInWords(dayOf(followUp.startedAt), language) });
  const meeting = view.meetings.find((one) => one.id === offer.meeting);
  return meeting ? asStart(dayInWords(dayOf(meeting.startsAt), language)) : "";
}

/** The agenda for each whom it can speak to, for the table and for the wall. */
function Agendas({ view, offer }: { view: SipView; offer: DocumentOffer }) {
  const t = useText("documents");
  const language = useLanguage();
  return (
    <Disclosure title={t("agendaFor")} isMadeWhenOpened>
      <ul className="plain-list">
        {audiences.map((audience) => (
          <li key={audience} className="StageDocuments-paper">
            <span>{t(`audience.${audience}`)}</span>
            <span className="row screen-only">
              {(["a4", "a3"] as const).map((format) => (
                <LinkButton
                  key={format}
                  isSmall
                  href={documentHref(view.id, offer, { language, audience, format })}
                  aria-label={t("of", {
                    what: t(`format.${format}`),
                    paper: `${t("kind.agenda")}, ${t(`audience.${audience}`)}`,
                  })}
                >
                  {t(`format.${format}`)}
                </LinkButton>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Copies the text for a unit's own record; it is fetched from the server, so that the log tells of it. */
function CopyText({ view, offer }: { view: SipView; offer: DocumentOffer }) {
  const t = useText("documents");
  const language = useLanguage();
  async function copy() {
    try {
      const answer = await fetch(documentHref(view.id, offer, { language, ending: "txt" }), {
        credentials: "same-origin",
      });
      if (!answer.ok) throw new Error(`${answer.status}`);
      await navigator.clipboard.writeText(await answer.text());
      announce(t("copied"));
    } catch {
      announce(t("notCopied"));
    }
  }
  return (
    <Button isSmall look="quiet" icon={<Copy aria-hidden size={16} />} onPress={() => void copy()}>
      {t("copy")}
    </Button>
  );
}
