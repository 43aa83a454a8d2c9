import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button, type ButtonLook } from "../../ui/Button.tsx";
import { focusNext } from "../../ui/focusNext.ts";
import "./InPlace.css";

type Props = {
  /** The verb on the button, and the heading of what it opens. */
  label: string;
  look?: ButtonLook;
  icon?: ReactNode;
  isSmall?: boolean;
  startsOpen?: boolean;
  children: (close: () => void) => ReactNode;
};

/** A button that opens a form in its own place: nothing else moves away, and a press beside it loses nothing typed. */
export function InPlace({ label, look = "secondary", icon, isSmall, startsOpen = false, children }: Props) {
  const [isOpen, setOpen] = useState(startsOpen);
  const heading = useRef<HTMLParagraphElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const wasOpened = useRef(false);

  useEffect(() => {
    if (isOpen && wasOpened.current) heading.current?.focus();
    if (!isOpen && wasOpened.current) focusNext(frame.current?.querySelector("button"));
  }, [isOpen]);

  function set(open: boolean) {
    wasOpened.current = true;
    setOpen(open);
  }

  return (
    <div ref={frame} className={isOpen ? "InPlace InPlace--open" : "InPlace screen-only"}>
      {isOpen ? (
        <>
          <p ref={heading} tabIndex={-1} className="InPlace-title">
            {label}
          </p>
          {children(() => set(false))}
        </>
      ) : (
        <Button look={look} icon={icon} isSmall={isSmall} onPress={() => set(true)}>
          {label}
        </Button>
      )}
    </div>
  );
}
