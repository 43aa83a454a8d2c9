import type { SurveyQuestion, SurveyQuestions } from "../survey.ts";

/**
 * The statements of the survey (X3): what one says how well it fits, in five steps. They are written for Samlad. A county with
 * statements of its own adds a set and names it in its agreement; a key once used is never given to another statement,
 * because results are counted by it.
 */

const ask = (key: string, sv: string, en: string, easySv = sv, easyEn = en): SurveyQuestion => ({
  key,
  sv,
  en,
  easy: { sv: easySv, en: easyEn },
});

// biome-ignore format: a table is read row by row
const ordinary: SurveyQuestions = {
  individual: {
    meeting: [
      ask("knewWhat", "Innan mötet fick jag veta vad en SIP är.", "Before the meeting I was told what a SIP is.", "Jag visste vad en SIP är.", "I knew what a SIP is."),
      ask("prepared", "Jag fick hjälp att förbereda mig för mötet.", "I had help to prepare for the meeting.", "Jag fick hjälp före mötet.", "I had help before the meeting."),
      ask("rightPeople", "De som behövde vara med var på mötet.", "Those who needed to be there were at the meeting.", "Rätt personer var på mötet.", "The right people were at the meeting."),
      ask("listenedTo", "De som var med lyssnade på mig.", "Those who were there listened to me.", "Alla lyssnade på mig.", "Everyone listened to me."),
      ask("whatMatters", "Vi pratade om det som är viktigt för mig.", "We talked about what matters to me."),
      ask("understood", "Jag förstod det som sades på mötet.", "I understood what was said at the meeting.", "Jag förstod vad alla sa.", "I understood what everyone said."),
      ask("decided", "Jag fick vara med och bestämma.", "I had a say in the decisions.", "Jag fick vara med och bestämma.", "I helped to decide."),
      ask("whoDoesWhat", "Jag vet vem som ska göra vad, och när.", "I know who will do what, and when.", "Jag vet vem som ska hjälpa mig med vad.", "I know who will help me with what."),
      ask("turnTo", "Jag vet vem jag kan vända mig till.", "I know whom I can turn to.", "Jag vet vem jag kan prata med.", "I know whom I can talk to."),
    ],
    closing: [
      ask("whatMatters", "Planen handlade om det som är viktigt för mig.", "The plan was about what matters to me."),
      ask("decided", "Jag fick vara med och bestämma.", "I had a say in the decisions.", "Jag fick vara med och bestämma.", "I helped to decide."),
      ask("understood", "Jag förstod det som stod i planen.", "I understood what the plan said.", "Jag förstod planen.", "I understood the plan."),
      ask("keptPromises", "Det vi kom överens om blev gjort.", "What we agreed on was done.", "Alla gjorde det de hade lovat.", "Everyone did what they had promised."),
      ask("workedTogether", "De som hjälper mig arbetade tillsammans.", "Those who help me worked together.", "De som hjälper mig pratade med varandra.", "Those who help me talked to each other."),
      ask("noRepeating", "Jag slapp berätta samma sak flera gånger.", "I did not have to tell the same thing many times."),
      ask("changedWithMe", "Planen ändrades när något ändrades för mig.", "The plan changed when something changed for me.", "Planen ändrades när jag behövde det.", "The plan changed when I needed it to."),
      ask("better", "Min vardag fungerar bättre nu.", "My everyday life works better now.", "Jag har det bättre nu.", "Things are better for me now."),
      ask("turnTo", "Jag vet vem jag kan vända mig till nu när planen är avslutad.", "I know whom I can turn to now that the plan is closed.", "Jag vet vem jag kan prata med nu.", "I know whom I can talk to now."),
    ],
  },
  child: {
    meeting: [
      ask("knewWhy", "Jag visste varför vi skulle träffas.", "I knew why we were meeting."),
      ask("listenedTo", "De vuxna lyssnade på mig.", "The grown-ups listened to me."),
      ask("saidWhatIWanted", "Jag fick säga det jag ville.", "I got to say what I wanted."),
      ask("understood", "Jag förstod vad de vuxna sa.", "I understood what the grown-ups said."),
      ask("feltSafe", "Det kändes bra att vara med.", "It felt good to be there."),
      ask("knowNext", "Jag vet vad som ska hända nu.", "I know what will happen now."),
    ],
    closing: [
      ask("listenedTo", "De vuxna lyssnade på mig.", "The grown-ups listened to me."),
      ask("helped", "Jag fick hjälp med det jag ville.", "I got help with what I wanted."),
      ask("keptPromises", "De vuxna gjorde det de hade lovat.", "The grown-ups did what they had promised."),
      ask("better", "Jag har det bättre nu.", "Things are better for me now."),
      ask("turnTo", "Jag vet vem jag kan prata med.", "I know whom I can talk to."),
    ],
  },
  beside: {
    meeting: [
      ask("knewWhat", "Innan mötet fick jag veta vad en SIP är.", "Before the meeting I was told what a SIP is.", "Jag visste vad en SIP är.", "I knew what a SIP is."),
      ask("prepared", "Jag visste i förväg vad mötet skulle handla om.", "I knew beforehand what the meeting would be about.", "Jag visste vad mötet skulle handla om.", "I knew what the meeting would be about."),
      ask("rightPeople", "De som behövde vara med var på mötet.", "Those who needed to be there were at the meeting.", "Rätt personer var på mötet.", "The right people were at the meeting."),
      ask("listenedTo", "De som var med lyssnade på mig.", "Those who were there listened to me.", "Alla lyssnade på mig.", "Everyone listened to me."),
      ask("personHeard", "Den som planen handlar om fick komma till tals.", "The person whom the plan is about was heard.", "Den som planen handlar om fick säga vad den ville.", "The person whom the plan is about could say what they wanted."),
      ask("understood", "Jag förstod det som sades på mötet.", "I understood what was said at the meeting.", "Jag förstod vad alla sa.", "I understood what everyone said."),
      ask("whoDoesWhat", "Jag vet vem som ska göra vad, och när.", "I know who will do what, and when."),
      ask("turnTo", "Jag vet vem jag kan vända mig till.", "I know whom I can turn to.", "Jag vet vem jag kan prata med.", "I know whom I can talk to."),
    ],
    closing: [
      ask("whatMatters", "Planen utgick från den som den handlar om.", "The plan was built on the person whom it is about.", "Planen passade den som den handlar om.", "The plan suited the person whom it is about."),
      ask("listenedTo", "De som hjälpte till lyssnade på mig.", "Those who helped listened to me."),
      ask("keptPromises", "Det vi kom överens om blev gjort.", "What we agreed on was done.", "Alla gjorde det de hade lovat.", "Everyone did what they had promised."),
      ask("workedTogether", "Verksamheterna arbetade tillsammans.", "The services worked together.", "De som hjälper till pratade med varandra.", "Those who help talked to each other."),
      ask("noRepeating", "Jag slapp berätta samma sak flera gånger.", "I did not have to tell the same thing many times."),
      ask("notAlone", "Jag slapp samordna allt själv.", "I did not have to coordinate everything myself.", "Jag slapp ordna allt själv.", "I did not have to arrange everything myself."),
      ask("better", "Vardagen fungerar bättre nu.", "Everyday life works better now.", "Det är bättre nu.", "Things are better now."),
      ask("turnTo", "Jag vet vem jag kan vända mig till nu när planen är avslutad.", "I know whom I can turn to now that the plan is closed.", "Jag vet vem jag kan prata med nu.", "I know whom I can talk to now."),
    ],
  },
  participant: {
    meeting: [
      ask("inTime", "Kallelsen kom i god tid.", "The summons came in good time."),
      ask("prepared", "Jag visste vad jag skulle förbereda.", "I knew what to prepare."),
      ask("rightPeople", "De verksamheter som behövdes var med.", "The services that were needed were there."),
      ask("mandate", "De som var med kunde besluta för sin verksamhet.", "Those who were there could decide for their service."),
      ask("whatMatters", "Mötet utgick från det som är viktigt för personen.", "The meeting started from what matters to the person."),
      ask("enoughTime", "Tiden räckte till det vi behövde göra.", "There was time for what we needed to do."),
      ask("whoDoesWhat", "Det är tydligt vem som ska göra vad, och när.", "It is clear who will do what, and when."),
      ask("worthIt", "Vi kom längre tillsammans än vi hade gjort var för sig.", "We got further together than we would have separately."),
    ],
    closing: [
      ask("clearRoles", "Ansvaret var tydligt hela tiden.", "It was clear all along who was responsible for what."),
      ask("keptPromises", "Det vi kom överens om blev gjort.", "What we agreed on was done."),
      ask("informed", "Jag fick veta när något ändrades.", "I was told when something changed."),
      ask("followedUp", "Planen följdes upp som vi hade bestämt.", "The plan was followed up as we had decided."),
      ask("personDecided", "Personen hade inflytande över planen.", "The person had influence over the plan."),
      ask("better", "Planen gjorde skillnad för personen.", "The plan made a difference to the person."),
      ask("worthIt", "Samordningen var värd den tid den tog.", "The coordination was worth the time it took."),
      ask("again", "Jag vet hur jag får en SIP till stånd nästa gång.", "I know how to bring about a SIP next time."),
    ],
  },
};

const sets: Record<string, SurveyQuestions> = { ordinary };

/** The statements that an agreement names. Throws when there are none by that key: then nobody could be asked. */
export function surveyQuestionsOf(key: string): SurveyQuestions {
  const found = Object.hasOwn(sets, key) ? sets[key] : undefined;
  if (!found) throw new Error(`There are no survey questions with the key "${key}".`);
  return found;
}
