import type { Words } from "../agreement.ts";
import {
  allowedParty,
  coordinator,
  deputy,
  guardian,
  individual,
  lead,
  type Phrase,
  participantUnit,
  personSide,
  raiser,
  representative,
  toldUnit,
  ward,
} from "./relations.ts";

/**
 * The read table (Z6): everything that can be read, who may, what is shown, and under which name it stands in the access log.
 * Beside the command table this is the whole policy; both are printed for lawyers in docs/ACCESS.md. Who sees a SIP at all
 * and how far is decided by `sightOf` (view.ts), and a test holds it against the first row.
 */
export type Read = Words & {
  routes: string[];
  /** Phrases of relations.ts, or what stands instead where no SIP is meant. */
  may: Phrase[] | Words;
  shows: Words;
  /** The action in the access log; null where nothing about a person is shown. */
  logged: string | null;
};

/** Who may know that a SIP exists, each as far as the areas and the veil let them. */
export const seers: Phrase[] = [...lead, ...personSide, participantUnit, allowedParty, raiser, ward, toldUnit];

const signedIn: Words = { sv: "alla som är inloggade", en: "everybody who is signed in" };
const oneself: Words = { sv: "var och en, om sig själv", en: "everybody, about oneself" };
const admin: Words = {
  sv: "lokal administratör, inom den egna huvudmannen",
  en: "a local administrator, within the own principal",
};
const reviewer: Words = {
  sv: "loggranskare, för den egna huvudmannens medarbetare",
  en: "a log reviewer, about the own principal's staff",
};

