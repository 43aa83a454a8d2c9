import { useState } from "react";
import type { Meeting } from "../../../core/sip/state.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Section } from "../../ui/Page.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { SipContext } from "../parts/sipContext.ts";

type Props = { sip: SipContext; meeting: Meeting };

/** Who leads and who takes notes; the individual may lead (M1). */
export function Roles({ sip, meeting }: Props) {
  const t = useText("meeting");
  const [isOpen, setOpen] = useState(false);
  const may = sip.may("setMeetingRoles");
  const { chair, secretary } = meeting;
  if (may && (isOpen || chair === "" || secretary === ""))
    return (
      <Section title={t("roles.title")} lead={t("roles.text", { name: sip.view.person.name })} level={3} isCard>
        <RolesForm sip={sip} meeting={meeting} onDone={() => setOpen(false)} />
      </Section>
    );
  if (chair === "" && secretary === "") return null;
  return (
    <div className="row">
      <p>{t("roles.line", { chair, secretary })}</p>
      {may && (
        <Button look="quiet" isSmall onPress={() => setOpen(true)}>
          {t("roles.change")}
        </Button>
      )}
    </div>
  );
}

function RolesForm({ sip, meeting, onDone }: Props & { onDone: () => void }) {
  const t = useText("meeting");
  const { name } = sip.view.lead.coordinator ?? { name: "" };
  const [chair, setChair] = useState(meeting.chair || name);
  const [secretary, setSecretary] = useState(meeting.secretary);
  const act = useAct(sip, "setMeetingRoles", {
    fields: ["chair", "secretary"],
    said: t("roles.saved"),
    onDone,
  });
  return (
    <ActForm
      act={act}
      action={t("roles.save")}
      look={meeting.chair && meeting.secretary ? "secondary" : "primary"}
      onSend={() => {
        if (
          act.check({
            chair: chair.trim() ? null : t("roles.missing"),
            secretary: secretary.trim() ? null : t("roles.missing"),
          })
        )
          void act.give({ meetingId: meeting.id, chair, secretary });
      }}
    >
      <div className="MeetingNow-pair">
        <TextField
          name="chair"
          label={t("roles.chair")}
          value={chair}
          onChange={setChair}
          error={act.error("chair")}
          maxLength={200}
        />
        <TextField
          name="secretary"
          label={t("roles.secretary")}
          value={secretary}
          onChange={setSecretary}
          error={act.error("secretary")}
          maxLength={200}
        />
      </div>
    </ActForm>
  );
}
