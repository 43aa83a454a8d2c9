// An invented county: a region, three municipalities and others who take part. No such places exist.
import type { PrincipalKind, UnitKind } from "../core/agreement.ts";

export const county = { name: "Granlands län", agreementKey: "six-phases" } as const;

type DemoPrincipal = { name: string; kind: PrincipalKind; orgNumber: string; managesCounty?: boolean };

/** The organisation numbers are made up, with a check digit that is right. */
export const principals = {
  region: { name: "Region Granland", kind: "region", orgNumber: "2321990018", managesCounty: true },
  alvhamn: { name: "Älvhamns kommun", kind: "municipality", orgNumber: "2129990012" },
  lindasa: { name: "Lindåsa kommun", kind: "municipality", orgNumber: "2129990020" },
  stenvik: { name: "Stenviks kommun", kind: "municipality", orgNumber: "2129990038" },
  insurance: { name: "Försäkringskassan", kind: "state", orgNumber: "2029990013" },
  employment: { name: "Arbetsförmedlingen", kind: "state", orgNumber: "2029990021" },
  fyrbaken: { name: "Fyrbåken Omsorg AB", kind: "private", orgNumber: "5599990016" },
  nattljuset: { name: "Föreningen Nattljuset", kind: "private", orgNumber: "8029990010" },
  samvaro: { name: "Föreningen Samvaro Granland", kind: "private", orgNumber: "8029990028" },
} as const satisfies Record<string, DemoPrincipal>;
export type PrincipalKey = keyof typeof principals;

export type DemoUnit = {
  name: string;
  kind: UnitKind;
  principal: PrincipalKey;
  address?: string;
  /** Days from today to its closing; negative: it has closed. */
  closed?: number;
  revealsPlace?: boolean;
};

