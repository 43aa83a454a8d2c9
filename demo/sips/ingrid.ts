// Ingrid, 84: a broken hip, heart failure and COPD. From the hospital ward home to the cat; how it went there is told in ingridAtHome.ts.
import type { Story, Teller } from "../telling.ts";
import { atHome } from "./ingridAtHome.ts";

export const ingrid: Story = { key: "ingrid", about: "ingrid", tell: story };

function story(t: Teller) {
  const { as, by, id, unit, staff, forUnit, forParty, day, at } = t;
  const everybody = [forUnit("homeSouth"), forUnit("nursingAlvhamn"), forUnit("rehabAlvhamn"), forParty("malin")];
  const meeting = id("meeting");

  // Sent after twelve: the three days of the summons count from the next day (2017:612 4 kap. 3 §).
  as("hedda", -31, "13.40", "raiseNeed", {
    unitId: unit("healthSouth"),
    what: "Utskrivningsklar efter operation av höftfraktur. Meddelandet skickades efter klockan 12. Har hjärtsvikt och KOL sedan tidigare, bor ensam två trappor upp utan hiss och har ingen fast vårdkontakt. Behöver hjälp från både kommun och region för att klara sig hemma.",
    wish: "Jag vill hem till katten. Resten löser sig.",
    seenOn: day(-31),
    channel: "discharge",
    trigger: "discharge",
    urgent: true,
  });
  as("helena", -31, "15.05", "startSip", {
    coordinatorId: staff("sara"),
    deputyId: staff("karin"),
    reason: "Sara blir Ingrids fasta vårdkontakt från i dag.",
  });

  let sara = by("sara", -30, "09.10");
  sara("giveInformation", {
    how: "spoken",
    note: "Ringde Ingrid på avdelningen. Läste upp vad en SIP är, att den är gratis och att hon kan ångra sig. Hon bad mig säga det en gång till, långsammare.",
  });
  sara("addParty", {
    partyId: id("malin"),
    kind: "relative",
    name: "Malin Sandelin",
    relation: "dotter",
    personId: t.person("malin"),
    phone: "070-174 06 07",
  });
  sara("decidePlanConsent", { giver: "person", answer: "yes", way: "oral" });
  sara("setConsentScope", {
    giver: "person",
    way: "oral",
    cells: [
      ...t.allow(everybody, ["contact", "need", "meeting", "plan", "home", "food", "movement"], day(150)),
      ...t.allow(
        [forUnit("homeSouth"), forUnit("nursingAlvhamn"), forUnit("rehabAlvhamn")],
        ["health", "hygiene", "sleep"],
        day(150),
      ),
      // Malin need not know everything.
      { recipient: forParty("malin"), area: "hygiene", allowed: false },
      { recipient: forParty("malin"), area: "economy", allowed: false },
    ],
  });
  sara("writeConsentLimits", {
    notCovered: "Malin ska inte behöva oroa sig för min ekonomi, och hur det går i duschen är min ensak.",
  });

  sara = by("sara", -30, "13.15");
  sara("assessArea", {
    area: "home",
    works: "Känner varenda granne i huset. Har ordnat för sig själv sedan Lennart dog för nio år sedan.",
    hard: "Två trappor utan hiss. Höga trösklar, lösa mattor och ett badkar som hon inte kommer i.",
    wish: "Bo kvar med katten Sotis.",
    needs: "Genomgång av bostaden före hemgång. Hjälp morgon, middag och kväll den första tiden.",
  });
  sara("assessArea", {
    area: "movement",
    works: "Går tio meter med gåbord och en person bredvid.",
    hard: "Rädd att falla igen. Blir andfådd.",
    wish: "Gå ner till brevlådan själv och hämta tidningen.",
    needs: "Träning två gånger i veckan, gåbord hemma, stol att vila på i trappen.",
  });
  sara("assessArea", {
    area: "health",
    works: "Sköter sin dosett när någon läser listan tillsammans med henne.",
    hard: "Tre läkemedelslistor som säger olika. Operationssår som ska läggas om. Vikten varierar med vätskan.",
    wish: "Slippa åka in till sjukhuset för varje liten sak.",
    needs: "En enda läkemedelslista. Omläggning hemma. Vägning två gånger i veckan.",
  });
  sara("assessArea", {
    area: "food",
    works: "Tycker om att laga mat och gör det gärna sittande.",
    hard: "Orkar inte handla och bära. Har gått ner fyra kilo sedan i våras.",
    wish: "Riktig potatis, inte från pulver.",
    needs: "Någon som handlar, hjälp med middagen, näringsdryck en period.",
  });
  sara("writeOwnWords", {
    area: "home",
    works: "Jag har alltid klarat mig.",
    hard: "Trapporna. Och att det är så tyst.",
    wish: "Hem till Sotis, hon har bara mig.",
  });
  sara("writeWhatMatters", {
    text: "Katten, grannarna och min egen potatis. Att jag får bestämma när jag går och lägger mig.",
  });
  sara("summariseAssessment", {
    text: "Ingrid vill hem. Hon behöver hjälp tre gånger om dagen den första tiden, omläggning av operationssåret, träning för att våga gå, en genomgången läkemedelslista och någon som handlar.",
  });
  sara("listOtherPlan", {
    planId: id("rehab-plan"),
    kind: "Rehabiliteringsplan",
    title: "Höftfraktur, tre månader",
    holder: "Kommunrehab Älvhamn",
  });

  sara = by("sara", -30, "15.20");
  sara("addParticipant", {
    participantId: id("homeSouth"),
    recipient: forUnit("homeSouth"),
    why: "Hjälp i hemmet från första kvällen.",
  });
  sara("addParticipant", {
    participantId: id("nursing"),
    recipient: forUnit("nursingAlvhamn"),
    why: "Omläggning av såret och läkemedel.",
    wishedCompetence: "Sjuksköterska som kan ta ansvar för såret",
  });
  sara("addParticipant", {
    participantId: id("rehab"),
    recipient: forUnit("rehabAlvhamn"),
    why: "Träning och hjälpmedel.",
  });
  sara("addParticipant", {
    participantId: id("malin-comes"),
    recipient: forParty("malin"),
    why: "Ingrid vill ha med sin dotter.",
  });
  sara("planMeeting", {
    meetingId: meeting,
    purpose: "Att Ingrid kommer hem tryggt, och att alla vet vem som gör vad från första kvällen.",
    keyQuestions: "Vem möter hemma? Vem lägger om såret och från vilken dag? Vilken läkemedelslista gäller?",
    startsAt: at(-26, "13.00"),
    minutes: 60,
    place: "Ortopedavdelning 3, samtalsrum 2",
    videoLink: "https://mote.exempel.se/granland/4711",
    accessibility: "Ingrid hör dåligt på vänster öra. Prata en i taget.",
    replyBy: day(-27),
    contact: "Sara Nyman, 031-390 06 00",
  });
  sara("commentInvitation", { meetingId: meeting, text: "Ta det före kaffet, sedan är jag trött." });
  sara("setMeetingRoles", { meetingId: meeting, chair: "Sara Nyman", secretary: "Karin Dahl" });
  sara("sendSummons", { meetingId: meeting });

  as("andersp", -29, "08.20", "answerSummons", {
    meetingId: meeting,
    participantId: id("homeSouth"),
    answer: "coming",
    representativeId: staff("lotta"),
    comment: "Lotta blir fast omsorgskontakt.",
  });
  as("kristina", -29, "10.35", "answerSummons", {
    meetingId: meeting,
    participantId: id("nursing"),
    answer: "comingDigitally",
    representativeId: staff("kristina"),
  });
  as("filip", -28, "11.50", "answerSummons", {
    meetingId: meeting,
    participantId: id("rehab"),
    answer: "coming",
    representativeId: staff("filip"),
    comment: "Tar med gåbord att prova.",
  });
  as("malin", -28, "20.15", "answerSummons", {
    meetingId: meeting,
    participantId: id("malin-comes"),
    answer: "coming",
  });

  sara = by("sara", -26, "13.02");
  sara("startMeeting", { meetingId: meeting });
  sara("recordPersonsAttendance", { meetingId: meeting, how: "present" });
  for (const one of ["homeSouth", "rehab", "malin-comes"])
    sara("recordAttendance", { meetingId: meeting, participantId: id(one), attendance: "present" });
  sara("recordAttendance", { meetingId: meeting, participantId: id("nursing"), attendance: "digital" });
  sara("writeMeetingNotes", {
    meetingId: meeting,
    part: "present",
    text: "Ingrid började. Hon är trött men vill hem på fredag. Såret läker fint. Hon vågar inte gå själv än.",
  });
  sara("writePlanText", {
    section: "needs",
    text: "Ingrid vill hem. Hon behöver hjälp tre gånger om dagen den första tiden, omläggning av operationssåret, träning för att våga gå, en genomgången läkemedelslista och någon som handlar.",
  });
  sara("writePlanText", {
    section: "whatMatters",
    text: "Katten, grannarna och min egen potatis. Att jag får bestämma när jag går och lägger mig.",
  });
  sara("writePlanText", {
    section: "ifWorse",
    text: "Går vikten upp två kilo på tre dagar, eller om andningen blir tyngre: ring hemsjukvården dygnet runt, 031-390 06 26. Vid fall: tryck på larmet, res dig inte själv.",
  });
  sara("writeGoal", {
    goalId: id("goal-home"),
    ownWords: "Hem till katten.",
    professional: "Ingrid bor hemma med stöd och klarar sina dagliga sysslor utan nytt fall.",
  });
  sara("writeGoal", {
    goalId: id("goal-walk"),
    ownWords: "Hämta tidningen själv i brevlådan.",
    professional: "Ingrid går med gåbord inomhus och i trappa till entréplan inom tre månader.",
  });
  sara("writeSubgoal", {
    subgoalId: id("sub-safe"),
    goalId: id("goal-home"),
    text: "Inget fall de första sex veckorna.",
    area: "home",
  });
  sara("writeSubgoal", {
    subgoalId: id("sub-wound"),
    goalId: id("goal-home"),
    text: "Såret är läkt och medicinerna stämmer.",
    area: "health",
  });
  sara("writeSubgoal", {
    subgoalId: id("sub-food"),
    goalId: id("goal-home"),
    text: "Två kilo upp i vikt, i mat och inte i vätska.",
    area: "food",
  });
  sara("writeSubgoal", {
    subgoalId: id("sub-stairs"),
    goalId: id("goal-walk"),
    text: "En våning upp och ner med ledstång.",
    area: "movement",
  });
  const measure = sara;
  measure("writeMeasure", {
    measureId: id("homecare"),
    subgoalId: id("sub-safe"),
    what: "Hjälp morgon, middag och kväll med att komma upp, laga mat och lägga sig.",
    owner: forUnit("homeSouth"),
    contact: "Lotta Frisk, 031-390 06 03",
    startsOn: day(-25),
    howOften: "alla dagar",
    until: day(35),
  });
  measure("writeMeasure", {
    measureId: id("alarm"),
    subgoalId: id("sub-safe"),
    what: "Installerar trygghetslarm innan Ingrid kommer hem.",
    owner: forUnit("homeSouth"),
    contact: "Lotta Frisk, 031-390 06 03",
    startsOn: day(-25),
    until: day(-25),
  });
  measure("writeMeasure", {
    measureId: id("wound"),
    subgoalId: id("sub-wound"),
    what: "Lägger om operationssåret hemma.",
    owner: forUnit("nursingAlvhamn"),
    contact: "Kristina Moberg, 031-390 06 05",
    startsOn: day(-24),
    howOften: "måndag, onsdag och fredag",
    until: day(7),
  });
  measure("writeMeasure", {
    measureId: id("medicines"),
    subgoalId: id("sub-wound"),
    what: "Går igenom läkemedlen med Ingrid och gör en enda lista som alla använder.",
    owner: forUnit("healthSouth"),
    contact: "Olof Westman, 031-390 06 01",
    startsOn: day(-22),
    until: day(-12),
  });
  measure("writeMeasure", {
    measureId: id("training"),
    subgoalId: id("sub-stairs"),
    what: "Tränar gång och trappa hemma hos Ingrid.",
    owner: forUnit("rehabAlvhamn"),
    contact: "Filip Norén, 031-390 06 06",
    startsOn: day(-20),
    howOften: "två gånger i veckan",
    until: day(60),
    after: id("wound"),
  });
  measure("writeMeasure", {
    measureId: id("shopping"),
    subgoalId: id("sub-food"),
    what: "Handlar, och bär upp kattsanden.",
    owner: forParty("malin"),
    howOften: "varje lördag",
    startsOn: day(-21),
  });
  measure("writeMeasure", {
    measureId: id("own"),
    subgoalId: id("sub-stairs"),
    what: "Jag gör Filips övningar vid köksbänken före morgonkaffet.",
    owner: "person",
    howOften: "varje dag",
    startsOn: day(-20),
  });
  sara("chooseResponsible", { principalId: t.principal("region") });
  sara("bookFollowUp", { on: day(-11), how: "Hembesök hos Ingrid, Sara och Lotta kommer.", caller: "Sara Nyman" });
  sara("decideCopies", {
    copies: [
      { to: "Ingrid Sandelin", how: "paper" },
      { to: "Ingrid Sandelin", how: "easyRead" },
      { to: "Malin Sandelin", how: "ownView" },
    ],
  });
  sara("answerPlan", { agrees: "yes", comment: "Det här förstår jag. Men inte för många nya ansikten, tack." });
  sara("establishPlan", {});
  sara("writeMeetingNotes", {
    meetingId: meeting,
    part: "ending",
    text: "Ingrid fick planen på papper innan vi gick.",
  });
  sara("endMeeting", { meetingId: meeting });
  sara("recordCopyGiven", { version: 1, to: "Ingrid Sandelin", how: "paper", ground: "own" });

  atHome(t);
}
