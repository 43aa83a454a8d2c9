// The landing page of an invitation. The secret is taken out of the address before anything else can see it there, is kept in
// this tab alone, and is sent to the server once, when the reader has chosen to go on.
const key = "samlad.invitation";
const isSecret = (text) => /^[A-Za-z0-9_-]{43}$/.test(text ?? "");

function kept() {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(secret) {
  try {
    if (secret === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, secret);
  } catch {
    // Without storage the page holds until it is loaded anew.
  }
}

const written = location.hash.slice(1);
if (isSecret(written)) keep(written);
if (location.hash) history.replaceState(null, "", location.pathname);
const secret = isSecret(written) ? written : kept();

const part = (id) => document.getElementById(id);
part(isSecret(secret) ? "whole" : "broken").hidden = false;

const button = part("take");
button.addEventListener("click", async () => {
  button.disabled = true;
  part("failed").hidden = true;
  const answer = await fetch("/sign-in/invitation", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ secret, language: document.documentElement.lang }),
  }).catch(() => null);
  if (answer?.ok) {
    keep(null);
    location.replace(button.dataset.next);
  } else {
    button.disabled = false;
    part("failed").hidden = false;
    part("failed").focus();
  }
});
