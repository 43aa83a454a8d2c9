import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import "./Button.css";
import "./Select.css";

export type MenuEntry = {
  id: string;
  label: string;
  description?: string;
  icon?: ReactNode;
  href?: string;
  isSelected?: boolean;
};

type Props = {
  label: ReactNode;
  icon?: ReactNode;
  entries: MenuEntry[];
  /** Called with the id of an entry that has no href. */
  onChoose?: (id: string) => void;
  "aria-label"?: string;
  className?: string;
};

/** A button that opens a menu of things to do or places to go. */
export function MenuButton({ label, icon, entries, onChoose, className = "Button Button--quiet", ...props }: Props) {
  return (
    <MenuTrigger>
      <Button className={className} aria-label={props["aria-label"]}>
        {icon}
        <span>{label}</span>
        <ChevronDown aria-hidden size={18} />
      </Button>
      <Popover className="Popover" placement="bottom end">
        <Menu className="Options" onAction={(key) => onChoose?.(String(key))}>
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} href={entry.href} textValue={entry.label} className="Option">
              <span className="Option-mark">{entry.isSelected ? <Check aria-hidden size={18} /> : entry.icon}</span>
              <span className="Option-words">
                <span>{entry.label}</span>
                {entry.description && <span className="Option-description">{entry.description}</span>}
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
