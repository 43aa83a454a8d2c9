// Tilda, 8: many measures and protected registration. Nothing here tells where she is, and nothing of her mother reaches her father, from whom she is protected. Followed up every month.
import { confirm, gather, summon, write } from "../scenes.ts";
import type { Story, Teller } from "../telling.ts";

export const tilda: Story = { key: "tilda", about: "tilda", tell: story };

function story(t: Teller) {
  const { as, by, id, forUnit, forParty, day, at } = t;
  as("malena", -78, "09.00", "raiseNeed", {
    unitId: t.unit("lssLindasa"),
    what: "Flicka med intellektuell funktionsnedsättning och epilepsi. Familjen har skyddad folkbokföring. Sju insatser från fyra håll, och mamman håller ihop allt själv.",
    wish: "Att någon annan än jag ringer alla samtal.",
    seenOn: day(-79),
    channel: "meeting",
  });
  as("stina", -77, "10.30", "startSip", { coordinatorId: t.staff("amanda"), deputyId: t.staff("erikt") });
  let amanda = by("amanda", -75, "13.00");
  amanda("addParty", {
    partyId: id("rebecka"),
    kind: "guardian",
    name: "Rebecka Nordin",
    relation: "mamma",
    personId: t.person("rebecka"),
    protected: true,
  });
  amanda("addParty", {
    partyId: id("marcus"),
    kind: "guardian",
    name: "Marcus Ahlin",
    relation: "pappa",
    personId: t.person("marcus"),
  });
  amanda("shieldFrom", {
    partyId: id("marcus"),
    extent: "place",
    reason: "Kontaktförbud sedan i våras, förlängt. Beslutet finns i akten.",
  });
  amanda("giveInformation", {
    how: "spoken",
    note: "Visade hur kallelser ser ut: ingen plats, inget namn. Rebecka läste själv innan hon svarade.",
  });
  amanda("recordChildView", {
    agrees: "yes",
    view: "Tilda pekade på bilden av skolan och på bilden av hunden. Hon log åt förslaget om korttids.",
    why: "Med bildstöd, hemma, mamma i rummet.",
  });
  amanda("decidePlanConsent", { giver: forParty("rebecka"), answer: "yes", way: "written" });
  amanda("recordGuardianGround", {
    ground: "board",
    note: "Marcus har inte svarat. Socialnämnden har beslutat att insatserna får ges utan hans samtycke.",
  });
  const all = [
    forUnit("schoolLindasa"),
    forUnit("respite"),
    forUnit("habChild"),
    forUnit("shelter"),
    forUnit("healthLindasa"),
  ];
  amanda("setConsentScope", {
    giver: forParty("rebecka"),
    way: "written",
    cells: [
      ...t.allow(all, ["need", "meeting", "plan", "safety"], day(100)),
      ...t.allow([forUnit("schoolLindasa")], ["education", "relations"], day(100)),
      ...t.allow(
        [forUnit("respite"), forUnit("habChild")],
        ["childHealth", "feelings", "relations", "familyNow"],
        day(100),
      ),
      ...t.allow([forUnit("healthLindasa")], ["childHealth"], day(100)),
    ],
  });
  amanda("writeConsentLimits", {
    notCovered:
      "Ingen utöver er som står här får veta var vi bor, var Tilda går i skola eller var vi träffas. Ring aldrig upp mig från ett synligt nummer.",
  });
  amanda("assessArea", {
    area: "childHealth",
    works: "Anfallsfri sedan medicinbytet.",
    hard: "Trött på eftermiddagarna.",
    wish: "",
    needs: "Akutmedicin ska finnas överallt där Tilda är.",
  });
  amanda("assessArea", {
    area: "safety",
    works: "Skolan och korttids känner till rutinen vid hämtning.",
    hard: "Nya vikarier kan svara i telefon.",
    wish: "Att alla svarar likadant.",
    needs: "En gemensam rutin: inga uppgifter lämnas ut, all post går genom förmedlingen.",
  });
  amanda("assessArea", {
    area: "familyBackground",
    works: "Mormor finns nära och kommer varje söndag.",
    hard: "Mormor har berättat i förtroende att hon själv har blivit uppsökt i vintras.",
    wish: "",
    needs: "Att mormor vet vem hon ska ringa.",
  });
  amanda("markEntry", {
    item: "assessment.area:familyBackground",
    kind: "thirdParty",
    reason: "Mormor kan råka illa ut om det blir känt att hon har berättat.",
  });
  amanda("markEntry", {
    item: "assessment.area:safety",
    kind: "notToParties",
    parties: [id("marcus")],
    reason: "Rutinen vid hämtning får inte bli känd för Marcus.",
  });
  amanda("writeWhatMatters", { text: "Hunden Bamse. Bildkorten. Att mamma skrattar." });
  amanda("summariseAssessment", {
    text: "Tilda behöver trygga vardagar med samma rutin överallt, och Rebecka behöver slippa vara den som samordnar.",
  });
  amanda = by("amanda", -70, "09.30");
  summon(
    t,
    amanda,
    "meeting",
    {
      school: { recipient: forUnit("schoolLindasa"), why: "Skolgång och rutin vid hämtning." },
      respite: { recipient: forUnit("respite"), why: "Korttidsvistelse." },
      hab: { recipient: forUnit("habChild"), why: "Kommunikation och stöd." },
      shelter: { recipient: forUnit("shelter"), why: "Rebeckas stöd och säkerhet." },
      health: { recipient: forUnit("healthLindasa"), why: "Epilepsi och läkemedel." },
    },
    {
      purpose: "En gemensam rutin och en som samordnar.",
      keyQuestions: "Hur svarar vi när någon frågar? Vem har akutmedicinen?",
      startsAt: at(-62, "10.00"),
      minutes: 45,
      videoLink: "https://mote.exempel.se/granland/5120",
      replyBy: day(-65),
      contact: "Amanda Lykke, genom växeln",
    },
    { chair: "Amanda Lykke", secretary: "Erik Tornberg" },
  );
  as("gunbritt", -69, "08.15", "answerSummons", {
    meetingId: id("meeting"),
    participantId: id("school"),
    answer: "comingDigitally",
    representativeId: t.staff("gunbritt"),
  });
  as("cecilia", -69, "10.15", "answerSummons", {
    meetingId: id("meeting"),
    participantId: id("respite"),
    answer: "comingDigitally",
    representativeId: t.staff("cecilia"),
  });
  as("johanna", -68, "13.45", "answerSummons", {
    meetingId: id("meeting"),
    participantId: id("hab"),
    answer: "comingDigitally",
    representativeId: t.staff("johanna"),
  });
  as("rut", -67, "12.00", "answerSummons", {
    meetingId: id("meeting"),
    participantId: id("shelter"),
    answer: "comingDigitally",
    representativeId: t.staff("rut"),
  });
  as("ylva", -66, "15.00", "answerSummons", {
    meetingId: id("meeting"),
    participantId: id("health"),
    answer: "comingDigitally",
    representativeId: t.staff("ylva"),
  });
  amanda = by("amanda", -62, "10.02");
  gather(
    t,
    amanda,
    "meeting",
    { how: "represented", why: "Rebecka var med. Tilda var i skolan, som hon ville." },
    { school: "digital", respite: "digital", hab: "digital", shelter: "digital", health: "digital" },
  );
  amanda("writePlanText", {
    section: "needs",
    text: "Tilda behöver trygga vardagar med samma rutin överallt, och Rebecka behöver slippa vara den som samordnar.",
  });
  amanda("writePlanText", { section: "whatMatters", text: "Hunden Bamse. Bildkorten. Att mamma skrattar." });
  amanda("writePlanText", {
    section: "ifWorse",
    text: "Anfall längre än tre minuter: ge akutmedicin, ring 112. Frågar någon efter familjen: lämna inget besked, ring Amanda genom växeln, vid hot 112.",
  });
  write(t, amanda, [
    {
      label: "calm",
      ownWords: "Skola. Bamse. Mamma glad.",
      professional: "Tilda har en förutsägbar vardag och Rebecka har en enda kontakt.",
      subgoals: [
        {
          label: "one-way",
          text: "Alla svarar likadant när någon frågar.",
          area: "safety",
          measures: [
            {
              label: "routine",
              what: "Skriver en rutin på en sida och går igenom den med alla vikarier.",
              owner: forUnit("schoolLindasa"),
              contact: "Gun-Britt Hamre",
              startsOn: day(-58),
              until: day(-40),
            },
            {
              label: "support",
              what: "Stödsamtal med Rebecka och säkerhetsplanering.",
              owner: forUnit("shelter"),
              contact: "Rut Ahl",
              startsOn: day(-60),
              howOften: "varje vecka",
            },
            {
              label: "one-contact",
              what: "Ringer alla samtal som rör planen.",
              owner: forUnit("lssLindasa"),
              contact: "Amanda Lykke",
              startsOn: day(-60),
              howOften: "en gång i månaden tillsammans med Rebecka",
            },
          ],
        },
        {
          label: "healthy",
          text: "Inga anfall utan medicin i närheten.",
          area: "childHealth",
          measures: [
            {
              label: "medicine",
              what: "Förskriver akutmedicin till skola och korttids och lär personalen.",
              owner: forUnit("healthLindasa"),
              contact: "Ylva Grip",
              startsOn: day(-58),
              until: day(-30),
            },
            {
              label: "pictures",
              what: "Tar fram bildstöd som är likadant hemma, i skolan och på korttids.",
              owner: forUnit("habChild"),
              contact: "Johanna Kvist",
              startsOn: day(-50),
              howOften: "varannan vecka",
              until: day(60),
            },
          ],
        },
        {
          label: "rest",
          text: "Rebecka får sova ut två nätter i månaden.",
          area: "familyNow",
          measures: [
            {
              label: "nights",
              what: "Korttidsvistelse, alltid i samma rum.",
              owner: forUnit("respite"),
              contact: "Cecilia Frand",
              startsOn: day(-48),
              howOften: "en helg i månaden",
              after: "medicine",
            },
            { label: "mother", what: "Packar väskan med Bamses filt och bildkorten.", owner: forParty("rebecka") },
          ],
        },
      ],
    },
  ]);
  for (const item of [`plan.measure:${id("support")}`, "plan.ifWorse"])
    amanda("markEntry", {
      item,
      kind: "notToParties",
      parties: [id("marcus")],
      reason: "Berättar hur Rebecka och Tilda skyddas.",
    });
  amanda("chooseResponsible", { principalId: t.principal("lindasa") });
  amanda("bookFollowUp", { on: day(-32), how: "Digitalt möte, kort.", caller: "Amanda Lykke" });
  amanda("decideCopies", { copies: [{ to: "Rebecka Nordin", how: "ownView" }] });
  amanda("endMeeting", { meetingId: id("meeting") });
  amanda("establishPlan", {});
  confirm(t, -60, 1, ["gunbritt", "cecilia", "johanna", "ylva"]);
  as("rebecka", -59, "21.30", "answerPlan", { agrees: "yes", comment: "Tack för att det inte står var.", version: 1 });

  as("gunbritt", -41, "14.10", "reportMeasure", {
    measureId: id("routine"),
    status: "done",
    comment: "En sida, sitter innanför dörren i personalrummet.",
  });
  as("ylva", -33, "11.30", "reportMeasure", {
    measureId: id("medicine"),
    status: "done",
    comment: "Akutmedicin finns på båda ställena, personalen har övat.",
  });

  amanda = by("amanda", -31, "10.00");
  const first = id("follow-up-1");
  amanda("startFollowUp", { followUpId: first });
  for (const [label, outcome, why] of [
    ["routine", "done", "Sitter i varje personalrum."],
    ["support", "ongoing", ""],
    ["one-contact", "ongoing", ""],
    ["medicine", "done", ""],
    ["pictures", "ongoing", ""],
    ["nights", "ongoing", "Första helgen gick bra, Tilda sov hela natten."],
    ["mother", "ongoing", ""],
  ] as const)
    amanda("followUpMeasure", { followUpId: first, measureId: id(label), outcome, why });
  amanda("followUpGoal", { followUpId: first, goalId: id("calm"), seenBy: "units", outcome: "partly" });
  as("rebecka", -31, "10.25", "followUpGoal", {
    followUpId: first,
    goalId: id("calm"),
    seenBy: "person",
    outcome: "reached",
    why: "Jag har sovit. Det har jag inte gjort på ett år.",
  });
  amanda("reviewConsent", { followUpId: first, right: true });
  amanda("decideFollowUp", {
    followUpId: first,
    kind: "continue",
    why: "Planen håller. Bildstödet är inte klart.",
    nextOn: day(8),
    how: "Digitalt möte, kort.",
  });
}
