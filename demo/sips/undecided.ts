// Needs that a manager has not decided yet: an urgent one, one from a ward about somebody without a number, one from a husband, one from the person herself.
import type { Story } from "../telling.ts";

export const undecided: Story[] = [
  {
    key: "birgit",
    about: "birgit",
    tell: ({ as, unit, day }) => {
      as("kristina", -2, "15.45", "raiseNeed", {
        unitId: unit("careAlvhamn"),
        what: "Fallit tre gånger på en vecka, senast i går natt. Bensår som inte läker. Äter inte upp maten som levereras. Hemsjukvården är där varje dag, men det räcker inte och vårdcentralen vet inte hur det ser ut hemma.",
        wish: "Låt mig vara hemma, men kom oftare.",
        seenOn: day(-2),
        channel: "visit",
        urgent: true,
      });
    },
  },
  {
    key: "harry",
    about: "harry",
    tell: ({ as, unit, day }) => {
      as("karin", -3, "16.20", "raiseNeed", {
        unitId: unit("careAlvhamn"),
        what: "Ser nästan ingenting längre och tar insulin fyra gånger om dagen. Har ställt in sprutan efter klicken, förra veckan räknade han fel. Synpedagog, diabetessköterska och hemtjänst behöver bestämma vem som gör vad.",
        wish: "Jag vill klicka själv. Men någon får gärna titta efter.",
        seenOn: day(-4),
        channel: "phone",
      });
    },
  },
  {
    key: "viktor",
    about: "viktor",
    tell: ({ as, unit, day, at }) => {
      as("fatima", -4, "11.20", "raiseNeed", {
        unitId: unit("careAlvhamn"),
        what: "Man utan svenskt personnummer, funnen nedkyld. Kallar sig Viktor, talar lite ryska och svenska. Vårdas med reservnummer. Skrivs ut inom en vecka, behöver tak över huvudet, såromläggning och kontakt med beroendevården.",
        wish: '"Varmt. Sova. Inte gatan."',
        seenOn: day(-4),
        channel: "discharge",
        trigger: "discharge",
      });
      as("fatima", -4, "11.25", "noteAdmission", {
        admittedAt: at(-5, "02.10"),
        expectedOn: day(2),
        unitIds: [unit("careAlvhamn"), unit("healthSouth")],
      });
      as("birgitta", -3, "08.55", "passOnNeed", {
        unitId: unit("adultAlvhamn"),
        why: "Boende och beroende hör till Vuxenenheten. Ringde Ove Granat samtidigt.",
      });
      // After twelve: the clocks count from the next day.
      as("fatima", -1, "13.20", "noteReady", {});
    },
  },
  {
    key: "majbritt",
    about: "majbritt",
    tell: ({ as, unit, day }) => {
      as("sune", -1, "07.50", "raiseNeed", {
        unitId: unit("homeSouth"),
        what: "Min fru kom hem från sjukhuset och nu ringer det folk hela dagarna som inte vet om varandra. En kom med en säng som inte gick in genom dörren. Jag är 87 och kan inte hålla i det här.",
        wish: "Att en enda människa ringer, och att det är samma nästa gång.",
        seenOn: day(-3),
        channel: "digital",
      });
    },
  },
  {
    key: "linn",
    about: "linn",
    tell: ({ as, unit, day }) => {
      as("linn", -5, "23.55", "raiseNeed", {
        unitId: unit("adultStenvik"),
        what: "Jag har ätstörning, skulder och en soc-kontakt som slutar. Tre väntelistor. Jag läste om SIP på 1177 och vill ha en.",
        wish: "Ett möte där alla hör samma sak samtidigt.",
        seenOn: day(-5),
        channel: "digital",
      });
    },
  },
];
