import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css";
import "./ui/tokens.css";
import "./ui/forcedColours.css";
import "./ui/base.css";
import "./ui/Waiting.css";
import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ApiProblem, type Session, sessionQuery } from "./api.ts";
import { currentPlace, type Place, startNavigation } from "./navigation.ts";
import { type Match, routeOf, turnedAway } from "./routes.tsx";
import { keepOnlyFor, readSavedPlan, wipeSaved } from "./saved/savedPlan.ts";
import { lazyPage } from "./shell/lazyPage.ts";
import { type Opened, Pages } from "./shell/Pages.tsx";
import { chosenLanguage } from "./text/language.ts";
import { loadText } from "./text/text.ts";

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // Sight can be lost at any moment (a consent withdrawn): what was fetched of that SIP is then forgotten here too.
    onError: (fault, query) => {
      const [kind, sipId] = query.queryKey;
      if (fault.status !== 404 || kind !== "sip") return;
      client.removeQueries({ queryKey: ["sip", sipId], predicate: (other) => other !== query });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // An answer that says no is final; a lost connection is worth a few tries.
      retry: (count, fault) => count < 3 && fault instanceof ApiProblem && (fault.status === 0 || fault.status >= 502),
    },
    // Without a connection one is told so at once. Kept for later it would be done when one has long since thought better of it.
    mutations: { networkMode: "always" },
  },
});

// Whether one is signed in is asked also when the browser believes that there is no network: the answer is then at once.
client.setQueryDefaults(sessionQuery.queryKey, {
  networkMode: "always",
  retry: (count) => navigator.onLine && count < 1,
});
// The server has said in the page itself that it was asked for without a session: then nobody need be asked who is there.
if (document.querySelector('meta[name="samlad-session"][content="none"]'))
  client.setQueryData(sessionQuery.queryKey, null);
const saved = lazyPage(async () => (await import("./saved/SavedPlanPage.tsx")).SavedPlanPage);
window.addEventListener("samlad:session-ended", () => void wipeSaved());

startNavigation((pathname) => routeOf(pathname) !== null);

// What the page that is opened needs is on its way while those words come.
fetchFor(routeOf(currentPlace().pathname));
// The words that every page needs, before the first paint.
await Promise.all((["shell", "ui", "errors"] as const).map((area) => loadText(chosenLanguage(), area)));

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Pages open={open} />
    </QueryClientProvider>
  </StrictMode>,
);

// After everything else: the page does not wait for it, and works as well without.
if (import.meta.env.PROD && "serviceWorker" in navigator)
  setTimeout(() => void navigator.serviceWorker.register("/sw.js").catch(() => undefined), 2000);

/** What an address leads to for the one who is signed in. To the sign-in one leaves the program. */
async function open({ pathname, search, hash }: Place): Promise<Opened> {
  const match = routeOf(pathname);
  if (!match) return null;
  // Its code comes at the same time as the answer of who is signed in; what is wrong with it is said when it is shown.
  fetchFor(match);
  let to: string | null;
  try {
    to = await turnedAway(client, match, pathname + search + hash);
  } catch (fault) {
    const isUnreached = fault instanceof ApiProblem && fault.status === 0;
    // Without a network: the plan that the reader has chosen to keep on this device, if there is one.
    if (isUnreached && /^\/(my(\/|$)|$)/.test(pathname) && (await readSavedPlan()))
      return { pages: [saved], params: {} };
    throw fault;
  }
  const session = client.getQueryData<Session | null>(sessionQuery.queryKey);
  void keepOnlyFor(session?.user.kind === "person" ? session.user.id : null);
  if (to !== null) return { to };
  const { pages, needs } = match.route;
  // Drawn with what it shows, a page is drawn once.
  return { pages, params: match.params, ready: needs && client.prefetchQuery(needs(match.params)) };
}

/** Has the code and the words of a page fetched. */
function fetchFor(match: Match | null): void {
  for (const page of match?.route.pages ?? []) page.fetch().catch(() => undefined);
  for (const area of match?.route.texts ?? []) loadText(chosenLanguage(), area).catch(() => undefined);
}
