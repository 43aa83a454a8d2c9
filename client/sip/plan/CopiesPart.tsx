import { Plus, X } from "lucide-react";
import { useState } from "react";
import { copyWays } from "../../../core/sip/state.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { actorInWords } from "../../act/actor.ts";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Section } from "../../ui/Page.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { CopyGroundFields, useCopyGround } from "./CopyGround.tsx";
import type { PlanShown } from "./Goals.tsx";
import { PlanForm } from "./PlanForm.tsx";

type Copy = { to: string; how: (typeof copyWays)[number] };

/** Who gets the plan and how (P3, P7), and the copies that have been given. */
export function CopiesPart({ sip, content, isWriting }: PlanShown) {
  const t = useText("plan");
  const [open, setOpen] = useState<"decide" | "record" | null>(null);
  const close = () => setOpen(null);
  const { copiesGiven, versions } = sip.view.plan;
  const mayRecord = sip.may("recordCopyGiven") && versions.length > 0 && !isWriting;
  if (!isWriting && content.copies.length === 0 && copiesGiven.length === 0 && !mayRecord) return null;
  return (
    <Section
      title={t("copies.title")}
      level={3}
      actions={
        isWriting &&
        open !== "decide" && (
          <Button isSmall onPress={() => setOpen("decide")}>
            {content.copies.length > 0 ? t("edit") : t("write")}{" "}
            <span className="visually-hidden">{t("copies.title")}</span>
          </Button>
        )
      }
    >
      {open === "decide" ? (
        <DecideCopies sip={sip} copies={content.copies} onDone={close} />
      ) : content.copies.length > 0 ? (
        <ul className="plain-list">
          {content.copies.map(({ to, how }) => (
            <li key={to + how}>
              {to} <span className="soft">– {t(`copies.way.${how}`).toLowerCase()}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft">{t("copies.none")}</p>
      )}
      {!isWriting && copiesGiven.length > 0 && (
        <div className="stack-tight">
          <h4>{t("copies.given")}</h4>
          <ul className="plain-list stack-tight">
            {copiesGiven.map((copy) => (
              <li key={copy.id}>
                <EntryMarks item={`copy:${copy.id}`} view={sip.view}>
                  <p>
                    {t("copies.givenLine", {
                      to: copy.to,
                      version: copy.version,
                      how: t(`copies.way.${copy.how}`).toLowerCase(),
                    })}{" "}
                    <span className="soft small">
                      {actorInWords(copy.by)}, <DateText value={copy.at} weekday={false} short />
                    </span>
                  </p>
                </EntryMarks>
              </li>
            ))}
          </ul>
        </div>
      )}
      {mayRecord && (
        <div className="screen-only">
          <Button isSmall onPress={() => setOpen("record")}>
            {t("copies.record")}
          </Button>
        </div>
      )}
      <Dialog title={t("copies.recordTitle")} isOpen={open === "record"} onClose={close}>
        <RecordCopy sip={sip} version={versions.length} onDone={close} />
      </Dialog>
    </Section>
  );
}

function DecideCopies({ sip, copies, onDone }: { sip: SipContext; copies: Copy[]; onDone: () => void }) {
  const t = useText("plan");
  const first: Copy[] = copies.length > 0 ? copies : [{ to: sip.view.person.name, how: "paper" }];
  const [rows, setRows] = useState(first.map((copy) => ({ ...copy, key: crypto.randomUUID() as string })));
  const act = useAct(sip, "decideCopies", { fields: ["copies"], said: t("copies.done"), onDone });
  const change = (key: string, next: Partial<Copy>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...next } : row)));
  return (
    <PlanForm opener="before">
      <ActForm
        act={act}
        action={t("copies.action")}
        onCancel={onDone}
        onSend={() => {
          const faults = Object.fromEntries(
            rows.map((row, index) => [`copies.${index}.to`, row.to.trim() ? null : t("copies.toMissing")]),
          );
          if (act.check(faults)) void act.give({ copies: rows.map(({ to, how }) => ({ to, how })) });
        }}
      >
        {rows.map((row, index) => (
          <fieldset key={row.key} className="PlanForm-copy">
            <legend className="visually-hidden">{t("copies.row", { number: index + 1 })}</legend>
            <TextField
              name={`copies.${index}.to`}
              label={t("copies.to")}
              error={act.error(`copies.${index}.to`)}
              value={row.to}
              onChange={(to) => change(row.key, { to })}
            />
            <HowSelect name={`copies.${index}.how`} value={row.how} onChange={(how) => change(row.key, { how })} />
            <Button
              look="quiet"
              isSmall
              icon={<X aria-hidden size={18} />}
              onPress={() => setRows(rows.filter((one) => one.key !== row.key))}
            >
              {t("remove")} <span className="visually-hidden">{t("copies.row", { number: index + 1 })}</span>
            </Button>
          </fieldset>
        ))}
        <div>
          <Button
            isSmall
            icon={<Plus aria-hidden size={18} />}
            onPress={() => setRows([...rows, { to: "", how: "paper", key: crypto.randomUUID() }])}
          >
            {t("copies.add")}
          </Button>
        </div>
      </ActForm>
    </PlanForm>
  );
}

function RecordCopy({ sip, version, onDone }: { sip: SipContext; version: number; onDone: () => void }) {
  const t = useText("plan");
  const [to, setTo] = useState(sip.view.person.name);
  const [how, setHow] = useState<Copy["how"]>("paper");
  const rests = useCopyGround(sip, to);
  const act = useAct(sip, "recordCopyGiven", {
    fields: ["to", "how", "ground", "why"],
    said: t("copies.recorded"),
    onDone,
  });
  return (
    <ActForm
      act={act}
      action={t("copies.recordAction")}
      onCancel={onDone}
      onSend={() => {
        const faults = { to: to.trim() ? null : t("copies.toMissing"), ...rests.faults };
        if (act.check(faults)) void act.give({ version, to, how, ...rests.given });
      }}
    >
      <TextField name="to" label={t("copies.to")} error={act.error("to")} value={to} onChange={setTo} />
      <HowSelect name="how" value={how} onChange={setHow} />
      <CopyGroundFields sip={sip} rests={rests} error={act.error} />
    </ActForm>
  );
}

/** The ways in which a plan can be given. */
export function HowSelect(props: { name: string; value: Copy["how"]; onChange: (how: Copy["how"]) => void }) {
  const t = useText("plan");
  return (
    <Select
      {...props}
      label={t("copies.how")}
      options={copyWays.map((one) => ({ value: one, label: t(`copies.way.${one}`) }))}
    />
  );
}
