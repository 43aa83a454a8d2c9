import { useQueryClient } from "@tanstack/react-query";
import { Bell, Eye, LogOut, MonitorSmartphone, UserRound } from "lucide-react";
import type { Session } from "../api.ts";
import { goTo } from "../navigation.ts";
import { chooseAssignment, signOut } from "../session/session.ts";
import { useText } from "../text/text.ts";
import { MenuButton } from "../ui/MenuButton.tsx";

/** Who one is and for which unit; the other units one may work for; the way out. */
export function AccountMenu({ session }: { session: Session }) {
  const t = useText("shell");
  const client = useQueryClient();
  const unit = session.assignment?.unitName ?? "";

  async function choose(id: string) {
    if (["sessions", "notices", "readers"].includes(id)) return;
    if (id === "sign-out") return signOut(client);
    await chooseAssignment(client, id);
    goTo("/work");
  }

  return (
    <MenuButton
      className="AccountMenu-button"
      icon={<UserRound aria-hidden size={22} />}
      label={
        <span className="AccountMenu-who">
          <span>{session.user.name} </span>
          {unit && <span className="AccountMenu-unit">{unit}</span>}
          <span className="visually-hidden">{t(unit ? "account.about" : "account.aboutPerson")}</span>
        </span>
      }
      entries={[
        ...(session.assignments.length > 1
          ? session.assignments.map(({ id, unitName }) => ({
              id,
              label: t("account.switchTo", { unit: unitName }),
              isSelected: id === session.assignment?.id,
            }))
          : []),
        // An individual is asked on the own page, in words that say what it means.
        ...(session.user.kind === "staff"
          ? [{ id: "notices", label: t("account.notices"), icon: <Bell aria-hidden size={18} />, href: "/notices" }]
          : [
              {
                id: "readers",
                label: t("account.readers"),
                icon: <Eye aria-hidden size={18} />,
                href: "/my/access-log",
              },
            ]),
        {
          id: "sessions",
          label: t("account.sessions"),
          icon: <MonitorSmartphone aria-hidden size={18} />,
          href: "/sessions",
        },
        { id: "sign-out", label: t("account.signOut"), icon: <LogOut aria-hidden size={18} /> },
      ]}
      onChoose={choose}
    />
  );
}
