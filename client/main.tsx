import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css";
import "./ui/tokens.css";
import "./ui/base.css";
import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { RouterProvider as LinkProvider } from "react-aria-components";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { createRoot } from "react-dom/client";
import { ApiProblem } from "./api.ts";
import { createAppRouter } from "./routes.tsx";
import { currentLanguage } from "./text/language.ts";
import { loadText, useLanguage } from "./text/text.ts";

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

const router = createAppRouter(client);

// The words that every page needs, before the first paint.
await Promise.all((["shell", "ui", "errors"] as const).map((area) => loadText(currentLanguage(), area)));

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <InLanguage />
    </QueryClientProvider>
  </StrictMode>,
);

/** React Aria's own words, dates and numbers follow the language of the page; its links go through our router. */
function InLanguage() {
  const language = useLanguage();
  return (
    <I18nProvider locale={language === "sv" ? "sv-SE" : "en-GB"}>
      <LinkProvider navigate={followLink}>
        <RouterProvider router={router} />
      </LinkProvider>
    </I18nProvider>
  );
}

/** Addresses that the server answers, not a page here, are followed by the browser itself. */
function followLink(href: string): void {
  if (/^\/(sign-in|sign-out|oidc|api)\b/.test(href) || !href.startsWith("/")) window.location.assign(href);
  else router.history.push(href);
}
