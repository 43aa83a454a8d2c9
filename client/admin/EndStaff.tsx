import { useState } from "react";
import { useSignedIn } from "../api.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { DateField } from "../ui/DateField.tsx";
import { dayInWords, todayInSweden } from "../ui/dates.ts";
import { announce } from "../ui/LiveStatus.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Section } from "../ui/Page.tsx";
import type { StaffRow } from "./directory.ts";
import { StaleNotice } from "./StaleNotice.tsx";
import { useSave } from "./useSave.ts";

/** The end of an employment, from a day on; it can be taken back. Nobody ends their own. */
export function EndStaff({ staff }: { staff: StaffRow }) {
  const t = useText("admin");
  const language = useLanguage();
  const { user } = useSignedIn();
  const today = todayInSweden();
  const [day, setDay] = useState<string | null>(today);
  const [isAsking, setAsking] = useState(false);
  const words = (it: string) => dayInWords(it, language);
  const { name } = staff;
  const { save, errors, problem, isPending, reset } = useSave<{ endedOn: string | null }>({
    onSaved: ({ endedOn }) => {
      setAsking(false);
      announce(endedOn ? t("staff.endDone", { name, day: words(endedOn) }) : t("staff.tookBack", { name }));
    },
  });
  const send = (endedOn: string | null) =>
    save("POST", `/api/v1/admin/staff/${staff.id}/end`, { version: staff.version, endedOn });

  if (user.id === staff.id) return null;
  if (staff.endedOn !== null) {
    const isPast = staff.endedOn <= today;
    return (
      <Notice
        tone={isPast ? "calm" : "soon"}
        title={t(isPast ? "staff.endedNotice" : "staff.endsNotice", { day: words(staff.endedOn) })}
      >
        <StaleNotice problem={problem} />
        <div className="row">
          <Button onPress={() => send(null)} isPending={isPending}>
            {t("staff.takeBack")}
          </Button>
        </div>
      </Notice>
    );
  }

  return (
    <Section title={t("staff.end")} lead={t("staff.endLead")}>
      <div className="form">
        <DateField
          name="endedOn"
          label={t("staff.endOn")}
          value={day}
          onChange={setDay}
          minValue={today}
          error={errors.endedOn ?? (day === null ? t("fill", { field: t("staff.endOn").toLowerCase() }) : null)}
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
            {t("staff.endAction")}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        title={t("staff.endQuestion", { name })}
        consequence={t("staff.endConsequence", { name, day: words(day ?? today) })}
        action={t("staff.endAction")}
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
