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
  | "providerAway"
  | "notConfigured";

/** The page. `hsaId` is shown to the one who has it, so that it can be told to the administrator. */
export function messagePage(
  message: Message,
  language: Language,
  more: { contact?: string | null; hsaId?: string } = {},
): string {
  const [title, detail] = words[message][language];
  const turnTo = toAdministrator.has(message) ? html`<p>${contactLine(language, more.contact ?? null)}</p>` : null;
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
      "Tjänsten som kontrollerar vem du är lämnade varken HSA-id eller personnummer. Pröva en annan e-legitimation.",
    ],
    en: [
      "We were not told who you are",
      "The service that checks who you are gave neither an HSA-id nor a personal identity number. Try another e-ID.",
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
  notConfigured: {
    sv: [
      "Inloggning är inte inställd",
      "Den som driver Samlad behöver ange en identitetstjänst i inställningen OIDC_ISSUER.",
    ],
    en: ["Sign-in is not set up", "Whoever runs Samlad needs to name an identity provider in the setting OIDC_ISSUER."],
  },
};

const toAdministrator = new Set<Message>(["unknownStaff", "noAssignment", "providerAway"]);

function contactLine(language: Language, contact: string | null): string {
  if (contact !== null) return language === "sv" ? `Vänd dig till ${contact}.` : `Turn to ${contact}.`;
  return language === "sv"
    ? "Vet du inte vem det är, fråga din chef."
    : "If you do not know who that is, ask your manager.";
}

function wayOn(message: Message, language: Language): Html {
  const again = language === "sv" ? "Logga in igen" : "Sign in again";
  const start = language === "sv" ? "Till startsidan" : "To the first page";
  return message === "notConfigured"
    ? html`<p class="ways"><a class="button" href="/">${start}</a></p>`
    : html`<p class="ways"><a class="button" href="/sign-in">${again}</a> <a class="quiet" href="/">${start}</a></p>`;
}
