// The page of those who may sign in by more than one identity provider: which one?
import type { Language } from "../../core/errors.ts";
import { type Html, html, page } from "./html.ts";
import type { Provider } from "./providerSettings.ts";

/** The page. `asked` is what the address held and each link takes along: where to go afterwards, what is demanded. */
export function choicePage(providers: readonly Provider[], language: Language, asked: Record<string, string>): string {
  const say = words[language];
  const main = html`<div class="message">
<h1>${say.heading}</h1>
<p class="lead">${say.lead}</p>
<ul class="choices">${providers.map((it) => choice(it, language, asked))}</ul>
</div>`;
  return page(language, say.heading, main);
}

function choice(provider: Provider, language: Language, asked: Record<string, string>): Html {
  const link = `/sign-in?${new URLSearchParams({ provider: provider.key, ...asked })}`;
  return html`<li><a class="choice" href="${link}">${mark}<span><span class="choice-title">${provider.title[language]}</span>
<span class="choice-for">${words[language].for[provider.for]}</span></span>${arrow}</a></li>`;
}

const mark = html`<svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" class="mark"><rect x="2.5" y="5" width="19" height="14" rx="2.5"/><circle cx="8.5" cy="11" r="2.2"/><path d="M5.2 16c.6-1.6 1.8-2.4 3.3-2.4s2.7.8 3.3 2.4M14.5 10h4M14.5 14h3"/></svg>`;
const arrow = html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" class="arrow"><path d="M5 12h13M12.5 6l6 6-6 6"/></svg>`;

type Words = { heading: string; lead: string; for: Record<Provider["for"], string> };

const words: Record<Language, Words> = {
  sv: {
    heading: "Hur vill du logga in?",
    lead: "Välj det sätt som passar dig. Du kommer tillbaka hit när det är klart.",
    for: {
      staff: "För dig som arbetar med SIP",
      person: "För dig som planen handlar om, och för närstående",
      both: "För alla",
    },
  },
  en: {
    heading: "How do you want to sign in?",
    lead: "Choose the way that suits you. You come back here when it is done.",
    for: {
      staff: "For you who work with SIP",
      person: "For you whom the plan is about, and for relatives",
      both: "For everybody",
    },
  },
};
