import type { Content } from "../content.ts";

export const start: Content = {
  title: "Vad är en SIP?",
  description:
    "En SIP är en gemensam plan när du har hjälp från både kommunen och vården. Den är gratis och du bestämmer.",
  lead: "En SIP är en plan för dig som har hjälp från flera håll. Alla som hjälper dig gör den ihop med dig. Då vet du vem som gör vad, och när.",
  sections: [
    {
      id: "short",
      heading: "Det viktigaste",
      blocks: [
        {
          list: [
            "SIP är kort för samordnad individuell plan.",
            "Den är till för dig som får stöd av både kommunen och regionen. Regionen har hand om det mesta av vården.",
            "Du bestämmer. Ingen gör en SIP om du inte säger ja.",
            "Du kan ta tillbaka ditt ja när du vill.",
            "En SIP är gratis.",
            "Vem som helst kan be om en SIP: du, någon i din familj eller de som jobbar med dig.",
          ],
        },
      ],
    },
    {
      id: "why",
      heading: "Varför finns SIP?",
      blocks: [
        "Många får hjälp av flera på en gång. Hemtjänsten kommer på morgonen. En läkare skriver ut medicin. Skolan hjälper till med läxor. Var och en gör sitt, men ingen ser allt.",
        "Då blir det lätt du som får hålla ihop det. Du ringer, väntar och berättar samma sak igen. Så ska det inte vara. Med en SIP är det de som hjälper dig som ska hålla ihop.",
        { quote: "Förr var jag den som ringde runt. Nu vet jag vem jag ska ringa.", who: "Så kan det kännas" },
      ],
    },
    {
      id: "holds",
      heading: "Vad står i planen?",
      blocks: [
        "Lagen säger att fyra saker alltid ska stå i en SIP:",
        {
          list: [
            "vilken hjälp du behöver",
            "vad kommunen ska göra och vad regionen ska göra",
            "vad andra gör, till exempel skolan, din familj eller du själv",
            "om det är kommunen eller regionen som har ansvar för hela planen.",
          ],
        },
        "En bra plan säger mer än så. Den börjar med vad som är viktigt för dig, i dina egna ord. Den har en dag då ni ser hur det har gått.",
      ],
    },
    {
      id: "who",
      heading: "Vilka är med?",
      blocks: [
        "Du är i mitten. Runt dig finns de som du behöver hjälp av. Det kan vara hemtjänsten, vårdcentralen, skolan, en handläggare eller din dotter. Du säger vilka du vill ha med och vad de får veta.",
        "[Så går det till, steg för steg](steps)",
      ],
    },
  ],
};

export const when: Content = {
  title: "När behövs en SIP?",
  description:
    "En SIP behövs när du har hjälp från både kommunen och regionen och de måste hjälpas åt. Här är exempel.",
  lead: "En SIP behövs när flera hjälper dig och de måste hjälpas åt. Vänta inte tills det har blivit stopp.",
  sections: [
    {
      id: "law",
      heading: "Så säger lagen",
      blocks: [
        "En SIP ska göras när de här sakerna stämmer:",
        {
          list: [
            "Du behöver hjälp av både socialtjänsten och vården.",
            "Kommunen eller regionen tycker att planen behövs för att du ska få den hjälp du behöver. Det räcker att en av dem tycker så.",
            "Du säger ja.",
          ],
        },
        "Då ska de börja genast.",
      ],
    },
    {
      id: "signs",
      heading: "Tecken på att en SIP kan hjälpa",
      blocks: [
        {
          list: [
            "Du vet inte vem som gör vad.",
            "Du får olika svar från olika håll.",
            "Någon säger: det där är inte vårt ansvar.",
            "Du får berätta samma sak gång på gång.",
            "Du själv eller någon i din familj får hålla ihop allt.",
            "Något stort ska hända. Du ska flytta, byta skola, fylla 18 eller komma hem från sjukhus.",
          ],
        },
      ],
    },
    {
      id: "hospital",
      heading: "När du ska hem från sjukhus",
      blocks: [
        "Då gäller en egen lag. Behöver du hjälp från både regionen och kommunen när du har kommit hem? Då ska de planera det ihop med dig. Det gäller även om all hjälpen är vård.",
        "Du ska få en fast vårdkontakt i vården utanför sjukhuset. Det är ofta någon på din vårdcentral. Den personen ska kalla till planeringen senast tre dagar efter att sjukhuset har sagt att du är klar att åka hem.",
      ],
    },
    {
      id: "not",
      heading: "När blir det ingen SIP?",
      blocks: [
        {
          list: [
            "Du säger nej. Då får du ändå den hjälp du har rätt till.",
            "Bara en verksamhet hjälper dig. Då räcker deras egen plan.",
            "Du har redan en plan där allt det står som en SIP ska ha.",
            "Du har tvångsvård i öppen form. Då görs en annan plan, en samordnad vårdplan.",
          ],
        },
        "En SIP är inte till för det som är akut. Vid fara för liv, ring 112.",
        "[Så ber du om en SIP](ask)",
      ],
    },
  ],
};

