import { Check } from "lucide-react";
import { ListBoxItem } from "react-aria-components/ListBox";
import type { Option } from "./Select.tsx";
import "./Select.css";

/** One line of an open list: the words, a quieter second line, and a mark at the chosen one. */
export function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.value} textValue={option.label} className="Option">
      {({ isSelected }) => (
        <>
          <span className="Option-mark">{isSelected && <Check aria-hidden size={18} />}</span>
          <span className="Option-words">
            <span>{option.label}</span>
            {option.description && <span className="Option-description">{option.description}</span>}
          </span>
        </>
      )}
    </ListBoxItem>
  );
}
