import type { Content } from "../content.ts";

export const words: Content = {
  title: "Ordlista",
  description: "Orden du kan möta när det gäller SIP, förklarade på vanlig svenska.",
  lead: "Ord som du kan möta, på vanlig svenska. Fattas ett ord? Be den som använde det att förklara.",
  sections: [
    {
      id: "people",
      heading: "De som är med",
      blocks: [
        {
          terms: [
            { id: "individual", term: "Den enskilde", means: "Den som planen handlar om. Det är du." },
            { id: "relative", term: "Närstående", means: "Någon som står dig nära: familj, vän eller granne." },
            {
              id: "guardian",
              term: "Vårdnadshavare",
              means: "Den som enligt lag har hand om ett barn. Oftast en förälder.",
            },
            {
              id: "representative",
              term: "God man, förvaltare",
              means:
                "Någon som har fått i uppdrag att hjälpa dig med det du inte kan sköta själv. I ett beslut står vad uppdraget gäller.",
            },
            { id: "principal", term: "Huvudman", means: "Den som har ansvaret enligt lag: kommunen eller regionen." },
            {
              id: "region",
              term: "Regionen",
              means: "Den som har hand om sjukhus, vårdcentraler och det mesta av vården i ditt län.",
            },
            {
              id: "socialservices",
              term: "Socialtjänsten",
              means: "Den del av kommunen som ger stöd och omsorg, till exempel hemtjänst och boendestöd.",
            },
            {
              id: "coordinator",
              term: "Samordningsansvarig",
              means: "Den person som håller ihop arbetet med din SIP. Det är dit du ringer.",
            },
            {
              id: "carecontact",
              term: "Fast vårdkontakt",
              means: "Någon i vården som hjälper dig att hålla ihop din vård. Du kan be om en.",
            },
            { id: "actor", term: "Aktör", means: "En verksamhet eller person som är med i planen." },
          ],
        },
      ],
    },
    {
      id: "yes",
      heading: "Att säga ja eller nej",
      blocks: [
        {
          terms: [
            {
              id: "consent",
              term: "Samtycke",
              means: "Att du säger ja. Du bestämmer vad det gäller, för vem och hur länge.",
            },
            { id: "withdraw", term: "Återkalla", means: "Att ta tillbaka sitt ja. Det kan du göra när du vill." },
            {
              id: "secrecy",
              term: "Sekretess, tystnadsplikt",
              means: "Att den som vet något om dig inte får säga det till andra, om inte du eller lagen tillåter det.",
            },
            {
              id: "protected",
              term: "Skyddade personuppgifter",
              means: "När någon är hotad kan adress och andra uppgifter döljas. Då visas de inte heller i planen.",
            },
          ],
        },
      ],
    },
    {
      id: "work",
      heading: "Arbetet",
      blocks: [
        {
          terms: [
            {
              id: "sip",
              term: "SIP",
              means:
                "Samordnad individuell plan. Samordnad betyder att flera gör den ihop. Individuell betyder att den är just din.",
            },
            { id: "need", term: "Behov", means: "Det som du behöver hjälp med." },
            {
              id: "assessment",
              term: "Kartläggning",
              means: "Att ta reda på hur du har det: vad som fungerar, vad som är svårt och vad du önskar.",
            },
            {
              id: "lifearea",
              term: "Livsområde",
              means: "En del av livet, som hem, fritid, hälsa, sömn eller ekonomi.",
            },
            { id: "summons", term: "Kallelse", means: "Ett brev eller besked om att man måste komma till mötet." },
            { id: "invitation", term: "Inbjudan", means: "Ett besked om att man får komma till mötet, om man vill." },
            { id: "goal", term: "Mål, delmål", means: "Det du vill ska hända. Ett delmål är ett steg på vägen." },
            { id: "measure", term: "Insats", means: "Något som någon ska göra för att du ska nå ditt mål." },
            { id: "commitment", term: "Eget åtagande", means: "Något som du själv säger att du ska göra." },
            { id: "followup", term: "Uppföljning", means: "När ni ses och ser hur det har gått." },
            { id: "closing", term: "Avslut", means: "När planen inte behövs längre." },
          ],
        },
      ],
    },
    {
      id: "plans",
      heading: "Andra planer",
      blocks: [
        {
          terms: [
            {
              id: "lss",
              term: "Plan enligt LSS",
              means:
                "En plan för dig som får stöd enligt lagen om stöd och service till vissa funktionshindrade. Den ska ses över minst en gång om året.",
            },
            {
              id: "implementation",
              term: "Genomförandeplan",
              means: "Hur en viss hjälp ska ges, till exempel hur hemtjänsten gör hos dig.",
            },
            {
              id: "discharge",
              term: "Utskrivningsklar",
              means: "När läkaren har sagt att du inte längre behöver ligga på sjukhus.",
            },
          ],
        },
      ],
    },
  ],
};

