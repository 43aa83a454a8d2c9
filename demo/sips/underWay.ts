// SIPs under way: consent asked through an interpreter, an assessment half written, a summons that is being answered.
import { summon } from "../scenes.ts";
import type { Story, Teller } from "../telling.ts";

/** Selam, with a samordningsnummer that knows no month: informed with an interpreter, has not answered. */
function selam({ as, by, unit, staff, day }: Teller) {
  as("ylva", -7, "10.40", "raiseNeed", {
    unitId: unit("adultAlvhamn"),
    what: "Selam har diabetes, svåra minnen och ensam hand om hushållet för sin sjuka syster. Sover inte. Tre vårdkontakter och en socialsekreterare, ingen har mer än en del av bilden. Talar tigrinja.",
    wish: "Att någon förklarar vem som är vem.",
    seenOn: day(-8),
    channel: "visit",
  });
  as("ove", -6, "13.10", "startSip", {
    coordinatorId: staff("jessica"),
    deputyId: staff("marko"),
    reason: "Jessica har bokat tolk förut och känner familjen.",
  });
  const jessica = by("jessica", -4, "14.00");
  jessica("giveInformation", {
    how: "spoken",
    language: "tigrinja",
    interpreter: true,
    note: "Tolk på telefon. Selam ville veta om Migrationsverket får läsa. Svarade nej, bara de hon själv släpper in. Hon vill prata med sin syster och svara sedan.",
  });
}

/** Anneli, 56: newly found dementia, still at work until September. The assessment is half written. */
function anneli(t: Teller) {
  const { as, by, id, unit, staff, forUnit, forParty, day } = t;
  as("ylva", -24, "09.30", "raiseNeed", {
    unitId: unit("memory"),
    what: "Anneli fick diagnos i förra månaden och slutade arbeta samma vecka. Mannen Stefan arbetar heltid, en son bor hemma. De vet inte vart de ska vända sig, och vi vet inte vad kommunen kan erbjuda någon som är 56 år.",
    wish: "Fortsätta vara jag så länge det går.",
    seenOn: day(-25),
    channel: "visit",
  });
  as("arne", -22, "16.00", "startSip", {
    coordinatorId: staff("ulla"),
    deputyId: staff("arne"),
    reason: "Minnesmottagningen håller i det tills kommunen har en kontakt.",
  });
  let ulla = by("ulla", -20, "10.00");
  ulla("giveInformation", {
    how: "written",
    note: "Broschyr hem, sedan samtal. Anneli hade strukit under två meningar.",
  });
  ulla("addParty", {
    partyId: id("stefan"),
    kind: "relative",
    name: "Stefan Brodin",
    relation: "make",
    personId: t.person("stefan"),
    phone: "070-174 06 26",
  });
  as("anneli", -19, "10.20", "decidePlanConsent", { giver: "person", answer: "yes", way: "digital" });
  as("anneli", -19, "10.35", "setConsentScope", {
    giver: "person",
    way: "digital",
    cells: [
      ...t.allow(
        [forUnit("careLindasa"), forUnit("healthLindasa")],
        ["contact", "need", "meeting", "plan", "home", "health", "occupation"],
        day(160),
      ),
      ...t.allow([forUnit("insurance")], ["meeting", "plan", "occupation"], day(160)),
      ...t.allow(
        [forParty("stefan")],
        ["need", "meeting", "plan", "home", "health", "leisure", "social", "occupation"],
      ),
    ],
  });
  as("anneli", -19, "10.41", "writeConsentLimits", { notCovered: "Inte min son. Honom berättar vi för själva." });
  ulla = by("ulla", -13, "13.00");
  ulla("assessArea", {
    area: "occupation",
    works: "Tjugosex år som ekonomiassistent. Arbetskamraterna hör av sig.",
    hard: "Siffrorna kastar om sig. Skrev fel lön i augusti, det var då hon förstod.",
    wish: "Något att gå till på morgonen.",
    needs: "Sysselsättning för yngre med demens, inte dagverksamhet för äldre.",
  });
  ulla("assessArea", {
    area: "home",
    works: "Lappar på skåpen. Timer på spisen.",
    hard: "Posten. Koder.",
    wish: "",
    needs: "Hemgenomgång med arbetsterapeut.",
  });
  ulla("assessArea", {
    area: "leisure",
    works: "Kör. Hittar i noterna, alltid.",
    hard: "Ta sig dit efter mörkrets inbrott.",
    wish: "Sjunga luciakonserten.",
    needs: "Någon att åka med.",
  });
  as("anneli", -11, "09.05", "writeOwnWords", {
    area: "occupation",
    works: "Jag kan fortfarande mycket. Det tar bara längre tid.",
    hard: "När folk pratar med Stefan i stället för med mig.",
    wish: "Att ni väntar på svaret.",
  });
  as("anneli", -11, "09.20", "writeWhatMatters", {
    text: "Kören. Att bli frågad. Erik tar studenten i juni, då vill jag vara med och veta att jag är det.",
  });
  as("ulla", -6, "15.40", "listOtherPlan", {
    planId: id("care-plan"),
    kind: "Vårdplan",
    title: "Utredning och läkemedel",
    holder: "Minnesmottagningen",
  });
}

