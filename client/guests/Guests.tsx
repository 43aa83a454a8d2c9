import { useState } from "react";
import type { CommandName } from "../../core/sip/commands.ts";
import type { SipView } from "../../core/sip/view.ts";
import { useText } from "../text/text.ts";
import { GuestLine } from "./GuestLine.tsx";
import { guestLines } from "./guestLines.ts";
import { InviteDialog } from "./InviteDialog.tsx";
import "./Guests.css";

/** The SIP that is open, on a page of the staff or of the individual. */
export type OpenSip = {
  sipId: string;
  view: SipView;
  version: number;
  may: (command: CommandName) => boolean;
};

/**
 * Who is invited by a link (product.md 7.5): to make one, to see where it stands, to recognise who came, to take it back. The
 * dialog stands here and not in the line, which changes its form as soon as the link is made.
 */
export function Guests({ sip, empty }: { sip: OpenSip; empty: string }) {
  const t = useText("guests");
  const [inviting, setInviting] = useState<{ id: string; name: string } | null>(null);
  const lines = guestLines(sip.view);
  const mayInvite = sip.may("inviteGuest") && !(sip.view.child && sip.view.relations.includes("individual"));
  const shown = lines.filter((line) => mayInvite || line.guest);
  if (shown.length === 0) return <p className="soft">{empty}</p>;
  return (
    <>
      <ul className="plain-list Guests" aria-label={t("own.title")}>
        {shown.map((line) => (
          <GuestLine
            key={line.party.id}
            sip={sip}
            line={line}
            onInvite={mayInvite ? () => setInviting({ id: line.party.id, name: line.party.name }) : null}
          />
        ))}
      </ul>
      {inviting && <InviteDialog sip={sip} party={inviting} onClose={() => setInviting(null)} />}
    </>
  );
}
