// Oskar, 33: group home, harms himself when it gets too loud inside. Has an LSS plan too. His consent ends soon.
import { confirm, gather, summon, write } from "../scenes.ts";
import type { Story, Teller } from "../telling.ts";

export const oskar: Story = { key: "oskar", about: "oskar", tell: story };

function story(t: Teller) {
  const { as, by, id, forUnit, forParty, day, at } = t;
  as("sofie", -170, "13.20", "raiseNeed", {
    unitId: t.unit("lssAlvhamn"),
    what: "Oskar skadar sig själv flera gånger i veckan sedan i vintras. Personalen ringer psykiatrin, psykiatrin hänvisar till habiliteringen. Han har en individuell plan enligt LSS, men den säger inget om vad vi gör när det är kris.",
    wish: "Att ni slutar skicka runt mig.",
    seenOn: day(-171),
    channel: "meeting",
  });
  as("pernilla", -169, "09.00", "startSip", { coordinatorId: t.staff("henrik"), deputyId: t.staff("elin") });
  let henrik = by("henrik", -167, "10.00");
  henrik("addParty", {
    partyId: id("bertil"),
    kind: "representative",
    name: "Bertil Lagerros",
    relation: "god man",
    personId: t.person("bertil"),
    phone: "070-174 06 15",
    appointment: {
      kind: "godMan",
      coversConsent: false,
      scope: "Förvalta egendom och bevaka rätt. Inte vård och omsorg: där bestämmer Oskar själv.",
      until: null,
    },
  });
  henrik("giveInformation", {
    how: "spoken",
    note: "Med bildstöd, i Oskars rum, Sofie med. Oskar ville ha det på ett papper också.",
  });
  henrik("decidePlanConsent", { giver: "person", answer: "yes", way: "shown" });
  henrik("setConsentScope", {
    giver: "person",
    way: "shown",
    cells: [
      ...t.allow(
        [forUnit("groupHome"), forUnit("psychiatry"), forUnit("habAdult")],
        ["contact", "need", "meeting", "plan", "health", "home", "communication", "leisure"],
        day(10),
      ),
      ...t.allow([forParty("bertil")], ["meeting", "plan"], day(10)),
    ],
  });
  henrik("listOtherPlan", {
    planId: id("lss-plan"),
    kind: "Individuell plan enligt LSS",
    title: "Ses över en gång om året",
    holder: "LSS-enheten Älvhamn",
  });
  henrik("assessArea", {
    area: "communication",
    works: "Visar med kort: grönt, gult, rött.",
    hard: "Nya vikarier ser inte korten.",
    wish: "Att rött betyder tyst.",
    needs: "Samma tre kort överallt, också på psykiatrin.",
  });
  henrik("assessArea", {
    area: "health",
    works: "Promenad i skogen hjälper.",
    hard: "Biter sig i handen när flera pratar.",
    wish: "",
    needs: "En läkare som känner honom. Krisplan på en sida.",
  });
  henrik("writeOwnWords", { area: "communication", works: "korten", hard: "vikarier", wish: "rött = alla tysta" });
  henrik("writeWhatMatters", { text: "Skogen. Korten. Fredagstacos." });
  henrik("summariseAssessment", {
    text: "Oskar behöver att alla läser hans kort, att en läkare känner honom och att det finns en gemensam krisplan.",
  });
  summon(
    t,
    henrik,
    "meeting",
    {
      home: { recipient: forUnit("groupHome"), why: "Vardagen." },
      psychiatry: { recipient: forUnit("psychiatry"), why: "Självskadan och läkemedel." },
      hab: { recipient: forUnit("habAdult"), why: "Kommunikation och handledning." },
      bertil: { recipient: forParty("bertil"), why: "Oskar vill att Bertil är med." },
    },
    {
      purpose: "En krisplan på en sida, och en läkare som känner Oskar.",
      startsAt: at(-152, "14.30"),
      minutes: 45,
      place: "Gruppbostaden Almvägen, köket",
      accessibility: "Korten på bordet. Rött betyder att alla är tysta.",
      replyBy: day(-156),
      contact: "Henrik Sollid, 031-390 06 23",
    },
    { chair: "Henrik Sollid", secretary: "Elin Marklund" },
  );
  const meetingId = id("meeting");
  as("sofie", -166, "09.00", "answerSummons", {
    meetingId,
    participantId: id("home"),
    answer: "coming",
    representativeId: t.staff("sofie"),
  });
  as("larserik", -163, "11.00", "answerSummons", {
    meetingId,
    participantId: id("psychiatry"),
    answer: "coming",
    representativeId: t.staff("jakob"),
  });
  as("disa", -162, "15.30", "answerSummons", {
    meetingId,
    participantId: id("hab"),
    answer: "coming",
    representativeId: t.staff("disa"),
  });
  as("bertil", -160, "19.00", "answerSummons", { meetingId, participantId: id("bertil"), answer: "coming" });
  henrik = by("henrik", -152, "14.31");
  gather(
    t,
    henrik,
    "meeting",
    { how: "present" },
    { home: "present", psychiatry: "present", hab: "present", bertil: "present" },
  );
  henrik("writePlanText", {
    section: "needs",
    text: "Oskar behöver att alla läser hans kort, att en läkare känner honom och att det finns en gemensam krisplan.",
  });
  henrik("writePlanText", { section: "whatMatters", text: "Skogen. Korten. Fredagstacos." });
  henrik("writePlanText", {
    section: "ifWorse",
    text: 'Rött kort: alla tysta, en person kvar. Skogen om det går. Blöder det: ring psykiatrins mobila team, 031-390 06 28, säg "Oskar, krisplanen".',
  });
  write(t, henrik, [
    {
      label: "quiet",
      ownWords: "Rött = alla tysta.",
      professional: "Självskadan minskar från flera gånger i veckan till högst en gång i månaden.",
      subgoals: [
        {
          label: "cards",
          text: "Alla läser korten.",
          area: "communication",
          measures: [
            {
              label: "cards-home",
              what: "Visar en ny vikarie korten före första passet.",
              owner: forUnit("groupHome"),
              contact: "Sofie Ramberg, 031-390 06 24",
              startsOn: day(-150),
              howOften: "varje gång",
            },
            {
              label: "coaching",
              what: "Handleder personalen i Oskars sätt att tala.",
              owner: forUnit("habAdult"),
              contact: "Disa Holm, 031-390 06 18",
              startsOn: day(-145),
              howOften: "en gång i månaden",
            },
          ],
        },
        {
          label: "doctor",
          text: "En läkare som känner Oskar.",
          area: "health",
          measures: [
            {
              label: "visits",
              what: "Samma läkare och skötare, i skogen när det går.",
              owner: forUnit("psychiatry"),
              contact: "Jakob Rydell, 031-390 06 15",
              startsOn: day(-140),
              howOften: "var sjätte vecka",
            },
            {
              label: "lss",
              what: "Ser över LSS-planen så att den säger samma sak.",
              owner: forUnit("lssAlvhamn"),
              contact: "Henrik Sollid, 031-390 06 23",
              startsOn: day(-140),
              until: day(40),
            },
            { label: "walks", what: "Går i skogen med Sofie.", owner: "person", howOften: "tisdag och fredag" },
          ],
        },
      ],
    },
  ]);
  henrik("chooseResponsible", { principalId: t.principal("alvhamn") });
  henrik("bookFollowUp", { on: day(-108), how: "Fika i köket.", caller: "Henrik Sollid" });
  henrik("decideCopies", {
    copies: [
      { to: "Oskar Hedvall", how: "easyRead" },
      { to: "Gruppbostaden Almvägen", how: "paper" },
    ],
  });
  henrik("answerPlan", { agrees: "yes", comment: "(grönt kort)" });
  henrik("endMeeting", { meetingId });
  henrik("establishPlan", {});
  confirm(t, -150, 1, ["sofie", "larserik", "disa"]);
  henrik = by("henrik", -107, "14.00");
  const first = id("follow-up-1");
  henrik("startFollowUp", { followUpId: first });
  for (const [label, outcome, why] of [
    ["cards-home", "done", "Korten hänger innanför dörren."],
    ["coaching", "ongoing", ""],
    ["visits", "ongoing", "Två av tre besök i skogen."],
    ["lss", "ongoing", ""],
    ["walks", "done", ""],
  ] as const)
    henrik("followUpMeasure", { followUpId: first, measureId: id(label), outcome, why });
  henrik("followUpGoal", {
    followUpId: first,
    goalId: id("quiet"),
    seenBy: "units",
    outcome: "partly",
    why: "Från fyra gånger i veckan till en.",
  });
  henrik("reviewConsent", { followUpId: first, right: true });
  henrik("decideFollowUp", {
    followUpId: first,
    kind: "continue",
    why: "Det går åt rätt håll.",
    nextOn: day(58),
    how: "Tillsammans med LSS-planens årliga genomgång.",
  });
  as("sofie", -62, "10.00", "reportMeasure", {
    measureId: id("cards-home"),
    status: "ongoing",
    comment: "Tre nya vikarier i sommar, alla har fått se korten.",
  });
  as("jakob", -20, "15.00", "reportMeasure", {
    measureId: id("visits"),
    status: "ongoing",
    comment: "Tredje besöket i skogen. Inga nya sår.",
  });
}
