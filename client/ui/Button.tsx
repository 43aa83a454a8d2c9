import { LoaderCircle } from "lucide-react";
import { type KeyboardEvent, type ReactNode, type Ref, useEffect } from "react";
import { useText } from "../text/text.ts";
import { className } from "./className.ts";
import { sayAloud } from "./sayAloud.ts";
import "./Button.css";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

type BareProps = {
  ref?: Ref<HTMLButtonElement>;
  id?: string;
  type?: "button" | "submit";
  className?: string;
  onPress?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLButtonElement>) => void;
  isDisabled?: boolean | undefined;
  isPending?: boolean | undefined;
  autoFocus?: boolean;
  "aria-label"?: string | undefined;
  "aria-labelledby"?: string | undefined;
  "aria-describedby"?: string | undefined;
  "aria-haspopup"?: "menu" | "dialog";
  "aria-expanded"?: boolean;
  "aria-controls"?: string;
  "aria-pressed"?: boolean;
  "aria-current"?: "page" | "step" | "true" | undefined;
  children: ReactNode;
};

type Props = Omit<BareProps, "className"> & {
  look?: ButtonLook;
  /** An icon from lucide, shown before the words; there are always words. */
  icon?: ReactNode;
  /** Takes the whole width on a phone. */
  isWide?: boolean;
  isSmall?: boolean;
};

/**
 * A button. The words are a verb ("Skicka kallelsen"). One primary a page.
 * `isPending` keeps the button in place and focused, turns a press down and says that it is being done.
 */
export function Button({ look = "secondary", icon, isWide, isSmall, children, ...props }: Props) {
  const t = useText("ui");
  const { isPending } = props;
  useEffect(() => {
    if (isPending) sayAloud(t("pending"));
  }, [isPending, t]);
  return (
    <BareButton
      {...props}
      className={className("Button", `Button--${look}`, isWide && "Button--wide", isSmall && "Button--small")}
    >
      {isPending ? <LoaderCircle className="Button-wait" aria-hidden size={20} /> : icon}
      <span>{children}</span>
      {isPending && <span className="visually-hidden">{t("pending")}</span>}
    </BareButton>
  );
}

/**
 * The browser's own button, with no looks of ours. It is all a button needs, and weighs nothing; menus, lists and
 * calendars, which browsers do less well, are React Aria's and fetched when they open.
 */
export function BareButton({ onPress, isDisabled, isPending, type = "button", ...props }: BareProps) {
  return (
    <button
      {...props}
      type={isPending ? "button" : type}
      disabled={isDisabled}
      aria-disabled={isPending || undefined}
      data-pending={isPending || undefined}
      onClick={() => {
        if (!isPending) onPress?.();
      }}
    />
  );
}

type LinkProps = {
  href: string;
  target?: string;
  download?: boolean | string;
  className?: string;
  "aria-label"?: string;
  "aria-current"?: "page" | "step" | undefined;
  children: ReactNode;
};

/** A link that looks like a button: it goes somewhere, and nothing is done by pressing it. */
export function LinkButton({
  look = "secondary",
  icon,
  isWide,
  isSmall,
  children,
  ...props
}: LinkProps & Pick<Props, "look" | "icon" | "isWide" | "isSmall">) {
  return (
    <a
      {...props}
      className={className("Button", `Button--${look}`, isWide && "Button--wide", isSmall && "Button--small")}
    >
      {icon}
      <span>{children}</span>
    </a>
  );
}

/** A link in text. Inside the application it goes without loading the page anew (client/navigation.ts). */
export function TextLink(props: LinkProps) {
  return <a {...props} className={className("TextLink", props.className)} />;
}
