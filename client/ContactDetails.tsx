import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Fragment, useEffect, useRef, useState } from "react";
import type { Contact } from "../core/sip/contact.ts";
import { contactKeepers } from "../core/sip/relations.ts";
import type { SipView } from "../core/sip/view.ts";
import { type ApiProblem, type SipAnswer, sendJson } from "./api.ts";
import { useText } from "./text/text.ts";
import { Button } from "./ui/Button.tsx";
import { CautionLine } from "./ui/CautionLine.tsx";
import { ErrorSummary } from "./ui/ErrorSummary.tsx";
import { announce } from "./ui/LiveStatus.tsx";
import { Section } from "./ui/Page.tsx";
import { ProblemMessage } from "./ui/ProblemMessage.tsx";
import { TextField } from "./ui/TextField.tsx";
import "./ContactDetails.css";

type Props = { view: Pick<SipView, "id" | "relations" | "person">; isCard?: boolean };

/** How the person is reached: read by those whom the consent lets, written by those who run the SIP and the person's side. */
export function ContactDetails({ view: { id, relations, person }, isCard = false }: Props) {
  const t = useText("contact");
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  const { contact } = person;

  // Whoever opened the form is in it; whoever closed it is where they were.
  useEffect(() => {
    if (isOpen) frame.current?.querySelector("input")?.focus();
    else if (wasOpen.current) frame.current?.querySelector("button")?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  if (!contact) return null;
  const mayWrite = contactKeepers.some((phrase) => relations.includes(phrase.key));
  const isEmpty = Object.values(contact).every((text) => text === "");
  return (
    <Section title={t("title")} level={isCard ? 3 : 2} isCard={isCard}>
      <div ref={frame} className="stack">
        {isOpen ? (
          <Form sipId={id} person={person} contact={contact} onClose={() => setOpen(false)} />
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

const fields = ["address", "phone", "email", "interpreterLanguage"] as const;

function Facts({ contact }: { contact: Contact }) {
  const t = useText("contact");
  return (
    <dl className="ContactDetails">
      {fields.map((field) =>
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

type FormProps = { sipId: string; person: SipView["person"]; contact: Contact; onClose: () => void };

function Form({ sipId, person, contact, onClose }: FormProps) {
  const t = useText("contact");
  const s = useText("secrecy");
  const u = useText("ui");
  const client = useQueryClient();
  const [typed, setTyped] = useState<Contact>(contact);
  const [attempt, setAttempt] = useState(0);
  const save = useMutation<SipAnswer, ApiProblem>({
    mutationFn: () => sendJson("POST", `/api/v1/sips/${sipId}/contact`, typed),
    onSuccess: (answer) => {
      client.setQueryData(["sip", sipId], answer);
      announce(t("saved"));
      onClose();
    },
    onError: () => setAttempt((count) => count + 1),
  });
  const problem = save.error;
  const wrong = fields.find((field) => field === problem?.field);
  const said = problem && wrong ? [problem.title, problem.detail].filter(Boolean).join(". ") : null;
  const field = (name: keyof Contact) => ({
    name,
    label: t(name),
    isOptional: true,
    error: wrong === name ? said : null,
    value: typed[name],
    onChange: (text: string) => setTyped({ ...typed, [name]: text }),
  });
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      <ErrorSummary errors={wrong ? { [wrong]: said } : {}} attempt={attempt} />
      {person.protection !== "none" && <CautionLine>{s("caution.address", { name: person.name })}</CautionLine>}
      <TextField {...field("address")} />
      <TextField {...field("phone")} type="tel" inputMode="tel" isShort />
      <TextField {...field("email")} type="email" inputMode="email" />
      <TextField {...field("interpreterLanguage")} description={t("interpreterHelp")} />
      {!wrong && <ProblemMessage problem={problem} />}
      <div className="row">
        <Button type="submit" look="primary" isPending={save.isPending} isWide>
          {t("save")}
        </Button>
        <Button look="quiet" onPress={onClose} isWide>
          {u("cancel")}
        </Button>
      </div>
    </form>
  );
}
