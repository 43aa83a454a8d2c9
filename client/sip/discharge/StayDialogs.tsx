import { dischargeClock } from "../../../core/sip/dischargeClock.ts";
import type { DischargeSeen } from "../../../core/sip/view.ts";
import { ActDialog } from "../../act/ActDialog.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { clockInWords, dayInWords, swedishParts } from "../../ui/dates.ts";
import { LawTag } from "../../ui/LawTag.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { listed } from "./listed.ts";

type Props = { sip: SipContext; discharge: DischargeSeen; onClose: () => void };

/** Ready for discharge (2017:612 3 kap. 1 §): which clocks start, and from which day, is told before. */
export function ReadyDialog({ sip, discharge, onClose }: Props) {
  const t = useText("discharge");
  const { view, agreement, language } = sip;
  const act = useAct(sip, "noteReady", { said: t("ready.sent"), onDone: onClose });
  const now = new Date().toISOString();
  const { day: today, time } = swedishParts(now);
  const { sipIsDue = true, summonedOn = null } = discharge.clock ?? {};
  const clock = dischargeClock(
    { ...discharge, ready: { by: { kind: "system" }, at: now } },
    { meetings: [{ sentAt: summonedOn }], sipIsDue },
    agreement,
    today,
  );
  // As it would be if the summons went at once.
  const { liableFrom } = dischargeClock(
    { ...discharge, ready: { by: { kind: "system" }, at: now } },
    { meetings: [], sipIsDue: false },
    agreement,
    today,
  );
  const day = (value: string | null) => dayInWords(value ?? today, language);
  const isMean = agreement.discharge.liability.model === "monthlyMean";
  const hasMunicipality = discharge.told.some(({ unit }) => unit.principal.kind === "municipality");
  return (
    <ActDialog
      act={act}
      title={t("ready.title", { name: view.person.name })}
      consequence={
        <>
          <p>
            <strong>
              {clock.afterHour
                ? t("ready.next", { hour: agreement.discharge.countsFromNextDayAfter ?? 0, day: day(clock.runsFrom) })
                : t("ready.same", { time: clockInWords(time, language), day: day(clock.runsFrom) })}
            </strong>
          </p>
          {!sipIsDue ? (
            <p>{t("noSip")}</p>
          ) : (
            <p>{summonedOn ? t("ready.summoned") : t("ready.summons", { day: day(clock.summonsBy) })}</p>
          )}
          {hasMunicipality && (
            <p>
              {isMean
                ? t("ready.mean")
                : t(clock.liableFrom ? "ready.liable" : "ready.liableNeeds", { day: day(liableFrom) })}
            </p>
          )}
          {!discharge.careContact && sipIsDue && <p>{t("ready.noContact")}</p>}
          <p>{t("ready.told", { units: unitsTold(sip, discharge) })}</p>
          <p>
            <LawTag>{t("law.ready")}</LawTag>
          </p>
        </>
      }
      action={t("ready.send")}
      onClose={onClose}
      onConfirm={() => void act.give({})}
    />
  );
}

/** The patient is not ready after all; the clocks stop. */
export function WithdrawReadyDialog({ sip, discharge, onClose }: Props) {
  const t = useText("discharge");
  const act = useAct(sip, "withdrawReady", { said: t("withdraw.sent"), onDone: onClose });
  return (
    <ActDialog
      act={act}
      title={t("withdraw.title")}
      consequence={
        <>
          <p>{t("withdraw.text")}</p>
          <p>{t("withdraw.told", { units: unitsTold(sip, discharge) })}</p>
        </>
      }
      action={t("withdraw.send")}
      reasonLabel={t("withdraw.reason")}
      onClose={onClose}
      onConfirm={(reason) => void act.give({ reason })}
    />
  );
}

/** The process ends without a discharge from this ward. */
export function BreakOffDialog({ sip, onClose }: Props) {
  const t = useText("discharge");
  const act = useAct(sip, "breakOffDischarge", { said: t("breakOff.sent"), onDone: onClose });
  return (
    <ActDialog
      act={act}
      title={t("breakOff.title")}
      consequence={t("breakOff.text")}
      action={t("breakOff.send")}
      keep={t("breakOff.keep")}
      reasonLabel={t("breakOff.reason")}
      isDanger
      onClose={onClose}
      onConfirm={(reason) => void act.give({ reason })}
    />
  );
}

function unitsTold({ language }: SipContext, { told }: DischargeSeen): string {
  return listed(
    told.map(({ unit }) => unit.name),
    language,
  );
}
