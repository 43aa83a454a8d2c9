import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { disclosureGrounds } from "../../../core/sip/stateConsent.ts";
import type { ConsentView } from "../../../core/sip/viewConsent.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { areaTitle } from "../../consent/matrix.ts";
import { useText } from "../../text/text.ts";
import { CheckboxGroup } from "../../ui/CheckboxGroup.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { Option } from "../../ui/Select.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { UnitSearch } from "../parts/UnitSearch.tsx";

const grounds = disclosureGrounds.filter((one) => one !== "consent");

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
  const [unit, setUnit] = useState<Option | null>(null);
  const [what, setWhat] = useState("");
  const [why, setWhy] = useState("");
  const [areas, setAreas] = useState<string[]>([]);
  const [ground, setGround] = useState<(typeof grounds)[number] | null>(null);
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
        const found = {
          recipient: unit ? null : t("disclosure.recipientMissing"),
          what: what.trim() ? null : t("disclosure.whatMissing"),
          ground: ground ? null : t("disclosure.groundMissing"),
          why: why.trim() ? null : t("disclosure.whyMissing"),
        };
        if (act.check(found) && unit) void act.give({ recipient: `unit:${unit.value}`, areas, what, ground, why });
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
        onChange={setUnit}
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
        options={grounds.map((one) => ({
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