export const ask: Content = {
  title: "Så ber du om en SIP",
  description:
    "Du kan be om en SIP hos någon som du redan har kontakt med. Du behöver ingen blankett. Här är vad du kan säga.",
  lead: "Du behöver ingen blankett. Säg till någon som du redan har kontakt med, i vården eller i kommunen.",
  sections: [
    {
      id: "whom",
      heading: "Vem frågar jag?",
      blocks: [
        "Fråga den du tycker är lättast att prata med. Det kan till exempel vara",
        {
          list: [
            "din vårdcentral eller en annan mottagning",
            "hemtjänsten, boendestödet eller din handläggare",
            "en kurator eller rektor på skolan",
            "någon på sjukhuset, om du ligger där.",
          ],
        },
        "De ska ta emot din fråga och se till att den kommer rätt. Du behöver inte veta vem som har ansvaret.",
      ],
    },
    {
      id: "say",
      heading: "Vad ska jag säga?",
      blocks: [
        "Du kan säga eller skriva så här:",
        {
          quote:
            "Hej! Jag får hjälp av er och av … Det är svårt att få det att hänga ihop. Jag vill ha en SIP. Det svåraste just nu är … Det här är viktigt för mig: …",
          who: "Fyll i dina egna ord",
        },
        "Skriv inga känsliga uppgifter i ett vanligt mejl. Ring eller säg det när ni ses.",
        "Kan du [logga in i Samlad](/sign-in)? Då kan du be om en SIP där, för dig själv eller för någon du står nära.",
      ],
    },
    {
      id: "then",
      heading: "Vad händer sedan?",
      blocks: [
        {
          list: [
            "En chef läser det du har sagt och svarar.",
            "Blir det en SIP får du en person att prata med. Den personen håller ihop arbetet.",
            "Du får veta vad en SIP är och vad som kan komma att delas. Först därefter frågar de om du säger ja.",
          ],
        },
        "[Läs om alla stegen](steps)",
      ],
    },
    {
      id: "no",
      heading: "Om de säger nej",
      blocks: [
        "Den som ber om en SIP ska i regel få det. Ett nej ska vara ovanligt och du ska få veta skälet. Skälet ska skrivas ner.",
        "Förstår du inte skälet, be dem förklara. Du kan också fråga någon annan som hjälper dig. Det räcker att kommunen eller regionen tycker att planen behövs.",
      ],
    },
    {
      id: "somebody",
      heading: "Be om en SIP åt någon annan",
      blocks: [
        "Du kan säga till när du ser att någon behöver en SIP. Men det är personen själv som säger ja eller nej. Är det ett barn, är det oftast de som har vårdnaden som säger ja, och barnet ska få säga vad det vill.",
        "[Mer för dig som är närstående](relatives)",
      ],
    },
  ],
};

export const steps: Content = {
  title: "En SIP steg för steg",
  description:
    "Åtta steg: behov, samtycke, kartläggning, kallelse, möte, plan, uppföljning och avslut. Det här händer i vart och ett.",
  lead: "Åtta steg, från att någon ser att du behöver en plan till att den inte behövs längre. Du är med i alla.",
  sections: [
    {
      id: "steps",
      heading: "De åtta stegen",
      blocks: [
        {
          steps: [
            {
              heading: "Någon ser ett behov",
              texts: [
                "Du, din familj eller någon som hjälper dig säger till. En chef svarar och utser någon som håller ihop arbetet. Den personen har en ersättare, så att planen aldrig blir utan ansvarig.",
              ],
            },
            {
              heading: "Du säger ja eller nej",
              texts: [
                "Först får du veta vad en SIP är och vad som kan komma att delas. Sedan säger du två saker: om det ska göras en plan, och vem som får veta vad.",
                "Det är ditt [samtycke](words#consent). Du kan säga ja till en del och nej till en annan. Du kan ändra dig när du vill.",
              ],
            },
            {
              heading: "Ni förbereder er",
              texts: [
                "Du berättar vad som fungerar, vad som är svårt och vad du önskar. Det kallas [kartläggning](words#assessment). Dina egna ord står för sig och ingen annan ändrar dem.",
                "Det här är det mesta av arbetet. Ett möte blir bra när alla har tänkt efter innan.",
              ],
            },
            {
              heading: "De som behövs kallas",
              texts: [
                "Du ska få se vilka som ska kallas innan kallelsen går ut, och säga vad du tycker. Kommunen och regionen måste komma när de får en [kallelse](words#summons). Andra får en [inbjudan](words#invitation) och kan tacka nej.",
              ],
            },
            {
              heading: "Ni ses",
              texts: [
                "Ni träffas i ett rum eller på en skärm. Du kan leda mötet själv om du vill. Du kan ha med någon som stöd. Behöver du tolk ska det ordnas.",
                "Mötet har fem delar: inledning, hur det är nu, vad du behöver, en sammanfattning och ett avslut. Delen om vad du behöver är längst.",
                "Vill eller kan du inte vara med? Då kan de planera ändå, om du har sagt ja till planen.",
              ],
            },
            {
              heading: "Planen skrivs",
              texts: [
                "Där står dina mål i dina ord, vem som gör vad, när och hur ofta. Du får den på det sätt du vill. Är du inte nöjd, säg det. Det skrivs in i planen.",
              ],
            },
            {
              heading: "Ni ser hur det går",
              texts: [
                "Det finns alltid en dag då ni följer upp. Blev det som ni sa? Hjälpte det? Då kan ni fortsätta, ändra eller avsluta. Du kan be om att få ses tidigare.",
              ],
            },
            {
              heading: "Planen avslutas",
              texts: [
                "Det sker när målen är nådda, när ingen längre behöver hålla ihop hjälpen, eller när du vill det. Alla som har varit med får veta det.",
              ],
            },
          ],
        },
      ],
    },
    {
      id: "order",
      heading: "Det går inte alltid rakt fram",
      blocks: [
        "Ofta blir det flera möten. Nya personer kan komma in och andra gå. Du kan ändra ditt ja under hela tiden. En plan kan leva i några veckor eller i många år.",
      ],
    },
  ],
};
