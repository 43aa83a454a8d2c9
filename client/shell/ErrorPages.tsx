import { useEffect } from "react";
import { ApiProblem } from "../api.ts";
import { useText } from "../text/text.ts";
import { Button, LinkButton } from "../ui/Button.tsx";
import { onNetwork, whenServerAnswers } from "../ui/onNetwork.ts";
import { Page } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { isUnfetched } from "../ui/unfetched.ts";
import { reloadOnce } from "./lazyPage.ts";

/** 404: what is not there, and what one may not see, look the same. */
export function NotFoundPage() {
  const t = useText("shell");
  return (
    <Page title={t("notFound.title")} lead={t("notFound.text")} isNarrow>
      <div>
        <LinkButton look="primary" href="/">
          {t("notFound.home")}
        </LinkButton>
      </div>
    </Page>
  );
}

/** Shown by the router when a page cannot be shown: the server's refusal in words, or a fault of ours. */
export function ErrorPage({ error, reset }: { error: unknown; reset?: () => void }) {
  const t = useText("shell");
  const e = useText("errors");

  useEffect(() => {
    if (!(error instanceof ApiProblem)) console.error(error);
  }, [error]);

  if (isUnfetched(error)) return <UnfetchedPage reset={reset} />;
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundPage />;
  if (error instanceof ApiProblem) {
    return (
      <Page title={e("loadFailed.title")} isNarrow>
        <ProblemMessage problem={error}>
          {reset && <Button onPress={reset}>{e("loadFailed.again")}</Button>}
        </ProblemMessage>
      </Page>
    );
  }
  return (
    <Page title={t("crashed.title")} lead={t("crashed.text")} isNarrow>
      <div>
        <Button look="primary" onPress={() => window.location.reload()}>
          {t("crashed.reload")}
        </Button>
      </div>
    </Page>
  );
}

/** There is no network: nothing is wrong with the page, and it is fetched as soon as there is one. */
function UnfetchedPage({ reset }: { reset?: (() => void) | undefined }) {
  const e = useText("errors");
  // A browser keeps that a file did not come: only a page that is loaded anew asks for it again.
  useEffect(() => onNetwork(() => window.location.reload()), []);
  // It may have come while one tried again, with nobody listening. Once: a file that is gone would be asked for in a circle.
  useEffect(() => (navigator.onLine ? whenServerAnswers(reloadOnce) : undefined), []);
  return (
    <Page title={e("loadFailed.title")} isNarrow>
      <ProblemMessage problem={{ status: 0, title: "" }}>
        <Button onPress={() => (navigator.onLine ? window.location.reload() : reset?.())}>
          {e("loadFailed.again")}
        </Button>
      </ProblemMessage>
    </Page>
  );
}
