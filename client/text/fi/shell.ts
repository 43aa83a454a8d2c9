import type { MainPath } from "../mainPath.ts";

export const texts = {
  product: "Samlad",
  skip: "Siirry sisältöön",
  mainNavigation: "Päävalikko",
  nav: { my: "Minun SIPini" },
  account: {
    aboutPerson: " – Kirjautumiset, kuka on lukenut, kirjaudu ulos",
    readers: "Kuka on lukenut minusta",
    sessions: "Kirjautumiseni",
    signOut: "Kirjaudu ulos",
  },
  looks: {
    label: "Ulkoasu",
    auto: "Kuten laitteessa",
    light: "Vaalea",
    dark: "Tumma",
    contrast: "Suuri kontrasti",
  },
  language: { label: "Kieli: suomi" },
  demo: "Esittely. Kaikki henkilöt ovat keksittyjä.",
  landing: {
    title: "Samlad",
    lead: "Yhteinen suunnitelma, kun saat apua monelta taholta. Sinä olet keskellä.",
    what: "Koordinoitu yksilöllinen suunnitelma (SIP) näyttää, kuka tekee mitä ja milloin. Kunta, alue ja muut tekevät sen täällä yhdessä sinun kanssasi. Sinä päätät, kuka saa lukea mitä.",
    signIn: "Kirjaudu sisään",
    forStaff: "Teetkö työtä SIPin parissa? Kirjaudu työpaikkasi sähköisellä tunnisteella.",
    forPerson: "Kirjaudut sisään sähköisellä henkilötunnisteella (e-legitimation).",
    about: "Lue, mikä SIP on",
    accessibility: "Samladin saavutettavuus",
    points: {
      decide: "Sinä päätät",
      decideText: "Suostumus on sinun. Näet, ketkä saavat lukea mitä. Voit muuttaa mielesi milloin tahansa.",
      know: "Kaikki tietävät, kuka tekee mitä",
      knowText: "Jokaisella asialla on joku, joka vastaa siitä, ja päivä.",
      follow: "Sitä seurataan",
      followText: "Suunnitelmassa on aina päivä, jolloin katsotte, miten asiat sujuvat.",
    },
  },
  signedOut: {
    title: "Olet kirjautunut ulos",
    text: "Sulje selain, jos muutkin käyttävät tätä laitetta.",
    again: "Kirjaudu uudelleen sisään",
  },
  notFound: {
    title: "Sivua ei ole",
    text: "Osoitteessa voi olla kirjoitusvirhe, tai sinulla ei ole oikeutta nähdä sitä, mitä siinä oli.",
    home: "Etusivulle",
  },
  crashed: {
    title: "Sivulla tapahtui virhe",
    text: "Kirjoittamasi on tallennettu. Lataa sivu uudelleen ja yritä taas.",
    reload: "Lataa sivu uudelleen",
  },
  sessionEnded: {
    title: "Sinut on kirjattu ulos",
    text: "Sivua ei käytetty pitkään aikaan. Kirjoittamasi on tallella. Kirjaudu uudelleen sisään, niin jatkat siitä, mihin jäit.",
    signIn: "Kirjaudu uudelleen sisään",
  },
  stepUp: {
    title: "Näytä vielä kerran, kuka olet",
    text: "Se, mitä aiot tehdä, on erityisesti suojattu. Siksi sinun on ensin kirjauduttava uudelleen. Palaat tänne, ja kirjoittamasi on tallella.",
    go: "Kirjaudu uudelleen sisään",
    notNow: "Ei nyt",
  },
  offline: "Palvelimeen ei saada yhteyttä. Kirjoittamasi on tallella tässä ja tallennetaan, kun yhteys palaa.",
} satisfies MainPath<"shell">;
