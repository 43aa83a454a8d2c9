import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Monitor, Smartphone } from "lucide-react";
import { useState } from "react";
import { type ApiProblem, getJson, sendJson, useSignedIn } from "../api.ts";
import { type ListedSession, useSessionWords } from "../sessionWords.ts";
import { useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Page } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import "./SessionsPage.css";

const sessionsKey = ["sessions", "own"];

/** Where one is signed in; the ones one does not want any more are ended. */
export function SessionsPage() {
  const t = useText("sessions");
  const client = useQueryClient();
  const { user } = useSignedIn();
  const [isAsking, setAsking] = useState(false);
  const { data, error, isPending } = useQuery<{ sessions: ListedSession[] }, ApiProblem>({
    queryKey: sessionsKey,
    queryFn: ({ signal }) => getJson("/api/v1/session/sessions", signal),
    refetchOnWindowFocus: true,
  });
  const end = useMutation<unknown, ApiProblem, string>({
    mutationFn: (path) => sendJson("POST", `/api/v1/session/${path}`),
    onSuccess: () => announce(t("ended")),
    // Also after a refusal: it may have been ended from elsewhere.
    onSettled: async () => {
      setAsking(false);
      await client.invalidateQueries({ queryKey: sessionsKey });
    },
  });
  const others = data?.sessions.filter((it) => !it.isThis) ?? [];

  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      back={{ href: user.kind === "person" ? "/my" : "/work", label: t("back") }}
      isNarrow
    >
      <ProblemMessage problem={error ?? end.error} />
      {isPending && <Skeleton lines={4} isBlock />}
      {data && (
        <>
          <ul className="plain-list stack" aria-label={t("caption")}>
            {data.sessions.map((it) => (
              <SessionCard
                key={it.id}
                session={it}
                isPending={end.isPending && end.variables === `sessions/${it.id}/end`}
                onEnd={() => end.mutate(`sessions/${it.id}/end`)}
              />
            ))}
          </ul>
          {others.length === 0 && <p className="soft">{t("alone")}</p>}
          {others.length > 1 && (
            <div>
              <Button isWide onPress={() => setAsking(true)}>
                {t("endOthers")}
              </Button>
            </div>
          )}
          {others.length > 0 && (
            <Notice title={t("unknownTitle")}>
              <p>{t("unknownText")}</p>
            </Notice>
          )}
          <ConfirmDialog
            title={t("endOthersTitle")}
            consequence={t("endOthersText", { count: others.length })}
            action={t("endOthers")}
            isOpen={isAsking}
            onClose={() => setAsking(false)}
            onConfirm={() => end.mutate("end-others")}
            isPending={end.isPending}
          />
        </>
      )}
    </Page>
  );
}

type CardProps = { session: ListedSession; isPending: boolean; onEnd: () => void };

function SessionCard({ session, isPending, onEnd }: CardProps) {
  const t = useText("sessions");
  const say = useSessionWords();
  const Picture = /iPhone|iPad|Android/.test(session.device) ? Smartphone : Monitor;
  return (
    <li className="SessionCard">
      <Picture aria-hidden size={28} className="SessionCard-picture" />
      <div className="SessionCard-words">
        <h2>
          {say.device(session)} {session.isThis && <Badge tone="done">{t("here")}</Badge>}
        </h2>
        <dl>
          {!session.isThis && (
            <div>
              <dt>{t("lastSeen")}</dt>
              <dd>
                <time dateTime={session.lastSeenAt}>{say.when(session.lastSeenAt)}</time>
              </dd>
            </div>
          )}
          <div>
            <dt>{t("begun")}</dt>
            <dd>
              <time dateTime={session.begunAt}>{say.when(session.begunAt)}</time>
            </dd>
          </div>
        </dl>
      </div>
      {!session.isThis && (
        <Button
          isWide
          isPending={isPending}
          onPress={onEnd}
          aria-label={t("endOne", { device: say.device(session), when: say.when(session.lastSeenAt) })}
        >
          {t("end")}
        </Button>
      )}
    </li>
  );
}
