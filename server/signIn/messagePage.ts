// The page somebody meets who could not be let in: what happened, and what to do.
import type { Language } from "../../core/errors.ts";
import { type Html, html, page } from "./html.ts";

export type Message =
  | "startAgain"
  | "cancelled"
  | "unknownStaff"
  | "unknownPerson"
  | "noAssignment"
  | "noIdentity"
  | "noHsaId"
  | "levelTooLow"
  | "levelTooLowStaff"
  | "somebodyElse"
  | "notTrusted"
  | "providerAway"
  | "notAccepted"
  | "tooMany"
  | "notConfigured";

/** `contact`: whom to turn to. `hsaId`: the one that is not known. */
export type More = { contact?: string | null; hsaId?: string };

/** The page. `hsaId` is shown to the one who has it, so that it can be told to the administrator. */
export function messagePage(message: Message, language: Language, more: More = {}): string {
  const [title, detail] = words[message][language];
  const line = contactLine(message, language, more.contact ?? null);
  const turnTo = line === null ? null : html`<p>${line}</p>`;
  const own = more.hsaId
    ? html`<p class="fact"><span>${language === "sv" ? "Ditt HSA-id" : "Your HSA-id"}</span> <strong>${more.hsaId}</strong></p>`
    : null;
  return page(
    language,
    title,
    html`<div class="message"><h1>${title}</h1><p class="lead">${detail}</p>${own}${turnTo}${wayOn(message, language)}</div>`,
  );
}

const words: Record<Message, Record<Language, [title: string, detail: string]>> = {
  startAgain: {
    sv: [
      "Inloggningen blev inte klar",
      "Den tog för lång tid, användes redan eller började i en annan webbläsare. Logga in igen, så går det bra.",
    ],
    en: [
      "Your sign-in was not completed",
      "It took too long, was used already, or began in another browser. Sign in again and it will work.",
    ],
  },
  cancelled: {
    sv: ["Du loggades inte in", "Inloggningen avbröts hos den som kontrollerar vem du är. Försök igen när du vill."],
    en: [
      "You were not signed in",
      "Sign-in was stopped at the service that checks who you are. Try again whenever you want.",
    ],
  },
  unknownStaff: {
    sv: [
      "Du finns inte i Samlad än",
      "Vi vet vem du är, men du är inte upplagd som medarbetare här. Din lokala administratör kan lägga till dig.",
    ],
    en: [
      "You are not in Samlad yet",
      "We know who you are, but you have not been added as staff here. Your local administrator can add you.",
    ],
  },
  unknownPerson: {
    sv: [
      "Du har ingen plan här",
      "Vi hittar ingen plan i Samlad som du har del i. Fråga den verksamhet som du har kontakt med.",
    ],
    en: [
      "You have no plan here",
      "We find no plan in Samlad that you take part in. Ask the service you are in contact with.",
    ],
  },
  noAssignment: {
    sv: [
      "Du har inget uppdrag som gäller i dag",
      "Ditt uppdrag har upphört eller inte börjat, eller så är enheten stängd. Din lokala administratör kan ge dig ett nytt.",
    ],
    en: [
      "You have no assignment today",
      "Your assignment has ended or not begun, or the unit is closed. Your local administrator can give you a new one.",
    ],
  },
  noIdentity: {
    sv: [
      "Vi fick inte veta vem du är",
      "Tjänsten som kontrollerar vem du är lämnade inget personnummer eller HSA-id som går att läsa. Pröva en annan e-legitimation.",
    ],
    en: [
      "We were not told who you are",
      "The service that checks who you are gave no personal identity number or HSA-id that can be read. Try another e-ID.",
    ],
  },
  noHsaId: {
    sv: [
      "Ditt HSA-id saknas",
      "Den som arbetar med SIP loggar in med sin e-legitimation i tjänsten, som har ett HSA-id. Den du använde har inget. Logga in igen och välj din e-legitimation i tjänsten, till exempel SITHS.",
    ],
    en: [
      "Your HSA-id is missing",
      "Those who work with SIP sign in with their e-ID at work, which has an HSA-id. The one you used has none. Sign in again and choose your e-ID at work, such as SITHS.",
    ],
  },
  levelTooLow: {
    sv: [
      "Du behöver en säkrare inloggning",
      "Uppgifterna i en SIP skyddas av en säkrare inloggning än den du använde. Logga in igen med till exempel BankID eller Freja med kontrollerad identitet. Arbetar du med SIP, använd SITHS.",
    ],
    en: [
      "You need a surer sign-in",
      "What a SIP holds is protected by a surer sign-in than the one you used. Sign in again with, for example, BankID or Freja with a checked identity. If you work with SIP, use SITHS.",
    ],
  },
  levelTooLowStaff: {
    sv: [
      "Du behöver en säkrare inloggning",
      "Uppgifterna i en SIP skyddas av en säkrare inloggning än den du använde. Logga in igen med ditt SITHS-kort eller SITHS eID i mobilen. Har du inget, vänd dig till den som ger ut e-legitimationer hos er.",
    ],
    en: [
      "You need a surer sign-in",
      "What a SIP holds is protected by a surer sign-in than the one you used. Sign in again with your SITHS card or SITHS eID in your telephone. If you have none, turn to those who issue e-IDs where you work.",
    ],
  },
  somebodyElse: {
    sv: [
      "Du är inloggad som någon annan",
      "Det du var på väg att göra kräver att du visar att det är du. Men e-legitimationen du använde nu är inte densamma som du är inloggad med. Ingenting har ändrats.",
    ],
    en: [
      "You are signed in as somebody else",
      "What you were about to do asks you to show that it is you. But the e-ID you used now is not the one you are signed in with. Nothing has been changed.",
    ],
  },
  notTrusted: {
    sv: [
      "Vi kunde inte lita på svaret",
      "Tjänsten som kontrollerar vem du är gav ett svar som inte gick att kontrollera. Du är inte inloggad. Försök igen om en stund.",
    ],
    en: [
      "We could not trust the answer",
      "The service that checks who you are gave an answer that could not be checked. You are not signed in. Try again in a while.",
    ],
  },
  providerAway: {
    sv: [
      "Inloggningen svarar inte",
      "Tjänsten som kontrollerar vem du är går inte att nå just nu. Försök igen om en stund.",
    ],
    en: [
      "Sign-in does not answer",
      "The service that checks who you are cannot be reached right now. Try again in a while.",
    ],
  },
  notAccepted: {
    sv: [
      "Inloggningen är inte rätt inställd",
      "Tjänsten som kontrollerar vem du är godtog inte Samlads fråga. Det är inget du har gjort, och det hjälper inte att försöka igen förrän det är rättat.",
    ],
    en: [
      "Sign-in is not set up right",
      "The service that checks who you are did not accept what Samlad asked. You have done nothing wrong, and trying again will not help until it is mended.",
    ],
  },
  tooMany: {
    sv: [
      "Många loggar in just nu",
      "Det har kommit många inloggningar härifrån på kort tid. Vänta en minut och logga in igen.",
    ],
    en: [
      "Many are signing in right now",
      "There have been many sign-ins from here in a short time. Wait a minute and sign in again.",
    ],
  },
  notConfigured: {
    sv: [
      "Inloggning är inte inställd",
      "Den som driver Samlad behöver ange en identitetstjänst i inställningen OIDC_ISSUER eller OIDC_PROVIDERS.",
    ],
    en: [
      "Sign-in is not set up",
      "Whoever runs Samlad needs to name an identity provider in the setting OIDC_ISSUER or OIDC_PROVIDERS.",
    ],
  },
};

