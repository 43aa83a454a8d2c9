import { CloudOff } from "lucide-react";
import { useEffect, useState } from "react";
import { useLanguage, useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { dayInWords, instantInWords } from "../ui/dates.ts";
import { InSwedish } from "../ui/InSwedish.tsx";
import { Notice } from "../ui/Notice.tsx";
import { OwnWords } from "../ui/OwnWords.tsx";
import { onNetwork } from "../ui/onNetwork.ts";
import { Page, Section } from "../ui/Page.tsx";
import { readSavedPlan, type SavedPlan, type SavedWhen, wipeSaved } from "./savedPlan.ts";
import "./SavedPlan.css";

/** The plan that was kept on this device, when there is no network: to be read, and nothing else. */
export function SavedPlanPage() {
  return (
    <InSwedish isWholePage>
      <Saved />
    </InSwedish>
  );
}

function Saved() {
  const t = useText("saved");
  const language = useLanguage();
  const [saved, setSaved] = useState<{ plan: SavedPlan; when: SavedWhen } | null | undefined>();

  useEffect(() => {
    void readSavedPlan().then(setSaved);
    // With a network again the newest is shown.
    return onNetwork(() => window.location.reload());
  }, []);

  if (saved === undefined) return null;
  if (saved === null) return <Page title={t("gone")} lead={t("goneText")} isNarrow />;
  const { plan, when } = saved;
  return (
    <Page title={plan.title} lead={plan.from} isNarrow>
      <Notice tone="soon" title={t("offline.title")}>
        <p>
          <CloudOff aria-hidden size={20} />{" "}
          {t("offline.text", { when: instantInWords(when.savedAt, language, { weekday: false }) })}
        </p>
      </Notice>
      {(plan.goals.length > 0 || plan.needs) && (
        <Section title={t("goals")}>
          {plan.goals.map((goal) => (
            <div key={goal.own + goal.professional} className="stack-tight">
              {goal.own && <OwnWords person={plan.person}>{goal.own}</OwnWords>}
              {goal.professional && <p className="SavedPlan-words">{goal.professional}</p>}
            </div>
          ))}
          {plan.needs && <p className="SavedPlan-words">{plan.needs}</p>}
        </Section>
      )}
      <Section title={t("who")}>
        {plan.measures.map(({ who, sentences }) => (
          <div key={who} className="stack-tight">
            <h3>{who}</h3>
            <ul>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        ))}
      </Section>
      {plan.ifWorse && (
        <Section title={t("ifWorse")}>
          <p className="SavedPlan-words">{plan.ifWorse}</p>
        </Section>
      )}
      <Section title={t("contact")}>
        <p>{plan.contact}</p>
      </Section>
      <Section title={t("kept.title")} lead={t("kept.until", { day: dayInWords(when.until, language) })}>
        <div>
          <Button
            onPress={() => {
              void wipeSaved().then(() => setSaved(null));
            }}
          >
            {t("remove")}
          </Button>
        </div>
      </Section>
    </Page>
  );
}