// biome-ignore format: a table is read row by row
export const reads: Record<string, Read> = {
  openSip: row("Öppna en SIP", "Open a SIP", ["GET /api/v1/sips/:id"], seers, "de delar som samtycket omfattar; allt för den som håller i SIP:en och för den enskildes sida; för den som fått ett inskrivningsmeddelande bara det", "the parts that the consent covers; all of it to the lead and the individual's side; to a unit with an admission notice that alone", "read"),
  readHistory: row("Läsa historiken", "Read the history", ["GET /api/v1/sips/:id/history"], seers, "samma delar som när SIP:en öppnas, händelse för händelse", "the same parts as when it is opened, event by event", "readHistory"),
  readNews: row("Se vad som är nytt sedan sist", "See what is new since last time", ["GET /api/v1/sips/:id/news", "PUT /api/v1/sips/:id/seen"], seers, "vad som har hänt sedan läsaren sist sade sig ha sett det, en mening för varje sak, ur samma delar som historiken; hur långt någon har sett visas bara för den själv", "what has happened since the reader last said to have seen it, a sentence for each thing, of the same parts as the history; how far somebody has seen is shown to themselves alone", "readHistory"),
  readDay: row("Läsa SIP:en som den var en viss dag", "Read the SIP as it stood on a day", ["GET /api/v1/sips/:id/as-of/:day"], seers, "det som läsaren får se i dag av hur det var då", "what the reader may see today of how it was then", "readDay"),
  compare: row("Jämföra två dagar", "Compare two days", ["GET /api/v1/sips/:id/changes"], seers, "det som skiljer, av det som läsaren får se i dag", "what differs, of what the reader may see today", "compare"),
  printPlan: row("Skriva ut planen", "Print the plan", ["GET /api/v1/sips/:id/plan/:document", "POST /api/v1/sips/:id/documents/plan"], seers, "de delar av planen som läsaren får se", "the parts of the plan that the reader may see", "print"),
  printInvitation: row("Skriva ut inbjudan", "Print the invitation", ["GET /api/v1/sips/:id/invitation/:document"], seers, "mötet, så som läsaren ser det", "the meeting, as the reader sees it", "print"),
  calendarAnswers: row("Se vad kalendrar har svarat", "See what calendars have answered", ["GET /api/v1/sips/:id/calendar-answers"], seers, "svaren från de kallades kalendrar, för den som håller i SIP:en och för den vars kalender det är; ett sådant svar är inte bekräftat", "the answers of the called ones' calendars, for those who run the SIP and for those whose calendars they are; such an answer is not confirmed", "read"),
  printConsent: row("Skriva ut samtycket", "Print the consent", ["GET /api/v1/sips/:id/consent.pdf"], [...lead, ...personSide], "vem som har sagt ja, till vad, vem som får läsa vad och till när", "who has said yes, to what, who may read what and until when", "print"),
  printDocument: row("Ta fram ett papper ur processen", "Make a paper of the process", ["GET /api/v1/sips/:id/documents/:document"], seers, "det som sidorna visar läsaren; till någon annan bara det som den får läsa", "what the pages show the reader; for somebody else only what that one may read", "print"),
  listSips: row("Lista SIP:ar", "List SIPs", ["GET /api/v1/sips"], seers, "namn, ålder, steg, ansvarig enhet och nästa dag", "name, age, stage, responsible unit and next day", "list"),
  searchSips: row("Söka bland dem man hittar", "Search among those one finds", ["POST /api/v1/sips/search"], seers, "samma rader som i listan; även en sökning utan träff loggas, och den vars personnummer någon sökte på kan se det", "the same lines as in the list; a search without a hit is logged too, and the one whose identity number was searched for can see it", "search"),
  workList: row("Mitt arbete", "My work", ["GET /api/v1/work-list", "GET /api/v1/work-list/waiting", "POST /api/v1/letters/:id/read"], seers, "det som väntar på läsaren eller enheten, och nyheter", "what waits for the reader or the unit, and news", "workList"),
  liveNews: row("Få veta att något har ändrats", "Be told that something has changed", ["GET /api/v1/live"], seers, "SIP:ens id och versionsnummer, inget mer", "the SIP's id and version number, nothing more", null),
  papers: row("Bifogade filer", "Attached files", ["GET /api/v1/sips/:id/attachments", "GET /api/v1/sips/:id/attachments/:attachmentId", "POST /api/v1/sips/:id/attachments"], [...lead, ...personSide, participantUnit, allowedParty], "en fil som hör till ett informationsområde för dem som samtycket öppnar området för, i sin helhet; underskrivna papper bara för den som håller i SIP:en och för den enskildes sida; de bifogar filer, och en kallad enhet gör det till de områden som den får läsa; ingen fil för den som något i SIP:en är undantaget för", "a file that belongs to an information area to those whom the consent opens the area for, as a whole; signed papers to the lead and the individual's side alone; they attach files, and a called unit does so to the areas that it may read; no file to those from whom something in the SIP is kept", "download"),
  contact: row("Ändra kontaktuppgifter", "Change contact details", ["POST /api/v1/sips/:id/contact"], [...lead, ...personSide], "kontaktuppgifterna", "the contact details", "command"),
  invite: row("Bjuda in med länk", "Invite by a link", ["POST /api/v1/sips/:id/guests"], [coordinator, deputy, individual], "länken, en enda gång; den säger inte vem planen gäller", "the link, a single time; it does not say whom the plan is about", "command"),
  protection: row("Ange skyddade personuppgifter", "State protected identity", ["GET /api/v1/sips/:id/protection", "POST /api/v1/sips/:id/protection"], lead, "nivån på skyddet", "the level of protection", "command"),
  whoHasRead: row("Se vem som har läst", "See who has read", ["GET /api/v1/my/access-log", "GET /api/v1/my/access-log/:document", "GET /api/v1/sips/:id/access-log", "GET /api/v1/sips/:id/access-log/:document"], [individual, guardian, representative], "vem som har läst, vad den gjorde och när; aldrig namnet på en medarbetare med skyddade personuppgifter", "who has read, what they did and when; never the name of a staff member with protected personal data", "logExtract"),
  registerExtract: row("Registerutdrag", "Register extract", ["GET /api/v1/my/register-extract.json", "GET /api/v1/my/register-extract.pdf"], oneself, "allt som finns om en själv", "all that is held on oneself", "registerExtract"),
  registerExtractFor: row("Registerutdrag för någon annan", "Register extract for somebody else", ["GET /api/v1/sips/:id/register-extract.json", "GET /api/v1/sips/:id/register-extract.pdf"], personSide, "det som läsaren får se av SIP:en, och kontaktuppgifterna", "what the reader may see of the SIP, and the contact details", "registerExtract"),
  calendarFile: row("Hämta mötestider till en kalender", "Take meeting times to a calendar", ["GET /api/v1/sips/:id/calendar.ics"], seers, "när mötena och uppföljningen är, och platsen om man ber om den och ingen i SIP:en är skyddad; inte vad de gäller", "when the meetings and the follow-up are, and the place when it is asked for and nobody in the SIP is protected; not what they are about", "calendarFile"),
  calendarAddress: row("Egen kalenderadress", "One's own calendar address", ["GET /api/v1/my/calendar-address", "POST /api/v1/my/calendar-address", "DELETE /api/v1/my/calendar-address"], oneself, "adressen när den skapas; den som har adressen får sedan, utan att logga in och tills den återkallas, samma tider som personen själv ser just då. Inte för den som har skyddade personuppgifter, och inget ur en SIP där någon har det", "the address when it is made; whoever has it is then, without signing in and until it is revoked, given the times that the person sees just then. Not for somebody protected, and nothing of a SIP in which somebody is", "calendarFeed"),
  unitCalendarAddress: row("Enhetens kalenderadress", "The unit's calendar address", ["GET /api/v1/units/:id/calendar-address", "POST /api/v1/units/:id/calendar-address", "DELETE /api/v1/units/:id/calendar-address"], { sv: "enhetens chef", en: "the unit's manager" }, "adressen när den skapas; den som har adressen får sedan, utan att logga in och tills den återkallas eller chefen slutar, när mötena är som enheten är kallad till. Inget ur en SIP där någon har skyddade personuppgifter", "the address when it is made; whoever has it is then, without signing in and until it is revoked or the manager leaves, given when the meetings are that the unit has been called to. Nothing of a SIP in which somebody is protected", "calendarFeed"),
  noticeSetting: row("Hur man vill få veta", "How one wants to be told", ["GET /api/v1/my/notices", "PUT /api/v1/my/notices"], oneself, "den egna adressen för mejl och sms och när de får komma; ingen annan ser den", "one's own addresses for e-mail and SMS and when they may come; nobody else sees them", null),
  unitNoticeSetting: row("Enhetens funktionsbrevlåda", "The unit's function mailbox", ["GET /api/v1/units/:id/notices", "PUT /api/v1/units/:id/notices"], { sv: "enhetens chef, och lokal administratör inom den egna huvudmannen", en: "the unit's manager, and a local administrator within the own principal" }, "brevlådans adress; inga personer", "the mailbox's address; no persons", null),
  sipNotices: row("Se vad som har skickats", "See what has been sent", ["GET /api/v1/sips/:id/notices", "POST /api/v1/notices/handled"], lead, "vilken enhet eller roll som har fått veta, hur, om det kom fram, och annars vem som tog hand om det; aldrig en adress", "which unit or role has been told, how, whether it got there, and otherwise who took care of it; never an address", "readHistory"),
  failedNotices: row("Utskick som inte kom fram", "Notices that did not get there", ["GET /api/v1/admin/notices", "POST /api/v1/admin/notices/handled", "POST /api/v1/notices/again"], { sv: "lokal administratör, inom den egna huvudmannen; att skicka igen även den som håller i SIP:en", en: "a local administrator, within the own principal; to send again also those who run the SIP" }, "enhet eller medarbetare, och varför; inget om SIP:en, och av enskilda inget namn", "the unit or member of staff, and why; nothing of the SIP, and no name of individuals", null),
  drafts: row("Egna utkast", "Own drafts", ["GET /api/v1/drafts", "PUT /api/v1/drafts/:key", "DELETE /api/v1/drafts/:key"], oneself, "texter som man själv skriver på", "texts that one is writing oneself", "draft"),
  units: row("Enheter", "Units", ["GET /api/v1/units", "POST /api/v1/units/search", "GET /api/v1/units/:id", "GET /api/v1/units/:id/staff", "GET /api/v1/municipalities"], signedIn, "länets enheter och kommuner; en enhet som röjer var någon är, och vilka som arbetar på en enhet, bara för medarbetare; aldrig adress eller telefon till en enhet som röjer var någon är", "the county's units and municipalities; a unit that reveals where somebody is, and who works at a unit, to staff only; never the address or telephone of a unit that reveals where somebody is", null),
  support: row("Stödet", "The support section", ["GET /api/v1/support"], { sv: "alla medarbetare som är inloggade", en: "all staff who are signed in" }, "guider och checklistor; inga personer", "guides and checklists; no persons", null),
  words: row("Ordlistan", "The word list", ["GET /api/v1/words"], signedIn, "ord som länet förklarar på sitt sätt; inga personer", "words that the county explains in its own way; no persons", null),
  survey: row("Svara på enkäten", "Answer the survey", ["GET /api/v1/sips/:id/survey", "POST /api/v1/sips/:id/survey"], [...personSide, allowedParty, participantUnit, coordinator], "om det finns en enkät för läsaren själv, dagen för mötet eller avslutet, och frågorna; aldrig någons svar. Det skrivs inte i loggen, för då skulle den visa vem som har svarat", "whether there is a survey for the reader, the day of the meeting or the closing, and the questions; never anybody's answers. It is not written in the log, which would then show who has answered", null),
  surveyResults: row("Enkätens resultat", "The survey's results", ["GET /api/v1/survey/results", "GET /api/v1/survey/results.csv"], { sv: "chef eller verksamhetsutvecklare, i det egna länet", en: "a manager or an analyst, in the own county" }, "hur många som valde vad, i grupper om minst fem och för månader som är slut; inga personer och inga SIP:ar", "how many chose what, in groups of at least five and of months that are over; no persons and no SIPs", null),
  session: row("Den egna inloggningen", "One's own sign-in", ["GET /api/v1/session", "POST /api/v1/session/assignment", "POST /api/v1/session/county", "POST /api/v1/session/sign-out", "GET /api/v1/session/sessions", "POST /api/v1/session/sessions/:id/end", "POST /api/v1/session/end-others"], oneself, "var och när man är inloggad", "where and when one is signed in", null),
  agreement: row("Länets överenskommelse", "The county's agreement", ["GET /api/v1/admin/agreement", "POST /api/v1/admin/agreement/preview", "PUT /api/v1/admin/agreement"], admin, "vad som gäller och vad som har beslutats, av vem och varför; av SIP:ar bara antal som en ändring rör. Bara den som sköter hela länet ändrar", "what holds and what was decided, by whom and why; of SIPs only how many a change concerns. Only those who look after the whole county change it", null),
  administration: row("Enheter, medarbetare och inloggningar", "Units, staff and sign-ins", ["GET /api/v1/admin/principals", "POST /api/v1/admin/principals", "PUT /api/v1/admin/principals/:id", "GET /api/v1/admin/units", "POST /api/v1/admin/units", "GET /api/v1/admin/units/:id", "PUT /api/v1/admin/units/:id", "POST /api/v1/admin/units/:id/close", "GET /api/v1/admin/staff", "POST /api/v1/admin/staff/search", "POST /api/v1/admin/staff", "GET /api/v1/admin/staff/:id", "PUT /api/v1/admin/staff/:id", "POST /api/v1/admin/staff/:id/end", "POST /api/v1/admin/assignments", "PUT /api/v1/admin/assignments/:id", "GET /api/v1/admin/sessions", "POST /api/v1/admin/sessions/search", "POST /api/v1/admin/sessions/:id/end", "GET /api/v1/admin/words", "PUT /api/v1/admin/words/:term", "GET /api/v1/admin/attachments"], admin, "katalogen och ordlistan (som bara den som sköter hela länet ändrar); den som också arbetar hos en annan huvudman syns men ändras inte, och ingen ger sig själv ett uppdrag; inga SIP:ar", "the directory and the word list (which only those who look after the whole county change); who also works for another principal is seen and not changed, and nobody gives themselves an assignment; no SIPs", null),
  papersLook: row("Papperens utseende", "The looks of the papers", ["GET /api/v1/admin/papers", "GET /api/v1/admin/papers/:document", "PUT /api/v1/admin/papers/look"], admin, "länets logotyp, färg och mallar med påhittade exempel (som bara den som sköter hela länet ändrar); inga personer", "the county's logo, colour and templates with invented examples (which only those who look after the whole county change); no persons", null),
  logReview: row("Granska loggen", "Review the log", ["GET /api/v1/log-reviews", "POST /api/v1/log-reviews", "GET /api/v1/log-reviews/:reviewId", "POST /api/v1/log-reviews/:reviewId/marks", "POST /api/v1/log-reviews/:reviewId/sign"], reviewer, "vem som har läst om vem; inget innehåll", "who has read about whom; no content", "review"),
  description: row("Gränssnittets beskrivning", "The interface's description", ["GET /api/v1/openapi.json", "GET /api/v1/api-info"], { sv: "alla", en: "everybody" }, "inga personer", "no persons", null),
};

