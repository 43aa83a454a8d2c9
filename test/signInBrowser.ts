// A browser that goes through a sign-in at another provider. Samlad is known by a BASE_URL that is not the test's own
// port; what is sent there reaches it all the same.

export type Stop = { status: number; text: string; url: URL; signedIn: boolean };

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
  async function go(path: string, until: (url: URL) => boolean = () => false): Promise<Stop> {
    let url = new URL(path, baseUrl);
    for (let step = 0; step < 12; step++) {
      const jar = jarOf(url.origin);
      const real = url.origin === baseUrl ? new URL(url.pathname + url.search, samlad.url) : url;
      const headers = { cookie: [...jar.values()].join("; "), ...(userAgent ? { "user-agent": userAgent } : {}) };
      const answer = await fetch(real, { redirect: "manual", headers });
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

  return {
    go,
    /** Goes through the sign-in, but does not bring the answer. */
    untilAnswer: async (path = "/sign-in?returnTo=/api/v1/session") =>
      (await go(path, (url) => url.pathname === "/sign-in/callback")).url,
    cookie: () => [...ours.values()].join("; "),
    sessionCookie: () => ours.get("samlad_session") ?? "",
  };
}
