import { useState } from "react";
import { copyGrounds } from "../../../core/sip/state.ts";
import { useText } from "../../text/text.ts";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { firstOf } from "./personName.ts";

type Ground = (typeof copyGrounds)[number];

/** On what ground somebody gets a copy of the plan (C5, C10): what is chosen, what is sent, and what is missing by field. */
export type CopyGround = {
  ground: Ground | null;
  why: string;
  choose: (ground: Ground) => void;
  write: (why: string) => void;
  given: { ground: Ground | null; why: string };
  faults: { ground: string | null; why: string | null };
};

/** The choice as it stands: to the one whom the plan is about it is their own, until somebody says otherwise. */
export function useCopyGround(sip: SipContext, to: string): CopyGround {
  const t = useText("plan");
  const [chosen, choose] = useState<Ground | null>(null);
  const [why, write] = useState("");
  const ground = chosen ?? (to.trim() === sip.view.person.name ? "own" : null);
  const said = ground === "other" ? why.trim() : "";
  return {
    ground,
    why,
    choose,
    write,
    given: { ground, why: said },
    faults: {
      ground: ground ? null : t("copies.groundMissing"),
      why: ground === "other" && said === "" ? t("copies.whyMissing") : null,
    },
  };
}

/** Why the receiver gets the plan, and in words when it is something else than the person's own will. */
export function CopyGroundFields({
  sip,
  rests,
  error,
}: {
  sip: SipContext;
  rests: CopyGround;
  error: (field: string) => string | null;
}) {
  const t = useText("plan");
  const name = firstOf(sip.view.person.name);
  return (
    <>
      <RadioGroup
        name="ground"
        label={t("copies.ground")}
        error={error("ground")}
        value={rests.ground}
        onChange={rests.choose}
        options={copyGrounds.map((one) => ({ value: one, label: t(`copies.groundOf.${one}`, { name }) }))}
      />
      {rests.ground === "other" && (
        <TextField
          name="why"
          label={t("copies.why")}
          description={t("copies.whyHelp")}
          error={error("why")}
          value={rests.why}
          onChange={rests.write}
          maxLength={200}
        />
      )}
    </>
  );
}
