// Runs before the first paint, so that a reader who chose dark or more contrast never sees a flash of light.
(function applyChosenLooks() {
  try {
    const looks = JSON.parse(localStorage.getItem("samlad.looks") || "{}");
    const root = document.documentElement;
    if (looks.theme === "light" || looks.theme === "dark") root.dataset.theme = looks.theme;
    if (looks.contrast === "more") root.dataset.contrast = "more";
    if (/(?:^|; )samlad_reading=easy/.test(document.cookie)) root.dataset.reading = "easy";
    // The person's pages are drawn in their own size of type at once, and not drawn anew when it is known who reads.
    if (/^\/my(?:\/|$)/.test(location.pathname)) root.dataset.audience = "person";
    const language = /(?:^|; )samlad_language=(sv|en|fi|uk|ar)/.exec(document.cookie);
    if (language) root.lang = language[1];
    if (language && language[1] === "ar") root.dir = "rtl";
  } catch {
    // Without storage the system's own choice holds.
  }
})();

// Asks for what the page begins with while its program is on the way; client/api.ts takes the answers.
(function askAhead() {
  if (!window.fetch || document.querySelector('meta[name="samlad-session"]') || /[?&]language=/.test(location.search))
    return;
  const language = /(?:^|; )samlad_language=en/.test(document.cookie) ? "en" : "sv";
  // Only where the plan itself is shown: what is asked for is noted as read.
  const sip = /^\/(?:my|sips)\/([0-9a-f]{8}-[0-9a-f-]{27})(?!.*\/(?:survey|readers)\/?$)(?:\/|$)/.exec(
    location.pathname,
  );
  const asked = {};
  for (const path of ["/api/v1/session", sip && `/api/v1/sips/${sip[1]}`]) {
    if (!path) continue;
    const headers = { accept: "application/json", "accept-language": language };
    asked[path] = fetch(path, { headers, credentials: "same-origin" });
    asked[path].catch(() => undefined);
  }
  window.samladAhead = asked;
})();
