import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { AdminAgreement } from "../../../core/agreementFields.ts";
import { type ApiProblem, sessionQuery } from "../../api.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { todayInSweden } from "../../ui/dates.ts";
import { ErrorSummary } from "../../ui/ErrorSummary.tsx";
import { announce } from "../../ui/LiveStatus.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { adminKey } from "../directory.ts";
import { useSave } from "../useSave.ts";
import { AgreementEffect } from "./AgreementEffect.tsx";
import { Differences } from "./AgreementHistory.tsx";
import type { AgreementEdits } from "./useAgreementEdits.ts";
import { type AgreementWords, isShorter } from "./useAgreementWords.ts";

type Props = { agreement: AdminAgreement; edits: AgreementEdits; words: AgreementWords; onClose: () => void };

/** The last look before a change is decided: from what to what, what it moves, from which day, and why. */
export function ReviewDialog({ agreement, edits, words, onClose }: Props) {
  const t = useText("agreement");
  const client = useQueryClient();
  const today = todayInSweden();
  const { fromDay: ahead } = agreement;
  const [fromDay, setFromDay] = useState<string | null>(ahead && ahead > today ? ahead : today);
  const [reason, setReason] = useState("");
  const { save, errors, attempt, problem, isPending, reset } = useSave({
    onSaved: async () => {
      edits.undo();
      // The figures stand in the session too: this administrator's own pages go by them at once.
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      announce(t("dialog.saved"));
      onClose();
    },
  });
  const differences = edits.changed.map(({ field, from, to }) => ({ path: field.path, from, to }));
  const nameOf = (place: string) => {
    const row = edits.changed.find(({ field }) => place.startsWith(`changes.${field.path}`));
    return row ? words.label(row.field) : null;
  };

  function submit(event: FormEvent) {
    event.preventDefault();
    const body = { version: agreement.version, changes: edits.wanted, fromDay, reason };
    save("PUT", "/api/v1/admin/agreement", body, {
      fromDay: fromDay === null ? t("dialog.fillDay") : null,
      reason: reason.trim() === "" ? t("dialog.fillReason") : null,
    });
  }

  return (
    <Dialog title={t("dialog.title")} isOpen isWide onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <Stale
          problem={problem}
          onRead={async () => {
            await client.invalidateQueries({ queryKey: adminKey });
            reset();
          }}
        />
        <ErrorSummary errors={errors} attempt={attempt} />
        <section className="stack-tight">
          <h3>{t("dialog.what")}</h3>
          {differences.length === 0 ? (
            <p>{t("dialog.none")}</p>
          ) : (
            <Differences all={differences} agreement={agreement} words={words} />
          )}
        </section>
        {edits.changed.some(({ field, from, to }) => isShorter(field, from, to)) && (
          <Notice tone="soon" title={t("dialog.shorter")}>
            {t("dialog.shorterText")}
          </Notice>
        )}
        <DateField
          name="fromDay"
          label={t("dialog.fromDay")}
          description={t("dialog.fromDayHelp")}
          value={fromDay}
          onChange={setFromDay}
          minValue={today}
          error={errors.fromDay ?? null}
        />
        {differences.length > 0 && fromDay !== null && (
          <section className="stack-tight">
            <h3>{t("dialog.effect")}</h3>
            <AgreementEffect version={agreement.version} changes={edits.wanted} fromDay={fromDay} nameOf={nameOf} />
            <p className="soft small">{t("dialog.written")}</p>
          </section>
        )}
        <TextArea
          name="reason"
          label={t("dialog.reason")}
          description={t("dialog.reasonHelp")}
          value={reason}
          onChange={setReason}
          error={errors.reason ?? null}
          rows={3}
          maxLength={4000}
        />
        <div className="row">
          <Button look="primary" type="submit" isPending={isPending} isDisabled={differences.length === 0} isWide>
            {t("dialog.save")}
          </Button>
          <Button onPress={onClose} isDisabled={isPending} isWide>
            {t("dialog.back")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** When somebody else was before: theirs is read in, and what is written here lies on top of it. */
function Stale({ problem, onRead }: { problem: ApiProblem | null; onRead: () => Promise<void> }) {
  const t = useText("agreement");
  if (problem?.code !== "request.stale") return <ProblemMessage problem={problem} />;
  return (
    <Notice tone="soon" isAlert title={t("dialog.stale")}>
      <p>{t("dialog.staleText")}</p>
      <div className="row">
        <Button onPress={onRead}>{t("dialog.reload")}</Button>
      </div>
    </Notice>
  );
}
