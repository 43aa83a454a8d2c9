// Kjell, 70: his coordinator went away, the manager took over, and then nothing happened for a long time. One of his units has closed since.
import { gather, summon, write } from "../scenes.ts";
import type { Story, Teller } from "../telling.ts";

export const kjell: Story = { key: "kjell", about: "kjell", tell: story };

function story(t: Teller) {
  const { as, by, id, forUnit, day, at } = t;
  as("patrik", -215, "09.10", "raiseNeed", {
    unitId: t.unit("homeNorth"),
    what: "Ms, rullstol sedan i vintras, två hemtjänstgrupper som delar på dygnet och ingen av dem har hela schemat.",
    wish: "Veta vem som kommer.",
    seenOn: day(-215),
    channel: "visit",
  });
  as("gunilla", -214, "10.00", "startSip", { coordinatorId: t.staff("lotta") });
  const lotta = by("lotta@homeNorth", -212, "13.00");
  lotta("giveInformation", { how: "spoken" });
  lotta("decidePlanConsent", { giver: "person", answer: "yes", way: "oral" });
  lotta("setConsentScope", {
    giver: "person",
    way: "oral",
    cells: t.allow(
      [forUnit("homeHarbour"), forUnit("rehabRegion")],
      ["contact", "need", "meeting", "plan", "home", "movement", "hygiene"],
    ),
  });
  lotta("assessArea", {
    area: "home",
    works: "Bred dörr, bra hiss.",
    hard: "Sju olika nycklar till sju olika personer.",
    wish: "Veta vem som kommer.",
    needs: "Ett gemensamt schema.",
  });
  lotta("summariseAssessment", { text: "Ett schema för hela dygnet och träning som håller armarna starka." });
  as("gunilla", -200, "08.20", "takeOver", {
    reason: "Lotta är sjukskriven och det fanns ingen ersättare. Jag håller i det tills vidare.",
  });
  let gunilla = by("gunilla", -199, "09.00");
  summon(
    t,
    gunilla,
    "meeting",
    {
      harbour: { recipient: forUnit("homeHarbour"), why: "Nätterna." },
      rehab: { recipient: forUnit("rehabRegion"), why: "Förflyttning." },
    },
    {
      purpose: "Ett schema, en nyckel.",
      startsAt: at(-190, "10.00"),
      minutes: 45,
      place: "Hemma hos Kjell, Björkallén 52",
      replyBy: day(-193),
      contact: "Gunilla Ask, 031-390 06 09",
    },
    { chair: "Gunilla Ask", secretary: "Roya Karimi" },
  );
  as("patrik", -197, "13.00", "answerSummons", {
    meetingId: id("meeting"),
    participantId: id("rehab"),
    answer: "coming",
    representativeId: t.staff("patrik"),
  });
  gunilla = by("gunilla", -190, "10.00");
  gather(t, gunilla, "meeting", { how: "present" }, { harbour: "absentWithNotice", rehab: "present" });
  gunilla("writePlanText", {
    section: "needs",
    text: "Ett schema för hela dygnet och träning som håller armarna starka.",
  });
  write(t, gunilla, [
    {
      label: "who",
      ownWords: "Veta vem som kommer.",
      professional: "Högst fem olika personer i veckan.",
      subgoals: [
        {
          label: "schedule",
          text: "Schemat hänger på kylskåpet varje måndag.",
          area: "home",
          measures: [
            {
              label: "sheet",
              what: "Skriver veckans schema för båda grupperna.",
              owner: forUnit("homeNorth"),
              contact: "Roya Karimi, 031-390 06 10",
              startsOn: day(-187),
              howOften: "varje måndag",
            },
            {
              label: "arms",
              what: "Träningsprogram för armarna, hembesök.",
              owner: forUnit("rehabRegion"),
              contact: "Patrik Ström, 031-390 06 07",
              startsOn: day(-180),
              howOften: "varannan vecka",
            },
          ],
        },
      ],
    },
  ]);
  gunilla("declareNoOthers", { none: true });
  gunilla("chooseResponsible", { principalId: t.principal("alvhamn") });
  gunilla("bookFollowUp", { on: day(-140), how: "Hembesök.", caller: "Gunilla Ask" });
  gunilla("answerPlan", { agrees: "yes", comment: "Fem är fortfarande många." });
  gunilla("endMeeting", { meetingId: id("meeting") });
  gunilla("establishPlan", {});
  as("patrik", -188, "09.00", "confirmPlan", { version: 1 });
  as("patrik", -150, "07.40", "reportMeasure", {
    measureId: id("arms"),
    status: "ongoing",
    comment: "Starkare i armarna. Schemat har inte suttit uppe de två senaste gångerna.",
  });
}
