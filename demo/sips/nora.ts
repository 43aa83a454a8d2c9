// Nora, 17: soon eighteen, placed in a home for care. From child psychiatry to adult. The meeting is held, the plan is being written.
import { gather, summon, write } from "../scenes.ts";
import type { Story, Teller } from "../telling.ts";

export const nora: Story = { key: "nora", about: "nora", tell: story };

function story(t: Teller) {
  const { as, by, id, forUnit, forParty, day, at } = t;
  as("emma", -26, "15.20", "raiseNeed", {
    unitId: t.unit("childAlvhamn"),
    what: "Nora fyller snart 18. Då slutar BUP, placeringen på HVB omprövas och vårdnadshavarna är inte längre de som bestämmer. Ingen har sagt till henne vad som händer dagen efter.",
    wish: "Veta vad som händer när jag fyller.",
    seenOn: day(-26),
    channel: "visit",
  });
  as("katarina", -25, "10.00", "startSip", {
    coordinatorId: t.staff("david"),
    deputyId: t.staff("linda"),
    reason: "David är Noras socialsekreterare.",
  });
  let david = by("david", -23, "16.00");
  david("addParty", {
    partyId: id("camilla"),
    kind: "guardian",
    name: "Camilla Wikander",
    relation: "mamma",
    personId: t.person("camilla"),
    phone: "070-174 06 17",
  });
  david("addParty", {
    partyId: id("peter"),
    kind: "guardian",
    name: "Peter Wikander",
    relation: "pappa",
    personId: t.person("peterw"),
    phone: "070-174 06 18",
  });
  david("giveInformation", { how: "spoken", note: "Nora för sig på Fyrbåken, föräldrarna på telefon samma kväll." });
  david("recordChildView", {
    agrees: "yes",
    view: "Bra om det är jag som bestämmer vem som är med. Jag vill inte ha pappa på hela mötet.",
    why: "Samtal på Fyrbåken, Nora och David.",
  });
  david("decidePlanConsent", { giver: forParty("camilla"), answer: "yes", way: "oral" });
  david("decidePlanConsent", { giver: forParty("peter"), answer: "yes", way: "oral" });
  const units = [forUnit("fyrbaken"), forUnit("bup"), forUnit("psychiatry"), forUnit("gymnasium")];
  for (const giver of ["camilla", "peter"])
    david("setConsentScope", {
      giver: forParty(giver),
      way: "oral",
      cells: [
        ...t.allow(units, ["contact", "need", "meeting", "plan", "education", "housing"], day(150)),
        ...t.allow(units.slice(0, 3), ["childHealth", "feelings", "relations"], day(150)),
      ],
    });
  david("writeConsentLimits", { notCovered: "Inget om varför jag kom till Fyrbåken till skolan." });
  david = by("david", -19, "10.00");
  david("assessArea", {
    area: "education",
    works: "Läser in matten på distans, godkänd i engelska.",
    hard: "Första timmen på morgonen.",
    wish: "Studenten med klassen.",
    needs: "Anpassad timplan och en vuxen som möter.",
  });
  david("assessArea", {
    area: "housing",
    works: "Trivs på Fyrbåken, lagar mat på tisdagar.",
    hard: "Vet inte var hon bor efter födelsedagen.",
    wish: "Egen lägenhet, inte ensam i början.",
    needs: "Stödboende med tät kontakt.",
  });
  david("assessArea", {
    area: "feelings",
    works: "Ringer Emma innan det blir för mycket.",
    hard: "Byten. Alla nya människor.",
    wish: "Slippa berätta allt en gång till.",
    needs: "Överlämning där BUP och vuxenpsykiatrin sitter i samma rum.",
  });
  as("nora", -17, "22.40", "writeOwnWords", {
    area: "housing",
    works: "Tisdagar. Lasagne.",
    hard: "Alla pratar om mig som att jag ska skickas vidare.",
    wish: "Nyckel, katt, någon att ringa.",
  });
  as("nora", -17, "22.51", "writeWhatMatters", { text: "Att ni frågar mig först. Lillasyster. Studenten." });
  david("summariseAssessment", {
    text: "Nora behöver veta var hon bor, vem hon träffar och vem som bestämmer dagen efter att hon fyllt 18, och få berätta en gång i stället för fem.",
  });
  summon(
    t,
    david,
    "meeting",
    {
      fyrbaken: { recipient: forUnit("fyrbaken"), why: "Boendet fram till och efter 18." },
      bup: { recipient: forUnit("bup"), why: "Överlämning." },
      psychiatry: {
        recipient: forUnit("psychiatry"),
        why: "Tar emot efter 18.",
        wishedCompetence: "Den som ska träffa Nora",
      },
      gymnasium: { recipient: forUnit("gymnasium"), why: "Studenten." },
    },
    {
      purpose: "Vad som händer när Nora fyller 18, och vem som gör vad.",
      keyQuestions: "Var bor Nora? Vem träffar hon på psykiatrin, och när första gången? Hur når hon studenten?",
      startsAt: at(-2, "14.00"),
      minutes: 60,
      place: "HVB Fyrbåken, matsalen",
      videoLink: "https://mote.exempel.se/granland/7102",
      replyBy: day(-6),
      contact: "David Öst, 031-390 06 25",
    },
    { chair: "Nora Wikander", secretary: "Linda Hägg" },
  );
  const meetingId = id("meeting");
  as("patricia", -16, "09.00", "answerSummons", {
    meetingId,
    participantId: id("fyrbaken"),
    answer: "coming",
    representativeId: t.staff("patricia"),
  });
  as("emma", -15, "13.00", "answerSummons", {
    meetingId,
    participantId: id("bup"),
    answer: "coming",
    representativeId: t.staff("emma"),
  });
  as("larserik", -13, "08.30", "answerSummons", {
    meetingId,
    participantId: id("psychiatry"),
    answer: "coming",
    representativeId: t.staff("jakob"),
  });
  as("ida", -12, "12.10", "answerSummons", {
    meetingId,
    participantId: id("gymnasium"),
    answer: "comingDigitally",
    representativeId: t.staff("ida"),
  });
  as("nora", -8, "23.05", "commentInvitation", {
    meetingId,
    text: "Jag leder. Pappa kan vara med på telefon sista kvarten.",
  });
  david = by("david", -2, "14.01");
  gather(
    t,
    david,
    "meeting",
    { how: "present" },
    { fyrbaken: "present", bup: "present", psychiatry: "present", gymnasium: "digital" },
  );
  david("writeMeetingNotes", {
    meetingId,
    part: "opening",
    text: "Nora ledde mötet. Hon hade skrivit tre frågor på tavlan.",
  });
  david("writeMeetingNotes", {
    meetingId,
    part: "needs",
    text: "Vuxenpsykiatrin tar över i januari. Emma och Jakob träffar Nora tillsammans två gånger före dess.",
  });
  david("writePlanText", {
    section: "needs",
    text: "Nora behöver veta var hon bor, vem hon träffar och vem som bestämmer dagen efter att hon fyllt 18, och få berätta en gång i stället för fem.",
  });
  david("writePlanText", { section: "whatMatters", text: "Att ni frågar mig först. Lillasyster. Studenten." });
  write(t, david, [
    {
      label: "home",
      ownWords: "Nyckel, katt, någon att ringa.",
      professional: "Nora bor i stödboende med tät kontakt från 18-årsdagen.",
      subgoals: [
        {
          label: "flat",
          text: "Flyttdag bestämd före födelsedagen.",
          area: "housing",
          measures: [
            {
              label: "placing",
              what: "Ordnar stödboende och följer med på visning.",
              owner: forUnit("childAlvhamn"),
              contact: "David Öst, 031-390 06 25",
              startsOn: day(1),
              until: day(30),
            },
            {
              label: "practice",
              what: "Tränar att bo själv: mat, tvätt och räkningar.",
              owner: forUnit("fyrbaken"),
              contact: "Patricia Norr, 031-390 06 29",
              startsOn: day(1),
              howOften: "tre kvällar i veckan",
            },
          ],
        },
        {
          label: "hand-over",
          text: "Berättar en gång, inte fem.",
          area: "feelings",
          measures: [
            {
              label: "together",
              what: "Två gemensamma samtal med Emma och Jakob.",
              owner: forUnit("bup"),
              contact: "Emma Lindelöf, 031-390 06 17",
              startsOn: day(5),
              until: day(35),
            },
          ],
        },
      ],
    },
    {
      label: "student",
      ownWords: "Studenten med klassen.",
      subgoals: [{ label: "timetable", text: "Timplan som börjar klockan tio.", area: "education", measures: [] }],
    },
  ]);
  david("endMeeting", { meetingId });
}