export const accessibility: Content = {
  title: "Tillgänglighet i Samlad",
  description:
    "Hur väl Samlad följer lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du anmäler fler.",
  lead: "{owner} står bakom den här tjänsten. Alla ska kunna använda den. Här står hur väl det går och hur du säger till.",
  sections: [
    {
      id: "report",
      heading: "Säg till om något inte fungerar",
      blocks: [
        "{report}",
        "Berätta gärna vilken sida det gäller, vad som hände och vilket hjälpmedel du använder. Skriv inget om din hälsa eller din plan. Du får svar så snart det går.",
        "Du kan också be att få något på ett annat sätt: i stor stil, uppläst eller på papper.",
        "Får du inget svar, eller tycker att svaret är fel? Anmäl det till [Myndigheten för digital förvaltning, Digg](https://www.digg.se/tdosanmalan). De ser till att lagen följs.",
      ],
    },
    {
      id: "how",
      heading: "Hur tillgänglig är tjänsten?",
      blocks: [
        "Samlad är byggd för att följa WCAG 2.2 på nivå AA. Det är mer än vad lagen (2018:1937) om tillgänglighet till digital offentlig service kräver. Vi bedömer att tjänsten är delvis förenlig med lagen, på grund av bristerna här nedanför.",
      ],
    },
    {
      id: "flaws",
      heading: "Brister som vi känner till",
      blocks: [
        {
          list: [
            "Filer som användare bifogar, till exempel ett inskannat papper, kan vara omöjliga att få upplästa. Be den som har bifogat filen om texten.",
            "Texter som personal skriver i en plan kan ha svåra ord. Be dem att skriva om.",
            "Planens egna texter finns bara på det språk som de skrevs på.",
            "Ingen utomstående har prövat tjänsten än, och inte heller ett tillräckligt antal personer som använder hjälpmedel till vardags. Det kan finnas brister som vi inte har sett.",
          ],
        },
      ],
    },
    {
      id: "tested",
      heading: "Så har vi prövat",
      blocks: [
        "Vi har gjort bedömningen själva. Sidorna prövas med programmet axe i en riktig webbläsare varje gång något ändras. Varje gång prövas också början av en SIP, och många delar av den, med enbart tangentbord och på en skärm av en telefons bredd. Dokument som tjänsten gör följer PDF/UA-1. Hur svåra de öppna sidorna är att läsa mäts med LIX.",
        "Bedömningen gjordes den {day}. Sidan ändrades senast samma dag.",
      ],
    },
    {
      id: "help",
      heading: "Så kan du anpassa",
      blocks: [
        {
          list: [
            "Sidorna följer webbläsarens textstorlek. Du kan förstora till 400 procent.",
            "Väljer du mörkt läge eller mer kontrast i din dator eller telefon följer sidorna med.",
            "De öppna sidorna fungerar utan JavaScript.",
            "[Broschyren om SIP finns i stor stil](leaflet-large).",
          ],
        },
      ],
    },
  ],
};
