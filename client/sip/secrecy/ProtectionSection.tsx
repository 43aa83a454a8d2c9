import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Protection, protectionLevels } from "../../../core/protection.ts";
import type { ProtectionAnswer } from "../../../core/sip/protectionChange.ts";
import { lead } from "../../../core/sip/relations.ts";
import { actorInWords } from "../../act/actor.ts";
import { type ApiProblem, getJson, type SipAnswer, sendJson } from "../../api.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { CautionLine } from "../../ui/CautionLine.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { ErrorSummary } from "../../ui/ErrorSummary.tsx";
import { announce } from "../../ui/LiveStatus.tsx";
import { Section } from "../../ui/Page.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { ReasonField } from "./ReasonField.tsx";

/** Which protection the person has, set by those who run the SIP, with how they know it (Z4). */
export function ProtectionSection({ sip }: { sip: SipContext }) {
  const t = useText("secrecy");
  const { person, relations } = sip.view;
  if (!lead.some((phrase) => relations.includes(phrase.key))) return null;
  const isNone = person.protection === "none";
  return (
    <Section title={t("set.title")} level={3} isCard>
      <p className={isNone ? "soft" : undefined}>
        {isNone ? t("set.none", { name: person.name }) : <strong>{t(`level.${person.protection}`)}</strong>}
      </p>
      <InPlace label={t(isNone ? "set.action" : "set.change")}>{(close) => <Form sip={sip} onDone={close} />}</InPlace>
      <Earlier sipId={sip.sipId} level={person.protection} />
    </Section>
  );
}

function Form({ sip, onDone }: { sip: SipContext; onDone: () => void }) {
  const t = useText("secrecy");
  const u = useText("ui");
  const client = useQueryClient();
  const { name, protection } = sip.view.person;
  const [level, setLevel] = useState<Protection>(protection);
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [attempt, setAttempt] = useState(0);
  const save = useMutation<SipAnswer, ApiProblem>({
    mutationFn: () => sendJson("POST", `/api/v1/sips/${sip.sipId}/protection`, { level, reason }),
    onSuccess: (answer) => {
      client.setQueryData(["sip", sip.sipId], answer);
      void client.invalidateQueries({ queryKey: ["sip", sip.sipId, "protection"] });
      void client.invalidateQueries({ queryKey: ["sips"] });
      announce(t("set.saved"));
      onDone();
    },
  });

  function send() {
    const found = {
      ...(level === protection ? { level: t("set.same") } : {}),
      ...(reason.trim() ? {} : { reason: t("set.reasonMissing") }),
    };
    setFaults(found);
    setAttempt((count) => count + 1);
    if (Object.keys(found).length === 0 && !save.isPending) save.mutate();
  }

  const isLower = protectionLevels.indexOf(level) < protectionLevels.indexOf(protection);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ErrorSummary errors={faults} attempt={attempt} />
      <RadioGroup
        name="level"
        label={t("set.label", { name })}
        error={faults.level}
        value={level}
        onChange={setLevel}
        options={protectionLevels.map((one) => ({
          value: one,
          label: t(`level.${one}`),
          description: t(`levelHelp.${one}`),
        }))}
      />
      {isLower && <CautionLine>{t("set.lower")}</CautionLine>}
      <ReasonField
        label={t("set.reason")}
        help={t("set.reasonHelp")}
        error={faults.reason}
        value={reason}
        onChange={setReason}
      />
      <ProblemMessage problem={save.error} />
      <div className="row">
        <Button type="submit" look="primary" isPending={save.isPending} isWide>
          {t("set.save")}
        </Button>
        <Button look="quiet" onPress={onDone} isWide>
          {u("cancel")}
        </Button>
      </div>
    </form>
  );
}

function Earlier({ sipId, level }: { sipId: string; level: Protection }) {
  const t = useText("secrecy");
  const { data, error } = useQuery({
    queryKey: ["sip", sipId, "protection", level],
    queryFn: ({ signal }) => getJson<ProtectionAnswer>(`/api/v1/sips/${sipId}/protection`, signal),
  });
  if (error) return <p className="soft small">{t("set.failed")}</p>;
  if (!data || data.changes.length === 0) return null;
  return (
    <Disclosure title={t("set.earlier", { count: data.changes.length })}>
      <ul className="plain-list stack">
        {data.changes.map((change) => (
          <li key={change.at} className="stack-tight">
            <p>
              {t("set.change_line", {
                before: t(`level.${change.before}`).toLowerCase(),
                after: t(`level.${change.after}`).toLowerCase(),
              })}
            </p>
            <p className="Written">{change.reason}</p>
            <p className="soft small">
              {actorInWords(change.by)}, <DateText value={change.at} weekday={false} />
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
