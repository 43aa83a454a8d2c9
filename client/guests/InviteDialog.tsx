import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Copy } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { InvitationMade } from "../../core/sip/answers.ts";
import { addDays } from "../../core/time.ts";
import { type ApiProblem, sendJson } from "../api.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { todayInSweden } from "../ui/dates.ts";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { Notice } from "../ui/Notice.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { TextField } from "../ui/TextField.tsx";
import type { OpenSip } from "./Guests.tsx";
import { needsNumber } from "./guestLines.ts";

type Props = { sip: OpenSip; party: { id: string; name: string }; onClose: () => void };

/** Makes a link for one person, and shows it the one time that it can be seen. */
export function InviteDialog({ sip, party, onClose }: Props) {
  const t = useText("guests");
  const [link, setLink] = useState<string | null>(null);
  return (
    <Dialog title={t(link ? "make.done" : "make.title", { name: party.name })} isOpen onClose={onClose} isAlert>
      {link ? (
        <Made link={link} name={party.name} onClose={onClose} />
      ) : (
        <Form sip={sip} partyId={party.id} onMade={setLink} />
      )}
    </Dialog>
  );
}

/** How long a link holds unless something else is chosen. */
const usualDays = 7;

function Form({ sip, partyId, onMade }: { sip: OpenSip; partyId: string; onMade: (link: string) => void }) {
  const t = useText("guests");
  const client = useQueryClient();
  const onlyOne = needsNumber(sip.view);
  const [who, setWho] = useState<"one" | "any">("one");
  const [number, setNumber] = useState("");
  const [until, setUntil] = useState<string | null>(addDays(todayInSweden(), usualDays));
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [attempt, setAttempt] = useState(0);
  const isForOne = onlyOne || who === "one";
  const making = useMutation<InvitationMade, ApiProblem>({
    mutationFn: () =>
      sendJson<InvitationMade>("POST", `/api/v1/sips/${sip.sipId}/guests`, {
        partyId,
        until: until ?? "",
        ...(isForOne ? { personalIdentityNumber: number.trim() } : {}),
      }),
    onSuccess: ({ link }) => {
      client.invalidateQueries({ queryKey: ["sip", sip.sipId] });
      onMade(link);
    },
    onError: ({ field, title, detail }) => {
      if (field === "personalIdentityNumber" || field === "until")
        setFaults({ [field]: [title, detail].filter(Boolean).join(". ") });
      setAttempt((count) => count + 1);
    },
  });
  const isAtField = making.error?.field !== undefined && making.error.field in faults;

  function send() {
    const missing: Record<string, string> =
      isForOne && number.trim() === "" ? { personalIdentityNumber: t("make.numberMissing") } : {};
    setFaults(missing);
    setAttempt((count) => count + 1);
    if (Object.keys(missing).length === 0) making.mutate();
  }

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!making.isPending) send();
      }}
    >
      <ErrorSummary errors={faults} attempt={attempt} />
      <p>{t("make.text")}</p>
      {onlyOne ? (
        <Notice>{t("make.onlyOne")}</Notice>
      ) : (
        <RadioGroup
          name="who"
          label={t("make.who")}
          value={who}
          onChange={setWho}
          options={[
            { value: "one", label: t("make.one"), description: t("make.oneHelp") },
            { value: "any", label: t("make.any"), description: t("make.anyHelp") },
          ]}
        />
      )}
      {isForOne && (
        <TextField
          name="personalIdentityNumber"
          label={t("make.number")}
          description={t("make.numberHelp")}
          error={faults.personalIdentityNumber ?? null}
          inputMode="numeric"
          autoComplete="off"
          isShort
          value={number}
          onChange={setNumber}
        />
      )}
      <DateField
        name="until"
        label={t("make.until")}
        description={t("make.untilHelp")}
        error={faults.until ?? null}
        value={until}
        onChange={setUntil}
      />
      {making.error && !isAtField && <ProblemMessage problem={making.error} />}
      <div className="row">
        <Button type="submit" look="primary" isPending={making.isPending} isWide>
          {t("make.save")}
        </Button>
      </div>
    </form>
  );
}

/** The link in plain sight, this once. */
function Made({ link, name, onClose }: { link: string; name: string; onClose: () => void }) {
  const t = useText("guests");
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState<boolean | null>(null);
  // The form that had the focus is gone: the link is what comes next.
  useEffect(() => field.current?.focus(), []);

  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
      announce(t("make.copied"));
    } catch {
      // Without https, or when the browser does not let us.
      setCopied(false);
    }
  }

  return (
    <>
      <Notice tone="soon">{t("make.once")}</Notice>
      <div className="Field">
        <label htmlFor="invitation-link" className="Field-label">
          {t("make.label", { name })}
        </label>
        <input
          ref={field}
          id="invitation-link"
          className="Field-input Guests-link"
          value={link}
          readOnly
          onFocus={(event) => event.target.select()}
        />
      </div>
      <p>{t("make.handOver", { name })}</p>
      {isCopied && <p role="status">{t("make.copied")}.</p>}
      {isCopied === false && <Notice tone="late">{t("make.notCopied")}</Notice>}
      <div className="row">
        <Button look="primary" icon={<Copy aria-hidden size={20} />} onPress={copy} isWide>
          {t("make.copy")}
        </Button>
        <Button look="quiet" onPress={onClose} isWide>
          {t("make.close")}
        </Button>
      </div>
    </>
  );
}
