import type { Content } from "../content.ts";

export const staff: Content = {
  title: "För dig som arbetar med SIP",
  description:
    "Lagen i korthet, vad som ska stå i planen, fristerna vid utskrivning, samtycke och sekretess, och vad som gör en SIP bra.",
  lead: "Vad lagen kräver, vad som är god sed, och var de skiljer sig åt.",
  sections: [
    {
      id: "law",
      heading: "Tre lagrum",
      blocks: [
        {
          list: [
            "Socialtjänstlagen (2025:400) 10 kap. 8 och 9 §§. Gäller sedan den 1 juli 2025. Äldre mallar hänvisar till 2 kap. 7 § i den gamla lagen. Den är upphävd.",
            "Hälso- och sjukvårdslagen (2017:30) 16 kap. 4 §.",
            "Lag (2017:612) om samverkan vid utskrivning från sluten hälso- och sjukvård, 4 kap. 1–3 §§.",
          ],
        },
        "De två första har samma villkor. Personen behöver insatser från både socialtjänst och hälso- och sjukvård. Kommunen eller regionen bedömer att planen behövs. Personen samtycker.",
        "Tempot är olika skrivet. Socialtjänstlagen säger att arbetet ska börja genast. Hälso- och sjukvårdslagen säger utan dröjsmål. Följ det strängare.",
      ],
    },
    {
      id: "content",
      heading: "Fyra saker som planen måste ha",
      blocks: [
        {
          list: [
            "vilka insatser som behövs",
            "vilka insatser kommunen respektive regionen svarar för",
            "vilka åtgärder andra vidtar",
            "vilken av huvudmännen som har det övergripande ansvaret.",
          ],
        },
        "Mål och dag för uppföljning står inte i lagen. De är god sed, och utan dem går planen inte att följa upp. Den som har det övergripande ansvaret är en huvudman. Den som håller i arbetet, samordningsansvarig, är en person. Blanda inte ihop dem.",
        "Planen ska när det är möjligt göras tillsammans med den enskilde. Närstående ska få chans att delta om det är lämpligt och den enskilde inte motsätter sig det.",
      ],
    },
    {
      id: "discharge",
      heading: "Vid utskrivning från sjukhus",
      blocks: [
        "Här är det inte en bedömning. En samordnad individuell planering ska göras när patienten efter utskrivningen behöver insatser från både region och kommun. Det räcker att båda ger hälso- och sjukvård.",
        {
          list: [
            "Inskrivningsmeddelandet ska gå senast 24 timmar efter inskrivningen. Det kräver inget samtycke. Planen gör det.",
            "Den fasta vårdkontakten i den regionfinansierade öppna vården kallar. Det är inte sjukhuset som gör det.",
            "Kallelsen ska gå senast tre dagar efter meddelandet om att patienten är utskrivningsklar.",
            "Behövs kommunal hälso- och sjukvård ska också regionens öppna vård vara med.",
            "Vid öppen psykiatrisk tvångsvård eller öppen rättspsykiatrisk vård görs ingen SIP. Då görs en samordnad vårdplan enligt 7 a § LPT eller 12 a § LRV.",
          ],
        },
        "Kommunens betalningsansvar kan hänga på kallelsen. Hur dagarna räknas står i er länsöverenskommelse.",
      ],
    },
    {
      id: "consent",
      heading: "Samtycke och sekretess",
      blocks: [
        {
          list: [
            "Det är två beslut. Det ena är att planen upprättas. Det andra är vilka uppgifter som får lämnas till vem (OSL 12 kap. 2 §). Båda kan återkallas.",
            "Informera först. Fråga sedan också vad samtycket inte gäller.",
            "Lagen kräver ingen viss form. Skriv alltid ner när, hur och av vem samtycket togs emot.",
            "Kommunen är inte en enda läsare. Sekretess gäller också mellan självständiga verksamhetsgrenar i samma kommun (OSL 8 kap. 2 §).",
            "En kallelse röjer i sig att personen är känd hos er. Kalla bara dem som samtycket omfattar.",
            "Ett nej ska respekteras och dokumenteras, med de behov som ni ändå ser.",
          ],
        },
        "Sekretessbrytande regler, som OSL 25 kap. 12 och 13 §§ och 26 kap. 9 §, kan gälla ett visst utlämnande. De ersätter inte samtycket till planen.",
      ],
    },
    {
      id: "children",
      heading: "Barn och unga",
      blocks: [
        "Vårdnadshavare bestämmer tillsammans (FB 6 kap. 13 §). Barnets vilja får allt större betydelse med åldern (FB 6 kap. 11 §). Den som har fyllt 15 för sin egen talan (SoL 3 kap. 4 §). Är vårdnadshavarna oense finns FB 6 kap. 13 a §. Insatser utan vårdnadshavares samtycke regleras i SoL 21 kap. 1 §.",
        "Praxis skiljer sig mellan länen. Se er överenskommelse. Fråga alltid barnet, och kontrollera att barnet har förstått.",
      ],
    },
    {
      id: "good",
      heading: "Vad som gör en SIP bra",
      blocks: [
        {
          list: [
            "Börja tidigt. Många SIP kommer till först när det har kört fast.",
            "Lägg tiden på förberedelsen. Den är det mesta av arbetet.",
            "Skriv i kallelsen vad mötet ska lösa, så att rätt personer kommer förberedda.",
            "Skicka någon med mandat. Den som blir kallad måste komma och ska kunna lova något.",
            "Låt personens egna ord stå först och för sig.",
            "Skriv insatser som en mening: vem gör vad, när, hur ofta och till när.",
            "Boka uppföljningen innan ni skiljs åt.",
            "Utse en ersättare. En plan ska inte stanna när någon slutar.",
            "Avsluta planer som inte behövs. Alla ska få veta det och dokumentera hos sig.",
          ],
        },
        "En begäran om SIP ska i regel beviljas. Säg nej bara undantagsvis, och skriv ner skälet.",
      ],
    },
    {
      id: "checked",
      heading: "Om den här sidan",
      blocks: [
        "Texten bygger på lagarna så som de löd den 25 april 2026. Den är en orientering och ingen rättslig rådgivning. Kontrollera mot gällande lag och er överenskommelse.",
      ],
    },
  ],
};
