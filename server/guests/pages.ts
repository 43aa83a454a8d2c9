// The pages that somebody with a link to an invitation meets. None of them says whose plan it is, nor whether there is one.
import type { Language } from "../../core/errors.ts";
import { html, page } from "../signIn/html.ts";
import { invitationPath } from "./invitationLink.ts";
import type { Taken } from "./takeInvitation.ts";

type Told = Exclude<Taken["outcome"], "joined">;

/** What a link opens: that somebody is invited, what happens next, and the way to the sign-in. */
export function landingPage(language: Language): string {
  const say = landing[language];
  const other = language === "sv" ? "en" : "sv";
  const next = `/sign-in?returnTo=${encodeURIComponent(invitationPath.sv)}`;
  const main = html`<div class="message guest">
<h1>${say.title}</h1>
<p class="lead">${say.lead}</p>
<div id="whole" hidden>
<h2>${say.howTitle}</h2>
<ol>${say.steps.map((step) => html`<li>${step}</li>`)}</ol>
<p>${say.kept}</p>
<p class="notice" id="failed" role="alert" tabindex="-1" hidden>${say.failed}</p>
<p class="ways"><button type="button" class="button" id="take" data-next="${next}">${say.take}</button></p>
<p class="soft">${say.orNot}</p>
</div>
<p class="notice" id="broken" role="status" hidden>${say.broken}</p>
<noscript><p class="notice">${say.noScript}</p></noscript>
<p class="ways"><a class="quiet" href="${invitationPath[other]}" hreflang="${other}" lang="${other}">${landing[other].inThis}</a></p>
</div>
<script src="/sign-in/invitation.js" type="module"></script>`;
  return page(language, say.title, main);
}

/** What somebody who took a link is told when it did not let them in at once. */
export function guestPage(outcome: Told, language: Language): string {
  const { title, text, next } = outcomes[outcome][language];
  const start = language === "sv" ? "Till startsidan" : "To the first page";
  return page(
    language,
    title,
    html`<div class="message guest"><h1>${title}</h1><p class="lead">${text}</p><p>${next}</p>
<p class="ways"><a class="quiet" href="/">${start}</a></p></div>`,
  );
}

const landing = {
  sv: {
    inThis: "Den här sidan på svenska",
    title: "Du är inbjuden",
    lead: "Någon vill att du är med i planeringen av stöd eller vård. Vem det gäller får du veta när du har visat vem du är.",
    howTitle: "Så går det till",
    steps: [
      "Du visar vem du är med din e-legitimation, till exempel BankID eller Freja.",
      "Den som håller i planeringen får se ditt namn. Ibland behöver hen först bekräfta att det är du.",
      "Sedan ser du det som personen har sagt ja till att du får se, så länge det gäller.",
    ],
    kept: "Ditt namn och ditt personnummer sparas när du tar emot inbjudan. När du läser syns det för den som planeringen gäller.",
    take: "Ta emot inbjudan",
    orNot: "Vill du inte vara med kan du stänga sidan. Då sparas inget mer om dig.",
    failed: "Det gick inte just nu. Vänta en minut och försök igen.",
    broken: "Länken är inte hel. Öppna den precis som du fick den, eller be den som gav dig länken om en ny.",
    noScript: "Sidan behöver JavaScript för att ta emot länken. Slå på det, eller öppna länken i en annan webbläsare.",
  },
  en: {
    inThis: "This page in English",
    title: "You are invited",
    lead: "Somebody wants you to take part in planning support or care. You are told who it is about when you have shown who you are.",
    howTitle: "What happens",
    steps: [
      "You show who you are with your e-ID, for example BankID or Freja.",
      "Whoever runs the planning is told your name. Sometimes they must first confirm that it is you.",
      "Then you see what the person has agreed that you may see, for as long as that holds.",
    ],
    kept: "Your name and your identity number are kept when you accept. When you read, the person it is about can see that you did.",
    take: "Accept the invitation",
    orNot: "If you do not want to take part you can close the page. Nothing more about you is kept then.",
    failed: "It did not work just now. Wait a minute and try again.",
    broken: "The link is not whole. Open it just as you got it, or ask whoever gave it to you for a new one.",
    noScript: "The page needs JavaScript to take the link. Turn it on, or open the link in another browser.",
  },
} satisfies Record<Language, object>;

type Words = { title: string; text: string; next: string };

