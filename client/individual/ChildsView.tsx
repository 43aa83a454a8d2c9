import { useState } from "react";
import { itemOfSaid } from "../../core/sip/besides.ts";
import type { ChildView } from "../../core/sip/state.ts";
import { ActForm } from "../act/ActForm.tsx";
import { actorInWords } from "../act/actor.ts";
import { DraftArea } from "../draft/DraftArea.tsx";
import { useDraft } from "../draft/useDraft.ts";
import { useText } from "../text/text.ts";
import { OwnWords } from "../ui/OwnWords.tsx";
import { Section } from "../ui/Page.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { useMine } from "./mine.ts";
import { ShownTo } from "./ShownTo.tsx";
import { Struck } from "./Struck.tsx";
import { useAnswer } from "./useAnswer.ts";

type Agrees = ChildView["agrees"];

/** The child's own view of the plan, asked of the child (C9). The guardians read it. */
export function ChildsView() {
  const t = useText("individual");
  const { view, sipId, isMe, may } = useMine();
  const all = view.childView ? [view.childView, ...(view.childView.others ?? [])] : [];
  // One's own words are what one goes on with; what somebody else has written down stands beside them.
  const before = isMe ? all.find(({ by }) => by.kind === "person" && by.personId === view.person.personId) : all[0];
  const others = all.filter((one) => one !== before && one.view);
  const [agrees, setAgrees] = useState<Agrees | null>(before?.agrees === "notAsked" ? null : (before?.agrees ?? null));
  const words = useDraft("childView", { sipId, initial: before?.view ?? "" });
  const answer = useAnswer("recordChildView", {
    fields: ["agrees", "view"],
    said: t("child.saved"),
    drafts: [words],
    onDone: () => void words.clear(words.text),
  });
  if (!view.child) return null;
  if (!isMe || !may("recordChildView"))
    return all.some((one) => one.view) ? (
      <Section title={t("child.titleOther", { name: view.person.name })}>
        <Told said={all.filter((one) => one.view)} />
      </Section>
    ) : null;
  return (
    <Section title={t("child.title")} isCard>
      <ActForm
        act={answer}
        action={t("child.save")}
        look="secondary"
        onSend={() => {
          if (answer.check({ agrees: agrees ? null : t("child.need") })) void answer.give({ agrees, view: words.text });
        }}
      >
        <RadioGroup<Agrees>
          name="agrees"
          label={t("child.question")}
          value={agrees}
          onChange={setAgrees}
          options={(["yes", "no", "unsure"] as const).map((value) => ({ value, label: t(`child.${value}`) }))}
          isRow
          error={answer.error("agrees")}
        />
        <DraftArea
          name="view"
          label={t("child.view")}
          draft={words}
          error={answer.error("view")}
          isOptional
          rows={3}
          maxLength={4000}
        />
      </ActForm>
      {before && <ShownTo item={itemOfSaid("childView", before)} />}
      <Told said={others} />
    </Section>
  );
}

/** What has been said of what the child thinks, each with who wrote it down when it was not the child. */
function Told({ said }: { said: ChildView[] }) {
  const t = useText("individual");
  const u = useText("ui");
  const { view } = useMine();
  const { name, personId } = view.person;
  return said.map((one) => {
    const isOwn = one.by.kind === "person" && one.by.personId === personId;
    const who = actorInWords(one.by);
    return (
      <Struck key={one.at} item={itemOfSaid("childView", one)}>
        <OwnWords
          person={name}
          detail={isOwn || !who || who === u("protectedName") ? undefined : t("child.told", { who })}
        >
          {one.view}
        </OwnWords>
      </Struck>
    );
  });
}
