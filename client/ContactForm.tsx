import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Contact } from "../core/sip/contact.ts";
import type { SipView } from "../core/sip/view.ts";
import { type ApiProblem, type SipAnswer, sendJson } from "./api.ts";
import { contactFields } from "./ContactDetails.tsx";
import { useText } from "./text/text.ts";
import { Button } from "./ui/Button.tsx";
import { CautionLine } from "./ui/CautionLine.tsx";
import { ErrorSummary } from "./ui/ErrorSummary.tsx";
import { focusNext } from "./ui/focusNext.ts";
import { announce } from "./ui/LiveStatus.tsx";
import { ProblemMessage } from "./ui/ProblemMessage.tsx";
import { TextField } from "./ui/TextField.tsx";

type FormProps = { sipId: string; person: SipView["person"]; contact: Contact; onClose: () => void };

/** The form in which it is written. Whoever opened it is in it. */
export function ContactForm({ sipId, person, contact, onClose }: FormProps) {
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
  const form = useRef<HTMLFormElement>(null);
  // It may have been fetched first: whoever has gone on meanwhile is let be.
  useEffect(() => focusNext(form.current?.querySelector("input")), []);
  const problem = save.error;
  const wrong = contactFields.find((field) => field === problem?.field);
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
      ref={form}
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
