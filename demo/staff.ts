// The invented staff of the demo county, with their assignments and a line on what each has to do here.
import type { Role } from "../core/access.ts";
import { principals, type UnitKey, units } from "./county.ts";

export type DemoStaff = {
  name: string;
  title: string;
  assignments: { unit: UnitKey; roles: Role[] }[];
  note?: string;
};

const manager: Role[] = ["manager"];
const coordinator: Role[] = ["coordinator", "staff"];
const staff: Role[] = ["staff"];

function one(name: string, title: string, unit: UnitKey, roles: Role[], note?: string): DemoStaff {
  return { name, title, assignments: [{ unit, roles }], ...(note ? { note } : {}) };
}

// biome-ignore format: a table is read row by row
export const staffList = {
  // Region Granland
  ingemar: one("Ingemar Stål", "Vårdenhetschef", "orthoWard", manager),
  hedda: one("Hedda Sjölin", "Sjuksköterska", "orthoWard", staff, "Skrev ut Ingrid efter höftfrakturen och anmälde behovet."),
  fatima: one("Fatima Noori", "Sjuksköterska", "medicalWard", staff, "Har anmält behov för en patient med reservnummer."),
  helena: one("Helena Brink", "Verksamhetschef", "healthSouth", manager, "Leder vårdcentralen som håller i Ingrids och Gunnars planer."),
  sara: one("Sara Nyman", "Distriktssköterska, fast vårdkontakt", "healthSouth", coordinator, "Samordnar Ingrids plan, som är uppföljd och lever vidare."),
  karin: one("Karin Dahl", "Distriktssköterska", "healthSouth", coordinator, "Ersättare för Sara."),
  olof: one("Olof Westman", "Specialist i allmänmedicin", "healthSouth", staff),
  mats: one("Mats Rönn", "Verksamhetschef", "healthLindasa", manager),
  ylva: one("Ylva Grip", "Sjuksköterska", "healthLindasa", coordinator),
  susanne: one("Susanne Fahl", "Verksamhetschef", "healthStenvik", manager),
  petra: one("Petra Lundell", "Rehabkoordinator", "healthStenvik", coordinator, "Samordnar Jennys plan. Mötet är nästa arbetsdag."),
  tommy: one("Tommy Arvidson", "Kurator", "healthStenvik", coordinator),
  larserik: one("Lars-Erik Modig", "Vårdenhetschef", "psychiatry", manager),
  mona: one("Mona Tapper", "Case manager", "psychiatry", coordinator, "Samordnar Adams plan. Uppföljningen är försenad."),
  jakob: one("Jakob Rydell", "Skötare", "psychiatry", coordinator, "Ersättare för Mona."),
  annika: one("Annika Sjö", "Sjuksköterska", "addiction", staff),
  rolf: one("Rolf Krantz", "Enhetschef", "bup", manager),
  emma: one("Emma Lindelöf", "Psykolog", "bup", staff, "Träffar Nora på BUP, snart i vuxenpsykiatrin."),
  disa: one("Disa Holm", "Arbetsterapeut", "habAdult", staff),
  johanna: one("Johanna Kvist", "Kurator", "habChild", staff),
  ulla: one("Ulla Fors", "Demenssjuksköterska", "memory", coordinator, "Håller på med Annelis kartläggning."),
  arne: one("Arne Vidgren", "Överläkare", "memory", [...manager, ...coordinator]),
  nina: one("Nina Berg", "Kurator", "youthClinic", staff),
  patrik: one("Patrik Ström", "Fysioterapeut", "rehabRegion", staff),
  sanna: one("Sanna Lilja", "Tandhygienist", "dental", staff),
  vera: one("Vera Kilander", "Systemförvaltare", "office", ["admin"], "Lägger upp enheter, medarbetare och uppdrag i hela länet."),
  kerstin: one("Kerstin Loman", "Informationssäkerhetssamordnare", "office", ["logReviewer"], "Granskar vem som har läst vad."),
  jens: one("Jens Apelgren", "Verksamhetsutvecklare", "office", ["analyst"], "Följer hur det går med samordningen i länet."),

  // Älvhamns kommun
  birgitta: one("Birgitta Holst", "Enhetschef", "careAlvhamn", manager, "Har behov att besluta om, ett av dem bråttom."),
  maria: one("Maria Ekelöf", "Biståndshandläggare", "careAlvhamn", coordinator, "Samordnar Torstens plan."),
  peters: one("Peter Sundh", "Biståndshandläggare", "careAlvhamn", coordinator, "Ersättare för Maria."),
  ulf: one("Ulf Berggren", "Administratör", "careAlvhamn", ["admin"], "Sköter Älvhamns kommuns enheter och medarbetare."),
  lovisa: one("Lovisa Grahn", "Informationssäkerhetssamordnare", "careAlvhamn", ["logReviewer"], "Granskar vem som har läst vad i Älvhamns kommun."),
  andersp: one("Anders Palm", "Enhetschef", "homeSouth", manager, "Har fått ett behov som en make själv har anmält."),
  lotta: {
    name: "Lotta Frisk",
    title: "Samordnare, fast omsorgskontakt",
    assignments: [{ unit: "homeSouth", roles: coordinator }, { unit: "homeNorth", roles: coordinator }],
    note: "Arbetar på två enheter och väljer vid inloggningen.",
  },
  yusuf: one("Yusuf Demir", "Undersköterska", "homeSouth", staff, "Hjälper Ingrid hemma och rapporterar sina insatser."),
  gunilla: one("Gunilla Ask", "Enhetschef", "homeNorth", manager, "Har tagit över en plan när samordnaren blev borta."),
  roya: one("Roya Karimi", "Undersköterska", "homeNorth", staff),
  evalena: one("Eva-Lena Back", "Enhetschef", "nursingAlvhamn", manager),
  kristina: one("Kristina Moberg", "Sjuksköterska", "nursingAlvhamn", coordinator, "Har en kallelse att svara på."),
  filip: one("Filip Norén", "Fysioterapeut", "rehabAlvhamn", staff),
  tove: one("Tove Blad", "Arbetsterapeut", "rehabAlvhamn", staff),
  katarina: one("Katarina Sund", "Enhetschef", "childAlvhamn", manager, "Tar emot anmälningar från skolan."),
  linda: one("Linda Hägg", "Socialsekreterare", "childAlvhamn", coordinator, "Samordnar Elias plan, där föräldrarna inte är överens."),
  david: one("David Öst", "Socialsekreterare", "childAlvhamn", coordinator, "Samordnar Noras plan, som ska skrivas klart."),
  ove: one("Ove Granat", "Enhetschef", "adultAlvhamn", manager),
  jessica: one("Jessica Norling", "Socialsekreterare", "adultAlvhamn", coordinator, "Samordnar Selams plan. Samtycket är inte klart."),
  marko: one("Marko Vuori", "Socialsekreterare", "adultAlvhamn", coordinator),
  zahra: one("Zahra Amiri", "Socialsekreterare", "incomeAlvhamn", staff),
  christer: {
    name: "Christer Nylén",
    title: "Enhetschef",
    assignments: [{ unit: "housingSupport", roles: manager }, { unit: "dayAlvhamn", roles: manager }],
    note: "Chef för två enheter.",
  },
  bjorn: one("Björn Fredin", "Boendestödjare", "housingSupport", staff),
  mimmi: one("Mimmi Lago", "Undersköterska", "dayAlvhamn", staff),
  pernilla: one("Pernilla Gust", "Enhetschef", "lssAlvhamn", manager),
  henrik: one("Henrik Sollid", "LSS-handläggare", "lssAlvhamn", coordinator, "Samordnar Oskars plan. Samtycket går snart ut."),
  elin: one("Elin Marklund", "LSS-handläggare", "lssAlvhamn", coordinator),
  sofie: one("Sofie Ramberg", "Stödpedagog", "groupHome", staff),
  asa: one("Åsa Winther", "Skolsköterska", "schoolTallmo", staff, "Ser barn som behöver mer än skolan kan ge."),
  magnus: one("Magnus Thell", "Rektor", "schoolTallmo", manager),
  olle: one("Olle Hammar", "Specialpedagog", "schoolTallmo", staff),
  ida: one("Ida Berglund", "Skolkurator", "gymnasium", staff),

  // Lindåsa kommun
  annelie: one("Annelie Torn", "Enhetschef", "careLindasa", manager),
  rasmus: one("Rasmus Ceder", "Biståndshandläggare", "careLindasa", coordinator, "Har skickat kallelse till Mariannes möte."),
  veronica: one("Veronica Hult", "Biståndshandläggare", "careLindasa", coordinator),
  hans: one("Hans Möller", "Sjuksköterska", "nursingLindasa", staff),
  stina: one("Stina Bergdal", "Enhetschef", "lssLindasa", manager),
  amanda: one("Amanda Lykke", "LSS-handläggare", "lssLindasa", coordinator, "Samordnar Tildas plan: skyddade uppgifter, en pappa hon skyddas mot och undantagna texter."),
  erikt: one("Erik Tornberg", "LSS-handläggare", "lssLindasa", coordinator),
  malena: one("Malena Ros", "Socialsekreterare", "childLindasa", staff),
  cecilia: one("Cecilia Frand", "Enhetschef", "respite", [...manager, ...staff]),
  gunbritt: one("Gun-Britt Hamre", "Skolsköterska", "schoolLindasa", staff),

  // Stenviks kommun
  roger: one("Roger Vall", "Enhetschef", "careStenvik", manager),
  monika: one("Monika Sten", "Biståndshandläggare", "careStenvik", coordinator),
  lenak: one("Lena Kull", "Enhetschef", "adultStenvik", manager),
  johnny: one("Johnny Fält", "Socialsekreterare", "adultStenvik", coordinator),
  nadja: one("Nadja Petrov", "Socialsekreterare", "incomeStenvik", staff),
  ewa: one("Ewa Pihl", "Sjuksköterska", "nursingStenvik", staff),

  // The state, companies and associations
  margareta: one("Margareta Olin", "Samordnare", "insurance", staff, "Inbjuden från Försäkringskassan."),
  tomas: one("Tomas Rehn", "Arbetsförmedlare", "employment", staff),
  patricia: one("Patricia Norr", "Föreståndare", "fyrbaken", [...manager, ...staff]),
  rut: one("Rut Ahl", "Samordnare", "shelter", staff),
  gabriel: one("Gabriel Stark", "Personligt ombud", "ombudsman", staff),
  siv: one("Siv Larsdotter", "Anhörigkonsulent", "samvaro", staff),
} as const satisfies Record<string, DemoStaff>;
export type StaffKey = keyof typeof staffList;

/** The HSA-id of a staff member: the number of the first employer and the key in capitals. Also what one signs in with. */
export function staffHsaId(key: StaffKey): string {
  const [first] = staffList[key].assignments;
  return `SE${principals[units[first.unit].principal].orgNumber}-${key.toUpperCase()}`;
}
