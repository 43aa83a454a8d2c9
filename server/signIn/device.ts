// Which device a session is on, in two words that its owner knows it by: no more than is needed to tell a telephone from
// the computer at work. The header itself is not kept, and nothing is measured.

const systems: [name: string, mark: RegExp][] = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["Windows", /\bWindows\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Mac", /\bMac OS X\b|\bMacintosh\b/],
  ["Linux", /\bLinux\b|\bX11\b/],
];

/** In this order: most browsers also call themselves by the names of others. */
const browsers: [name: string, mark: RegExp][] = [
  ["Edge", /\bEdg(e|A|iOS)?\//],
  ["Opera", /\bOPR\/|\bOpera\b/],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\bFirefox\/|\bFxiOS\//],
  ["Chrome", /\bChrome\/|\bCriOS\/|\bHeadlessChrome\//],
  ["Safari", /\bSafari\//],
];

/** "Chrome, Windows" from a User-Agent; what is not known is left out, and all of it is "". */
export function deviceOf(userAgent: string | undefined): string {
  const named = (names: typeof systems) => names.find(([, mark]) => mark.test(userAgent ?? ""))?.[0];
  return [named(browsers), named(systems)].filter(Boolean).join(", ");
}
