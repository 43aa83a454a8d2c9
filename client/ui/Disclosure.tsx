import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
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
  children: ReactNode;
};

/** Something that can be opened and closed in place. */
export function Disclosure({ title, level, children, ...props }: Props) {
  const button = (
    <Button slot="trigger" className="Disclosure-button">
      <ChevronRight aria-hidden size={20} className="Disclosure-arrow" />
      <span>{title}</span>
    </Button>
  );
  return (
    <AriaDisclosure {...props} className="Disclosure">
      {level ? (
        <Heading level={level} className="Disclosure-heading">
          {button}
        </Heading>
      ) : (
        button
      )}
      <DisclosurePanel className="Disclosure-panel">
        <div className="Disclosure-inside">{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
