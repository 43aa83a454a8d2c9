import { Suspense, useState } from "react";
import type { Preparation, PreparationSection } from "../../../core/sip/statePreparation.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { OwnWords } from "../../ui/OwnWords.tsx";
import { Section } from "../../ui/Page.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { isNotMine, useMine } from "../mine.ts";
import { ShownTo } from "../ShownTo.tsx";
import { Struck } from "../Struck.tsx";

// The form comes when one writes.
const WriteSection = lazyPart(async () => (await import("./WriteSection.tsx")).WriteSection);

type Props = { section: PreparationSection; preparation: Preparation | undefined; isOver?: boolean };

/** One thing that is asked before the meeting: what was written and what was told, and the way to write. On paper, lines for a pen. */
export function OneSection({ section, preparation, isOver = false }: Props) {
  const t = useText("prepare");
  const mine = useMine();
  const { view, isMe } = mine;
  const [isWriting, setWriting] = useState(false);
  const { name } = view.person;
  const own = preparation?.own[section];
  const told = preparation?.told[section];
  const isTheirs = isNotMine(mine, own?.by);
  const ask = isMe ? t(`section.${section}.ask`) : t(`section.${section}.askOther`, { name });
  return (
    <Section title={ask} level={isOver ? 3 : 2}>
      {!isOver && (isWriting || !own) && (
        <p className="soft">{isMe && section === "lead" ? t("section.lead.helpMe") : t(`section.${section}.help`)}</p>
      )}
      {own && !isWriting && preparation && (
        <div className="stack-tight">
          <Struck item={`preparation:${preparation.meeting}:${section}`}>
            <OwnWords person={own.by.kind === "system" ? name : own.by.name}>{own.text}</OwnWords>
          </Struck>
          <ShownTo item={`preparation:${preparation.meeting}:${section}`} about={ask} />
        </div>
      )}
      {told && preparation && told.by.kind !== "system" && (
        <Struck item={`preparation.told:${preparation.meeting}:${section}`}>
          <OwnWords
            person={name}
            detail={t("told", { who: told.by.name || t("coordinator"), how: t(`how.${told.how}`) })}
          >
            {told.text}
          </OwnWords>
        </Struck>
      )}
      {isTheirs && <p className="soft">{t("theirs", { name })}</p>}
      {!isOver &&
        !isTheirs &&
        (isWriting ? (
          <Suspense fallback={<Skeleton lines={4} isBlock />}>
            <WriteSection section={section} before={own?.text ?? ""} onClose={() => setWriting(false)} />
          </Suspense>
        ) : (
          <div className="screen-only">
            <Button onPress={() => setWriting(true)}>
              {t(own ? "change" : "write")} <span className="visually-hidden">{ask}</span>
            </Button>
          </div>
        ))}
      {!own && !told && <div className="Prepare-lines print-only" aria-hidden />}
    </Section>
  );
}
