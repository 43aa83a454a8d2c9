import { ArrowLeft, ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useRef } from "react";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Section } from "../../ui/Page.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { AreaForm } from "./AreaForm.tsx";
import { AreaTexts } from "./AreaTexts.tsx";
import type { AreaState } from "./areaStates.ts";
import { OwnAreaWords } from "./OwnAreaWords.tsx";

type Props = { sip: SipContext; states: AreaState[]; open: AreaState; onGo: (area: string) => void };

/** One life area: the person's own words, then the professional text, and the way to the areas beside it. */
export function AreaPage({ sip, states, open, onGo }: Props) {
  const t = useText("assessment");
  const heading = useRef<HTMLHeadingElement>(null);
  const { area } = open;
  const index = states.indexOf(open);
  const previous = states[index - 1];
  const next = states[index + 1];
  const notes = sip.view.assessment.areas[area.key];
  const isUnfinished = sip.may("assessArea");

  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "center" });
  }, []);

  return (
    <div className="AreaPage">
      <div className="screen-only">
        <Button look="quiet" icon={<ArrowLeft aria-hidden size={18} />} onPress={() => onGo("")}>
          {t("area.all")}
        </Button>
      </div>
      <header className="stack-tight">
        <h2 ref={heading} tabIndex={-1} className="AreaPage-title">
          {area[sip.language]}
        </h2>
        <p className="soft small">
          {t("title")} · {area.codeSystem} {area.codes.join(", ")}
        </p>
      </header>
      <Section title={t("own.title", { name: sip.view.person.name })} level={3}>
        <OwnAreaWords sip={sip} area={area} />
      </Section>
      <Section title={t("area.professional")} level={3} isCard>
        {isUnfinished ? (
          <>
            <EntryMarks item={`assessment.area:${area.key}`} view={sip.view} />
            <AreaForm sip={sip} area={area} />
          </>
        ) : (
          <EntryMarks item={`assessment.area:${area.key}`} view={sip.view}>
            {notes ? <AreaTexts notes={notes} /> : <p className="soft">{t("area.nothing")}</p>}
          </EntryMarks>
        )}
      </Section>
      <div className="row AreaPage-turn screen-only">
        {previous ? (
          <Button icon={<ChevronLeft aria-hidden size={18} />} onPress={() => onGo(previous.area.key)}>
            {previous.area[sip.language]}
          </Button>
        ) : (
          <span />
        )}
        {next && (
          <Button onPress={() => onGo(next.area.key)}>
            {next.area[sip.language]}
            <ChevronRight aria-hidden size={18} />
          </Button>
        )}
      </div>
    </div>
  );
}