/** What each information area of the consent matrix opens to a called unit, or to somebody whom the individual lets take part. */
export const areaOpens: Record<"contact" | "need" | "meeting" | "plan" | "lifeArea", Words> = {
  contact: {
    sv: "adress, telefon och e-post, och vilka som finns runt den enskilde",
    en: "address, telephone and e-mail, and who is beside the individual",
  },
  need: { sv: "vad som har uppmärksammats, av vem och när", en: "what was noticed, by whom and when" },
  meeting: {
    sv: "kallelse, deltagare, dagordning, närvaro och mötesanteckningar",
    en: "summons, participants, agenda, attendance and meeting notes",
  },
  plan: {
    sv: "planen: mål, ansvar, uppföljning, egna ord om vad som är viktigt; delmål och insatser bara där även deras livsområde är öppet",
    en: "the plan: goals, responsibility, follow-up, own words about what matters; subgoals and measures only where their life area is open too",
  },
  lifeArea: {
    sv: "kartläggningen, de egna orden, delmål och insatser inom det livsområdet",
    en: "the assessment, the own words, subgoals and measures in that life area",
  },
};

function row(
  sv: string,
  en: string,
  routes: string[],
  may: Phrase[] | Words,
  showsSv: string,
  showsEn: string,
  logged: string | null,
): Read {
  return { sv, en, routes, may, shows: { sv: showsSv, en: showsEn }, logged };
}
