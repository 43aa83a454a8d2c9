import { useState } from "react";
import { useLanguage, useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { DateField } from "../ui/DateField.tsx";
import { dayInWords, todayInSweden } from "../ui/dates.ts";
import { announce } from "../ui/LiveStatus.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Section } from "../ui/Page.tsx";
import type { UnitRow } from "./directory.ts";
import { StaleNotice } from "./StaleNotice.tsx";
import { useSave } from "./useSave.ts";

/** Closing a unit from a day on; a closing to come can be taken back. */
export function CloseUnit({ unit }: { unit: UnitRow }) {
  const t = useText("admin");
  const language = useLanguage();
  const today = todayInSweden();
  const [day, setDay] = useState<string | null>(today);
  const [isAsking, setAsking] = useState(false);
  const words = (it: string) => dayInWords(it, language);
  const { save, errors, problem, isPending, reset } = useSave<{ closedOn: string | null }>({
    onSaved: ({ closedOn }) => {
      setAsking(false);
      announce(closedOn ? t("unit.closeDone", { day: words(closedOn) }) : t("unit.keptOpen"));
    },
  });
  const send = (closedOn: string | null) =>
    save("POST", `/api/v1/admin/units/${unit.id}/close`, { version: unit.version, closedOn });

  if (unit.closedOn !== null && unit.closedOn <= today)
    return (
      <Notice title={t("unit.closedNotice", { day: words(unit.closedOn) })}>
        <p>{t("unit.closedText")}</p>
      </Notice>
    );

  if (unit.closedOn !== null)
    return (
      <Notice tone="soon" title={t("unit.closesNotice", { day: words(unit.closedOn) })}>
        <StaleNotice problem={problem} />
        <div className="row">
          <Button onPress={() => send(null)} isPending={isPending}>
            {t("unit.keepOpen")}
          </Button>
        </div>
      </Notice>
    );

  return (
    <Section title={t("unit.close")} lead={t("unit.closeLead")}>
      <div className="form">
        <DateField
          name="closedOn"
          label={t("unit.closeOn")}
          value={day}
          onChange={setDay}
          minValue={today}
          error={errors.closedOn ?? (day === null ? t("fill", { field: t("unit.closeOn").toLowerCase() }) : null)}
        />
        <div className="row">
          <Button
            look="danger"
            isWide
            isDisabled={day === null}
            onPress={() => {
              reset();
              setAsking(true);
            }}
          >
            {t("unit.closeAction")}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        title={t("unit.closeQuestion", { unit: unit.name })}
        consequence={t("unit.closeConsequence", { day: words(day ?? today), count: unit.staffCount })}
        action={t("unit.closeAction")}
        isDanger
        isOpen={isAsking}
        isPending={isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => send(day)}
        problem={<StaleNotice problem={problem} />}
      />
    </Section>
  );
}
