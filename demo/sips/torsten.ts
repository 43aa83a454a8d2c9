// Torsten, 91: dementia, cannot consent; his son is his god man, his wife carries him. Calm evenings are the goal.
import { confirm, gather, summon, write } from "../scenes.ts";
import type { Story, Teller } from "../telling.ts";

export const torsten: Story = { key: "torsten", about: "torsten", tell: story };

function story(t: Teller) {
  const { as, by, id, forUnit, forParty, day, at } = t;
  as("ulla", -62, "10.20", "raiseNeed", {
    unitId: t.unit("careAlvhamn"),
    what: "Demenssjukdom i sen fas. Oro och rop på kvällarna, hustrun Greta är 88 år och har inte sovit en hel natt sedan i somras. Minnesmottagningen, hemtjänsten och dagverksamheten behöver göra på samma sätt.",
    wish: "Greta: Jag vill ha honom hemma. Men jag orkar inte nätterna.",
    seenOn: day(-62),
    channel: "visit",
  });
  as("birgitta", -61, "13.30", "startSip", { coordinatorId: t.staff("maria"), deputyId: t.staff("peters") });

  let maria = by("maria", -59, "09.30");
  maria("addParty", {
    partyId: id("anders"),
    kind: "representative",
    name: "Anders Ekdahl",
    relation: "son och god man",
    personId: t.person("anderse"),
    phone: "070-174 06 09",
    appointment: {
      kind: "godMan",
      coversConsent: true,
      scope: "Bevaka rätt, förvalta egendom och sörja för person, enligt tingsrättens beslut.",
      until: null,
    },
  });
  maria("addParty", {
    partyId: id("greta"),
    kind: "relative",
    name: "Greta Ekdahl",
    relation: "hustru",
    personId: t.person("greta"),
    phone: "070-174 06 08",
  });
  maria("recordCapacity", {
    canConsent: "no",
    why: "Kan inte ta ställning i sammansatta frågor. Bedömt av överläkare på minnesmottagningen.",
    ownWill:
      "Visar tydligt att han vill vara nära Greta. Blir lugn av dragspelsmusik och av att sitta i köket. Drar sig undan när många pratar samtidigt.",
  });
  maria("giveInformation", {
    how: "spoken",
    note: "Berättade för Anders och Greta. Torsten satt med vid köksbordet och höll Greta i handen.",
  });
  maria("decidePlanConsent", { giver: forParty("anders"), answer: "yes", way: "written" });
  const units = [
    forUnit("memory"),
    forUnit("homeNorth"),
    forUnit("dayAlvhamn"),
    forUnit("healthSouth"),
    forUnit("samvaro"),
  ];
  maria("setConsentScope", {
    giver: forParty("anders"),
    way: "written",
    cells: [
      ...t.allow(
        units.slice(0, 4),
        ["contact", "need", "meeting", "plan", "home", "health", "sleep", "social"],
        day(200),
      ),
      ...t.allow([forUnit("samvaro")], ["meeting", "social"], day(200)),
      ...t.allow([forParty("greta")], "everything"),
    ],
  });
  maria("writeConsentLimits", {
    giver: forParty("anders"),
    notCovered: "Ingenting om Torstens ekonomi. Den sköter jag.",
  });
  maria("recordDisclosure", {
    recipient: forUnit("healthSouth"),
    areas: ["health"],
    what: "Att Torsten fallit två gånger på en vecka och att blodtrycket behöver kontrolleras.",
    ground: "other",
    why: "OSL 26 kap. 1 §: det stod klart att det inte var till men för Torsten. Han kan inte själv samtycka, och uppgiften behövdes samma dag, innan den gode mannen kunde nås.",
  });
  maria("assessArea", {
    area: "sleep",
    works: "Sover gott mellan midnatt och fyra.",
    hard: "Orolig från klockan sjutton. Ropar, vill hem fast han är hemma.",
    wish: "Greta: En hel natt i veckan.",
    needs: "Avlösning en natt i veckan. Samma lugna ordning varje kväll.",
  });
  maria("assessArea", {
    area: "social",
    works: "Dragspel, kaffe i köket, promenad till bänken vid kajen.",
    hard: "Nya ansikten och fjärrkontroller.",
    wish: "Nära Greta.",
    needs: "Dagverksamhet två dagar i veckan, få och kända personer.",
  });
  maria("writeWhatMatters", { text: "Greta. Dragspelet. Att få sitta i köket när det doftar kaffe." });
  maria("summariseAssessment", {
    text: "Torsten och Greta vill bo ihop. Det håller bara om kvällarna blir lugnare och Greta får sova en hel natt i veckan.",
  });

  maria = by("maria", -56, "11.00");
  summon(
    t,
    maria,
    "meeting",
    {
      memory: { recipient: forUnit("memory"), why: "Behandling av oron.", wishedCompetence: "Demenssjuksköterska" },
      homeNorth: { recipient: forUnit("homeNorth"), why: "Kvällsbesöken." },
      day: { recipient: forUnit("dayAlvhamn"), why: "Dagverksamhet och avlösning." },
      health: { recipient: forUnit("healthSouth"), why: "Läkemedel och blodtryck." },
      samvaro: { recipient: forUnit("samvaro"), why: "Stöd till Greta." },
    },
    {
      purpose: "Lugna kvällar för Torsten och sömn för Greta.",
      keyQuestions: "Vad gör vi alla likadant när oron kommer? Vem avlöser, och vilken natt?",
      startsAt: at(-45, "14.00"),
      minutes: 60,
      place: "Hemma hos Torsten och Greta, Björkallén 4",
      accessibility: "Högst fyra i köket. De andra är med på skärm.",
      videoLink: "https://mote.exempel.se/granland/4802",
      replyBy: day(-49),
      contact: "Maria Ekelöf, 031-390 06 08",
    },
    { chair: "Maria Ekelöf", secretary: "Peter Sundh" },
  );
  as("ulla", -55, "08.40", "answerSummons", {
    meetingId: id("meeting"),
    participantId: id("memory"),
    answer: "coming",
    representativeId: t.staff("ulla"),
  });
  as("gunilla", -54, "09.00", "answerSummons", {
    meetingId: id("meeting"),
    participantId: id("homeNorth"),
    answer: "coming",
    representativeId: t.staff("roya"),
  });
  as("christer@dayAlvhamn", -54, "15.10", "answerSummons", {
    meetingId: id("meeting"),
    participantId: id("day"),
    answer: "comingDigitally",
    representativeId: t.staff("mimmi"),
  });
  as("helena", -53, "10.45", "answerSummons", {
    meetingId: id("meeting"),
    participantId: id("health"),
    answer: "comingDigitally",
    representativeId: t.staff("olof"),
  });
  as("siv", -53, "12.30", "answerSummons", {
    meetingId: id("meeting"),
    participantId: id("samvaro"),
    answer: "coming",
    representativeId: t.staff("siv"),
  });

  maria = by("maria", -45, "14.05");
  gather(
    t,
    maria,
    "meeting",
    { how: "present", why: "" },
    { memory: "present", homeNorth: "present", day: "digital", health: "absentWithNotice", samvaro: "present" },
  );
  maria("writeMeetingNotes", {
    meetingId: id("meeting"),
    part: "needs",
    text: "Torsten satt med tills kaffet var slut och gick sedan till dragspelet. Greta berättade om nätterna.",
  });
  maria("writePlanText", {
    section: "needs",
    text: "Torsten och Greta vill bo ihop. Det håller bara om kvällarna blir lugnare och Greta får sova en hel natt i veckan.",
  });
  maria("writePlanText", {
    section: "whatMatters",
    text: "Greta. Dragspelet. Att få sitta i köket när det doftar kaffe.",
  });
  maria("writePlanText", {
    section: "ifWorse",
    text: "Vid svår oro: sätt på dragspelsskivan, släck taklampan, ring hemtjänstens kvällspatrull 031-390 06 27. Inga nya tabletter utan att minnesmottagningen har svarat.",
  });
  write(t, maria, [
    {
      label: "evenings",
      ownWords: "Hem.",
      professional: "Lugna kvällar: högst en orolig kväll i veckan inom tre månader.",
      subgoals: [
        {
          label: "same",
          text: "Alla gör på samma sätt när oron kommer.",
          area: "sleep",
          measures: [
            {
              label: "routine",
              what: "Kvällsbesök i samma ordning: kaffe, dragspel, släckt taklampa.",
              owner: forUnit("homeNorth"),
              contact: "Roya Karimi, 031-390 06 10",
              startsOn: day(-42),
              howOften: "varje kväll klockan 17",
              until: day(120),
            },
            {
              label: "medicine",
              what: "Ser över läkemedlen mot oro och följer upp per telefon.",
              owner: forUnit("memory"),
              contact: "Ulla Fors, 031-390 06 12",
              startsOn: day(-42),
              until: day(20),
            },
          ],
        },
        {
          label: "rest",
          text: "Greta sover en hel natt i veckan.",
          area: "social",
          measures: [
            {
              label: "relief",
              what: "Dagverksamhet och avlösning.",
              owner: forUnit("dayAlvhamn"),
              contact: "Mimmi Lago, 031-390 06 11",
              startsOn: day(-35),
              howOften: "tisdag, torsdag och natten till fredag",
              after: "routine",
            },
            {
              label: "talk",
              what: "Samtalsgrupp för anhöriga, och någon att ringa däremellan.",
              owner: forUnit("samvaro"),
              contact: "Siv Larsdotter, 031-390 06 13",
              startsOn: day(-30),
              howOften: "varannan måndag",
            },
            {
              label: "greta",
              what: "Lägger på dragspelsskivan klockan fem.",
              owner: forParty("greta"),
              howOften: "varje dag",
            },
          ],
        },
        {
          label: "heart",
          text: "Blodtrycket är under kontroll, inga fler fall.",
          area: "health",
          measures: [
            {
              label: "pressure",
              what: "Kontrollerar blodtryck och läkemedel som kan ge yrsel.",
              owner: forUnit("healthSouth"),
              contact: "Olof Westman, 031-390 06 01",
              startsOn: day(-40),
              until: day(10),
            },
          ],
        },
      ],
    },
  ]);
  maria("chooseResponsible", { principalId: t.principal("alvhamn") });
  maria("bookFollowUp", { on: day(45), how: "Hembesök med minnesmottagningen.", caller: "Maria Ekelöf" });
  maria("decideCopies", {
    copies: [
      { to: "Anders Ekdahl, god man", how: "ownView" },
      { to: "Greta Ekdahl", how: "paper" },
    ],
  });
  maria("endMeeting", { meetingId: id("meeting") });
  as("anderse", -44, "21.10", "answerPlan", {
    agrees: "yes",
    comment: "Bra att mamma får sova. Ring mig före ni ändrar medicinen.",
  });
  as("maria", -43, "08.50", "establishPlan", {});
  confirm(t, -42, 1, ["ulla", "gunilla", "christer@dayAlvhamn"]);
  as("roya", -20, "20.10", "reportMeasure", {
    measureId: id("routine"),
    status: "ongoing",
    comment: "Tre lugna kvällar av fyra. Dragspelet gör skillnad.",
  });
  as("mimmi", -12, "16.00", "reportMeasure", {
    measureId: id("relief"),
    status: "ongoing",
    comment: "Han känner igen vägen in nu.",
  });
  as("greta", -6, "11.00", "reportMeasure", {
    measureId: id("greta"),
    status: "ongoing",
    comment: "Varje dag. Jag sov till sju i fredags.",
  });
}
