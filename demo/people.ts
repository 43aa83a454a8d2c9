// The invented people the plans are about, and those beside them. The identity numbers are the Swedish Tax Agency's
// official test numbers, the reserve number is a published example: nobody has them.
import { addDays, ageOn, birthdayAt, type Day } from "../core/time.ts";

export type DemoPerson = {
  name: string;
  number: string;
  /** Can be signed in as; the key is the short name. */
  signsIn: boolean;
  note?: string;
  protection?: "none" | "marked" | "protectedRegistration" | "fictitious";
  address?: string;
  phone?: string;
  email?: string;
  interpreterLanguage?: string;
};

// biome-ignore format: a table is read row by row
export const people = {
  ingrid: { name: "Ingrid Sandelin", number: "194202269207", signsIn: true, note: "Hemma igen efter en bruten höft. Planen är uppföljd en gång.", address: "Repslagargatan 31, Älvhamn", phone: "070-174 06 06" },
  malin: { name: "Malin Sandelin", number: "196802149283", signsIn: true, note: "Ingrids dotter.", phone: "070-174 06 07" },
  torsten: { name: "Torsten Ekdahl", number: "193501277697", signsIn: false, note: "Har demens; hans gode man för hans talan.", address: "Björkallén 4, Älvhamn", phone: "070-174 06 08" },
  greta: { name: "Greta Ekdahl", number: "193801049267", signsIn: true, note: "Torstens hustru.", address: "Björkallén 4, Älvhamn", phone: "070-174 06 08" },
  anderse: { name: "Anders Ekdahl", number: "196402183377", signsIn: true, note: "Torstens son och gode man.", phone: "070-174 06 09" },
  elias: { name: "Elias Dahlberg", number: "201202252399", signsIn: true, note: "14 år och borta från skolan mer än han är där.", address: "Tallmovägen 44, Älvhamn" },
  sofia: { name: "Sofia Dahlberg", number: "198502089884", signsIn: true, note: "Elias mamma. Har sagt ja till planen.", address: "Tallmovägen 44, Älvhamn", phone: "070-174 06 10" },
  jonas: { name: "Jonas Berntsson", number: "198303229291", signsIn: true, note: "Elias pappa. Har sagt nej till planen.", address: "Kajen 8, Älvhamn", phone: "070-174 06 11" },
  tilda: { name: "Tilda Nordin", number: "201801042381", signsIn: true, note: "8 år. Hennes egen sida har få ord och bilder.", protection: "protectedRegistration" },
  rebecka: { name: "Rebecka Nordin", number: "199101022383", signsIn: true, note: "Tildas mamma. De har skyddad folkbokföring, och Tilda skyddas mot sin pappa.", protection: "protectedRegistration" },
  marcus: { name: "Marcus Ahlin", number: "198601049995", signsIn: true, note: "Tildas pappa. Har kontaktförbud: hans sida visar vad som inte når honom." },
  adam: { name: "Adam Rosell", number: "199701052392", signsIn: true, note: "Vill ha en egen nyckel och slippa att chefen får veta.", address: "Sadelmakargatan 14, Älvhamn", phone: "070-174 06 12" },
  evar: { name: "Eva Rosell", number: "196802169265", signsIn: true, note: "Adams mamma.", phone: "070-174 06 13" },
  jenny: { name: "Jenny Forsgren", number: "198002289224", signsIn: true, note: "Ska på SIP-möte nästa arbetsdag.", address: "Bruksgatan 60, Stenvik", phone: "070-174 06 14", email: "jenny@exempel.se" },
  sandra: { name: "Sandra Forsgren", number: "197503259280", signsIn: true, note: "Jennys syster. Inbjuden med en länk.", phone: "070-174 06 31" },
  oskar: { name: "Oskar Hedvall", number: "199301022399", signsIn: true, note: "Bor i gruppbostad. Hans samtycke går snart ut.", address: "Almvägen 12, Älvhamn" },
  bertil: { name: "Bertil Lagerros", number: "195902010353", signsIn: true, note: "Oskars gode man.", phone: "070-174 06 15" },
  nora: { name: "Nora Wikander", number: "200901272385", signsIn: true, note: "Fyller snart 18. Mötet har hållits, planen skrivs.", phone: "070-174 06 16" },
  camilla: { name: "Camilla Wikander", number: "197902199285", signsIn: true, note: "Noras mamma.", phone: "070-174 06 17" },
  peterw: { name: "Peter Wikander", number: "197902069272", signsIn: true, note: "Noras pappa.", phone: "070-174 06 18" },
  gunnar: { name: "Gunnar Åhs", number: "194801301872", signsIn: true, note: "Hans plan är avslutad: målen är nådda.", address: "Kajen 14, Älvhamn", phone: "070-174 06 19" },
  selam: { name: "Selam Gebre", number: "198100652380", signsIn: true, note: "Har samordningsnummer. Ska svara om samtycke.", address: "Läroverksgatan 20, Älvhamn", phone: "070-174 06 20", interpreterLanguage: "tigrinja" },
  viktor: { name: "Viktor (efternamn okänt)", number: "00342145BZ31", signsIn: false },
  birgit: { name: "Birgit Lönn", number: "193801147061", signsIn: true, note: "Ett behov är anmält men inte beslutat.", address: "Björkallén 19, Älvhamn", phone: "070-174 06 21" },
  harry: { name: "Harry Kling", number: "194203027018", signsIn: true, note: "Ett behov är anmält från vårdcentralen.", address: "Kajen 3, Älvhamn", phone: "070-174 06 29" },
  sune: { name: "Sune Almgren", number: "193902027030", signsIn: true, note: "Har själv anmält ett behov för sin hustru.", address: "Repslagargatan 12, Älvhamn", phone: "070-174 06 22" },
  majbritt: { name: "Maj-Britt Almgren", number: "193901249007", signsIn: false, address: "Repslagargatan 12, Älvhamn", phone: "070-174 06 22" },
  linn: { name: "Linn Aspgren", number: "199801032385", signsIn: true, note: "Har själv bett om en SIP.", address: "Bruksgatan 3, Stenvik", phone: "070-174 06 23" },
  kent: { name: "Kent Ålund", number: "196501133372", signsIn: true, note: "Tackade nej till en SIP.", address: "Kyrkvägen 22, Stenvik" },
  hanna: { name: "Hanna Lind", number: "198802192388", signsIn: true, note: "Tog tillbaka sitt samtycke.", address: "Storgatan 9, Älvhamn", phone: "070-174 06 24" },
  mikael: { name: "Mikael Brandt", number: "197001239297", signsIn: true, note: "Hade redan en plan som räckte.", address: "Almvägen 2, Älvhamn" },
  robin: { name: "Robin Strand", number: "198902252397", signsIn: true, note: "Enheten avslog behovet, med skäl.", address: "Storgatan 71, Älvhamn" },
  anneli: { name: "Anneli Brodin", number: "197006121144", signsIn: true, note: "56 år med nyupptäckt demens. Kartläggning pågår.", address: "Torget 9, Lindåsa", phone: "070-174 06 25" },
  stefan: { name: "Stefan Brodin", number: "196801249290", signsIn: true, note: "Annelis man.", phone: "070-174 06 26" },
  kjell: { name: "Kjell Norrman", number: "195602072653", signsIn: true, note: "Hans plan har legat stilla länge.", address: "Björkallén 52, Älvhamn", phone: "070-174 06 27" },
  marianne: { name: "Marianne Öberg", number: "195102262267", signsIn: true, note: "Är inbjuden till sitt möte.", address: "Kyrkvägen 9, Lindåsa", phone: "070-174 06 28" },
  alva: { name: "Alva Sjöberg", number: "201601022385", signsIn: true, note: "10 år och inlagd på sjukhus. Hennes egen sida säger det på hennes sätt.", address: "Skolgatan 15, Lindåsa" },
  frida: { name: "Frida Sjöberg", number: "198201179283", signsIn: true, note: "Alvas mamma.", address: "Skolgatan 15, Lindåsa", phone: "070-174 06 32" },
  vilmer: { name: "Vilmer Lindahl", number: "201601012394", signsIn: false, note: "Har ingen SIP än." },
  hampus: { name: "Hampus Lindahl", number: "198501139995", signsIn: true, note: "Vilmers pappa. Vilmer har ingen SIP än: prova att anmäla ett behov.", phone: "070-174 06 30" },
} as const satisfies Record<string, DemoPerson>;
export type PersonKey = keyof typeof people;

/** Young women's test numbers, by birth: whoever turns eighteen next is Nora. */
const noras = [
  "200812312387",
  "200901272385",
  "200903042380",
  "200904082385",
  "200906282389",
  "200908012388",
  "200910012384",
  "201001062387",
  "201002262382",
  "201003012380",
  "201007152380",
  "201009072388",
  "201011232384",
  "201101172383",
  "201103012389",
  "201105192387",
  "201107302380",
  "201109182384",
  "201111252381",
  "201201292388",
];

/** The person's identity number on the day the demo is loaded. Nora is always about to turn eighteen. */
export function numberOf(key: PersonKey, today: Day): string {
  if (key !== "nora") return people[key].number;
  const born = (number: string) => `${number.slice(0, 4)}-${number.slice(4, 6)}-${number.slice(6, 8)}`;
  const soon = noras.find(
    (number) => birthdayAt(born(number), 18) > addDays(today, 21) && ageOn(born(number), today) < 18,
  );
  return soon ?? people.nora.number;
}
