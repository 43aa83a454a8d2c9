import { Fragment, Suspense, useEffect, useRef, useState } from "react";
import type { Contact } from "../core/sip/contact.ts";
import { contactKeepers } from "../core/sip/relations.ts";
import type { SipView } from "../core/sip/view.ts";
import { useText } from "./text/text.ts";
import { Button } from "./ui/Button.tsx";
import { focusNext } from "./ui/focusNext.ts";
import { lazyPart } from "./ui/lazyPart.tsx";
import { Section } from "./ui/Page.tsx";
import { Skeleton } from "./ui/Skeleton.tsx";
import "./ContactDetails.css";

const ContactForm = lazyPart(async () => (await import("./ContactForm.tsx")).ContactForm);

type Props = { view: Pick<SipView, "id" | "relations" | "person">; isCard?: boolean };

/** How the person is reached: read by those whom the consent lets, written by those who run the SIP and the person's side. */
export function ContactDetails({ view: { id, relations, person }, isCard = false }: Props) {
  const t = useText("contact");
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  const { contact } = person;

  // Whoever closed the form is where they were.
  useEffect(() => {
    if (!isOpen && wasOpen.current) focusNext(frame.current?.querySelector("button"));
    wasOpen.current = isOpen;
  }, [isOpen]);

  if (!contact) return null;
  const mayWrite = contactKeepers.some((phrase) => relations.includes(phrase.key));
  const isEmpty = Object.values(contact).every((text) => text === "");
  return (
    <Section title={t("title")} level={isCard ? 3 : 2} isCard={isCard}>
      <div ref={frame} className="stack">
        {isOpen ? (
          <Suspense fallback={<Skeleton lines={4} isBlock />}>
            <ContactForm sipId={id} person={person} contact={contact} onClose={() => setOpen(false)} />
          </Suspense>
        ) : (
          <>
            {isEmpty ? <p className="soft">{t("none")}</p> : <Facts contact={contact} />}
            {mayWrite && (
              <div className="row screen-only">
                <Button onPress={() => setOpen(true)}>{t(isEmpty ? "add" : "change")}</Button>
              </div>
            )}
          </>
        )}
      </div>
    </Section>
  );
}

/** What is told of how somebody is reached, in its order. */
export const contactFields = ["address", "phone", "email", "interpreterLanguage"] as const;

function Facts({ contact }: { contact: Contact }) {
  const t = useText("contact");
  return (
    <dl className="ContactDetails">
      {contactFields.map((field) =>
        contact[field] ? (
          <Fragment key={field}>
            <dt>{t(field)}</dt>
            <dd>{contact[field]}</dd>
          </Fragment>
        ) : null,
      )}
    </dl>
  );
}
