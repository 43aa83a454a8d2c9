import { startTransition, useState } from "react";
import { whoSaid } from "../../core/sip/whoSaid.ts";
import { firstName } from "../actors.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { InSwedish } from "../ui/InSwedish.tsx";
import { Later } from "../ui/Later.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { OwnWords } from "../ui/OwnWords.tsx";
import { Section } from "../ui/Page.tsx";
import { isNotMine, useMine } from "./mine.ts";
import { ShownTo } from "./ShownTo.tsx";
import { Struck } from "./Struck.tsx";

// The first page can be read before this is there.
const WriteText = lazyPart(async () => (await import("./WriteText.tsx")).WriteText);

/** "Det här är viktigt för mig": first in the plan, in the person's own words (P3). */
export function WhatMatters() {
  const t = useText("individual");
  const u = useText("ui");
  const mine = useMine();
  const { view, isMe, may } = mine;
  const [isWriting, setWriting] = useState(false);
  const { whatMatters } = view.assessment;
  const { name } = view.person;
  const mayWrite = may("writeWhatMatters") && !isNotMine(mine, whatMatters?.by);
  if (!whatMatters && !mayWrite) return null;
  const told = whatMatters?.toldTo;
  return (
    <Section title={isMe ? t("matters.title") : t("matters.titleOther", { name: firstName(name) })}>
      {isWriting ? (
        <WriteText
          command="writeWhatMatters"
          field="text"
          draft="assessment.whatMatters"
          text={whatMatters?.text ?? ""}
          words={{
            label: t("matters.label"),
            help: t("matters.help"),
            save: t("matters.save"),
            saved: t("matters.saved"),
          }}
          rows={5}
          maxLength={20000}
          onClose={() => setWriting(false)}
        />
      ) : (
        <>
          {whatMatters?.text ? (
            <Struck item="assessment.whatMatters">
              <OwnWords
                person={whoSaid(whatMatters.by, view.person)}
                detail={
                  told && told.kind !== "system" && told.name !== u("protectedName")
                    ? t("matters.told", { who: told.name })
                    : undefined
                }
              >
                {whatMatters.text}
              </OwnWords>
            </Struck>
          ) : (
            <p>
              {t(mayWrite ? (isMe ? "matters.empty" : "matters.emptyFor") : "matters.emptyOther", {
                name: firstName(name),
              })}
            </p>
          )}
          <div className="row">
            {mayWrite && (
              <div className="screen-only">
                {/* The button stands until the form has come, which then takes the focus. */}
                <Button onPress={() => startTransition(() => setWriting(true))}>
                  {t(whatMatters?.text ? "matters.change" : "matters.write")}
                </Button>
              </div>
            )}
            {whatMatters?.text && (
              <InSwedish>
                <Later>
                  <ShownTo item="assessment.whatMatters" />
                </Later>
              </InSwedish>
            )}
          </div>
        </>
      )}
    </Section>
  );
}
