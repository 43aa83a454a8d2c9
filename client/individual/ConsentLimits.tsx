import { useState } from "react";
import { itemOfLimits } from "../../core/sip/stateConsent.ts";
import { firstName } from "../actors.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { OwnWords } from "../ui/OwnWords.tsx";
import { Section } from "../ui/Page.tsx";
import { useMine } from "./mine.ts";
import { ShownTo } from "./ShownTo.tsx";
import { WriteText } from "./WriteText.tsx";

/** What the consent does not cover, in the words of each who gives it (C4). `giver`: the reader's key; only the own words are changed. */
export function ConsentLimits({ giver }: { giver: string }) {
  const t = useText("individual");
  const { view, may, isMe } = useMine();
  const [isWriting, setWriting] = useState(false);
  const limits = view.consent?.limits ?? [];
  const own = limits.find((one) => one.giver === giver);
  const mayWrite = may("writeConsentLimits");
  const wroteOwn = own?.by.kind === "person" && own.by.personId === view.person.personId;
  if (!mayWrite && limits.length === 0) return null;
  // Who decides with the one whose plan it is, or for them, reads it as well.
  const isShared = view.consent?.givers.some(({ key }) => key !== "person") ?? false;
  const help = t(isMe ? (isShared ? "consent.limitsHelpShared" : "consent.limitsHelp") : "consent.limitsHelpOther", {
    name: firstName(view.person.name),
  });
  return (
    <Section title={t("consent.limits")}>
      {/* The reader's own last, next to the button that changes it. */}
      {[...limits.filter((one) => one !== own), ...(own && !isWriting ? [own] : [])].map(
        ({ giver: key, name, text }) => (
          <OwnWords key={key} person={name}>
            {text}
          </OwnWords>
        ),
      )}
      {isWriting ? (
        <WriteText
          command="writeConsentLimits"
          field="notCovered"
          draft="consent.limits"
          text={own?.text ?? ""}
          words={{
            label: t("consent.limits"),
            help,
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
          {!own && mayWrite && <p>{help}</p>}
          {wroteOwn && <ShownTo item={itemOfLimits()} about={t("consent.limits")} />}
          {mayWrite && (
            <div className="screen-only">
              <Button onPress={() => setWriting(true)}>{t(own ? "matters.change" : "consent.limitsWrite")}</Button>
            </div>
          )}
        </>
      )}
    </Section>
  );
}
