import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FileDown } from "lucide-react";
import { useState } from "react";
import { ApiProblem } from "../api.ts";
import type { Language } from "../text/language.ts";
import { useText } from "../text/text.ts";
import { Button, LinkButton } from "../ui/Button.tsx";
import { CautionLine } from "../ui/CautionLine.tsx";
import { dayInWords } from "../ui/dates.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { StageHead } from "./parts/StageHead.tsx";
import type { SipContext } from "./parts/sipContext.ts";
import { useSip } from "./parts/useSip.ts";
import { HowSelect } from "./plan/CopiesPart.tsx";
import { CopyGroundFields, useCopyGround } from "./plan/CopyGround.tsx";
import { firstOf, whose } from "./plan/personName.ts";
import "./plan/Plan.css";
import type { copyWays } from "../../core/sip/state.ts";
import { dayOf } from "../../core/time.ts";
import { fetchDocument, save } from "./plan/planDocument.ts";

/** The plan on paper: choose version, who gets it and how, and get the document (P7). */
export function PrintPlan() {
  const t = useText("plan");
  const sip = useSip();
  const name = firstOf(sip.view.person.name);
  const isThere = sip.view.plan.versions.length > 0;
  return (
    <>
      <StageHead
        title={t("print.title")}
        lead={isThere ? t("print.lead", { whose: whose(name, sip.language) }) : undefined}
      />
      {isThere ? (
        <DocumentForm sip={sip} name={name} />
      ) : (
        <EmptyState
          title={t("print.none")}
          action={<LinkButton href={`/sips/${sip.sipId}/plan`}>{t("print.toPlan")}</LinkButton>}
        >
          {t("print.noneText")}
        </EmptyState>
      )}
    </>
  );
}

/** Something here is kept from somebody, or the person is protected. */
function hasKept({ person, marks, shields, parties }: SipContext["view"]): boolean {
  const isKept = Object.keys(marks).length > 0 || Object.keys(shields).length > 0;
  return isKept || person.protection !== "none" || (parties ?? []).some((one) => one.protected && !one.removed);
}

function DocumentForm({ sip, name }: { sip: SipContext; name: string }) {
  const t = useText("plan");
  const s = useText("secrecy");
  const client = useQueryClient();
  const { versions } = sip.view.plan;
  const [version, setVersion] = useState(`${versions.at(-1)?.version ?? 1}`);
  const [givenTo, setGivenTo] = useState("");
  const [how, setHow] = useState<(typeof copyWays)[number]>("paper");
  const [language, setLanguage] = useState<Language>(sip.language);

  const rests = useCopyGround(sip, givenTo);
  const isGiven = givenTo.trim() !== "";
  const [attempt, setAttempt] = useState(0);
  const faults = isGiven && attempt > 0 ? rests.faults : {};
  const isWhole = !isGiven || Object.values(rests.faults).every((fault) => fault === null);

  const fetching = useMutation({
    mutationFn: () => {
      const given = isGiven ? { givenTo: givenTo.trim(), how, ...rests.given } : null;
      return fetchDocument(sip.sipId, { version: Number(version), given, language });
    },
    onSuccess: (pdf) => {
      save(pdf, `SIP version ${version}.pdf`);
      announce(t("print.done"));
      void client.invalidateQueries({ queryKey: ["sip", sip.sipId] });
    },
  });

  return (
    <form
      className="PrintPlan-frame"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        if (isWhole && !fetching.isPending) fetching.mutate();
      }}
    >
      <ErrorSummary errors={faults} attempt={attempt} />
      {versions.length > 1 && (
        <Select
          name="version"
          label={t("print.version")}
          value={version}
          onChange={setVersion}
          options={[...versions].reverse().map((one) => ({
            value: `${one.version}`,
            label: t("versions.label", {
              version: one.version,
              day: dayInWords(dayOf(one.establishedAt), sip.language, { weekday: false }),
            }),
          }))}
        />
      )}
      <TextField
        name="givenTo"
        label={t("print.givenTo")}
        description={t("print.givenToHelp")}
        value={givenTo}
        onChange={setGivenTo}
        maxLength={200}
        isOptional
      />
      {isGiven && (
        <>
          <HowSelect name="how" value={how} onChange={setHow} />
          <CopyGroundFields sip={sip} rests={rests} error={(field) => faults[field as keyof typeof faults] ?? null} />
        </>
      )}
      <RadioGroup
        name="language"
        label={t("print.language")}
        value={language}
        onChange={setLanguage}
        isRow
        options={[
          { value: "sv", label: t("print.swedish") },
          { value: "en", label: t("print.english") },
        ]}
      />
      {isGiven && hasKept(sip.view) && <CautionLine>{s("caution.print")}</CautionLine>}
      <p className="soft small">
        {isGiven && sip.may("recordCopyGiven") ? t("print.loggedGiven", { name }) : t("print.logged", { name })}
      </p>
      <ProblemMessage problem={fetching.error instanceof ApiProblem ? fetching.error : null} />
      <div className="row">
        <Button
          type="submit"
          look="primary"
          icon={<FileDown aria-hidden size={20} />}
          isPending={fetching.isPending}
          isWide
        >
          {t("print.action")}
        </Button>
        <LinkButton look="quiet" href={`/sips/${sip.sipId}/plan`} isWide>
          {t("print.toPlan")}
        </LinkButton>
      </div>
    </form>
  );
}
