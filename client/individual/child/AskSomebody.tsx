import { useState } from "react";
import { isHiddenUnit } from "../../actors.ts";
import { Thread } from "../../messages/Thread.tsx";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Section } from "../../ui/Page.tsx";
import { WriteMessage } from "../messages/WriteMessage.tsx";
import { coordinatorName, useMine } from "../mine.ts";
import { ShownTo } from "../ShownTo.tsx";
import { Struck } from "../Struck.tsx";

const shown = 3;

/** "Fråga någon": writes to whoever runs the plan, and reads the answers. */
export function AskSomebody() {
  const t = useText("child");
  const { view, may } = useMine();
  const [isWriting, setWriting] = useState(false);
  const messages = view.messages.toReversed().slice(0, shown);
  if (!may("writeMessage") && messages.length === 0) return null;
  const name = !isHiddenUnit(view.lead.unit) && coordinatorName(view);
  return (
    <Section title={t("ask.title")} lead={name ? t("ask.lead", { name }) : t("ask.leadSomebody")} isCard>
      {isWriting ? (
        <WriteMessage kind="message" label={t("ask.label")} onClose={() => setWriting(false)} />
      ) : (
        may("writeMessage") && (
          <div className="screen-only">
            <Button onPress={() => setWriting(true)} isWide>
              {t("ask.open")}
            </Button>
          </div>
        )
      )}
      {messages.map((one) => (
        <Thread key={one.id} message={one} view={view} around={(item, body) => <Struck item={item}>{body}</Struck>}>
          <ShownTo item={`message:${one.id}`} about={one.text.slice(0, 60)} />
        </Thread>
      ))}
    </Section>
  );
}
