import { Guests } from "../guests/Guests.tsx";
import { useText } from "../text/text.ts";
import { Section } from "../ui/Page.tsx";
import { coordinatorName, useMine } from "./mine.ts";

/** Who has a link to the plan, on the pages of the person's side: to make one for an adult, and to take it back for all. */
export function MyGuests() {
  const t = useText("guests");
  const mine = useMine();
  const { view, isMe, may } = mine;
  const invites = may("inviteGuest") && !view.child;
  const coordinator = coordinatorName(view);
  const child = coordinator ? t("own.child", { coordinator }) : t("own.childNobody");
  // A guest is told of the own invitation above (GuestNote), and has none to look after.
  if (view.limited && !invites) return null;
  if (!invites && !(isMe && view.child) && view.guests.length === 0) return null;
  return (
    <div className={view.guests.length === 0 ? "screen-only" : undefined}>
      <Section title={t("own.title")} lead={invites ? t("own.lead") : t("own.leadOther")}>
        <Guests sip={mine} empty={view.child && isMe ? child : t("own.none")} />
      </Section>
    </div>
  );
}
