import { useCallback, useMemo, useState } from "react";
import { isDutyBound, type PrincipalKind, type UnitKind } from "../../../core/agreement.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { recipientKind, recipientName } from "../../actors.ts";
import { getJson } from "../../api.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import { ActorShape } from "../../ui/ActorShape.tsx";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { ComboBox } from "../../ui/ComboBox.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import type { Option } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { coverOf, keyOfRecipient } from "./coverOf.ts";
import { presentParticipants } from "./presentMeeting.ts";

type Unit = { id: string; name: string; kind: UnitKind; principal: { name: string; kind: PrincipalKind } };
export type Choice = Option & { mode: "summoned" | "invited" };
/** Who is suggested, and why they are needed. */
export type Suggested = { choice: Choice; why: string };

/** Adds a unit or a person, and says at once whether the consent covers it, with the way to the consent when not (S2, C5). */
export function AddParticipant({ sip, start, onClose }: { sip: SipContext; start?: Suggested; onClose: () => void }) {
  const t = useText("summons");
  const { view } = sip;
  const { name } = view.person;
  const [choice, setChoice] = useState<Choice | null>(start?.choice ?? null);
  const [competence, setCompetence] = useState("");
  const why = useDraft(start ? `participant.why.${start.choice.value}` : "participant.why", {
    sipId: sip.sipId,
    initial: start?.why ?? "",
  });
  const act = useAct(sip, "addParticipant", {
    fields: ["recipient", "why", "wishedCompetence"],
    said: t("add.done", { name: choice?.label ?? "" }),
    onDone: () => {
      void why.clear("");
      onClose();
    },
  });
  const search = useRecipients(sip);
  const known = useMemo(() => new Map<string, Choice>(), []);
  const cover = choice ? coverOf(view, choice.value) : "unknown";
  const isThere = presentParticipants(view).some((one) => choice?.value === keyOfRecipient(one.recipient));

  function add() {
    if (!choice || why.text.trim() === "") {
      act.check({
        recipient: choice ? null : t("add.needWho"),
        why: why.text.trim() === "" ? t("add.needWhy") : null,
      });
      return;
    }
    void act.give({ recipient: choice.value, why: why.text, wishedCompetence: competence });
  }

  return (
    <Section title={t("add.title")} level={3} isCard>
      <ActForm act={act} action={t("add.save")} onSend={add} onCancel={onClose}>
        <ComboBox
          name="recipient"
          label={t("add.who")}
          description={t("add.whoHelp", { name })}
          value={choice}
          onChange={(next) => setChoice(next ? (known.get(next.value) ?? null) : null)}
          search={useCallback(
            async (text: string, signal: AbortSignal) => {
              const found = await search(text, signal);
              for (const one of found) known.set(one.value, one);
              return found;
            },
            [search, known],
          )}
          error={act.error("recipient")}
        />
        {!choice && <Covered sip={sip} onChoose={setChoice} />}
        {choice && isThere && <Notice tone="soon">{t("add.already", { who: choice.label })}</Notice>}
        {choice && !isThere && cover === "covered" && (
          <Notice tone="done" title={t("add.covered")}>
            <p>{t("add.coveredText", { name, who: choice.label })}</p>
            <p>{t(choice.mode === "summoned" ? "add.willSummon" : "add.willInvite")}</p>
          </Notice>
        )}
        {choice && !isThere && cover === "uncovered" && (
          <Notice tone="soon" title={t("add.uncovered", { who: choice.label })}>
            <p>{t("add.uncoveredText", { name, who: choice.label })}</p>
            <div className="row">
              <LinkButton href={`/sips/${view.id}/consent`}>{t("toConsent")}</LinkButton>
            </div>
          </Notice>
        )}
        <DraftArea
          name="why"
          label={t("add.why")}
          description={t("add.whyHelp", { name })}
          draft={why}
          error={act.error("why")}
          rows={2}
          maxLength={4000}
        />
        <TextField
          name="wishedCompetence"
          label={t("add.competence")}
          description={t("add.competenceHelp")}
          value={competence}
          onChange={setCompetence}
          error={act.error("wishedCompetence")}
          isOptional
          maxLength={200}
        />
      </ActForm>
    </Section>
  );
}

/** Those whom the consent already covers and who are not with yet: one press each. */
function Covered({ sip, onChoose }: { sip: SipContext; onChoose: (choice: Choice) => void }) {
  const t = useText("summons");
  const { view, agreement } = sip;
  const there = new Set(presentParticipants(view).map((one) => keyOfRecipient(one.recipient)));
  const ownKey = `unit:${view.lead.unit.unitId}`;
  const rows = (view.consent?.rows ?? []).filter(
    (row) => row.key !== ownKey && !there.has(row.key) && coverOf(view, row.key) === "covered",
  );
  if (rows.length === 0) return null;
  return (
    <div className="stack-tight">
      <p className="soft">{t("add.suggestions")}</p>
      <ul className="plain-list row">
        {rows.map(({ key, recipient }) => (
          <li key={key}>
            <Button
              isSmall
              icon={<ActorShape kind={recipientKind(recipient)} size={16} />}
              onPress={() =>
                onChoose({
                  value: key,
                  label: recipientName(recipient),
                  mode:
                    recipient.kind === "unit" &&
                    isDutyBound(agreement, {
                      kind: recipient.unit.kind,
                      principalKind: recipient.unit.principal.kind,
                    })
                      ? "summoned"
                      : "invited",
                })
              }
            >
              {recipientName(recipient)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Units of the county by name, and the people round the individual. */
function useRecipients({ view, agreement }: SipContext) {
  return useCallback(
    async (text: string, signal: AbortSignal): Promise<Choice[]> => {
      const { units } = await getJson<{ units: Unit[] }>(
        `/api/v1/units?query=${encodeURIComponent(text)}&limit=20`,
        signal,
      );
      const people = (view.parties ?? []).filter(
        (one) => !one.removed && one.name.toLowerCase().includes(text.toLowerCase()),
      );
      return [
        ...people.map((one) => ({
          value: `party:${one.id}`,
          label: one.name,
          description: one.relation,
          mode: "invited" as const,
        })),
        ...units.map((unit) => ({
          value: `unit:${unit.id}`,
          label: unit.name,
          description: unit.principal.name,
          mode: isDutyBound(agreement, { kind: unit.kind, principalKind: unit.principal.kind })
            ? ("summoned" as const)
            : ("invited" as const),
        })),
      ];
    },
    [view.parties, agreement],
  );
}