/** Marianne, 75: Parkinson's disease. The summons is sent; one wants another time, one has not answered. */
function marianne(t: Teller) {
  const { as, by, id, unit, staff, forUnit, forParty, day, at } = t;
  as("hans", -15, "14.10", "raiseNeed", {
    unitId: unit("careLindasa"),
    what: "Parkinson sedan elva år. Medicinen ska tas sex gånger om dagen på minuten, hemtjänsten kommer när den kommer. Faller. Tänderna gör ont men hon kommer inte iväg.",
    wish: "Medicinen i tid. Då kan jag resten själv.",
    seenOn: day(-15),
    channel: "visit",
  });
  as("annelie", -14, "09.00", "startSip", { coordinatorId: staff("rasmus"), deputyId: staff("veronica") });
  let rasmus = by("rasmus", -13, "10.00");
  rasmus("giveInformation", { how: "spoken" });
  rasmus("addParty", {
    partyId: id("sven"),
    kind: "relative",
    name: "Sven Öberg",
    relation: "make",
    phone: "070-174 06 28",
  });
  rasmus("decidePlanConsent", { giver: "person", answer: "yes", way: "oral" });
  rasmus("setConsentScope", {
    giver: "person",
    way: "oral",
    cells: [
      ...t.allow(
        [forUnit("nursingLindasa"), forUnit("healthLindasa"), forUnit("rehabRegion"), forUnit("dental")],
        ["contact", "need", "meeting", "plan", "health", "movement", "food"],
        day(140),
      ),
      ...t.allow([forParty("sven")], ["meeting", "plan"]),
    ],
  });
  rasmus("assessArea", {
    area: "health",
    works: "Vet exakt när medicinen slutar verka.",
    hard: "En halvtimme sen dos är en förlorad förmiddag.",
    wish: "Medicinen i tid.",
    needs: "Att tiderna står i planen och gäller alla.",
  });
  rasmus("assessArea", {
    area: "movement",
    works: "Går bra en timme efter dosen.",
    hard: "Fryser fast i dörröppningar.",
    wish: "",
    needs: "Fysioterapi och märkta trösklar.",
  });
  rasmus("summariseAssessment", { text: "Allt står och faller med att medicinen ges på minuten." });
  rasmus = by("rasmus", -8, "11.00");
  summon(
    t,
    rasmus,
    "meeting",
    {
      nursing: { recipient: forUnit("nursingLindasa"), why: "Läkemedel på minuten." },
      health: {
        recipient: forUnit("healthLindasa"),
        why: "Läkemedelsöversyn.",
        wishedCompetence: "Läkare som får ändra doserna",
      },
      rehab: { recipient: forUnit("rehabRegion"), why: "Gång och fall." },
      dental: { recipient: forUnit("dental"), why: "Tandvärken." },
    },
    {
      purpose: "Medicin på minuten, varje dag, oavsett vem som arbetar.",
      keyQuestions: "Vem ger dosen klockan 13? Kan någon komma hem och titta på tänderna?",
      startsAt: at(9, "13.00"),
      minutes: 60,
      place: "Hemma hos Marianne, Kyrkvägen 9",
      accessibility: "Klockan 13 för då verkar medicinen. Inte senare.",
      replyBy: day(4),
      contact: "Rasmus Ceder, 031-390 06 30",
    },
    { chair: "Rasmus Ceder", secretary: "Veronica Hult" },
  );
  const meetingId = id("meeting");
  as("hans", -7, "08.00", "answerSummons", {
    meetingId,
    participantId: id("nursing"),
    answer: "coming",
    representativeId: staff("hans"),
  });
  as("sanna", -6, "12.20", "answerSummons", {
    meetingId,
    participantId: id("dental"),
    answer: "coming",
    representativeId: staff("sanna"),
    comment: "Tar med lampa och spegel.",
  });
  as("patrik", -3, "15.30", "answerSummons", {
    meetingId,
    participantId: id("rehab"),
    answer: "newTime",
    proposedTimes: "Samma dag klockan 15, eller dagen efter",
    comment: "Grupp klockan 13.",
  });
}

export const underWay: Story[] = [
  { key: "selam", about: "selam", tell: selam },
  { key: "anneli", about: "anneli", tell: anneli },
  { key: "marianne", about: "marianne", tell: marianne },
];
