// Lets the program itself be had without a network, when the reader has chosen to keep a plan on this device. What is
// kept is put here by the page (client/saved/keptProgram.ts): files named after their content, and the empty page they
// are drawn in, the same for everybody. Nothing that the server says about anybody is ever kept here.
const kept = "samlad-program";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  // The newest program whenever there is a network; what is being written on an open page is not touched by it.
  if (request.mode === "navigate") {
    if (/^\/my(\/|$)/.test(url.pathname) || url.pathname === "/") event.respondWith(orKept(request, "/index.html"));
  } else if (url.pathname.startsWith("/assets/")) event.respondWith(keptOr(request));
  else if (/^\/(theme\.js|layers\.css|icon\.svg)$/.test(url.pathname)) event.respondWith(orKept(request, url.pathname));
});

async function orKept(request, path) {
  try {
    return await fetch(request);
  } catch {
    const answer = await caches.match(path, { cacheName: kept });
    if (answer) return answer;
    // A network that has just come back may not be there for us yet: once more, before the browser says that there is none.
    await new Promise((later) => setTimeout(later, 1000));
    return fetch(request);
  }
}

// Asked so, what is not there is not made: opening it would leave an empty one behind what has just been wiped.
async function keptOr(request) {
  return (await caches.match(request, { cacheName: kept })) || fetch(request);
}
