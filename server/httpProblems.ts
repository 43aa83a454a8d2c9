// The words of the refusals that concern the request itself and no rule of SIP.

type Words = { sv: [title: string, detail: string]; en: [title: string, detail: string] };

export const httpProblems = {
  "session.missing": {
    sv: ["Logga in", "Du är inte inloggad, eller så har din inloggning gått ut. Logga in och försök igen."],
    en: ["Sign in", "You are not signed in, or your session has ended. Sign in and try again."],
  },
  "session.noAssignment": {
    sv: [
      "Välj uppdrag",
      "Välj vilket uppdrag du arbetar i. Finns inget att välja har ditt uppdrag upphört; vänd dig till din lokala administratör.",
    ],
    en: [
      "Choose an assignment",
      "Choose the assignment you are working in. If there is none to choose, yours has ended; turn to your local administrator.",
    ],
  },
  "session.notYourAssignment": {
    sv: ["Uppdraget kan inte väljas", "Uppdraget är inte ditt, eller gäller inte i dag. Välj ett annat."],
    en: ["The assignment cannot be chosen", "The assignment is not yours, or does not hold today. Choose another."],
  },
  "session.notYourCounty": {
    sv: [
      "Länet kan inte väljas",
      "Du finns inte i det länet, eller så är inloggningen slut. Välj ett annat, eller logga in igen.",
    ],
    en: [
      "The county cannot be chosen",
      "You are not known there, or the session is over. Choose another, or sign in again.",
    ],
  },
  "session.stepUp": {
    sv: [
      "Visa vem du är en gång till",
      "Det här kräver att du nyss har loggat in på en tillräckligt säker nivå. Logga in igen, så kommer du tillbaka hit.",
    ],
    en: [
      "Show who you are once more",
      "This needs a sign-in that is fresh and sure enough. Sign in again and you will come back here.",
    ],
  },
  "access.role": {
    sv: [
      "Du får inte göra det här",
      "Det kräver en annan roll än den du har i ditt uppdrag. Byt uppdrag, eller vänd dig till din lokala administratör.",
    ],
    en: [
      "You may not do this",
      "It takes another role than the one in your assignment. Change assignment, or turn to your local administrator.",
    ],
  },
  "request.notFound": {
    sv: ["Finns inte", "Det finns ingenting på den här adressen, eller så får du inte se det."],
    en: ["Not found", "There is nothing at this address, or you may not see it."],
  },
  "request.notJson": {
    sv: ["Innehållet kan inte läsas", "Innehållet är inte giltig JSON. Rätta det och skicka igen."],
    en: ["The content cannot be read", "The content is not valid JSON. Correct it and send it again."],
  },
  "request.notUtf8": {
    sv: ["Innehållet kan inte läsas", "Texten är inte giltig UTF-8. Spara den som UTF-8 och skicka igen."],
    en: ["The content cannot be read", "The text is not valid UTF-8. Save it as UTF-8 and send it again."],
  },
  "request.badCharacter": {
    sv: [
      "Tecken som inte kan sparas",
      "Texten har ett tecken som inte kan sparas (till exempel NUL). Ta bort det och skicka igen.",
    ],
    en: [
      "A character that cannot be stored",
      "The text has a character that cannot be stored (such as NUL). Remove it and send it again.",
    ],
  },
  "request.tooLarge": {
    sv: ["För stort", "Innehållet är större än vad som kan tas emot. Dela upp det eller gör det mindre."],
    en: ["Too large", "The content is larger than what can be received. Divide it or make it smaller."],
  },
  "request.tooMany": {
    sv: [
      "För många på kort tid",
      "Ingenting har utförts. Vänta en stund och försök igen; det du har skrivit finns kvar. Händer det dig i vanligt arbete, säg till din lokala administratör.",
    ],
    en: [
      "Too many in a short time",
      "Nothing was carried out. Wait a while and try again; what you have written is kept. If it happens in ordinary work, tell your local administrator.",
    ],
  },
  "request.mediaType": {
    sv: ["Fel slags innehåll", "Innehållet ska skickas som application/json."],
    en: ["Wrong kind of content", "The content must be sent as application/json."],
  },
  "request.otherOrigin": {
    sv: [
      "Från en annan webbplats",
      "Begäran kom från en annan webbplats och har inte utförts. Gör det från Samlads egen sida.",
    ],
    en: [
      "From another site",
      "The request came from another site and was not carried out. Do it from Samlad's own page.",
    ],
  },
  "request.unreadable": {
    sv: ["Begäran kan inte läsas", "Adressen eller innehållet är felaktigt skrivet. Rätta det och försök igen."],
    en: ["The request cannot be read", "The address or the content is not well formed. Correct it and try again."],
  },
  "attachment.scanAway": {
    sv: [
      "Filen kan inte kontrolleras just nu",
      "Viruskontrollen svarar inte. Filen är inte sparad, men allt annat du har skrivit finns kvar. Försök igen om en stund.",
    ],
    en: [
      "The file cannot be checked just now",
      "The virus scanner does not answer. The file was not kept, but all else you have written is there. Try again in a while.",
    ],
  },
  "attachment.noKey": {
    sv: [
      "Filer kan inte tas emot ännu",
      "Den som driver Samlad har inte ställt in någon nyckel att kryptera filer med. Filen är inte sparad. Säg till din lokala administratör.",
    ],
    en: [
      "Files cannot be received yet",
      "Whoever runs Samlad has not set a key to encrypt files with. The file was not kept. Tell your local administrator.",
    ],
  },
  "attachment.keyGone": {
    sv: [
      "Filen kan inte öppnas just nu",
      "Den är krypterad med en nyckel som Samlad inte har. Filen finns kvar. Säg till din lokala administratör.",
    ],
    en: [
      "The file cannot be opened just now",
      "It is encrypted with a key that Samlad does not have. The file is still there. Tell your local administrator.",
    ],
  },
  "look.notAPicture": {
    sv: [
      "Filen är ingen bild",
      "Logotypen ska vara en bild i PNG eller JPEG. Spara om den i ett av de formaten och försök igen.",
    ],
    en: ["The file is no picture", "The logo is to be a picture, PNG or JPEG. Save it as one of them and try again."],
  },
  "look.tooLarge": {
    sv: [
      "Bilden är för stor",
      "Logotypen får vara högst 300 kB och högst 3 000 bildpunkter på en sida. Gör den mindre och försök igen.",
    ],
    en: [
      "The picture is too large",
      "The logo may be at most 300 kB, and 3,000 points along a side. Make it smaller and try again.",
    ],
  },
  "look.faint": {
    sv: ["Färgen är för ljus", "Rubriker i den färgen kan inte läsas av alla på vitt papper. Välj en mörkare färg."],
    en: ["The colour is too faint", "Not everybody can read headings in it on white paper. Choose a darker one."],
  },
  "server.failed": {
    sv: [
      "Något gick fel hos oss",
      "Ingenting har sparats. Försök igen om en stund. Hjälper det inte, kontakta supporten och uppge {reference}.",
    ],
    en: [
      "Something went wrong on our side",
      "Nothing was saved. Try again in a while. If that does not help, contact support and give {reference}.",
    ],
  },
} satisfies Record<string, Words>;

export type HttpProblemCode = keyof typeof httpProblems;
