import { type FormEvent, useState } from "react";
import { formsOf } from "../../core/words.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { StaleNotice } from "./StaleNotice.tsx";
import { useSave } from "./useSave.ts";
import { type WordRow, wordOf } from "./wordRows.ts";

type Props = { word: WordRow | null; rows: WordRow[]; onClose: () => void };

/** One word: how it is written and what it means; and, for one that came with the program, the ways out of and back into the list. */
export function WordDialog({ word, rows, onClose }: Props) {
  const t = useText("wordList");
  const a = useText("admin");
  const [term] = useState(() => word?.term ?? `own-${crypto.randomUUID()}`);
  const [forms, setForms] = useState(word?.sv.forms ?? "");
  const [means, setMeans] = useState(word?.sv.means ?? "");
  const [english, setEnglish] = useState(word?.en.forms ?? "");
  const [meansEnglish, setMeansEnglish] = useState(word?.en.means ?? "");
  const { save, errors, attempt, problem, isPending } = useSave({
    onSaved: () => {
      announce(a("saved"));
      onClose();
    },
  });

  function send(state: "shown" | "hidden" | "removed", missing = {}) {
    save(
      "PUT",
      `/api/v1/admin/words/${term}`,
      {
        version: word?.version ?? null,
        state,
        sv: { forms, means },
        en: { forms: english, means: meansEnglish },
      },
      missing,
    );
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const written = formsOf(forms).map((form) => form.toLocaleLowerCase("sv"));
    const same = rows.find(
      (row) =>
        row.term !== term && formsOf(row.sv.forms).some((form) => written.includes(form.toLocaleLowerCase("sv"))),
    );
    send("shown", {
      sv: written.length === 0 ? t("admin.fillForms") : same ? t("admin.taken", { word: wordOf(same) }) : null,
      means: means.trim() ? null : t("admin.fillMeans"),
    });
  }

  return (
    <Dialog title={word ? wordOf(word) : t("admin.newTitle")} isOpen onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <StaleNotice problem={problem} />
        <ErrorSummary errors={errors} attempt={attempt} />
        {word?.shipped && word.from !== "shipped" && (
          <p className="soft">{t("admin.shippedText", { means: word.shipped.sv.means })}</p>
        )}
        <TextField
          name="sv"
          label={t("admin.forms")}
          description={t("admin.formsHelp")}
          value={forms}
          onChange={setForms}
          error={errors.sv ?? null}
        />
        <TextArea
          name="means"
          label={t("admin.means")}
          description={t("admin.meansHelp")}
          value={means}
          onChange={setMeans}
          error={errors.means ?? null}
          rows={3}
          maxLength={1000}
        />
        <TextField
          name="en"
          label={`${t("admin.english")}: ${t("admin.forms").toLocaleLowerCase("sv")}`}
          description={t("admin.englishHelp")}
          isOptional
          value={english}
          onChange={setEnglish}
        />
        <TextArea
          name="meansEnglish"
          label={`${t("admin.english")}: ${t("admin.means").toLocaleLowerCase("sv")}`}
          isOptional
          value={meansEnglish}
          onChange={setMeansEnglish}
          rows={3}
          maxLength={1000}
        />
        <div className="row">
          <Button look="primary" type="submit" isPending={isPending} isWide>
            {t("admin.save")}
          </Button>
          {word?.shipped && word.from !== "shipped" && (
            <Button onPress={() => send("removed")} isDisabled={isPending} isWide>
              {t("admin.restore")}
            </Button>
          )}
          {word?.shipped && word.from !== "hidden" && (
            <Button onPress={() => send("hidden")} isDisabled={isPending} isWide>
              {t("admin.hide")}
            </Button>
          )}
          {word && !word.shipped && (
            <Button look="danger" onPress={() => send("removed")} isDisabled={isPending} isWide>
              {t("admin.remove")}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