const outcomes: Record<Told, Record<Language, Words>> = {
  waiting: {
    sv: {
      title: "Tack, du har tagit emot inbjudan",
      text: "Nu ska den som håller i planeringen bekräfta att det är du. Fram till dess visas ingenting.",
      next: "Logga in på Samlad om någon dag. Är det bekräftat finns planeringen där. Du kan också öppna länken igen.",
    },
    en: {
      title: "Thank you, you have accepted the invitation",
      text: "Now whoever runs the planning must confirm that it is you. Until then nothing is shown.",
      next: "Sign in to Samlad in a day or so. When it is confirmed the planning is there. You can also open the link again.",
    },
  },
  withdrawn: {
    sv: {
      title: "Inbjudan gäller inte längre",
      text: "Den har tagits tillbaka, eller så är den avslutad. Ingenting visas.",
      next: "Tror du att det är fel? Fråga den som gav dig länken.",
    },
    en: {
      title: "The invitation no longer holds",
      text: "It has been withdrawn, or it is over. Nothing is shown.",
      next: "Do you think that this is wrong? Ask whoever gave you the link.",
    },
  },
  expired: {
    sv: {
      title: "Länken har gått ut",
      text: "En länk gäller bara några dagar, och den här är för gammal.",
      next: "Be den som gav dig länken om en ny.",
    },
    en: {
      title: "The link has expired",
      text: "A link lasts only some days, and this one is too old.",
      next: "Ask whoever gave you the link for a new one.",
    },
  },
  used: {
    sv: {
      title: "Länken är redan använd",
      text: "En länk kan användas av en person, och någon annan har använt den här.",
      next: "Säg det till den som gav dig länken, så får du en ny.",
    },
    en: {
      title: "The link has been used already",
      text: "A link can be used by one person, and somebody else has used this one.",
      next: "Tell whoever gave you the link, and you will get a new one.",
    },
  },
  another: {
    sv: {
      title: "Länken är till någon annan",
      text: "Inbjudan är gjord för en annan person än den du loggade in som. Den går inte att lämna över.",
      next: "Är den till dig? Öppna länken igen och logga in med din egen e-legitimation. Annars, säg till den som gav dig länken.",
    },
    en: {
      title: "The link is to somebody else",
      text: "The invitation was made for another person than the one you signed in as. It cannot be handed over.",
      next: "Is it to you? Open the link again and sign in with your own e-ID. If not, tell whoever gave you the link.",
    },
  },
  unknown: {
    sv: {
      title: "Länken går inte att använda",
      text: "Den leder ingenstans. Kanske saknas en bit av den.",
      next: "Öppna den precis som du fick den. Hjälper det inte, be den som gav dig länken om en ny.",
    },
    en: {
      title: "The link cannot be used",
      text: "It leads nowhere. Perhaps a piece of it is missing.",
      next: "Open it just as you got it. If that does not help, ask whoever gave you the link for a new one.",
    },
  },
  lost: {
    sv: {
      title: "Öppna länken en gång till",
      text: "Inloggningen tog för lång tid, eller så slutade den i en annan webbläsare än den började i. Länken är inte använd.",
      next: "Fungerar den inte nu heller? Be den som gav dig länken om hjälp.",
    },
    en: {
      title: "Open the link once more",
      text: "The sign-in took too long, or ended in another browser than it began in. The link has not been used.",
      next: "Does it still not work? Ask whoever gave you the link for help.",
    },
  },
  staff: {
    sv: {
      title: "Logga in som privatperson",
      text: "Du loggade in med din e-legitimation i tjänsten. En inbjudan är till dig som person.",
      next: "Öppna länken igen och logga in med till exempel BankID eller Freja. Ska du vara med i tjänsten? Då kallas din verksamhet i stället.",
    },
    en: {
      title: "Sign in as yourself",
      text: "You signed in with your e-ID at work. An invitation is to you as a person.",
      next: "Open the link again and sign in with, for example, BankID or Freja. Are you to take part at work? Then your unit is called instead.",
    },
  },
  nameless: {
    sv: {
      title: "Vi fick inte veta vem du är",
      text: "Din e-legitimation lämnade inget namn eller personnummer som går att läsa. Länken är inte använd.",
      next: "Öppna länken igen och pröva en annan e-legitimation. Hjälper det inte, fråga den som gav dig länken.",
    },
    en: {
      title: "We were not told who you are",
      text: "Your e-ID gave no name or identity number that can be read. The link has not been used.",
      next: "Open the link again and try another e-ID. If that does not help, ask whoever gave you the link.",
    },
  },
};
