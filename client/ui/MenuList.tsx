import { Check } from "lucide-react";
import type { RefObject } from "react";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { InPageLanguage } from "./AriaField.tsx";
import { useLanguageMarks } from "./InSwedish.tsx";
import type { MenuEntry } from "./MenuButton.tsx";
import "./Select.css";

type Props = {
  button: RefObject<HTMLButtonElement | null>;
  /** The id of the button: its words name the menu. */
  labelledBy: string;
  isOpen: boolean;
  onClose: () => void;
  /** Where the focus starts: at the last entry when one opened it with the up arrow. */
  start: "first" | "last";
  entries: MenuEntry[];
  onChoose: ((id: string) => void) | undefined;
};

/** What MenuButton fetches when it opens. */
export function MenuList({ button, labelledBy, isOpen, onClose, start, entries, onChoose }: Props) {
  const marks = useLanguageMarks();
  return (
    <InPageLanguage>
      <Popover
        {...marks}
        className="Popover"
        placement="bottom end"
        triggerRef={button}
        trigger="MenuTrigger"
        isOpen={isOpen}
        onOpenChange={(open) => !open && onClose()}
      >
        <Menu
          className="Options"
          aria-labelledby={labelledBy}
          autoFocus={start}
          onClose={onClose}
          onAction={(key) => onChoose?.(String(key))}
        >
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} href={entry.href} textValue={entry.label} className="Option">
              <span className="Option-mark">{entry.isSelected ? <Check aria-hidden size={18} /> : entry.icon}</span>
              <span className="Option-words">
                <span lang={entry.lang}>{entry.label}</span>
                {entry.description && <span className="Option-description">{entry.description}</span>}
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </InPageLanguage>
  );
}
