// Jenny, 46: burnt out, alone with two children, out of work. Yes to the Social Insurance Agency, no to the Employment Service. The meeting is on the next working day.
import { summon } from "../scenes.ts";
import type { Story, Teller } from "../telling.ts";

export const jenny: Story = { key: "jenny", about: "jenny", tell: story };

function story(t: Teller) {
  const { as, by, id, forUnit, forParty, takes, day, at } = t;
  as("nadja", -20, "10.50", "raiseNeed", {
    unitId: t.unit("healthStenvik"),
    what: "Jenny har sökt ekonomiskt bistånd i nio månader. Utmattning, ensam med två barn, arbetslös. Vårdcentralen, Försäkringskassan och vi ger olika besked om när hon kan arbeta. Hon gråter i väntrummet.",
    wish: "Jobba lite, men inte så att jag går sönder igen.",
    seenOn: day(-20),
    channel: "meeting",
  });
  as("susanne", -19, "08.05", "startSip", { coordinatorId: t.staff("petra"), deputyId: t.staff("tommy") });
  let petra = by("petra", -18, "11.00");
  petra("giveInformation", { how: "spoken", note: "På telefon, två korta samtal i stället för ett långt." });
  as("jenny", -17, "21.50", "decidePlanConsent", { giver: "person", answer: "yes", way: "digital" });
  as("jenny", -17, "22.04", "setConsentScope", {
    giver: "person",
    way: "digital",
    cells: [
      ...t.allow(
        [forUnit("incomeStenvik"), forUnit("insurance")],
        ["contact", "need", "meeting", "plan", "health", "occupation", "economy", "home"],
        day(120),
      ),
      ...t.allow([forUnit("adultStenvik"), forUnit("samvaro")], ["meeting", "plan", "social"], day(120)),
      ...["meeting", "plan", "occupation", "health"].map((area) => ({
        recipient: forUnit("employment"),
        area,
        allowed: false,
      })),
    ],
  });
  as("jenny", -17, "22.10", "writeConsentLimits", {
    notCovered: "Inte Arbetsförmedlingen än. Jag orkar inte ett möte till där jag ska sälja in mig.",
  });
  petra = by("petra", -14, "13.30");
  petra("assessArea", {
    area: "health",
    works: "Sover fem timmar nu, mot tre i våras. Promenad varje dag.",
    hard: "Huvudet tar slut efter två timmar. Glömmer spisen.",
    wish: "",
    needs: "Att sjukskrivning och krav följs åt.",
  });
  petra("assessArea", {
    area: "occupation",
    works: "Tjugo år i butik. Kan bokföring.",
    hard: "Tempo, ljud, kunder som skriker.",
    wish: "En fjärdedels tjänst i lugn miljö.",
    needs: "Arbetsträning som får ta slut i tid varje dag.",
  });
  petra("assessArea", {
    area: "economy",
    works: "Har koll på varje krona.",
    hard: "Tre handläggare, tre blanketter, samma uppgifter.",
    wish: "Besked som gäller mer än en månad.",
    needs: "En gemensam tidsplan.",
  });
  as("jenny", -13, "23.20", "writeOwnWords", {
    area: "occupation",
    works: "Jag är bra på siffror.",
    hard: "När alla vill något samtidigt.",
    wish: "25 procent. Och att ingen höjer det bakom min rygg.",
  });
  as("jenny", -13, "23.31", "writeWhatMatters", {
    text: "Barnen. Att orka läsa saga på kvällen och inte somna före dem.",
  });
  // Her sister has no account here: Jenny invites her by a link, for her identity number alone.
  const invites = by("jenny", -13, "23.40");
  invites("addParty", { partyId: id("sandra"), kind: "relative", name: "Sandra Forsgren", relation: "syster" });
  invites("setConsentScope", {
    giver: "person",
    way: "digital",
    cells: t.allow([forParty("sandra")], ["need", "meeting", "plan", "occupation"], day(120)),
  });
  invites("inviteGuest", {
    linkId: id("link"),
    partyId: id("sandra"),
    until: day(7),
    personId: t.person("sandra"),
  });
  takes("sandra", -12, "07.20", id("link"));
  petra = by("petra", -12, "09.10");
  petra("summariseAssessment", {
    text: "Jenny behöver en gemensam tidsplan för vård, ersättning och arbetsträning, och besked som håller.",
  });
  petra("addParticipant", { participantId: id("wrong"), recipient: forUnit("adultStenvik"), why: "Stöd i vardagen." });
  summon(
    t,
    petra,
    "meeting",
    {
      income: {
        recipient: forUnit("incomeStenvik"),
        why: "Försörjningen.",
        wishedCompetence: "Den som får lova något om tiden",
      },
      insurance: { recipient: forUnit("insurance"), why: "Sjukpenning och arbetsträning." },
      samvaro: { recipient: forUnit("samvaro"), why: "Stödgrupp för ensamma föräldrar." },
    },
    {
      purpose: "En tidsplan som vård, försörjning och arbetsträning följer tillsammans.",
      keyQuestions:
        "När börjar arbetsträningen, och med hur många timmar? Vad händer med pengarna under tiden? Vem ringer Jenny?",
      startsAt: at(1, "13.00"),
      minutes: 60,
      place: "Vårdcentralen Stenvik, rum Ugglan",
      videoLink: "https://mote.exempel.se/granland/6001",
      accessibility: "Dämpat ljus. En i taget. Paus efter trettio minuter.",
      replyBy: day(-3),
      contact: "Petra Lundell, 031-390 06 22",
    },
    { chair: "Petra Lundell", secretary: "Tommy Arvidson" },
  );
  const meetingId = id("meeting");
  as("lenak", -11, "10.15", "returnWronglyAddressed", {
    participantId: id("wrong"),
    reason: "Felsänt: Jenny hör till ekonomiskt bistånd, inte till vuxenenheten.",
  });
  as("nadja", -10, "14.00", "answerSummons", {
    meetingId,
    participantId: id("income"),
    answer: "coming",
    representativeId: t.staff("nadja"),
    comment: "Tar med beslutet för vinterns månader.",
  });
  as("margareta", -8, "09.35", "answerSummons", {
    meetingId,
    participantId: id("insurance"),
    answer: "comingDigitally",
    representativeId: t.staff("margareta"),
  });
  as("jenny", -4, "21.15", "commentInvitation", {
    meetingId,
    text: "Kan ni börja med det som är bestämt, så att jag hinner lyssna? Och kan någon skriva ner siffrorna?",
  });
  const prepares = by("jenny", -4, "21.20");
  prepares("prepareMeeting", {
    section: "questions",
    text: "Hur många timmar får jag jobba innan pengarna minskar?\nVem ringer jag när jag inte orkar?",
  });
  prepares("prepareMeeting", {
    section: "support",
    text: "Att lampan i taket är släckt. Frågorna i förväg, på papper.",
  });
  prepares("prepareMeeting", { section: "helper", text: "Min syster. Hon ringer kvällen före." });
  prepares("tickPreparation", { step: "thoughtThrough", done: true });
  prepares("tickPreparation", { step: "talked", done: true });
  petra = by("petra", -3, "08.40");
  petra("readPreparation", {});
  petra("recordPreparation", { section: "lead", text: "Jag vill helst att du leder.", how: "phone" });
}
