import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useText } from "../text/text.ts";
import { InPageLanguage } from "./AriaField.tsx";
import { BareButton } from "./Button.tsx";
import { className } from "./className.ts";
import { useLanguageMarks } from "./InSwedish.tsx";
import "./Dialog.css";

export type DialogProps = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  isWide?: boolean;
  /** An alert must be answered: a press outside does not close it. */
  isAlert?: boolean;
  children: ReactNode;
};

/** What Dialog fetches when it opens. */
export function DialogFrame({ title, isOpen, onClose, isWide, isAlert, children }: DialogProps) {
  const t = useText("ui");
  const marks = useLanguageMarks();
  return (
    <InPageLanguage>
      <ModalOverlay
        className="Dialog-ground"
        isOpen={isOpen}
        onOpenChange={(open) => !open && onClose()}
        isDismissable={!isAlert}
      >
        <Modal className={className("Dialog-frame", isWide && "Dialog-frame--wide")}>
          <AriaDialog {...marks} className="Dialog" role={isAlert ? "alertdialog" : "dialog"}>
            <header className="Dialog-head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              <BareButton className="Dialog-close" onPress={onClose}>
                <X aria-hidden size={20} />
                <span>{t("close")}</span>
              </BareButton>
            </header>
            <div className="Dialog-body stack">{children}</div>
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </InPageLanguage>
  );
}
