// A browser that goes through a sign-in at another provider. Samlad is known by a BASE_URL that is not the test's own
// port; what is sent there reaches it all the same.

export type Stop = { status: number; text: string; url: URL; signedIn: boolean };

type Until = (url: URL) => boolean;

/** One browser, with its own cookies. */
export function newBrowser(samlad: { url: string }, baseUrl: string, userAgent?: string) {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (origin: string) => {
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    return jar;
  };
  const ours = jarOf(baseUrl);

  /** Follows redirects to where they end, or to the first address that `until` holds for, which is not opened. */
  async function go(path: string, until: Until = () => false, form?: URLSearchParams): Promise<Stop> {
    let url = new URL(path, baseUrl);
    let body = form;
    for (let step = 0; step < 12; step++) {
      const jar = jarOf(url.origin);
      const real = url.origin === baseUrl ? new URL(url.pathname + url.search, samlad.url) : url;
      const headers = { cookie: [...jar.values()].join("; "), ...(userAgent ? { "user-agent": userAgent } : {}) };
      const answer = await fetch(real, { redirect: "manual", headers, ...(body ? { method: "POST", body } : {}) });
      body = undefined;
      for (const line of answer.headers.getSetCookie()) {
        const [pair = ""] = line.split(";");
        const name = pair.slice(0, pair.indexOf("="));
        if (pair.endsWith("=")) jar.delete(name);
        else jar.set(name, pair);
      }
      const next = answer.headers.get("location");
      const signedIn = ours.has("samlad_session");
      if (next === null) return { status: answer.status, text: await answer.text(), url, signedIn };
      await answer.arrayBuffer();
      url = new URL(next, url);
      if (until(url)) return { status: answer.status, text: "", url, signedIn };
    }
    throw new Error("Redirected in a circle");
  }

  /** Sends JSON as a script on one of our pages does. */
  async function post(path: string, body: unknown) {
    const headers = { cookie: [...ours.values()].join("; "), "content-type": "application/json" };
    const answer = await fetch(new URL(path, samlad.url), { method: "POST", headers, body: JSON.stringify(body) });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      ours.set(pair.slice(0, pair.indexOf("=")), pair);
    }
    const text = await answer.text();
    return { status: answer.status, text, json: text ? JSON.parse(text) : undefined };
  }

  return {
    go,
    post,
    /** Sends the form on a page, with its hidden fields and these, and follows redirects. */
    submit: (page: Stop, fields: Record<string, string>, until?: Until) => {
      const action = /<form[^>]* action="([^"]+)"/.exec(page.text)?.[1] ?? "";
      const hidden = [...page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
      const sent = new URLSearchParams({ ...Object.fromEntries(hidden.map((it) => it.slice(1, 3))), ...fields });
      return go(new URL(action, page.url).href, until, sent);
    },
    /** Goes through the sign-in, but does not bring the answer. */
    untilAnswer: async (path = "/sign-in?returnTo=/api/v1/session") =>
      (await go(path, (url) => url.pathname === "/sign-in/callback")).url,
    cookie: () => [...ours.values()].join("; "),
    sessionCookie: () => ours.get("samlad_session") ?? "",
  };
}
