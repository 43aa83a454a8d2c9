import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ApiProblem, sipQuery, useSignedIn } from "../../api.ts";
import { useLanguage, useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import type { SipContext, StaffSipAnswer } from "./sipContext.ts";

/** Fetches the SIP of the address and draws the page with it; keeps the place while it loads, and says what to do when it fails. */
export function WithSip({ children }: { children: (sip: SipContext) => ReactNode }) {
  const t = useText("errors");
  const { sipId = "" } = useParams({ strict: false }) as { sipId?: string };
  const { agreement } = useSignedIn();
  const language = useLanguage();
  const { data, error, refetch, isFetching } = useQuery(sipQuery<StaffSipAnswer>(sipId));
  if (data) {
    const { view, version, tasks } = data;
    return children({
      sipId,
      view,
      version,
      tasks,
      agreement,
      language,
      may: (command) => view.may.includes(command),
    });
  }
  if (error) {
    const isKnown = error instanceof ApiProblem && error.status > 0;
    return (
      <ProblemMessage problem={isKnown ? error : { title: t("loadFailed.title"), detail: t("network.detail") }}>
        <Button onPress={() => refetch()} isPending={isFetching}>
          {t("loadFailed.again")}
        </Button>
      </ProblemMessage>
    );
  }
  return <Skeleton lines={8} />;
}
