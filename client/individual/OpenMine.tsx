import { useQuery } from "@tanstack/react-query";
import { type ReactNode, Suspense, useEffect, useMemo } from "react";
import type { CommandName } from "../../core/sip/commands.ts";
import type { Task } from "../../core/sip/tasks.ts";
import type { SipView } from "../../core/sip/view.ts";
import { type SipAnswer, sipQuery, useSignedIn } from "../api.ts";
import { useParam } from "../navigation.ts";
import { useProtectedNames } from "../protectedNames.ts";
import { ReadAloudButton } from "../readAloud/ReadAloudButton.tsx";
import { hasSaved, keepOnlySeen } from "../saved/savedPlan.ts";
import { PageSkeleton } from "../shell/Shell.tsx";
import { useLanguage, useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { Later } from "../ui/Later.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { Page } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { PageToolContext } from "../ui/pageTool.ts";
import { type Mine, MineContext } from "./mine.ts";
import { myPlansQuery } from "./myPlans.ts";
import { useForgetOthers } from "./person/useForgetOthers.ts";

// Nothing for one who has an own plan alone, and sees it.
const PersonBar = lazyPart(async () => (await import("./person/PersonBar.tsx")).PersonBar);
// For those who have chosen to keep the plan on this device.
const KeepSaved = lazyPart(async () => (await import("./KeepSaved.tsx")).KeepSaved);
const NotSeenPage = lazyPart(async () => (await import("./NotSeenPage.tsx")).NotSeenPage);

type MySipAnswer = SipAnswer<SipView | null, CommandName[], Task>;

/** Opens the SIP of the address for the pages of the individual: waiting, not found, not reached, and then what is inside. */
export function OpenMine({ children }: { children: ReactNode }) {
  const sipId = useParam("sipId");
  const t = useText("individual");
  const e = useText("errors");
  const language = useLanguage();
  const { user, agreement } = useSignedIn();
  const { data: answer, error, refetch, isFetching } = useQuery(sipQuery<MySipAnswer>(sipId));
  const data = useProtectedNames(answer);
  const hasOthers = (useQuery(myPlansQuery).data?.sips.length ?? 0) > 1;
  useForgetOthers(sipId);
  // The same as long as it says the same: what is drawn from it is not drawn anew for nothing.
  const mine = useMemo((): Mine | null => {
    if (!data?.view) return null;
    const { view, version, tasks } = data;
    return {
      sipId,
      view,
      version,
      tasks,
      agreement,
      language,
      hasOthers,
      isMe: view.person.personId === user.id,
      asParties: (view.parties ?? []).filter((one) => !one.removed && one.personId === user.id),
      may: (command) => view.may.includes(command),
    };
  }, [data, sipId, agreement, language, hasOthers, user.id]);

  // An address that is none of a SIP is like one of a SIP that is not there.
  const isGone = [400, 404].includes(error?.status ?? 0);
  const isUnseen = data ? !mine : isGone;
  useEffect(() => {
    if (isUnseen || isGone) void keepOnlySeen((one) => one !== sipId);
  }, [isUnseen, isGone, sipId]);

  if (isUnseen) return <NotSeenPage />;
  if (!data && error)
    return (
      <Page title={e("loadFailed.title")} back={{ href: "/my", label: t("back") }} isNarrow>
        <ProblemMessage problem={error}>
          <Button onPress={() => refetch()} isPending={isFetching}>
            {e("loadFailed.again")}
          </Button>
        </ProblemMessage>
      </Page>
    );
  if (!mine) return <PageSkeleton />;
  return (
    <MineContext key={sipId} value={mine}>
      {(!mine.isMe || hasOthers) && (
        <Suspense fallback={mine.isMe ? null : <div className="My-bar" />}>
          <PersonBar sipId={sipId} view={mine.view} isMe={mine.isMe} />
        </Suspense>
      )}
      <PageToolContext value={ReadAloudButton}>{children}</PageToolContext>
      {hasSaved() && (
        <Later>
          <Suspense>
            <KeepSaved />
          </Suspense>
        </Later>
      )}
    </MineContext>
  );
}
