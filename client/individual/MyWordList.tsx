import { useState } from "react";
import { ReadAloudButton } from "../readAloud/ReadAloudButton.tsx";
import { useText } from "../text/text.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { PageToolContext } from "../ui/pageTool.ts";
import { Skeleton } from "../ui/Skeleton.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useWords } from "./useWords.ts";
import "./Explained.css";

/** All words that are explained, to look up one in. */
export function MyWordList() {
  const t = useText("wordList");
  const words = useWords();
  const [asked, setAsked] = useState("");
  const sought = asked.trim().toLocaleLowerCase("sv");
  const found = words.filter(
    ({ forms, means }) =>
      sought === "" || [...forms, means].some((text) => text.toLocaleLowerCase("sv").includes(sought)),
  );
  return (
    <PageToolContext value={ReadAloudButton}>
      <Page title={t("title")} lead={t("lead")} back={{ href: "/my", label: t("back") }} isNarrow>
        <TextField name="word" type="search" label={t("search")} isOptional value={asked} onChange={setAsked} />
        {words.length === 0 && <Skeleton lines={6} isBlock />}
        {words.length > 0 && (
          <p role="status" className="soft">
            {t("count", { count: found.length })}
          </p>
        )}
        {words.length > 0 && found.length === 0 && <EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
        {found.length > 0 && (
          <dl className="WordList">
            {found.map(({ term, word, means }) => (
              <div key={term}>
                <dt>{word}</dt>
                <dd>{means}</dd>
              </div>
            ))}
          </dl>
        )}
      </Page>
    </PageToolContext>
  );
}
