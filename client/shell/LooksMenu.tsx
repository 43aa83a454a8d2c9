import { Contrast, Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { useText } from "../text/text.ts";
import { MenuButton } from "../ui/MenuButton.tsx";
import { chooseLooks, readLooks } from "./looks.ts";

/** Light, dark, as the system, and more contrast or not. */
export function LooksMenu() {
  const t = useText("shell");
  const [looks, setLooks] = useState(readLooks);

  function choose(id: string) {
    const next =
      id === "contrast"
        ? { ...looks, contrast: looks.contrast === "more" ? ("auto" as const) : ("more" as const) }
        : { ...looks, theme: id as typeof looks.theme };
    setLooks(next);
    chooseLooks(next);
  }

  return (
    <MenuButton
      className="Button Button--quiet Button--small"
      icon={<Sun aria-hidden size={18} />}
      label={t("looks.label")}
      entries={[
        {
          id: "auto",
          label: t("looks.auto"),
          icon: <Monitor aria-hidden size={18} />,
          isSelected: looks.theme === "auto",
        },
        {
          id: "light",
          label: t("looks.light"),
          icon: <Sun aria-hidden size={18} />,
          isSelected: looks.theme === "light",
        },
        {
          id: "dark",
          label: t("looks.dark"),
          icon: <Moon aria-hidden size={18} />,
          isSelected: looks.theme === "dark",
        },
        {
          id: "contrast",
          label: t("looks.contrast"),
          icon: <Contrast aria-hidden size={18} />,
          isSelected: looks.contrast === "more",
        },
      ]}
      onChoose={choose}
    />
  );
}
