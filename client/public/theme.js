// Runs before the first paint, so that a reader who chose dark or more contrast never sees a flash of light.
(function applyChosenLooks() {
  try {
    const looks = JSON.parse(localStorage.getItem("samlad.looks") || "{}");
    const root = document.documentElement;
    if (looks.theme === "light" || looks.theme === "dark") root.dataset.theme = looks.theme;
    if (looks.contrast === "more") root.dataset.contrast = "more";
    if (/(?:^|; )samlad_reading=easy/.test(document.cookie)) root.dataset.reading = "easy";
    const language = /(?:^|; )samlad_language=(sv|en|fi|uk|ar)/.exec(document.cookie);
    if (language) root.lang = language[1];
    if (language && language[1] === "ar") root.dir = "rtl";
  } catch {
    // Without storage the system's own choice holds.
  }
})();
