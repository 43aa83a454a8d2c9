import type { MainPath } from "../mainPath.ts";

export const texts = {
  bar: {
    label: "Ketä sivu koskee",
    guardian: "Olet täällä huoltajana:",
    representative: "Olet täällä edustajana:",
    relative: "Olet täällä läheisenä:",
    guest: "Olet täällä kutsuttuna:",
    raiser: "Olet täällä, koska ilmoitit tarpeesta:",
    self: "Tämä on oma suunnitelmasi",
    aged: "{{name}}, {{age}} vuotta",
    switch: "Vaihda henkilöä",
    own: "Oma suunnitelmasi",
    every: "Kaikki suunnitelmat",
  },
  gone: {
    title: "Et näe enää tätä sivua",
    lead: "Sivua ei ole, tai sinulla ei nyt ole oikeutta nähdä sitä. Siihen voi olla monta syytä.",
    grownUp: "Lapsi on täyttänyt 18. Silloin lapsi päättää itse, eivätkä huoltajat enää näe suunnitelmaa.",
    consent: "Henkilö on muuttanut sitä, kuka saa lukea.",
    ended: "Aika, jonka sait lukea, on päättynyt.",
    ask: "Jos haluat tietää enemmän, kysy henkilöltä itseltään tai suunnitelman koordinaattorilta.",
    home: "Omiin suunnitelmiini",
  },
} satisfies MainPath<"beside">;