const toAdministrator = new Set<Message>(["unknownStaff", "noAssignment"]);
const toSupport = new Set<Message>(["providerAway", "notTrusted", "notAccepted"]);

/** Whom to turn to, where that helps. */
function contactLine(message: Message, language: Language, contact: string | null): string | null {
  if (toSupport.has(message)) {
    if (contact === null) return null;
    if (message === "notAccepted")
      return language === "sv" ? `Tala om det för ${contact}.` : `Tell ${contact} about it.`;
    return language === "sv"
      ? `Hjälper det inte, vänd dig till ${contact}.`
      : `If that does not help, turn to ${contact}.`;
  }
  if (!toAdministrator.has(message)) return null;
  if (contact !== null) return language === "sv" ? `Vänd dig till ${contact}.` : `Turn to ${contact}.`;
  return language === "sv"
    ? "Vet du inte vem det är, fråga din chef."
    : "If you do not know who that is, ask your manager.";
}

function wayOn(message: Message, language: Language): Html {
  const again = language === "sv" ? "Logga in igen" : "Sign in again";
  const start = language === "sv" ? "Till startsidan" : "To the first page";
  if (message === "somebodyElse") {
    const back = language === "sv" ? "Tillbaka till Samlad" : "Back to Samlad";
    return html`<p class="ways"><a class="button" href="/">${back}</a></p>`;
  }
  return message === "notConfigured"
    ? html`<p class="ways"><a class="button" href="/">${start}</a></p>`
    : html`<p class="ways"><a class="button" href="/sign-in">${again}</a> <a class="quiet" href="/">${start}</a></p>`;
}