// biome-ignore format: a table is read row by row
export const units = {
  orthoWard: { name: "Ortopedavdelning 3, Älvhamns sjukhus", kind: "hospitalWard", principal: "region", address: "Sjukhusvägen 1, Älvhamn" },
  medicalWard: { name: "Medicinavdelning 5, Älvhamns sjukhus", kind: "hospitalWard", principal: "region", address: "Sjukhusvägen 1, Älvhamn" },
  healthSouth: { name: "Vårdcentralen Södra hamnen", kind: "primaryCare", principal: "region", address: "Tjärhovsgatan 4, Älvhamn" },
  healthLindasa: { name: "Vårdcentralen Lindåsa", kind: "primaryCare", principal: "region", address: "Torget 2, Lindåsa" },
  healthStenvik: { name: "Vårdcentralen Stenvik", kind: "primaryCare", principal: "region", address: "Bruksgatan 11, Stenvik" },
  psychiatry: { name: "Psykiatrimottagningen Älvhamn", kind: "psychiatry", principal: "region", address: "Sjukhusvägen 9, Älvhamn" },
  addiction: { name: "Beroendemottagningen Älvhamn", kind: "addictionCare", principal: "region", address: "Sjukhusvägen 9, Älvhamn" },
  bup: { name: "BUP Älvhamn", kind: "childPsychiatry", principal: "region", address: "Kvarngatan 16, Älvhamn" },
  habAdult: { name: "Vuxenhabiliteringen Granland", kind: "habilitation", principal: "region", address: "Kvarngatan 18, Älvhamn" },
  habChild: { name: "Barn- och ungdomshabiliteringen Granland", kind: "habilitation", principal: "region", address: "Kvarngatan 18, Älvhamn" },
  memory: { name: "Minnesmottagningen, Älvhamns sjukhus", kind: "memoryClinic", principal: "region", address: "Sjukhusvägen 3, Älvhamn" },
  youthClinic: { name: "Ungdomsmottagningen Älvhamn", kind: "youthClinic", principal: "region", address: "Storgatan 22, Älvhamn" },
  rehabRegion: { name: "Rehabmottagningen Södra hamnen", kind: "rehabilitation", principal: "region", address: "Tjärhovsgatan 4, Älvhamn" },
  dental: { name: "Folktandvården Lindåsa", kind: "dentalCare", principal: "region", address: "Torget 4, Lindåsa" },
  office: { name: "Samverkanskansliet Granland", kind: "other", principal: "region", address: "Residensgatan 1, Älvhamn" },
  careAlvhamn: { name: "Biståndsenheten Älvhamn", kind: "careAssessment", principal: "alvhamn", address: "Stadshuset, Älvhamn" },
  homeSouth: { name: "Hemtjänsten Söder", kind: "homeCare", principal: "alvhamn", address: "Repslagargatan 7, Älvhamn" },
  homeNorth: { name: "Hemtjänsten Norr", kind: "homeCare", principal: "alvhamn", address: "Björkallén 30, Älvhamn" },
  homeHarbour: { name: "Hemtjänsten Hamnen", kind: "homeCare", principal: "alvhamn", address: "Kajen 2, Älvhamn", closed: -60 },
  nursingAlvhamn: { name: "Hemsjukvården Älvhamn", kind: "municipalHealthCare", principal: "alvhamn", address: "Repslagargatan 7, Älvhamn" },
  rehabAlvhamn: { name: "Kommunrehab Älvhamn", kind: "municipalHealthCare", principal: "alvhamn", address: "Repslagargatan 9, Älvhamn" },
  childAlvhamn: { name: "Barn- och familjeenheten Älvhamn", kind: "childServices", principal: "alvhamn", address: "Stadshuset, Älvhamn" },
  adultAlvhamn: { name: "Vuxenenheten Älvhamn", kind: "adultServices", principal: "alvhamn", address: "Stadshuset, Älvhamn" },
  incomeAlvhamn: { name: "Ekonomiskt bistånd Älvhamn", kind: "incomeSupport", principal: "alvhamn", address: "Stadshuset, Älvhamn" },
  housingSupport: { name: "Boendestöd Älvhamn", kind: "housingSupport", principal: "alvhamn", address: "Sadelmakargatan 3, Älvhamn" },
  dayAlvhamn: { name: "Dagverksamheten Eken", kind: "dayActivities", principal: "alvhamn", address: "Ekbacken 1, Älvhamn" },
  lssAlvhamn: { name: "LSS-enheten Älvhamn", kind: "disabilityServices", principal: "alvhamn", address: "Stadshuset, Älvhamn" },
  groupHome: { name: "Gruppbostaden Almvägen", kind: "careHome", principal: "alvhamn", address: "Almvägen 12, Älvhamn" },
  schoolTallmo: { name: "Tallmoskolan, elevhälsan", kind: "school", principal: "alvhamn", address: "Tallmovägen 5, Älvhamn" },
  gymnasium: { name: "Älvhamns gymnasium, elevhälsan", kind: "school", principal: "alvhamn", address: "Läroverksgatan 1, Älvhamn" },
  careLindasa: { name: "Biståndsenheten Lindåsa", kind: "careAssessment", principal: "lindasa", address: "Kommunhuset, Lindåsa" },
  nursingLindasa: { name: "Hemsjukvården Lindåsa", kind: "municipalHealthCare", principal: "lindasa", address: "Kyrkvägen 3, Lindåsa" },
  lssLindasa: { name: "LSS-enheten Lindåsa", kind: "disabilityServices", principal: "lindasa", address: "Kommunhuset, Lindåsa" },
  childLindasa: { name: "Barn och familj Lindåsa", kind: "childServices", principal: "lindasa", address: "Kommunhuset, Lindåsa" },
  respite: { name: "Korttidshemmet Vitsippan", kind: "careHome", principal: "lindasa", revealsPlace: true, address: "Ängsvägen 8, Lindåsa" },
  schoolLindasa: { name: "Lindåsa skola, elevhälsan", kind: "school", principal: "lindasa", address: "Skolgatan 2, Lindåsa" },
  careStenvik: { name: "Biståndsenheten Stenvik", kind: "careAssessment", principal: "stenvik", address: "Kommunhuset, Stenvik" },
  adultStenvik: { name: "Vuxenenheten Stenvik", kind: "adultServices", principal: "stenvik", address: "Kommunhuset, Stenvik" },
  incomeStenvik: { name: "Ekonomiskt bistånd Stenvik", kind: "incomeSupport", principal: "stenvik", address: "Kommunhuset, Stenvik" },
  nursingStenvik: { name: "Hemsjukvården Stenvik", kind: "municipalHealthCare", principal: "stenvik", address: "Bruksgatan 15, Stenvik" },
  insurance: { name: "Försäkringskassan, Granland", kind: "socialInsurance", principal: "insurance", address: "Storgatan 40, Älvhamn" },
  employment: { name: "Arbetsförmedlingen, Granland", kind: "employmentService", principal: "employment", address: "Storgatan 42, Älvhamn" },
  fyrbaken: { name: "HVB Fyrbåken", kind: "residentialCare", principal: "fyrbaken", address: "Fyrvägen 20, Stenvik" },
  shelter: { name: "Kvinnojouren Nattljuset", kind: "shelter", principal: "nattljuset", revealsPlace: true, address: "Skyddad adress" },
  ombudsman: { name: "Personligt ombud Granland", kind: "personalOmbudsman", principal: "samvaro", address: "Hantverkargatan 6, Älvhamn" },
  samvaro: { name: "Samvaro, anhörigstöd och träffpunkt", kind: "association", principal: "samvaro", address: "Hantverkargatan 6, Älvhamn" },
} as const satisfies Record<string, DemoUnit>;
export type UnitKey = keyof typeof units;

/** The HSA-id of a unit: its principal's number and the place in the table. */
export function unitHsaId(key: UnitKey): string {
  const number = Object.keys(units).indexOf(key) + 1;
  return `SE${principals[units[key].principal].orgNumber}-U${String(number).padStart(3, "0")}`;
}
