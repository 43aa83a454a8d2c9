import type { MainPathContent } from "./mainPathContent.ts";

export const page: MainPathContent = {
  title: "Mikä SIP on?",
  description:
    "SIP on yhteinen suunnitelma, kun saat apua sekä kunnalta että terveydenhuollosta. Se on maksuton, ja sinä päätät.",
  lead: "SIP on suunnitelma sinulle, joka saat apua monelta taholta. Kaikki, jotka auttavat sinua, tekevät sen yhdessä sinun kanssasi. Silloin tiedät, kuka tekee mitä ja milloin.",
  sections: [
    {
      id: "short",
      heading: "Tärkeintä",
      blocks: [
        {
          list: [
            "SIP tulee sanoista [samordnad individuell plan](sv): koordinoitu yksilöllinen suunnitelma. Sano SIP, kun kysyt, niin sinua ymmärretään.",
            "Se on sinulle, joka saat tukea sekä kunnalta että alueelta ([region](sv)). Alue hoitaa suurimman osan terveydenhuollosta.",
            "Sinä päätät. Kukaan ei tee SIPiä, jos et suostu siihen.",
            "SIP on maksuton.",
            "Kuka tahansa voi pyytää SIPiä: sinä, joku perheestäsi tai ne, jotka auttavat sinua.",
          ],
        },
      ],
    },
    {
      id: "plan",
      heading: "Mitä suunnitelmassa lukee?",
      blocks: [
        "Se alkaa siitä, mikä on sinulle tärkeää, omin sanoin. Lain mukaan siinä pitää aina lukea neljä asiaa:",
        {
          list: [
            "mitä apua tarvitset",
            "mitä kunta tekee ja mitä alue tekee",
            "mitä muut tekevät, esimerkiksi koulu, perheesi tai sinä itse",
            "vastaako koko suunnitelmasta kunta vai alue.",
          ],
        },
        { note: "Suunnitelma kirjoitetaan ruotsiksi. Pyydä, että se selitetään sinulle, tarvittaessa tulkin avulla." },
      ],
    },
    {
      id: "consent",
      heading: "Suostumuksesi",
      blocks: [
        "Ensin sinun pitää saada tietää, mikä SIP on ja mitä muut voivat saada tietää sinusta. Sitten päätät kahdesta asiasta: tehdäänkö suunnitelma ja kuka saa tietää mitä. Tätä sanotaan suostumukseksi.",
        {
          list: [
            "Voit suostua yhteen osaan ja sanoa ei toiselle.",
            "Voit perua suostumuksesi milloin haluat. Sinun ei tarvitse sanoa, miksi.",
            "Jos sanot ei, sinulla on sama oikeus apuun kuin ennen.",
            "Lapsen puolesta suostuvat useimmiten huoltajat. Lapsen pitää saada sanoa, mitä hän haluaa.",
          ],
        },
      ],
    },
    {
      id: "steps",
      heading: "Näin se etenee",
      blocks: [
        {
          steps: [
            { heading: "Joku huomaa tarpeen", texts: ["Sinä, perheesi tai joku auttajistasi kertoo siitä."] },
            { heading: "Sanot kyllä tai ei", texts: ["Ilman suostumustasi suunnitelmaa ei tehdä."] },
            { heading: "Valmistaudutte", texts: ["Kerrot, mikä toimii, mikä on vaikeaa ja mitä toivot."] },
            {
              heading: "Ne, joita tarvitaan, kutsutaan",
              texts: ["Saat nähdä, ketkä kutsutaan, ja sanoa mielipiteesi, ennen kuin kutsu lähetetään."],
            },
            {
              heading: "Tapaatte",
              texts: [
                "Tapaatte samassa huoneessa tai videolla. Voit ottaa mukaan jonkun tueksi. Jos tarvitset tulkkia, se järjestetään.",
              ],
            },
            {
              heading: "Suunnitelma kirjoitetaan",
              texts: [
                "Siinä lukee, kuka tekee mitä ja milloin. Jos et ole tyytyväinen, sano se. Se kirjoitetaan suunnitelmaan.",
              ],
            },
            { heading: "Katsotte, miten sujuu", texts: ["Aina on sovittu päivä, jolloin katsotte, miten on mennyt."] },
            {
              heading: "Suunnitelma päättyy",
              texts: ["Näin tapahtuu, kun tavoitteet on saavutettu tai kun sinä haluat."],
            },
          ],
        },
      ],
    },
    {
      id: "ask",
      heading: "Näin pyydät SIPiä",
      blocks: [
        "Et tarvitse lomaketta. Kerro jollekin, jonka kanssa olet jo tekemisissä: terveyskeskuksessa, kotipalvelussa, koulussa, kunnassa tai sairaalassa.",
        "Voit sanoa tai näyttää tämän ruotsiksi:",
        {
          sayInSwedish:
            "Hej! Jag får hjälp av er och av andra. Det är svårt att få det att hänga ihop. Jag vill ha en SIP. Jag behöver tolk.",
          means:
            "Hei! Saan apua teiltä ja muilta. Kokonaisuutta on vaikea pitää koossa. Haluan SIPin. Tarvitsen tulkin.",
        },
        "Jos vastaus on ei, sinun pitää saada tietää syy. Jos et ymmärrä sitä, pyydä selittämään.",
        { note: "SIP ei ole kiireellisiä tilanteita varten. Jos henki on vaarassa, soita 112." },
      ],
    },
    {
      id: "words",
      heading: "Ruotsin sanoja, joita voit kuulla",
      blocks: [
        {
          swedishWords: [
            { term: "samtycke", means: "suostumus: sanot kyllä" },
            { term: "samordnare", means: "koordinaattori: pitää suunnitelmasi työn koossa" },
            { term: "kommun", means: "kunta: vastaa esimerkiksi kotipalvelusta, koulusta ja tuesta" },
            { term: "region", means: "alue: vastaa suurimmasta osasta terveydenhuoltoa" },
            { term: "vårdcentral", means: "terveyskeskus: sinne mennään ensin, kun sairastutaan" },
            { term: "handläggare", means: "käsittelijä: selvittää kunnassa tuen tarpeen ja päättää tuesta" },
            { term: "vårdnadshavare", means: "huoltaja: vastaa lapsesta, useimmiten vanhemmat" },
            { term: "uppföljning", means: "seuranta: katsotte, miten on mennyt" },
            { term: "tolk", means: "tulkki: kääntää sen, mitä sanotte" },
          ],
        },
      ],
    },
  ],
  around: {
    skip: "Siirry sisältöön",
    onPage: "Tällä sivulla",
    signIn: "Siirry Samladiin",
    signInText:
      "Onko sinulla suunnitelma? Samladissa voit lukea sen ja vastata. Kirjaudut sähköisellä henkilötunnisteella ([e-legitimation](sv)).",
    inOther: "Muilla kielillä",
    more: "Ruotsiksi ja englanniksi on enemmän luettavaa.",
    waiting: "Käännös odottaa äidinkielisen lukijan tarkistusta.",
    reviewed: (day) => `Käännös on tarkistettu ${day}.`,
  },
};
