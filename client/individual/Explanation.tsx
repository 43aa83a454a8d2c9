import type { RefObject } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";

type Props = {
  button: RefObject<HTMLButtonElement | null>;
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: string;
};

/** What a word means, beside it. Fetched when the first word is pressed. */
export function Explanation({ button, title, isOpen, onClose, children }: Props) {
  return (
    <Popover
      className="Popover Explained-popover"
      triggerRef={button}
      trigger="DialogTrigger"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
    >
      <Dialog className="Explained-dialog" aria-label={title}>
        {children}
      </Dialog>
    </Popover>
  );
}
