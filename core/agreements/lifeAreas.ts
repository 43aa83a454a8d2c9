import type { LifeArea } from "../agreement.ts";

/**
 * The life areas of the assessment, which are also the headings of the plan's subgoals (product rule A2).
 * Adults: twelve headings with their ICF codes, the classification that IBIC builds on.
 * Children: the sides of the BBIC triangle.
 */

const icf = (key: string, sv: string, en: string, ...codes: string[]): LifeArea => ({
  key,
  sv,
  en,
  codes,
  codeSystem: "ICF",
});
const bbic = (key: string, sv: string, en: string, ...codes: string[]): LifeArea => ({
  key,
  sv,
  en,
  codes,
  codeSystem: "BBIC",
});

export const adultLifeAreas: LifeArea[] = [
  icf("home", "Hemliv", "Home life", "d6"),
  icf("leisure", "Fritid", "Leisure", "d920"),
  icf("social", "Socialt liv", "Social life", "d7"),
  icf("community", "Samhällsgemenskap", "Community life", "d910", "d950"),
  icf("health", "Hälsa", "Health", "d570"),
  icf("communication", "Kommunikation", "Communication", "d3"),
  icf("occupation", "Sysselsättning", "Occupation", "d810-d859"),
  icf("economy", "Ekonomi", "Finances", "d860-d879"),
  icf("hygiene", "Personlig hygien", "Personal hygiene", "d510-d540"),
  icf("food", "Matsituation", "Food and meals", "d550", "d560", "d630"),
  icf("sleep", "Sömn", "Sleep", "b134"),
  icf("movement", "Rörelse", "Movement", "d4"),
];

export const childLifeAreas: LifeArea[] = [
  bbic("childHealth", "Hälsa", "Health", "development.health"),
  bbic("education", "Utbildning", "Education", "development.education"),
  bbic("feelings", "Känslor och beteende", "Feelings and behaviour", "development.emotions"),
  bbic("relations", "Sociala relationer", "Social relations", "development.relations"),
  bbic("basicCare", "Grundläggande omsorg", "Basic care", "parenting.basicCare"),
  bbic("safety", "Säkerhet", "Safety", "parenting.safety"),
  bbic("warmth", "Känslomässig tillgänglighet", "Emotional availability", "parenting.warmth"),
  bbic("guidance", "Stimulans och vägledning", "Stimulation and guidance", "parenting.guidance"),
  bbic("familyNow", "Familjen just nu", "The family now", "environment.currentFamily"),
  bbic("familyBackground", "Familjebakgrund", "Family background", "environment.background"),
  bbic("housing", "Boende", "Housing", "environment.housing"),
  bbic("familyEconomy", "Arbete och ekonomi", "Work and finances", "environment.work"),
  bbic("network", "Socialt nätverk och integrering", "Social network and integration", "environment.network"),
];
