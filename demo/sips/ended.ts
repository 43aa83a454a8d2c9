// SIPs that have ended: declined by the person, withdrawn in the middle, an existing plan was enough, declined by the unit.
import { summon } from "../scenes.ts";
import type { Story, Teller } from "../telling.ts";

/** Kent said no. What the units still see stays documented (C6). */
function kent({ as, by, unit, staff, day }: Teller) {
  as("ewa", -40, "13.00", "raiseNeed", {
    unitId: unit("adultStenvik"),
    what: "Leversvikt, dricker, har tackat nej till allt utom sprutan. Sjuksköterskan är den enda som släpps in. Dörren går inte att låsa.",
    wish: "Lämna mig i fred. Men laga dörren.",
    seenOn: day(-41),
    channel: "visit",
  });
  as("lenak", -39, "10.00", "startSip", { coordinatorId: staff("johnny"), deputyId: staff("lenak") });
  const johnny = by("johnny", -36, "11.00");
  johnny("giveInformation", { how: "spoken", note: "I trappan. Kent lyssnade klart och tackade för upplysningen." });
  johnny("decidePlanConsent", {
    giver: "person",
    answer: "no",
    way: "oral",
    remainingNeeds:
      "Vård för levern, någon som ser till honom dagligen, en dörr som går att låsa. Hyresvärden lagar dörren, det sa han ja till.",
  });
}

/** Hanna took her consent back after the summons had gone out: the plan closed in the same second (C7). */
function hanna(t: Teller) {
  const { as, by, id, unit, staff, forUnit, day, at } = t;
  as("annika", -30, "10.00", "raiseNeed", {
    unitId: unit("adultAlvhamn"),
    what: "Ny i drogfrihet, två barn hos sin mamma, på väg hem från behandling. Behöver bostad, beroendevård och umgänge som hänger ihop.",
    wish: "Barnen hemma till jul.",
    seenOn: day(-30),
    channel: "meeting",
  });
  as("ove", -29, "08.30", "startSip", { coordinatorId: staff("marko"), deputyId: staff("jessica") });
  const marko = by("marko", -27, "13.00");
  marko("giveInformation", { how: "digital", note: "Hanna läste själv i sin egen vy." });
  as("hanna", -26, "12.10", "decidePlanConsent", { giver: "person", answer: "yes", way: "digital" });
  as("hanna", -26, "12.20", "setConsentScope", {
    giver: "person",
    way: "digital",
    cells: t.allow(
      [forUnit("addiction"), forUnit("childAlvhamn"), forUnit("housingSupport")],
      ["need", "meeting", "plan", "home", "health", "social"],
      day(80),
    ),
  });
  marko("assessArea", {
    area: "home",
    works: "Har haft eget kontrakt förut.",
    hard: "Skuld till allmännyttan.",
    wish: "Trea.",
    needs: "Kontrakt genom socialtjänsten.",
  });
  summon(
    t,
    by("marko", -24, "09.00"),
    "meeting",
    {
      addiction: { recipient: forUnit("addiction"), why: "Eftervård." },
      child: { recipient: forUnit("childAlvhamn"), why: "Umgänge." },
      support: { recipient: forUnit("housingSupport"), why: "Boendestöd." },
    },
    {
      purpose: "Hem från behandlingen, i rätt ordning.",
      startsAt: at(-10, "10.00"),
      minutes: 60,
      place: "Stadshuset, rum Ankaret",
      replyBy: day(-14),
      contact: "Marko Vuori, 031-390 06 19",
    },
  );
  as("annika", -23, "09.00", "answerSummons", {
    meetingId: id("meeting"),
    participantId: id("addiction"),
    answer: "coming",
    representativeId: staff("annika"),
  });
  as("katarina", -22, "16.00", "answerSummons", {
    meetingId: id("meeting"),
    participantId: id("child"),
    answer: "coming",
    representativeId: staff("linda"),
  });
  as("hanna", -15, "02.35", "withdrawConsent", { giver: "person", way: "digital" });
}

/** Mikael already had a plan that held everything a SIP must hold (N2). */
function mikael({ as, unit, day }: Teller) {
  as("disa", -33, "09.20", "raiseNeed", {
    unitId: unit("lssAlvhamn"),
    what: "Ny rullstol, nytt boende och ny daglig verksamhet samtidigt. Flera ringer om samma sak.",
    wish: "En lista.",
    seenOn: day(-33),
    channel: "meeting",
  });
  as("pernilla", -32, "11.45", "referToPlan", {
    plan: "Individuell plan enligt LSS 10 §, upprättad i våras: den har båda huvudmännens insatser, vem som gör vad och vem som har det övergripande ansvaret. Ses över nästa månad, habiliteringen bjuds in.",
  });
}

/** Robin's need was declined by the unit, which is exceptional and takes a reason (N2). */
function robin({ as, unit, day }: Teller) {
  as("zahra", -28, "15.10", "raiseNeed", {
    unitId: unit("adultAlvhamn"),
    what: "Behöver nytt busskort, tandläkartid och hjälp med deklarationen.",
    seenOn: day(-28),
    channel: "phone",
  });
  as("ove", -27, "09.40", "declineNeed", {
    reason:
      "Ingen insats från hälso- och sjukvården behövs, så det finns inget att samordna mellan huvudmän. Zahra har hjälpt Robin med busskortet, tandvården har gett tid. Robin är tillfrågad och nöjd.",
  });
}

export const ended: Story[] = [
  { key: "kent", about: "kent", tell: kent },
  { key: "hanna", about: "hanna", tell: hanna },
  { key: "mikael", about: "mikael", tell: mikael },
  { key: "robin", about: "robin", tell: robin },
];
