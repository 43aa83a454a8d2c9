import { ChevronDown } from "lucide-react";
import { type ReactNode, Suspense, useId, useRef, useState } from "react";
import { BareButton } from "./Button.tsx";
import { lazyPart } from "./lazyPart.tsx";
import "./Button.css";

const List = lazyPart(async () => (await import("./MenuList.tsx")).MenuList);

export type MenuEntry = {
  id: string;
  label: string;
  /** When it is another one than the page's. */
  lang?: string;
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

/** A button that opens a menu of things to do or places to go. The menu is fetched when it first opens. */
export function MenuButton({ label, icon, entries, onChoose, className = "Button Button--quiet", ...props }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  /** Null until it has been opened once. */
  const [start, setStart] = useState<"first" | "last" | null>(null);

  function open(at: "first" | "last") {
    setStart(at);
    setOpen(true);
  }

  return (
    <>
      <BareButton
        ref={button}
        id={id}
        className={className}
        aria-label={props["aria-label"]}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={() => (isOpen ? setOpen(false) : open("first"))}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          // The page would scroll.
          event.preventDefault();
          open(event.key === "ArrowDown" ? "first" : "last");
        }}
      >
        {icon}
        <span>{label}</span>
        <ChevronDown aria-hidden size={18} />
      </BareButton>
      {start && (
        <Suspense>
          <List
            button={button}
            labelledBy={id}
            isOpen={isOpen}
            onClose={() => setOpen(false)}
            start={start}
            entries={entries}
            onChoose={onChoose}
          />
        </Suspense>
      )}
    </>
  );
}
