import { useState } from "react";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { OwnWords } from "../ui/OwnWords.tsx";
import { Section } from "../ui/Page.tsx";
import { useMine } from "./mine.ts";
import { ShownTo } from "./ShownTo.tsx";
import { WriteText } from "./WriteText.tsx";

/** What the consent does not cover, in the person's words (C4). */
export function ConsentLimits() {
  const t = useText("individual");
  const { view, may, isMe } = useMine();
  const [isWriting, setWriting] = useState(false);
  const text = view.consent?.notCovered ?? "";
  const limitsBy = view.consent?.limitsBy;
  // What the one who the plan is about has said, nobody else changes, also when staff wrote it down.
  const isTheirs = !isMe && text !== "" && limitsBy?.saidBy === null;
  const mayWrite = may("writeConsentLimits") && !isTheirs;
  const by = limitsBy?.by;
  const isOwn = by?.kind === "person" && by.personId === view.person.personId;
  if (!mayWrite && text === "") return null;
  return (
    <Section title={t("consent.limits")}>
      {isWriting ? (
        <WriteText
          command="writeConsentLimits"
          field="notCovered"
          draft="consent.limits"
          text={text}
          words={{
            label: t("consent.limits"),
            help: t("consent.limitsHelp"),
            save: t("consent.limitsSave"),
            saved: t("consent.limitsSaved"),
          }}
          rows={3}
          maxLength={4000}
          isOptional
          onClose={() => setWriting(false)}
        />
      ) : (
        <>
          {text ? (
            <OwnWords person={limitsBy?.saidBy ?? view.person.name}>{text}</OwnWords>
          ) : (
            <p>{t("consent.limitsHelp")}</p>
          )}
          {isOwn && <ShownTo item="consent.limits" about={t("consent.limits")} />}
          {mayWrite && (
            <div className="screen-only">
              <Button onPress={() => setWriting(true)}>{t(text ? "matters.change" : "consent.limitsWrite")}</Button>
            </div>
          )}
        </>
      )}
    </Section>
  );
}
