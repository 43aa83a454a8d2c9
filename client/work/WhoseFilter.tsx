import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import type { WorkItem } from "../../core/sip/answers.ts";
import { useText } from "../text/text.ts";
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
    <ToggleButtonGroup
      className="WhoseFilter"
      aria-label={t("filter.label")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[whose]}
      onSelectionChange={(keys) => onChoose(([...keys][0] as Whose | "all" | undefined) ?? "all")}
    >
      <ToggleButton id="all" className="WhoseFilter-choice">
        {t("filter.all", { count: items.length })}
      </ToggleButton>
      {present.map((one) => (
        <ToggleButton key={one} id={one} className="WhoseFilter-choice">
          {t(`filter.${one}`, { count: counts[one] })}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
