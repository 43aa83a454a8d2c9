import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { groundsBetween, type OtherGround } from "../../../core/sip/grounds.ts";
import type { ConsentView } from "../../../core/sip/viewConsent.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { areaTitle } from "../../consent/matrix.ts";
import { useText } from "../../text/text.ts";
import { CheckboxGroup } from "../../ui/CheckboxGroup.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { type UnitOption, UnitSearch } from "../parts/UnitSearch.tsx";

/** A disclosure on another ground than consent (C10), with the warning that it is no ground for the SIP itself. */
export function DisclosureForm({
  sip,
  consent,
  onDone,
}: {
  sip: SipContext;
  consent: ConsentView;
  onDone: () => void;
}) {
  const t = useText("consent");
  const g = useText("givenOut");
  const m = useText("matrix");
  const [unit, setUnit] = useState<UnitOption | null>(null);
  const [what, setWhat] = useState("");
  const [why, setWhy] = useState("");
  const [areas, setAreas] = useState<string[]>([]);
  const [ground, setGround] = useState<OtherGround | null>(null);
  /** The grounds that there are between one's own unit and the chosen one. */
  const groundsTo = (chosen: UnitOption | null) => groundsBetween(sip.view.lead.unit, chosen ?? "somebody");
  const act = useAct(sip, "recordDisclosure", {
    fields: ["recipient", "what", "ground", "why", "areas"],
    said: t("saved"),
    onDone,
  });
  return (
    <ActForm
      act={act}
      action={t("disclosure.save")}
      onCancel={onDone}
      onSend={() => {
        const missing = {
          recipient: unit ? null : t("disclosure.recipientMissing"),
          what: what.trim() ? null : t("disclosure.whatMissing"),
          ground: ground ? null : t("disclosure.groundMissing"),
          why: why.trim() ? null : t("disclosure.whyMissing"),
        };
        if (act.check(missing) && unit) void act.give({ recipient: `unit:${unit.value}`, areas, what, ground, why });
      }}
    >
      <Notice tone="soon" icon={TriangleAlert} title={t("disclosure.warningTitle")}>
        {t("disclosure.warning")}
      </Notice>
      <UnitSearch
        name="recipient"
        label={t("disclosure.recipient")}
        error={act.error("recipient")}
        value={unit}
        onChange={(chosen) => {
          setUnit(chosen);
          if (ground && !groundsTo(chosen).includes(ground)) setGround(null);
        }}
      />
      <TextArea
        name="what"
        label={t("disclosure.what")}
        error={act.error("what")}
        rows={2}
        value={what}
        onChange={setWhat}
      />
      <Select
        name="ground"
        label={t("disclosure.groundLabel")}
        error={act.error("ground")}
        value={ground}
        onChange={setGround}
        options={groundsTo(unit).map((one) => ({
          value: one,
          label: g(`ground.${one}`),
          description: one === "other" ? t("disclosure.otherLaw") : g(`law.${one}`),
        }))}
      />
      <TextArea
        name="why"
        label={t("disclosure.why")}
        description={t("disclosure.whyHelp")}
        error={act.error("why")}
        rows={2}
        value={why}
        onChange={setWhy}
      />
      <Disclosure title={t("disclosure.areas", { count: areas.length })}>
        <CheckboxGroup
          name="areas"
          label={t("disclosure.areasLabel")}
          isOptional
          isRow
          value={areas}
          onChange={setAreas}
          options={consent.areas.map((area) => ({
            value: area,
            label: areaTitle(area, sip.agreement, sip.language, m),
          }))}
        />
      </Disclosure>
    </ActForm>
  );
}
