import { LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { Link } from "react-aria-components/Link";
import { useText } from "../text/text.ts";
import { className } from "./className.ts";
import "./Button.css";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

type Props = Omit<AriaButtonProps, "className" | "style" | "children"> & {
  look?: ButtonLook;
  /** An icon from lucide, shown before the words; there are always words. */
  icon?: ReactNode;
  /** Takes the whole width on a phone. */
  isWide?: boolean;
  isSmall?: boolean;
  children: ReactNode;
};

/**
 * A button. The words are a verb ("Skicka kallelsen"). One primary a page.
 * `isPending` keeps the button in place and focused, turns a press down and says that it is being done.
 */
export function Button({ look = "secondary", icon, isWide, isSmall, children, ...props }: Props) {
  const t = useText("ui");
  return (
    <AriaButton
      {...props}
      className={className("Button", `Button--${look}`, isWide && "Button--wide", isSmall && "Button--small")}
    >
      {props.isPending ? <LoaderCircle className="Button-wait" aria-hidden size={20} /> : icon}
      <span>{children}</span>
      {props.isPending && <span className="visually-hidden">{t("pending")}</span>}
    </AriaButton>
  );
}

type LinkButtonProps = {
  href: string;
  look?: ButtonLook;
  icon?: ReactNode;
  isWide?: boolean;
  isSmall?: boolean;
  target?: string;
  download?: boolean | string;
  "aria-label"?: string;
  children: ReactNode;
};

/** A link that looks like a button: it goes somewhere, and nothing is done by pressing it. */
export function LinkButton({ look = "secondary", icon, isWide, isSmall, children, ...props }: LinkButtonProps) {
  return (
    <Link
      {...props}
      className={className("Button", `Button--${look}`, isWide && "Button--wide", isSmall && "Button--small")}
    >
      {icon}
      <span>{children}</span>
    </Link>
  );
}

/** A link in text. Inside the application it goes without loading the page anew. */
export function TextLink(props: {
  href: string;
  target?: string;
  className?: string;
  "aria-label"?: string;
  "aria-current"?: "page" | "step";
  children: ReactNode;
}) {
  return <Link {...props} className={className("TextLink", props.className)} />;
}
