import { HardDriveDownload, Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import { isProtected } from "../../core/protection.ts";
import { useSignedIn } from "../api.ts";
import { keepProgram } from "../saved/keptProgram.ts";
import { canSave, daysKept, readSavedPlan, type SavedWhen, savePlan, wipeSaved } from "../saved/savedPlan.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { dayInWords, instantInWords } from "../ui/dates.ts";
import { announce } from "../ui/LiveStatus.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Section } from "../ui/Page.tsx";
import { useMine } from "./mine.ts";
import { useSavable } from "./useSavable.ts";

/** The choice to have the plan on this device without a network; off until it is made, and told what it means before. */
export function KeepOnDevice() {
  const t = useText("saved");
  const { view, sipId, language } = useMine();
  const { id: userId } = useSignedIn().user;
  const plan = useSavable();
  const [when, setWhen] = useState<SavedWhen | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    let isHere = true;
    void readSavedPlan().then((saved) => {
      if (isHere && saved?.plan.sipId === sipId) setWhen(saved.when);
    });
    return () => {
      isHere = false;
    };
  }, [sipId]);

  if (!plan || !canSave()) return null;

  async function save() {
    if (!plan) return;
    setAsked(false);
    setFailed(false);
    setBusy(true);
    try {
      await keepProgram();
      setWhen(await savePlan(plan, userId));
      announce(t("saved"));
    } catch {
      setFailed(true);
      await wipeSaved();
    } finally {
      setBusy(false);
    }
  }

  async function remove() {
    await wipeSaved();
    setWhen(null);
    announce(t("removed"));
  }

  return (
    <Section title={t("title")} lead={t("lead")}>
      <p>{t("risk")}</p>
      <p>{t("wiped", { days: daysKept })}</p>
      {hasFailed && <Notice tone="late">{t("failed")}</Notice>}
      {when && (
        <p>
          {t("savedWhen", {
            when: instantInWords(when.savedAt, language, { weekday: false }),
            day: dayInWords(when.until, language, { weekday: false }),
          })}
        </p>
      )}
      <div className="screen-only">
        {when ? (
          <Button icon={<Trash2 aria-hidden size={20} />} onPress={remove}>
            {t("remove")}
          </Button>
        ) : (
          <Button
            icon={<HardDriveDownload aria-hidden size={20} />}
            isPending={isBusy}
            onPress={() => (isProtected(view.person.protection) ? setAsked(true) : void save())}
          >
            {t("save")}
          </Button>
        )}
      </div>
      <ConfirmDialog
        title={t("protected.title")}
        consequence={t("protected.text")}
        action={t("protected.action")}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        onConfirm={() => void save()}
      />
    </Section>
  );
}
