import { ChevronRight } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { BareButton } from "./Button.tsx";
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

/** Something that can be opened and closed in place. What is closed is still found by the browser's search in the page. */
export function Disclosure({
  title,
  level,
  children,
  isMadeWhenOpened,
  defaultExpanded = false,
  isExpanded: given,
  onExpandedChange,
}: Props) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState(defaultExpanded);
  const isExpanded = given ?? own;
  const [hasOpened, setHasOpened] = useState(isExpanded);
  if (isExpanded && !hasOpened) setHasOpened(true);

  function expand(next: boolean) {
    setOwn(next);
    onExpandedChange?.(next);
  }

  useEffect(() => {
    // React knows only a hidden that is or is not.
    if (isExpanded) panel.current?.removeAttribute("hidden");
    else panel.current?.setAttribute("hidden", "until-found");
  }, [isExpanded]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest expand is meant, and it only sets
  useEffect(() => {
    const found = () => expand(true);
    const element = panel.current;
    element?.addEventListener("beforematch", found);
    return () => element?.removeEventListener("beforematch", found);
  }, [onExpandedChange]);

  const Heading = level ? (`h${level}` as const) : null;
  const button = (
    <BareButton
      id={`${id}-button`}
      className="Disclosure-button"
      aria-expanded={isExpanded}
      aria-controls={`${id}-panel`}
      onPress={() => expand(!isExpanded)}
    >
      <ChevronRight aria-hidden size={20} className="Disclosure-arrow" />
      <span>{title}</span>
    </BareButton>
  );
  return (
    <div className="Disclosure" data-expanded={isExpanded || undefined}>
      {Heading ? <Heading className="Disclosure-heading">{button}</Heading> : button}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div
        ref={panel}
        id={`${id}-panel`}
        role="group"
        aria-labelledby={`${id}-button`}
        className="Disclosure-panel"
        hidden={!isExpanded}
      >
        <div className="Disclosure-inside">{(!isMadeWhenOpened || hasOpened) && children}</div>
      </div>
    </div>
  );
}
