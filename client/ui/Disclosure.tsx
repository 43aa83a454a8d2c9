import { ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure as AriaDisclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { Heading } from "react-aria-components/Heading";
import "./Disclosure.css";

type Props = {
  title: ReactNode;
  /** With a level the title is a heading too; without it only a button. */
  level?: 2 | 3 | 4;
  defaultExpanded?: boolean;
  isExpanded?: boolean;
  onExpandedChange?: (isExpanded: boolean) => void;
  /** What is inside is made, and fetched, the first time it opens; it stays afterwards. */
  isMadeWhenOpened?: boolean;
  children: ReactNode;
};

/** Something that can be opened and closed in place. */
export function Disclosure({ title, level, children, isMadeWhenOpened, onExpandedChange, ...props }: Props) {
  const [hasOpened, setHasOpened] = useState(Boolean(props.defaultExpanded || props.isExpanded));
  const button = (
    <Button slot="trigger" className="Disclosure-button">
      <ChevronRight aria-hidden size={20} className="Disclosure-arrow" />
      <span>{title}</span>
    </Button>
  );
  return (
    <AriaDisclosure
      {...props}
      onExpandedChange={(isExpanded) => {
        if (isExpanded) setHasOpened(true);
        onExpandedChange?.(isExpanded);
      }}
      className="Disclosure"
    >
      {level ? (
        <Heading level={level} className="Disclosure-heading">
          {button}
        </Heading>
      ) : (
        button
      )}
      <DisclosurePanel className="Disclosure-panel">
        <div className="Disclosure-inside">{(!isMadeWhenOpened || hasOpened) && children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
