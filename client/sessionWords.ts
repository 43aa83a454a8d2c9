// What is said of a session wherever sessions are listed: on which device, and when it was used.
import { type Say, useLanguage, useText } from "./text/text.ts";
import { clockInWords, instantInWords, swedishParts, todayInSweden } from "./ui/dates.ts";

export type ListedSession = { id: string; begunAt: string; lastSeenAt: string; device: string; isThis: boolean };

/** The words for a device ("Edge på Windows") and for a time ("i dag kl. 10.12") in the reader's language. */
export function useSessionWords() {
  const t = useText("sessions");
  const language = useLanguage();
  return {
    device: (it: Pick<ListedSession, "device">) => deviceInWords(it.device, t),
    when: (instant: string) => {
      const { day, time } = swedishParts(instant);
      if (day === todayInSweden()) return t("today", { time: clockInWords(time, language) });
      return instantInWords(instant, language, { short: true });
    },
  };
}

/** The server says "browser, system", either of them, or nothing. */
function deviceInWords(device: string, t: Say<"sessions">): string {
  const [browser, system] = device.split(", ");
  if (browser && system) return t("onDevice", { browser, system });
  return browser || t("unknownDevice");
}
