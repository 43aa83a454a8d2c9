import { useRef, useState } from "react";
import { ApiProblem, kebab, sendJson } from "../api.ts";
import { DraftArea } from "../draft/DraftArea.tsx";
import { useDraft } from "../draft/useDraft.ts";
import { goTo } from "../navigation.ts";
import { ReadAloudButton } from "../readAloud/ReadAloudButton.tsx";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { ErrorSummary, type FieldErrors } from "../ui/ErrorSummary.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { Page } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { PageToolContext } from "../ui/pageTool.ts";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import type { Option } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { AskWhom } from "./AskWhom.tsx";

const fields = ["personalIdentityNumber", "personName", "unitId", "what", "wish"];

/** Anyone may ask for a SIP: for oneself, or for somebody close (N1). */
export function MyRaiseNeed() {
  const t = useText("individual");
  const e = useText("errors");
  const [forWhom, setForWhom] = useState<"me" | "someone">("me");
  const [name, setName] = useState("");
  const [number, setNumber] = useState("");
  const [unit, setUnit] = useState<Option | null>(null);
  const [urgent, setUrgent] = useState(false);
  const what = useDraft("raise.what");
  const wish = useDraft("raise.wish");
  const [faults, setFaults] = useState<FieldErrors>({});
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [isPending, setPending] = useState(false);
  // The same SIP and command when a lost answer makes one try again.
  const ids = useRef({ sipId: crypto.randomUUID(), commandId: crypto.randomUUID() });

  async function send() {
    const isOther = forWhom === "someone";
    const found: FieldErrors = {
      ...(isOther && !name.trim() ? { personName: t("raise.needName") } : {}),
      ...(isOther && !number.trim() ? { personalIdentityNumber: t("raise.needNumber") } : {}),
      ...(unit ? {} : { unitId: t("raise.needUnit") }),
      ...(what.text.trim() ? {} : { what: t("raise.needWhat") }),
    };
    setFaults(found);
    setProblem(null);
    setAttempt((count) => count + 1);
    if (Object.keys(found).length > 0) return;
    setPending(true);
    const { sipId, commandId } = ids.current;
    try {
      await sendJson("POST", `/api/v1/sips/${sipId}/${kebab("raiseNeed")}`, {
        commandId,
        input: {
          ...(isOther ? { personalIdentityNumber: number, personName: name } : {}),
          unitId: unit?.value,
          what: what.text,
          wish: wish.text,
          channel: "digital",
          urgent,
        },
      });
      announce(t("raise.sent"));
      await Promise.all([what.clear(""), wish.clear("")]);
      goTo(`/my/${sipId}`);
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
      if (fault.status > 0 && fault.status < 500) ids.current = { ...ids.current, commandId: crypto.randomUUID() };
      const field = fields.find((one) => fault.field === one);
      if (field) setFaults({ [field]: [fault.title, fault.detail].filter(Boolean).join(". ") });
      else setProblem(fault);
    } finally {
      setPending(false);
    }
  }

  return (
    <PageToolContext value={ReadAloudButton}>
      <Page title={t("raise.title")} lead={t("raise.lead")} back={{ href: "/my", label: t("raise.back") }} isNarrow>
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isPending) void send();
          }}
        >
          <ErrorSummary errors={faults} attempt={attempt} />
          <RadioGroup
            name="forWhom"
            label={t("raise.forWhom")}
            value={forWhom}
            onChange={setForWhom}
            options={[
              { value: "me", label: t("raise.me") },
              { value: "someone", label: t("raise.someone") },
            ]}
          />
          {forWhom === "someone" && (
            <>
              <TextField
                name="personName"
                label={t("raise.name")}
                value={name}
                onChange={setName}
                error={faults.personName}
                autoComplete="off"
                maxLength={200}
              />
              <TextField
                name="personalIdentityNumber"
                label={t("raise.number")}
                description={t("raise.numberHelp")}
                value={number}
                onChange={setNumber}
                error={faults.personalIdentityNumber}
                autoComplete="off"
                isShort
                maxLength={20}
              />
            </>
          )}
          <DraftArea
            name="what"
            label={t("raise.what")}
            description={t("raise.whatHelp")}
            draft={what}
            error={faults.what}
            rows={5}
            maxLength={4000}
          />
          <DraftArea
            name="wish"
            label={t("raise.wish")}
            draft={wish}
            error={faults.wish}
            isOptional
            rows={3}
            maxLength={4000}
          />
          <AskWhom isOther={forWhom === "someone"} unit={unit} onChange={setUnit} error={faults.unitId} />
          <Checkbox name="urgent" isSelected={urgent} onChange={setUrgent}>
            {t("raise.urgent")}
          </Checkbox>
          {problem && (
            <ProblemMessage
              problem={
                problem.status === 0
                  ? { title: e("network.title"), detail: e("network.detail") }
                  : { ...problem, title: problem.title || e("unknown.title") }
              }
            />
          )}
          <div className="row">
            <Button type="submit" look="primary" isPending={isPending} isWide>
              {t("raise.send")}
            </Button>
          </div>
        </form>
      </Page>
    </PageToolContext>
  );
}
