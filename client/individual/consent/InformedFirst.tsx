import { Ban, Banknote, Eye, type LucideIcon, Puzzle, Undo2, Users } from "lucide-react";
import { firstName } from "../../actors.ts";
import { useText } from "../../text/text.ts";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { dayInWords } from "../../ui/dates.ts";
import { Section } from "../../ui/Page.tsx";
import { Explained } from "../Explained.tsx";
import { useMine } from "../mine.ts";

/** What one has a right to know before one answers (C1): what a SIP is, why, what is shared, that it is free and can be undone. */
export function InformedFirst({ answer }: { answer: string | null }) {
  const t = useText("myConsent");
  if (answer)
    return (
      <Disclosure title={t(answer === "yes" ? "informed.again" : "informed.againNo")}>
        <Points />
      </Disclosure>
    );
  return (
    <Section title={t("informed.title")} isCard>
      <Points />
    </Section>
  );
}

function Points() {
  const t = useText("myConsent");
  const { view, isMe, language } = useMine();
  const name = firstName(view.person.name);
  const told = view.information?.at(-1);
  const points: [LucideIcon, string, string][] = [
    [Users, t("informed.what"), isMe ? t("informed.whatText") : t("informed.whatTextOther", { name })],
    [Puzzle, t("informed.aim"), isMe ? t("informed.aimText") : t("informed.aimTextOther")],
    [Eye, t("informed.shared"), t("informed.sharedText")],
    [Banknote, t("informed.free"), t("informed.freeText")],
    [Undo2, t("informed.undo"), t("informed.undoText")],
    [Ban, t("informed.no"), isMe ? t("informed.noText") : t("informed.noTextOther", { name })],
  ];
  return (
    <>
      <dl className="Informed">
        {points.map(([Icon, question, answer]) => (
          <div key={question} className="Informed-point">
            <dt>
              <Icon aria-hidden size={24} className="Informed-icon" />
              <span>{question}</span>
            </dt>
            <dd>
              <Explained text={answer} />
            </dd>
          </div>
        ))}
      </dl>
      {told?.by.kind === "staff" && told.by.name && (
        <p className="soft">
          {t("informed.told", { who: told.by.name, day: dayInWords(told.on, language, { weekday: false }) })}
        </p>
      )}
    </>
  );
}
