import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CalendarCheck, Copy, Link2, RefreshCw, Trash2 } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import type { CalendarAddress, CalendarAddressAnswer, MadeCalendarAddress } from "../core/calendarAddress.ts";
import { getJson, sendJson } from "./api.ts";
import { useLanguage, useText } from "./text/text.ts";
import { Button, LinkButton } from "./ui/Button.tsx";
import { ConfirmDialog } from "./ui/ConfirmDialog.tsx";
import { dayInWords, instantInWords, swedishParts } from "./ui/dates.ts";
import { announce } from "./ui/LiveStatus.tsx";
import { Notice } from "./ui/Notice.tsx";
import { ProblemMessage } from "./ui/ProblemMessage.tsx";
import { Skeleton } from "./ui/Skeleton.tsx";
import "./CalendarAddress.css";

/** What is said of whose address it is. */
type Words = Record<"text" | "warning" | "scope" | "make" | "made" | "label" | "failed", string> & {
  inUse: (day: string) => string;
};
type AddressProps = { path: string; body: object; words: Words; note?: ReactNode };

/** A private calendar address: what it means, to make it, copy it the one time that it is shown, and to revoke it. */
export function AddressPart({ path, body, words, note }: AddressProps) {
  const t = useText("takeAlong");
  const language = useLanguage();
  const query = {
    queryKey: ["calendar-address", path],
    queryFn: ({ signal }: { signal: AbortSignal }) => getJson<CalendarAddressAnswer>(path, signal),
  };
  const client = useQueryClient();
  const { data, error, refetch, isFetching } = useQuery(query);
  const [asked, setAsked] = useState<"again" | "revoke" | null>(null);
  const [shown, setShown] = useState<string | null>(null);

  const making = useMutation({
    mutationFn: () => sendJson<MadeCalendarAddress>("POST", path, { ...body, language }),
    onSuccess: (made) => {
      client.setQueryData<CalendarAddressAnswer>(query.queryKey, { isOffered: true, address: made.address });
      setShown(window.location.origin + made.path);
      setAsked(null);
      announce(words.made);
    },
    // One may have to prove first who one is.
    onError: () => setAsked(null),
  });
  const revoking = useMutation({
    mutationFn: () => sendJson("DELETE", path),
    onSuccess: () => {
      client.setQueryData<CalendarAddressAnswer>(query.queryKey, { isOffered: true, address: null });
      setShown(null);
      setAsked(null);
      announce(t("address.revoked"));
    },
  });
  const problem = making.error?.code === "session.stepUp" ? null : making.error;

  if (!data && error)
    return (
      <ProblemMessage problem={{ title: words.failed }}>
        <Button onPress={() => refetch()} isPending={isFetching}>
          {t("address.tryAgain")}
        </Button>
      </ProblemMessage>
    );
  if (!data) return <Skeleton lines={3} />;
  if (!data.isOffered) return <Notice>{t("address.protected")}</Notice>;
  const { address } = data;
  return (
    <div className="stack">
      <p>{words.text}</p>
      <Notice tone="soon">{words.warning}</Notice>
      <p>{words.scope}</p>
      {note}
      {shown ? <JustMade address={shown} words={words} /> : address && <InUse address={address} words={words} />}
      {problem && <ProblemMessage problem={problem} />}
      <div className="row">
        {address ? (
          <>
            <Button icon={<Trash2 aria-hidden size={20} />} onPress={() => setAsked("revoke")}>
              {t("address.revoke")}
            </Button>
            {!shown && (
              <Button
                icon={<RefreshCw aria-hidden size={20} />}
                isPending={making.isPending}
                onPress={() => setAsked("again")}
              >
                {t("address.again")}
              </Button>
            )}
          </>
        ) : (
          <Button
            icon={<Link2 aria-hidden size={20} />}
            isPending={making.isPending}
            onPress={() => making.mutate()}
            isWide
          >
            {words.make}
          </Button>
        )}
      </div>
      <ConfirmDialog
        title={t("address.againTitle")}
        consequence={t("address.againText")}
        action={t("address.again")}
        isOpen={asked === "again"}
        isPending={making.isPending}
        onClose={() => setAsked(null)}
        onConfirm={() => making.mutate()}
      />
      <ConfirmDialog
        title={t("address.revokeTitle")}
        consequence={t("address.revokeText")}
        action={t("address.revoke")}
        isOpen={asked === "revoke"}
        isPending={revoking.isPending}
        problem={revoking.error && <ProblemMessage problem={revoking.error} />}
        onClose={() => setAsked(null)}
        onConfirm={() => revoking.mutate()}
      />
    </div>
  );
}

/** The address in plain sight, this once: to be copied, or opened by the calendar of the device. */
function JustMade({ address, words }: { address: string; words: Words }) {
  const t = useText("takeAlong");
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState<boolean | null>(null);

  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
      announce(t("address.copied"));
    } catch {
      setCopied(false);
    }
  }

  return (
    <div className="stack-tight">
      <Notice tone="done" title={words.made}>
        {t("address.once")}
      </Notice>
      <div className="Field">
        <label htmlFor="calendar-address" className="Field-label">
          {words.label}
        </label>
        <input
          ref={field}
          id="calendar-address"
          className="Field-input CalendarAddress-field"
          value={address}
          readOnly
          onFocus={(event) => event.target.select()}
        />
      </div>
      <div className="row">
        <Button look="primary" icon={<Copy aria-hidden size={20} />} onPress={copy}>
          {t("address.copy")}
        </Button>
        <LinkButton href={address.replace(/^https?:/, "webcal:")} icon={<CalendarCheck aria-hidden size={20} />}>
          {t("address.open")}
        </LinkButton>
      </div>
      {isCopied && <p role="status">{t("address.copied")}.</p>}
      {isCopied === false && <Notice tone="late">{t("address.notCopied")}</Notice>}
    </div>
  );
}

function InUse({ address: { madeAt, fetchedAt, withPlace }, words }: { address: CalendarAddress; words: Words }) {
  const t = useText("takeAlong");
  const language = useLanguage();
  return (
    <div className="stack-tight">
      <p>
        <strong>{words.inUse(dayInWords(swedishParts(madeAt).day, language, { weekday: false }))}</strong>
      </p>
      <p>{t(withPlace ? "address.withPlace" : "address.withoutPlace")}</p>
      <p>
        {fetchedAt
          ? t("address.fetched", { when: instantInWords(fetchedAt, language, { weekday: false }) })
          : t("address.neverFetched")}
      </p>
    </div>
  );
}
