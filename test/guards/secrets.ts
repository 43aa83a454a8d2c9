// Finds what looks like a secret in a text: keys, tokens, and passwords in addresses.

const patterns: [name: string, pattern: RegExp][] = [
  ["a private key", /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s*[A-Za-z0-9+/]/],
  ["a private key as JSON", /"(?:d|p|q|dp|dq|qi)"\s*:\s*"[A-Za-z0-9_-]{40,}"/],
  ["a key of a cloud", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  [
    "a token of a repository host",
    /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{50,}|glpat-[A-Za-z0-9_-]{20})/,
  ],
  ["a token of a registry", /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=\s*[^\s$]/],
  ["a token of a chat or a payment service", /\b(?:xox[abpr]-[A-Za-z0-9-]{10,}|sk_live_[A-Za-z0-9]{16,})/],
  ["a signed token", /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}/],
  [
    "a password in an address",
    /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@"'`$<{]+:(?!(?:secret|hush|p|pw|password)@)[^\s:/@"'`$<{]+@[\w.[]/,
  ],
  [
    "a secret written out",
    /(?:client_?secret|api_?key|passw(?:or)?d|auth_?token)["']?\s*[:=]\s*["'](?=[^"']*\d)(?=[^"']*[A-Za-z])[A-Za-z0-9+/_=-]{20,}["']/i,
  ],
];

/** What was found, by its kind and the line it stands on; the secret itself is not repeated. */
export function findSecrets(text: string): { what: string; line: number }[] {
  return patterns.flatMap(([what, pattern]) => {
    const found = pattern.exec(text);
    return found ? [{ what, line: text.slice(0, found.index).split("\n").length }] : [];
  });
}
