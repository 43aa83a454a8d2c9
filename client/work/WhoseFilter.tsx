import type { WorkItem } from "../../core/sip/answers.ts";
import { useText } from "../text/text.ts";
import { BareButton } from "../ui/Button.tsx";
import { type Whose, whoseIs } from "./workList.ts";

type Props = { items: WorkItem[]; whose: Whose | "all"; onChoose: (whose: Whose | "all") => void };

/** All, mine, the unit's, or as manager; only the choices that hold anything, and none when there is only one. */
export function WhoseFilter({ items, whose, onChoose }: Props) {
  const t = useText("work");
  const counts = { staff: 0, unit: 0, manager: 0 };
  for (const { task } of items) counts[whoseIs(task)] += 1;
  const present = (["staff", "unit", "manager"] as const).filter((one) => counts[one] > 0);
  if (present.length < 2) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div role="group" className="WhoseFilter" aria-label={t("filter.label")}>
      {(["all", ...present] as const).map((one) => (
        <BareButton key={one} className="WhoseFilter-choice" aria-pressed={one === whose} onPress={() => onChoose(one)}>
          {t(`filter.${one}`, { count: one === "all" ? items.length : counts[one] })}
        </BareButton>
      ))}
    </div>
  );
}
