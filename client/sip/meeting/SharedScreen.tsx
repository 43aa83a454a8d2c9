import { ArrowRight, X } from "lucide-react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import type { Meeting } from "../../../core/sip/state.ts";
import { recipientKind, recipientName } from "../../actors.ts";
import { useText } from "../../text/text.ts";
import { ActorName } from "../../ui/ActorShape.tsx";
import { Button } from "../../ui/Button.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { AgendaNow, NowPart } from "./AgendaNow.tsx";
import { askedIn } from "./Attendance.tsx";
import { PlanBeside } from "./PlanBeside.tsx";
import type { MeetingClock } from "./useMeetingClock.ts";

type Props = { sip: SipContext; meeting: Meeting; clock: MeetingClock; isOpen: boolean; onClose: () => void };

/** For the wall in the room: the circle to the left, the plan as it grows to the right, who is here, in big text. Enter goes on. */
export function SharedScreen({ sip, meeting, clock, isOpen, onClose }: Props) {
  const t = useText("meeting");
  const u = useText("ui");
  const here = askedIn(sip, meeting).filter((one) => ["present", "digital"].includes(meeting.attendance[one.id] ?? ""));
  return (
    <ModalOverlay className="SharedScreen-ground" isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Modal className="SharedScreen-frame">
        <Dialog className="SharedScreen">
          <header className="SharedScreen-head">
            <Heading slot="title" level={2}>
              {sip.view.person.name}
            </Heading>
            <Button look="quiet" icon={<X aria-hidden size={20} />} onPress={onClose}>
              {u("close")}
            </Button>
          </header>
          <div className="SharedScreen-columns">
            <div className="stack">
              <AgendaNow meeting={meeting} clock={clock} />
            </div>
            <div className="stack SharedScreen-now">
              <NowPart name={sip.view.person.name} meeting={meeting} clock={clock} />
              {clock.next && (
                <div>
                  <Button
                    look="primary"
                    autoFocus
                    icon={<ArrowRight aria-hidden size={24} />}
                    onPress={() => clock.next && clock.go(clock.next)}
                  >
                    {t("next", { part: t(`part.${clock.next}`) })}
                  </Button>
                </div>
              )}
              {here.length > 0 && (
                <div className="stack-tight">
                  <h3>{t("here.title")}</h3>
                  <ul className="plain-list row">
                    {here.map((one) => (
                      <li key={one.id}>
                        <ActorName kind={recipientKind(one.recipient)} name={recipientName(one.recipient)} />
                      </li>
                    ))}
                  </ul>
                </div>
              )}
            </div>
            <PlanBeside view={sip.view} isShared />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
