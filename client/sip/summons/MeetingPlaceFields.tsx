import type { Act } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { DateField } from "../../ui/DateField.tsx";
import { DateTimeField } from "../../ui/DateTimeField.tsx";
import { todayInSweden } from "../../ui/dates.ts";
import { NumberField } from "../../ui/NumberField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { Invitation } from "./invitation.ts";

type Fields = Pick<Invitation, "startsAt" | "minutes" | "replyBy" | "place" | "videoLink">;
type Props = {
  form: Fields;
  act: Pick<Act, "error">;
  onChange: (change: Partial<Fields>) => void;
  /** The start is chosen: when to answer follows from it. */
  onStart: (startsAt: string | null) => void;
  /** Says how the fields are filled in; not needed by one who moves a meeting. */
  hasHelp?: boolean;
};

const minuteWords = { style: "unit", unit: "minute", unitDisplay: "long" } as const;

/** When and where a meeting is, and when one answers at the latest: the same when it is planned and when it is moved. */
export function MeetingPlaceFields({ form, act, onChange, onStart, hasHelp }: Props) {
  const t = useText("summons");
  const today = todayInSweden();
  return (
    <>
      <DateTimeField
        name="startsAt"
        label={t("form.startsAt")}
        value={form.startsAt}
        onChange={onStart}
        minValue={today}
        error={act.error("startsAt")}
      />
      <div className="InvitationForm-pair">
        <NumberField
          name="minutes"
          label={t("form.minutes")}
          value={form.minutes}
          onChange={(minutes) => onChange({ minutes })}
          minValue={0}
          maxValue={480}
          step={15}
          formatOptions={minuteWords}
          error={act.error("minutes")}
        />
        <DateField
          name="replyBy"
          label={t("form.replyBy")}
          value={form.replyBy}
          onChange={(replyBy) => onChange({ replyBy })}
          minValue={today}
          error={act.error("replyBy")}
        />
      </div>
      <TextField
        name="place"
        label={t("form.place")}
        description={hasHelp ? t("form.placeHelp") : undefined}
        value={form.place}
        onChange={(place) => onChange({ place })}
        error={act.error("place")}
        isOptional
        maxLength={200}
      />
      <TextField
        name="videoLink"
        label={t("form.videoLink")}
        description={hasHelp ? t("form.videoHelp") : undefined}
        type="url"
        value={form.videoLink}
        onChange={(videoLink) => onChange({ videoLink })}
        error={act.error("videoLink")}
        isOptional
        maxLength={200}
      />
    </>
  );
}
