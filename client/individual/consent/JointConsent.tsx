import { CircleCheck, CircleDashed, CircleX, type LucideIcon } from "lucide-react";
import { firstName } from "../../actors.ts";
import { useText } from "../../text/text.ts";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { LawTag } from "../../ui/LawTag.tsx";
import { Section } from "../../ui/Page.tsx";
import { coordinatorName, useMine } from "../mine.ts";
import { type Together, togetherNow } from "./together.ts";

const marks: Record<"yes" | "no" | "withdrawn" | "none", LucideIcon> = {
  yes: CircleCheck,
  no: CircleX,
  withdrawn: CircleX,
  none: CircleDashed,
};

/**
 * The consent that is given together about a child (C9): who has answered what, what it means, what happens next and by whom,
 * and the legal ways on when the guardians are not at one. From fifteen also the child's own answer.
 */
export function JointConsent({ giver }: { giver: string | null }) {
  const t = useText("together");
  const i = useText("individual");
  const g = useText("givenOut");
  const { view, isMe } = useMine();
  const { consent } = view;
  if (!consent || !view.child || view.closing) return null;
  const now = togetherNow(consent, giver);
  if (!now) return null;
  const name = firstName(view.person.name);
  return (
    <Section title={t("title")} isCard>
      <ul className="plain-list stack-tight">
        {consent.givers.map((one) => {
          const answer = one.answer ?? "none";
          const Mark = marks[answer];
          return (
            <li key={one.key} className={`Joint-answer Joint-answer--${answer}`}>
              <Mark aria-hidden size={24} className="Joint-mark" />
              <span>
                <strong>{one.name || g("protectedName")}</strong>: {i(`consent.othersAnswer.${answer}`)}
              </span>
            </li>
          );
        })}
      </ul>
      <p>{t(`means.${meaning(now, isMe)}`, { name })}</p>
      {now.child && <p>{t(`child.${own(now.child, isMe)}`, { name })}</p>}
      {now.ground && <p>{t(`ground.${now.ground}`, { name })}</p>}
      <Next now={now} />
      {now.hasWays && <Ways />}
    </Section>
  );
}

function meaning({ means, ground }: Together, isMe: boolean) {
  if (means === "given") return ground ? "enough" : "given";
  return means === "disagree" ? means : own(means, isMe);
}

/** The same said to the child itself. */
function own<K extends string>(key: K, isMe: boolean): K | `${K}Me` {
  return isMe ? `${key}Me` : key;
}

function Next({ now }: { now: Together }) {
  const t = useText("together");
  const i = useText("individual");
  const g = useText("givenOut");
  const { view, isMe, language } = useMine();
  const { means, isOwnMissing, waitsFor } = now;
  if (means === "given") return null;
  const name = firstName(view.person.name);
  const coordinator = coordinatorName(view) ?? i("next.someone");
  const who = new Intl.ListFormat(language).format(waitsFor.map((one) => one || g("protectedName")));
  const sentences =
    means === "waiting"
      ? [
          ...(isOwnMissing ? [t("next.own")] : []),
          ...(waitsFor.length > 0 ? [t("next.others", { coordinator, who })] : []),
        ]
      : [t(`next.${own(means, isMe)}`, { coordinator, name })];
  return (
    <div className="stack-tight">
      <h3>{t("next.title")}</h3>
      {sentences.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </div>
  );
}

function Ways() {
  const t = useText("together");
  const i = useText("individual");
  const { view, isMe } = useMine();
  const coordinator = coordinatorName(view) ?? i("next.someone");
  return (
    <Disclosure title={t(isMe ? "ways.titleMe" : "ways.title")} level={3}>
      <div className="stack-tight">
        {isMe && <p>{t("ways.fault")}</p>}
        <p>{t("ways.talk")}</p>
        {(["board", "away", "child"] as const).map((way) => (
          <p key={way}>
            {t(`ways.${way}`)} <LawTag>{t(`ways.${way}Law`)}</LawTag>
          </p>
        ))}
        <p>{t("ways.ask", { coordinator })}</p>
      </div>
    </Disclosure>
  );
}
