import {
  BriefcaseBusiness,
  ChartColumn,
  CircleHelp,
  CirclePlus,
  HeartHandshake,
  ScanSearch,
  Settings,
  UsersRound,
} from "lucide-react";
import { inCare } from "../../core/access.ts";
import type { Session } from "../api.ts";
import { usePlace } from "../navigation.ts";
import { useText } from "../text/text.ts";
import { LinkButton, TextLink } from "../ui/Button.tsx";
import { AccountMenu } from "./AccountMenu.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { Logo } from "./Logo.tsx";
import { LooksMenu } from "./LooksMenu.tsx";
import "./Header.css";

/**
 * The top of every page: what this is, where one can go, who one is and for which unit, language and looks. The session is
 * null when nobody is signed in, and undefined until that is known.
 */
export function Header({ session }: { session: Session | null | undefined }) {
  const t = useText("shell");
  return (
    <header className="Header screen-only">
      <div className="Header-strip">
        <div className="Header-inside">
          <p className="Header-demo">{session?.demo ? t("demo") : (session?.county.name ?? "")}</p>
          <LanguageSwitch />
          <LooksMenu />
        </div>
      </div>
      <div className="Header-inside Header-main">
        <TextLink href="/" className="Header-home">
          <Logo />
          <span>{t("product")}</span>
        </TextLink>
        {session && <Navigation session={session} />}
        <div className="Header-account">
          {session && <AccountMenu session={session} />}
          {session === null && <LinkButton href="/sign-in?returnTo=/">{t("landing.signIn")}</LinkButton>}
        </div>
      </div>
    </header>
  );
}

function Navigation({ session }: { session: Session }) {
  const t = useText("shell");
  const path = usePlace().pathname;
  const places =
    session.user.kind === "person"
      ? [{ href: "/my", words: t("nav.my"), Icon: HeartHandshake }]
      : session.assignment
        ? [
            // Who administers or reviews, and nothing else, finds no SIP and raises no need (Z1).
            ...(inCare(session.assignment.roles)
              ? [
                  { href: "/work", words: t("nav.work"), Icon: BriefcaseBusiness },
                  { href: "/unit", words: t("nav.unit"), Icon: UsersRound },
                  { href: "/raise", words: t("nav.raise"), Icon: CirclePlus },
                ]
              : []),
            ...(session.assignment.roles.includes("admin")
              ? [{ href: "/admin", words: t("nav.admin"), Icon: Settings }]
              : []),
            ...(session.assignment.roles.includes("logReviewer")
              ? [{ href: "/log-review", words: t("nav.logReview"), Icon: ScanSearch }]
              : []),
            // A manager finds them at the unit's SIPs.
            ...(session.assignment.roles.includes("analyst")
              ? [{ href: "/survey-results", words: t("nav.survey"), Icon: ChartColumn }]
              : []),
            { href: "/support", words: t("nav.support"), Icon: CircleHelp },
          ]
        : [];
  if (places.length === 0) return null;
  return (
    <nav aria-label={t("mainNavigation")} className={places.length > 1 ? "Header-nav" : "Header-nav Header-nav--one"}>
      <ul className="plain-list">
        {places.map(({ href, words, Icon }) => (
          <li key={href}>
            <TextLink
              href={href}
              className="Header-link"
              aria-current={path === href || path.startsWith(`${href}/`) ? "page" : undefined}
            >
              <Icon aria-hidden size={20} />
              <span>{words}</span>
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
