// Adam, 29: psychosis and alcohol. First no to housing support, later yes; a crisis plan; one that never came; a late follow-up.
import { confirm, gather, summon, write } from "../scenes.ts";
import type { Story, Teller } from "../telling.ts";

export const adam: Story = { key: "adam", about: "adam", tell: story };

function story(t: Teller) {
  const { as, by, id, forUnit, forParty, day, at } = t;
  as("annika", -75, "14.30", "raiseNeed", {
    unitId: t.unit("psychiatry"),
    what: "Adam kommer till beroendemottagningen varje vecka men bor på soffor sedan i våras. Slutar med medicinen när han dricker. Inlagd två gånger i år. Psykiatrin, beroendevården och vuxenenheten har varsin plan som inte känner till varandra.",
    wish: "En egen nyckel.",
    seenOn: day(-76),
    channel: "visit",
  });
  as("larserik", -74, "09.15", "startSip", {
    coordinatorId: t.staff("mona"),
    deputyId: t.staff("jakob"),
    reason: "Mona är redan Adams case manager.",
  });
  let mona = by("mona", -72, "13.00");
  mona("giveInformation", {
    how: "film",
    note: "Såg filmen ihop. Adam ville veta om chefen på lagret får veta något. Det får han inte.",
  });
  mona("addParty", {
    partyId: id("eva"),
    kind: "relative",
    name: "Eva Rosell",
    relation: "mamma",
    personId: t.person("evar"),
    phone: "070-174 06 13",
  });
  mona("decidePlanConsent", { giver: "person", answer: "yes", way: "oral" });
  const inside = [forUnit("addiction"), forUnit("adultAlvhamn"), forUnit("housingSupport"), forUnit("ombudsman")];
  mona("setConsentScope", {
    giver: "person",
    way: "oral",
    cells: [
      ...t.allow(
        inside,
        ["contact", "need", "meeting", "plan", "home", "health", "economy", "occupation", "social"],
        day(100),
      ),
      ...t.allow([forUnit("insurance"), forUnit("employment")], ["meeting", "plan", "occupation", "economy"], day(100)),
      ...t.allow([forParty("eva")], ["meeting", "plan", "home"], day(100)),
      { recipient: forUnit("insurance"), area: "health", allowed: false },
      { recipient: forUnit("employment"), area: "health", allowed: false },
      { recipient: forParty("eva"), area: "health", allowed: false },
    ],
  });
  mona("writeConsentLimits", {
    notCovered: "Ingenting till min arbetsgivare. Inget om drickandet till mamma, det pratar jag med henne om själv.",
  });
  mona = by("mona", -69, "10.00");
  mona("assessArea", {
    area: "home",
    works: "Håller ordning när han har ett ställe att vara på.",
    hard: "Tre soffor sedan i mars. Nattliga grannar.",
    wish: "Egen nyckel.",
    needs: "Boende med stöd nära, inte i samma trapphus som de gamla vännerna.",
  });
  mona("assessArea", {
    area: "health",
    works: "Tar depåspruta när den ges på beroendemottagningen samma dag.",
    hard: "Rösterna kommer när han sover dåligt. Dricker då.",
    wish: "Slippa åka in.",
    needs: "Samma dag och samma plats för spruta och samtal. En krisplan som alla har läst.",
  });
  mona("assessArea", {
    area: "occupation",
    works: "Lagerjobb två dagar i veckan, tycker om truckarna.",
    hard: "Rädd att förlora jobbet om någon ringer dit.",
    wish: "Truckkort.",
    needs: "Att Försäkringskassan och Arbetsförmedlingen vet samma sak.",
  });
  mona("writeOwnWords", {
    area: "home",
    works: "",
    hard: "Man kan inte lägga ifrån sig en sak och veta att den är kvar.",
    wish: "En dörr jag kan låsa.",
  });
  mona("writeWhatMatters", { text: "Nyckeln. Truckarna. Att mamma slutar ringa polisen." });
  mona("summariseAssessment", {
    text: "Ett eget boende med stöd i närheten, en gemensam krisplan och samma besked från alla.",
  });
  summon(
    t,
    mona,
    "meeting",
    {
      addiction: { recipient: forUnit("addiction"), why: "Depåspruta och återfallsprevention." },
      adult: {
        recipient: forUnit("adultAlvhamn"),
        why: "Boende.",
        wishedCompetence: "Någon som får besluta om boende",
      },
      support: { recipient: forUnit("housingSupport"), why: "Boendestöd, om Adam vill." },
      insurance: { recipient: forUnit("insurance"), why: "Sjukersättning och arbete." },
      employment: { recipient: forUnit("employment"), why: "Truckkort och anpassning." },
      ombudsman: { recipient: forUnit("ombudsman"), why: "Stöd till Adam på mötet." },
      eva: { recipient: forParty("eva"), why: "Adam vill ha med sin mamma, första halvan." },
    },
    {
      purpose: "En egen nyckel, och vad vi gör när det blir svårt.",
      keyQuestions: "Vilket boende finns? Vem ringer vem vid kris?",
      startsAt: at(-58, "10.00"),
      minutes: 75,
      place: "Psykiatrimottagningen, rum Måsen",
      accessibility: "Paus efter halva tiden. Adam sitter vid dörren.",
      replyBy: day(-62),
      contact: "Mona Tapper, 031-390 06 14",
    },
    { chair: "Gabriel Stark", secretary: "Jakob Rydell" },
  );
  const meetingId = id("meeting");
  as("annika", -68, "11.00", "answerSummons", {
    meetingId,
    participantId: id("addiction"),
    answer: "coming",
    representativeId: t.staff("annika"),
  });
  as("ove", -67, "08.10", "answerSummons", {
    meetingId,
    participantId: id("adult"),
    answer: "newTime",
    proposedTimes: "Samma dag efter 13, eller dagen därpå",
    comment: "Nämnd på förmiddagen.",
  });
  as("mona", -66, "09.05", "moveMeeting", {
    meetingId,
    startsAt: at(-57, "13.30"),
    minutes: 75,
    place: "Psykiatrimottagningen, rum Måsen",
    replyBy: day(-61),
    reason: "Vuxenenheten har nämnd på förmiddagen.",
  });
  as("annika", -66, "10.30", "answerSummons", { meetingId, participantId: id("addiction"), answer: "coming" });
  as("ove", -66, "11.40", "answerSummons", {
    meetingId,
    participantId: id("adult"),
    answer: "coming",
    representativeId: t.staff("marko"),
  });
  as("christer@housingSupport", -65, "09.00", "answerSummons", {
    meetingId,
    participantId: id("support"),
    answer: "coming",
    representativeId: t.staff("bjorn"),
  });
  as("margareta", -64, "13.15", "answerSummons", {
    meetingId,
    participantId: id("insurance"),
    answer: "comingDigitally",
    representativeId: t.staff("margareta"),
  });
  as("tomas", -64, "15.45", "answerSummons", {
    meetingId,
    participantId: id("employment"),
    answer: "coming",
    representativeId: t.staff("tomas"),
  });
  as("gabriel", -63, "10.00", "answerSummons", {
    meetingId,
    participantId: id("ombudsman"),
    answer: "coming",
    representativeId: t.staff("gabriel"),
  });
  as("evar", -63, "18.20", "answerSummons", { meetingId, participantId: id("eva"), answer: "coming" });
  mona = by("mona", -57, "13.34");
  gather(
    t,
    mona,
    "meeting",
    { how: "present" },
    {
      addiction: "present",
      adult: "present",
      support: "present",
      insurance: "digital",
      employment: "absentWithoutNotice",
      ombudsman: "present",
      eva: "present",
    },
  );
  mona("writeMeetingNotes", {
    meetingId,
    part: "present",
    text: "Arbetsförmedlingen kom inte och hade inte hört av sig. Mona tar kontakt.",
  });
  mona("writeMeetingNotes", {
    meetingId,
    part: "needs",
    text: 'Adam vill ha lägenhet men inget boendestöd: "jag är inte handikappad". Vi skriver planen utan.',
  });
  mona("writePlanText", {
    section: "needs",
    text: "Ett eget boende med stöd i närheten, en gemensam krisplan och samma besked från alla.",
  });
  mona("writePlanText", { section: "whatMatters", text: "Nyckeln. Truckarna. Att mamma slutar ringa polisen." });
  mona("writePlanText", {
    section: "ifWorse",
    text: "Tidiga tecken: sover på dagen, svarar inte i telefon, säger att grannarna pratar. Då ringer den som märker det Mona, 031-390 06 14. Efter kontorstid: psykiatrins mobila team, 031-390 06 28. Adam vill att någon han känner kommer först, inte polis.",
  });
  write(t, mona, [
    {
      label: "key",
      ownWords: "En egen nyckel.",
      professional: "Adam bor i egen lägenhet utan återinläggning i sex månader.",
      subgoals: [
        {
          label: "flat",
          text: "Inflyttad före årsskiftet.",
          area: "home",
          measures: [
            {
              label: "apartment",
              what: "Ordnar träningslägenhet och kontrakt i andra hand.",
              owner: forUnit("adultAlvhamn"),
              contact: "Marko Vuori, 031-390 06 19",
              startsOn: day(-56),
              until: day(10),
            },
          ],
        },
        {
          label: "steady",
          text: "Spruta och samtal samma dag, samma plats.",
          area: "health",
          measures: [
            {
              label: "depot",
              what: "Ger depåspruta på beroendemottagningen i samband med samtalet.",
              owner: forUnit("addiction"),
              contact: "Annika Sjö, 031-390 06 16",
              startsOn: day(-55),
              howOften: "varannan onsdag",
            },
            {
              label: "case",
              what: "Träffar Adam på stan eller hemma och håller krisplanen levande.",
              owner: forUnit("psychiatry"),
              contact: "Mona Tapper, 031-390 06 14",
              startsOn: day(-55),
              howOften: "varje vecka",
            },
          ],
        },
      ],
    },
    {
      label: "truck",
      ownWords: "Truckkort.",
      professional: "Adam behåller sitt arbete två dagar i veckan och utbildas.",
      subgoals: [
        {
          label: "work",
          text: "Inga besked som säger emot varandra.",
          area: "occupation",
          measures: [
            {
              label: "benefit",
              what: "Utreder sjukersättning på deltid, med Adams case manager som kontakt.",
              owner: forUnit("insurance"),
              contact: "Margareta Olin, 031-390 06 21",
              startsOn: day(-50),
              until: day(30),
            },
            { label: "self", what: "Jag ringer Mona innan jag slutar med medicinen, inte efter.", owner: "person" },
          ],
        },
      ],
    },
  ]);
  mona("chooseResponsible", { principalId: t.principal("region") });
  mona("bookFollowUp", { on: day(-36), how: "Fika på stan med Mona och Marko.", caller: "Mona Tapper" });
  mona("decideCopies", {
    copies: [
      { to: "Adam Rosell", how: "paper" },
      { to: "Gabriel Stark, personligt ombud", how: "paper" },
    ],
  });
  mona("answerPlan", { agrees: "partly", comment: "Okej med allt utom boendestödet, det ville jag inte ha." });
  mona("endMeeting", { meetingId });
  mona("establishPlan", {});
  confirm(t, -55, 1, ["annika", "ove"]);
  as("ove", -54, "13.00", "reportMeasure", {
    measureId: id("apartment"),
    status: "ongoing",
    comment: "Två lägenheter är på förslag.",
  });

  mona = by("mona", -35, "14.00");
  const first = id("follow-up-1");
  mona("startFollowUp", { followUpId: first });
  for (const [label, outcome, why] of [
    ["apartment", "done", "Nyckeln hämtades i tisdags. Adam visade bild på den för alla."],
    ["depot", "ongoing", ""],
    ["case", "ongoing", ""],
    ["benefit", "notDone", "Handläggaren byttes, ärendet har inte öppnats."],
    ["self", "ongoing", "Ringde en gång, mitt i natten. Det räknas."],
  ] as const)
    mona("followUpMeasure", { followUpId: first, measureId: id(label), outcome, why });
  mona("followUpGoal", { followUpId: first, goalId: id("key"), seenBy: "units", outcome: "partly" });
  mona("followUpGoal", {
    followUpId: first,
    goalId: id("key"),
    seenBy: "person",
    outcome: "reached",
    why: "Jag har den i fickan.",
  });
  mona("followUpGoal", {
    followUpId: first,
    goalId: id("truck"),
    seenBy: "units",
    outcome: "notReached",
    why: "Arbetsförmedlingen saknas fortfarande.",
  });
  mona("writeNewNeeds", { followUpId: first, text: "Det är tyst i lägenheten. Adam frågar själv om boendestödet." });
  mona("reviewConsent", { followUpId: first, right: true });
  mona("decideFollowUp", {
    followUpId: first,
    kind: "revise",
    why: "Adam vill nu ha boendestöd.",
    nextOn: day(-6),
    how: "Hemma hos Adam",
  });
  mona("writeMeasure", {
    measureId: id("support"),
    subgoalId: id("flat"),
    what: "Boendestöd, Björn och ingen annan.",
    owner: forUnit("housingSupport"),
    contact: "Björn Fredin, 031-390 06 20",
    startsOn: day(-28),
    howOften: "måndag och torsdag",
    after: id("apartment"),
  });
  mona("bookFollowUp", { on: day(-6), how: "Hemma hos Adam.", caller: "Mona Tapper" });
  mona("establishPlan", {});
  as("adam", -33, "23.40", "answerPlan", { agrees: "yes", comment: "ok. bara björn", version: 2 });
  confirm(t, -32, 2, ["annika", "christer@housingSupport"]);
  as("bjorn", -14, "15.10", "reportMeasure", {
    measureId: id("support"),
    status: "ongoing",
    comment: "Vi har satt upp en hylla. Han öppnar när jag ringer på.",
  });
  as("adam", -12, "01.15", "disputeEntry", {
    item: `notes:${meetingId}:needs`,
    text: "Jag sa inte handikappad, jag sa att jag inte är sjuk i händerna. Ändra det.",
  });
}
