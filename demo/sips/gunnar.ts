// Gunnar, 78: a stroke, a plan, two follow-ups, goals reached: closed.
import { confirm, gather, summon, write } from "../scenes.ts";
import type { Story, Teller } from "../telling.ts";

export const gunnar: Story = { key: "gunnar", about: "gunnar", tell: story };

function story(t: Teller) {
  const { as, by, id, forUnit, day, at } = t;
  as("fatima", -130, "10.20", "raiseNeed", {
    unitId: t.unit("healthSouth"),
    what: "Stroke med vänstersidig svaghet. Går hem med hemtjänst och rehab. Fiskar, bor vid kajen, trösklar mot vattnet.",
    wish: "Båten i sjön till våren.",
    seenOn: day(-130),
    channel: "discharge",
    trigger: "discharge",
  });
  as("helena", -130, "14.00", "startSip", { coordinatorId: t.staff("karin"), deputyId: t.staff("sara") });
  let karin = by("karin", -129, "09.00");
  karin("giveInformation", { how: "spoken" });
  karin("decidePlanConsent", { giver: "person", answer: "yes", way: "oral" });
  karin("setConsentScope", {
    giver: "person",
    way: "oral",
    cells: t.allow(
      [forUnit("homeSouth"), forUnit("rehabAlvhamn")],
      ["contact", "need", "meeting", "plan", "home", "movement", "leisure", "health"],
      day(40),
    ),
  });
  karin("assessArea", {
    area: "movement",
    works: "Högra sidan är stark.",
    hard: "Vänster hand, trappan till bryggan.",
    wish: "Lägga ut nät.",
    needs: "Handträning och ledstång.",
  });
  karin("summariseAssessment", {
    text: "Gunnar vill ut på sjön. Dit krävs handen, balansen och en ledstång på bryggan.",
  });
  summon(
    t,
    karin,
    "meeting",
    {
      homeSouth: { recipient: forUnit("homeSouth"), why: "Morgonhjälp i början." },
      rehab: { recipient: forUnit("rehabAlvhamn"), why: "Träning." },
    },
    {
      purpose: "Hem till kajen.",
      startsAt: at(-125, "11.00"),
      minutes: 45,
      place: "Medicinavdelning 5, dagrummet",
      replyBy: day(-127),
      contact: "Karin Dahl, 031-390 06 02",
    },
    { chair: "Karin Dahl", secretary: "Sara Nyman" },
  );
  const meetingId = id("meeting");
  as("andersp", -128, "09.10", "answerSummons", {
    meetingId,
    participantId: id("homeSouth"),
    answer: "coming",
    representativeId: t.staff("lotta"),
  });
  as("filip", -128, "10.10", "answerSummons", {
    meetingId,
    participantId: id("rehab"),
    answer: "coming",
    representativeId: t.staff("filip"),
  });
  karin = by("karin", -125, "11.00");
  gather(t, karin, "meeting", { how: "present" }, { homeSouth: "present", rehab: "present" });
  karin("writePlanText", {
    section: "needs",
    text: "Gunnar vill ut på sjön. Dit krävs handen, balansen och en ledstång på bryggan.",
  });
  karin("writePlanText", { section: "ifWorse", text: "Hänger mungipan eller orden: 112, genast." });
  write(t, karin, [
    {
      label: "boat",
      ownWords: "Båten i sjön till våren.",
      professional: "Gunnar är självständig i vardagen och kan hantera båten med sällskap.",
      subgoals: [
        {
          label: "hand",
          text: "Knyta en pålstek.",
          area: "movement",
          measures: [
            {
              label: "training",
              what: "Hand- och balansträning, hälften på bryggan.",
              owner: forUnit("rehabAlvhamn"),
              contact: "Filip Norén, 031-390 06 06",
              startsOn: day(-122),
              howOften: "två gånger i veckan",
              until: day(-40),
            },
            {
              label: "mornings",
              what: "Hjälp på morgonen med strumpor och knappar.",
              owner: forUnit("homeSouth"),
              contact: "Lotta Frisk, 031-390 06 03",
              startsOn: day(-124),
              until: day(-70),
            },
            {
              label: "blood",
              what: "Blodtryck och läkemedel.",
              owner: forUnit("healthSouth"),
              contact: "Olof Westman, 031-390 06 01",
              startsOn: day(-120),
              howOften: "en gång i månaden",
            },
            { label: "knots", what: "Knyter tio knopar varje kväll.", owner: "person" },
          ],
        },
      ],
    },
  ]);
  karin("chooseResponsible", { principalId: t.principal("region") });
  karin("bookFollowUp", { on: day(-85), how: "På bryggan.", caller: "Karin Dahl" });
  karin("answerPlan", { agrees: "yes" });
  karin("endMeeting", { meetingId });
  karin("establishPlan", {});
  karin("recordCopyGiven", { version: 1, to: "Gunnar Åhs", how: "paper", ground: "own" });
  confirm(t, -124, 1, ["andersp", "filip"]);
  const hold = (label: string, days: number, outcomes: [string, "done" | "ongoing"][], goal: "partly" | "reached") => {
    const followUpId = id(label);
    karin = by("karin", days, "13.00");
    karin("startFollowUp", { followUpId });
    for (const [measure, outcome] of outcomes)
      karin("followUpMeasure", { followUpId, measureId: id(measure), outcome });
    karin("followUpGoal", { followUpId, goalId: id("boat"), seenBy: "units", outcome: goal });
    karin("followUpGoal", {
      followUpId,
      goalId: id("boat"),
      seenBy: "person",
      outcome: goal,
      why: goal === "reached" ? "Två abborrar." : "Pålsteken sitter, men inte i blåst.",
    });
    karin("reviewConsent", { followUpId, right: true });
    return followUpId;
  };
  const first = hold(
    "follow-up-1",
    -85,
    [
      ["training", "ongoing"],
      ["mornings", "done"],
      ["blood", "ongoing"],
      ["knots", "ongoing"],
    ],
    "partly",
  );
  karin("decideFollowUp", {
    followUpId: first,
    kind: "continue",
    why: "Hjälpen på morgonen är avslutad. Träningen går vidare.",
    nextOn: day(-37),
    how: "På bryggan.",
  });
  const second = hold(
    "follow-up-2",
    -37,
    [
      ["training", "done"],
      ["mornings", "done"],
      ["blood", "done"],
      ["knots", "done"],
    ],
    "reached",
  );
  karin("decideFollowUp", {
    followUpId: second,
    kind: "close",
    why: "Målet är nått. Årskontroll på vårdcentralen som vanligt.",
  });
  karin("closeSip", {
    reason: "goalsReached",
    text: "Gunnar var ute i båten i september. Inget behov av samordning är kvar.",
  });
}
