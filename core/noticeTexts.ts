// All that ever leaves Samlad by mail or SMS: that something waits, and where one signs in. No name, no plan, no unit, no place,
// no link that opens anything. The same for all news, so that not even the kind can be told from it. Those who
// want a meeting in their calendar get its time, too, and nothing else (server/calendar/invitations/invitationText.ts).
import type { Language } from "./errors.ts";
import type { Channel } from "./noticeTable.ts";

export type NoticeText = { subject: string; text: string };

/** What is sent by a channel. `address` is where one signs in (BASE_URL). */
export function noticeText(channel: Channel, language: Language, address: string): NoticeText {
  const { subject, mail, sms } = words[language];
  const text = channel === "email" ? mail.join("\n") : sms;
  return { subject, text: text.replaceAll("{address}", address) };
}

const words: Record<Language, { subject: string; mail: string[]; sms: string }> = {
  sv: {
    subject: "Något nytt väntar i Samlad",
    mail: [
      "Hej!",
      "",
      "Något nytt väntar på dig i Samlad. Logga in och läs det där:",
      "{address}",
      "",
      "Av säkerhetsskäl skriver vi aldrig i mejl vad det gäller.",
      "",
      "Det här mejlet går inte att svara på. Det skickas bara till den som har valt det.",
      "Logga in om du vill ändra det eller sluta få mejl.",
      "",
    ],
    sms: "Något nytt väntar på dig i Samlad. Logga in och läs: {address}",
  },
  en: {
    subject: "Something new is waiting in Samlad",
    mail: [
      "Hello,",
      "",
      "Something new is waiting for you in Samlad. Sign in and read it there:",
      "{address}",
      "",
      "To keep you safe we never write in an e-mail what it is about.",
      "",
      "You cannot answer this e-mail. It is only sent to those who have chosen it.",
      "Sign in if you want to change that or stop the e-mails.",
      "",
    ],
    sms: "Something new is waiting for you in Samlad. Sign in to read it: {address}",
  },
};
