import type { MainPath } from "../mainPath.ts";

export const texts = {
  title: "Tilanne nyt",
  means: {
    waiting: "Suunnitelma tehdään vasta, kun molemmat ovat suostuneet. Sitä ennen kukaan ei lue mitään.",
    waitingMe: "Suunnitelma tehdään vasta, kun huoltajasi ovat suostuneet. Sitä ennen kukaan ei lue mitään.",
    disagree: "Vastaukset ovat erilaiset. Siksi suunnitelmaa ei voi nyt tehdä, eikä kukaan lue mitään.",
    given: "Huoltajat ovat suostuneet. Suunnitelman voi tehdä.",
    enough: "Suunnitelman voi tehdä.",
    childNo:
      "{{name}} on itse sanonut ei. 15-vuotiaasta alkaen se otetaan huomioon. Kukaan ei lue mitään, vaikka huoltajat ovat suostuneet.",
    childNoMe: "Olet sanonut ei, ja vastauksesi on voimassa. Kukaan ei lue mitään, vaikka huoltajasi ovat suostuneet.",
  },
  child: {
    silent:
      "{{name}} ei ole itse vastannut. Se ei estä mitään. Mutta {{name}} voi sanoa ei, ja silloin se on voimassa.",
    silentMe: "Et ole itse vastannut. Se ei estä mitään. Mutta jos sanot ei, se on voimassa.",
    yes: "{{name}} on itse suostunut.",
    yesMe: "Olet suostunut. Se ei yksin riitä: myös huoltajiesi pitää suostua.",
  },
  ground: {
    board: "Sosiaalilautakunta (socialnämnden) on päättänyt, että yhden huoltajan suostumus riittää.",
    otherAbsent: "Toinen huoltaja on poissa. Siksi yhden huoltajan suostumus riittää.",
    childConsents: "Tässä on voimassa oma suostumus, jonka {{name}} on antanut.",
  },
  next: {
    title: "Tämä tapahtuu nyt",
    own: "Sinun vastauksesi puuttuu. Voit vastata alempana.",
    others: "{{coordinator}} kysyy heiltä: {{who}}. Sinun ei tarvitse tehdä mitään.",
    disagree: "{{coordinator}} ottaa yhteyttä molempiin. Kumpikin voi muuttaa vastaustaan milloin tahansa.",
    disagreeMe: "{{coordinator}} puhuu huoltajiesi kanssa. Voit aina sanoa, mitä ajattelet.",
    childNo: "{{coordinator}} kysyy, mikä voisi olla paremmin. {{name}} voi muuttaa mielensä milloin tahansa.",
    childNoMe:
      "{{coordinator}} kysyy, mikä voisi olla paremmin. Voit muuttaa mielesi, milloin haluat. Suunnitelma ei pääty itsestään.",
  },
  ways: {
    title: "Jos emme pääse sopuun",
    titleMe: "Jos huoltajani eivät pääse sopuun",
    fault: "Ei ole sinun syysi, että he ovat eri mieltä.",
    talk: "Kunnan perheoikeusyksikkö (familjerätten) voi auttaa huoltajia puhumaan ja sopimaan. Se ei maksa mitään.",
    board:
      "Sosiaalilautakunta (socialnämnden) voi päättää joistakin tukitoimista, vaikka vain yksi huoltaja suostuu. Silloin sen pitää olla lapselle parasta. Se voi koskea psykiatrista hoitoa, tukea ilman sijoitusta, tukihenkilöä tai joitakin LSS-lain tukitoimia.",
    boardLaw: "FB 6 kap. 13 a §",
    away: "Jos toinen huoltaja on poissa tai sairas eikä asia voi odottaa, toinen saa päättää. Tämä ei koske asioita, joilla on suuri merkitys lapsen tulevaisuudelle.",
    awayLaw: "FB 6 kap. 13 §",
    child:
      "12-vuotiaasta alkaen lapsi voi joskus saada sosiaalipalvelun tukea omalla suostumuksellaan. Se ei koskaan koske sijoitusta.",
    childLaw: "SoL 21 kap. 1 §",
    ask: "{{coordinator}} voi kertoa lisää ja kirjaa, mikä on voimassa.",
  },
  own: {
    question: "Haluatko itse, että suunnitelma tehdään?",
    lead: "Olet täyttänyt 15, joten sinulta kysytään erikseen. Jos sanot ei, se on voimassa. Suostumuksesi ei yksin riitä: myös huoltajiesi pitää suostua.",
    noText:
      "Silloin kukaan ei lue mitään, vaikka huoltajasi ovat suostuneet. Oikeutesi apuun on sama kuin ennen. Suunnitelma ei pääty itsestään, ja voit muuttaa mielesi.",
    guardianNoText:
      "Silloin suunnitelmaa ei voi nyt tehdä, koska päätätte yhdessä. Oikeus apuun on sama kuin ennen, ja voit muuttaa mielesi.",
  },
} satisfies MainPath<"together">;
