// Ingrid at home: what was promised is done, followed up once, and the plan revised.
import type { Teller } from "../telling.ts";

/** Goes on from the meeting at the ward, where the first version of the plan was established. */
export function atHome(t: Teller) {
  const { as, by, id, forUnit, forParty, day } = t;

  as("andersp", -25, "08.15", "confirmPlan", { version: 1 });
  as("kristina", -25, "09.40", "confirmPlan", { version: 1 });
  as("filip", -24, "10.05", "confirmPlan", { version: 1 });
  as("yusuf", -25, "18.30", "reportMeasure", {
    measureId: id("alarm"),
    status: "done",
    comment: "Larmet sitter och är provat. Reservnyckel finns i nyckelskåpet.",
  });
  as("kristina", -22, "11.20", "reportMeasure", {
    measureId: id("wound"),
    status: "ongoing",
    comment: "Torrt och fint. Lite rodnad i nedre kanten, följer.",
  });
  let sara = by("sara", -18, "16.10");
  sara("assessArea", {
    area: "sleep",
    works: "Somnar lätt.",
    hard: "Vaknar av andnöd fem nätter av sju.",
    wish: "",
    needs: "Behöver följas.",
  });
  as("sara", -17, "08.05", "strikeEntry", {
    item: "assessment.area:sleep",
    reason: "Skrevs på fel person. Ingrid sover gott om nätterna.",
  });
  as("ingrid", -16, "19.40", "writeOwnWords", {
    area: "movement",
    works: "Jag har gått till köket själv i dag. Två gånger!",
    hard: "Trappan får vänta.",
    wish: "Brevlådan före advent.",
  });
  as("sara", -13, "14.25", "reportMeasure", {
    measureId: id("medicines"),
    status: "done",
    comment: "Olof har gått igenom allt: en lista finns, två läkemedel är borttagna. Kopia till hemsjukvården.",
  });

  sara = by("sara", -11, "10.05");
  const first = id("follow-up-1");
  sara("startFollowUp", { followUpId: first });
  as("lotta@homeSouth", -11, "10.06", "followUpMeasure", {
    followUpId: first,
    measureId: id("homecare"),
    outcome: "ongoing",
    why: "Middagsbesöket kan snart tas bort, Ingrid lagar själv.",
  });
  sara("followUpMeasure", { followUpId: first, measureId: id("alarm"), outcome: "done" });
  sara("followUpMeasure", { followUpId: first, measureId: id("wound"), outcome: "done", why: "Läkt i förra veckan." });
  sara("followUpMeasure", { followUpId: first, measureId: id("medicines"), outcome: "done" });
  sara("followUpMeasure", { followUpId: first, measureId: id("training"), outcome: "ongoing" });
  sara("followUpMeasure", { followUpId: first, measureId: id("shopping"), outcome: "ongoing" });
  sara("followUpMeasure", {
    followUpId: first,
    measureId: id("own"),
    outcome: "ongoing",
    why: "Fem dagar av sju, säger Ingrid.",
  });
  sara("followUpGoal", { followUpId: first, goalId: id("goal-home"), seenBy: "units", outcome: "reached" });
  sara("followUpGoal", {
    followUpId: first,
    goalId: id("goal-home"),
    seenBy: "person",
    outcome: "reached",
    why: "Sotis spinner. Vad mer kan man begära.",
  });
  sara("followUpGoal", { followUpId: first, goalId: id("goal-walk"), seenBy: "units", outcome: "partly" });
  sara("writeNewNeeds", {
    followUpId: first,
    text: "Kvällarna är ensamma. Ingrid vill gärna träffa folk när trappan går bättre.",
  });
  sara("reviewConsent", { followUpId: first, right: true });
  sara("decideFollowUp", {
    followUpId: first,
    kind: "revise",
    why: "Såret är läkt och middagsbesöket behövs snart inte. Ensamheten är ny.",
    nextOn: day(31),
    how: "Hembesök",
  });

  sara = by("sara", -9, "09.15");
  sara("removeMeasure", { measureId: id("wound"), reason: "Såret är läkt." });
  sara("removeMeasure", { measureId: id("alarm"), reason: "Klart." });
  sara("removeMeasure", { measureId: id("medicines"), reason: "Klart." });
  sara("removeSubgoal", { subgoalId: id("sub-wound"), reason: "Såret är läkt och medicinerna stämmer." });
  sara("writeMeasure", {
    measureId: id("homecare"),
    subgoalId: id("sub-safe"),
    what: "Hjälp morgon och kväll med att komma upp och lägga sig.",
    owner: forUnit("homeSouth"),
    contact: "Lotta Frisk, 031-390 06 03",
    startsOn: day(-7),
    howOften: "alla dagar",
    until: day(35),
  });
  sara("writeMeasure", {
    measureId: id("weight"),
    subgoalId: id("sub-food"),
    what: "Väger Ingrid och ringer vårdcentralen vid två kilos uppgång.",
    owner: forUnit("nursingAlvhamn"),
    contact: "Kristina Moberg, 031-390 06 05",
    startsOn: day(-7),
    howOften: "måndag och torsdag",
    until: day(60),
  });
  sara("writeMeasure", {
    measureId: id("heart"),
    subgoalId: id("sub-food"),
    what: "Följer hjärtsvikten och ändrar vätskedrivande när vikten säger det.",
    owner: forUnit("healthSouth"),
    contact: "Olof Westman, 031-390 06 01",
    startsOn: day(-7),
    howOften: "var sjätte vecka, och vid behov",
    until: day(80),
    after: id("weight"),
  });
  sara("writeGoal", {
    goalId: id("goal-people"),
    ownWords: "Någon att dricka kaffe med.",
    professional: "Ingrid träffar andra minst en gång i veckan utanför hemmet.",
  });
  sara("writeSubgoal", {
    subgoalId: id("sub-coffee"),
    goalId: id("goal-people"),
    text: "Ner till fiket på hörnet med sällskap.",
    area: "social",
  });
  sara("writeMeasure", {
    measureId: id("coffee"),
    subgoalId: id("sub-coffee"),
    what: "Följer med till fiket när trappan går bra.",
    owner: forUnit("homeSouth"),
    contact: "Yusuf Demir, 031-390 06 04",
    startsOn: day(14),
    howOften: "varje torsdag",
    until: day(60),
    after: id("training"),
  });
  sara("bookFollowUp", { on: day(31), how: "Hembesök hos Ingrid.", caller: "Sara Nyman" });
  sara("setConsentScope", {
    giver: "person",
    way: "oral",
    cells: t.allow([forUnit("homeSouth"), forParty("malin")], ["social"], day(150)),
  });
  sara("establishPlan", {});
  as("andersp", -9, "13.20", "confirmPlan", { version: 2 });
  as("filip", -9, "15.05", "confirmPlan", { version: 2 });
  as("ingrid", -8, "20.05", "answerPlan", { agrees: "yes", comment: "Bra. Torsdagar passar.", version: 2 });
  as("yusuf", -4, "17.45", "reportMeasure", {
    measureId: id("homecare"),
    status: "ongoing",
    comment: "Går bra. Ingrid lagar sin egen potatis.",
  });
  as("ingrid", -3, "21.10", "reportNotDone", {
    messageId: id("nobody-came"),
    measureId: id("homecare"),
    text: "I går kväll kom ingen. Jag satt i stolen till elva.",
  });
  as("yusuf", -2, "08.15", "answerMessage", {
    messageId: id("nobody-came"),
    text: "Förlåt, Ingrid. Den som skulle komma blev sjuk och vi såg det för sent. Nu ringer vi dig om vi blir sena.",
  });
  as("filip", -2, "15.30", "reportMeasure", {
    measureId: id("training"),
    status: "ongoing",
    comment: "Halva trappan i dag, med paus på stolen.",
  });
}
