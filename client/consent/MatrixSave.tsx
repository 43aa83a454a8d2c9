import { type ReactNode, useState } from "react";
import type { ConsentWay } from "../../core/sip/stateConsent.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import type { CellChange } from "./matrix.ts";

type Props = {
  changes: CellChange[];
  mode: "staff" | "person";
  ways: ConsentWay[];
  isSaving: boolean | undefined;
  problem: ReactNode;
  onSave: (way: ConsentWay) => void;
  onUndo: () => void;
};

/** What is changed and not yet saved, kept in sight at the bottom; how the answer was given; and the one button that saves it all. */
export function MatrixSave({ changes, mode, ways, isSaving, problem, onSave, onUndo }: Props) {
  const t = useText("matrix");
  const [way, setWay] = useState<ConsentWay>(ways[0] ?? "oral");
  return (
    <div className="MatrixSave" role="status" data-empty={changes.length === 0 || undefined}>
      {changes.length > 0 && (
        <>
          <p>
            <strong>{t("save.count", { count: changes.length })}</strong>
          </p>
          {ways.length > 1 && (
            <RadioGroup
              name="matrixWay"
              label={t("save.way")}
              isRow
              value={way}
              onChange={setWay}
              options={ways.map((one) => ({ value: one, label: t(`way.${one}`) }))}
            />
          )}
          {problem}
          <div className="row">
            <Button look="primary" onPress={() => onSave(way)} isPending={isSaving} isWide>
              {t(`save.${mode}`)}
            </Button>
            <Button look="quiet" onPress={onUndo} isDisabled={isSaving} isWide>
              {t("save.undo")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
