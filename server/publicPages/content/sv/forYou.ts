import type { Content } from "../content.ts";

export const relatives: Content = {
  title: "För dig som är närstående",
  description:
    "Du som är närstående kan be om en SIP och vara med, om personen vill det. Det här kan du göra och det här bör du veta.",
  lead: "Du kan ofta mer om vardagen än någon annan. Du kan vara med i arbetet om den det gäller vill det.",
  sections: [
    {
      id: "can",
      heading: "Det här kan du göra",
      blocks: [
        {
          list: [
            "Säga till att det behövs en SIP. Det kan du göra även om du inte får veta något tillbaka.",
            "Vara med på mötet, om personen inte har något emot det.",
            "Berätta vad som fungerar, vad som är svårt och vad du orkar.",
            "Ta på dig något i planen. Säg också vad du inte kan göra.",
            "Stå som den som är stöd före, under och efter mötet.",
          ],
        },
        "Lagen säger att närstående ska få chansen att vara med, om det är lämpligt och personen inte säger nej.",
      ],
    },
    {
      id: "know",
      heading: "Vad får jag veta?",
      blocks: [
        "Det bestämmer den som planen handlar om. Du kan få läsa hela planen, en del av den eller inget. Det kan ändras när som helst. Det är inte ett tecken på att någon är arg på dig.",
        "De som arbetar med planen har tystnadsplikt. De får alltid lyssna på dig, även när de inte får berätta något.",
      ],
    },
    {
      id: "guardian",
      heading: "Du som har vårdnaden om ett barn",
      blocks: [
        "Är ni två som har vårdnaden säger ni ja ihop. Säger en av er ja och en nej, finns det vägar framåt. Fråga den som håller i planen.",
        "Barnet ska få veta vad som händer och säga vad det tycker. Ju äldre barnet är, desto mer väger det. Från 15 år har barnet en egen röst vid sidan av er. När barnet fyller 18 bestämmer det själv.",
        "[Läs gärna sidan för barn ihop](children)",
      ],
    },
    {
      id: "representative",
      heading: "Du som är god man eller förvaltare",
      blocks: [
        "Du kan handla inom ditt uppdrag och inte utanför det. Ta med ditt beslut, så att alla vet vad det gäller. Ta alltid reda på vad personen själv vill, så långt det går.",
      ],
    },
    {
      id: "self",
      heading: "Tänk på dig själv",
      blocks: [
        "En plan som bygger på att du gör allt håller inte. Säg hur du har det. Också du kan behöva stöd, och det kan stå i planen.",
        { quote: "Det var första gången någon frågade vad jag orkade.", who: "Så kan det kännas" },
      ],
    },
  ],
};

export const children: Content = {
  title: "SIP för dig som är barn",
  description: "En sida för dig som är 8 till 12 år. Vad är en SIP? Vad får du säga? Vad händer på mötet?",
  lead: "En SIP är en plan. Den är till för dig. De vuxna gör den ihop med dig.",
  sections: [
    {
      id: "what",
      heading: "Vad är det?",
      blocks: [
        "Ibland är det många vuxna som hjälper dig. En i skolan. En hos doktorn. En som hjälper dig hemma.",
        "Då måste de prata med varandra. De måste veta vem som gör vad. Det skriver de i en plan. Den planen heter SIP.",
      ],
    },
    {
      id: "say",
      heading: "Vad får jag säga?",
      blocks: [
        "Allt du vill. Du kan tänka på det här:",
        {
          list: [
            "Vad är bra nu?",
            "Vad är jobbigt?",
            "Vad vill du att det ska bli?",
            "Vem tycker du om att prata med?",
            "Finns det något som de inte får säga till andra?",
          ],
        },
        "Du kan säga det, rita det eller skriva det. Du kan be någon annan säga det åt dig.",
      ],
    },
    {
      id: "meeting",
      heading: "Vad händer på mötet?",
      blocks: [
        "De som ska hjälpa dig träffas. Du får vara med om du vill. Du får gå ut när du vill. Du får ta med en sak som du tycker om.",
        "Någon säger vad alla heter. Sedan pratar ni om dig: vad som är bra och vad som är svårt. Ni kommer på vad som kan hjälpa. Någon skriver upp det.",
        "Säger någon ett svårt ord? Säg: vad betyder det?",
      ],
    },
    {
      id: "after",
      heading: "Och sen?",
      blocks: [
        "Du får planen. Där står vem som gör vad. Efter en tid ses ni igen. Då ser ni om det blev bättre.",
        "Blev det inte som de sa? Säg till. Det är inte ditt fel.",
      ],
    },
    {
      id: "decide",
      heading: "Vem bestämmer?",
      blocks: [
        "Din mamma och pappa, eller de som har hand om dig, säger ja eller nej. Men de vuxna ska fråga dig och lyssna på dig. De ska se till att du har förstått.",
        "Vill du veta mer? Fråga en vuxen som du litar på.",
      ],
    },
  ],
};

export const youth: Content = {
  title: "SIP för dig som är ung",
  description:
    "En sida för dig som är 13 till 17 år. Vad en SIP är, vad du bestämmer, och hur du får mötet att bli ditt.",
  lead: "Det är ditt liv som planen handlar om. Då ska det vara dina mål som står i den.",
  sections: [
    {
      id: "what",
      heading: "Vad är en SIP?",
      blocks: [
        "Har du kontakt med flera, som skolan, BUP och socialtjänsten? Då ska de inte dra åt olika håll. I en SIP bestämmer ni ihop vem som gör vad och när. Det skrivs ner, så att alla måste hålla sig till det.",
        "Den kostar inget. Du kan be om den själv. Säg till någon du litar på, till exempel kuratorn på skolan.",
      ],
    },
    {
      id: "decide",
      heading: "Vad bestämmer jag?",
      blocks: [
        {
          list: [
            "Du ska få veta vad som händer, på ett sätt som du förstår.",
            "Din åsikt ska alltid tas med. Ju äldre du är, desto tyngre väger den.",
            "Är du under 15 är det mest de som har vårdnaden som säger ja eller nej. Men du ska tillfrågas.",
            "Från 15 år har du en egen röst. I Samlad svarar du själv då, och säger du nej delas inget nytt.",
            "Ibland kan du få hjälp även om en vuxen hemma säger nej. Det kan gälla från 12 år. Fråga socialtjänsten.",
            "När du fyller 18 bestämmer du helt själv.",
          ],
        },
      ],
    },
    {
      id: "secret",
      heading: "Får mina föräldrar veta allt?",
      blocks: [
        "Inte alltid. Det finns saker som de som hjälper dig får hålla hemligt även för dem hemma, om du annars kan ta skada. Fråga hur det är innan du berättar. De ska svara ärligt.",
        "Du kan också säga vilka som får veta vad. Skolan behöver kanske inte veta samma saker som BUP.",
      ],
    },
    {
      id: "meeting",
      heading: "Gör mötet till ditt",
      blocks: [
        {
          list: [
            "Bestäm vilka som ska vara med. Färre är ofta bättre.",
            "Välj plats. Det behöver inte vara ett kontor.",
            "Ta med någon som står på din sida.",
            "Skriv tre saker i förväg: det här funkar, det här är svårt, det här vill jag.",
            "Be om paus. Be dem förklara krångliga ord.",
            "Du får leda mötet. Du får också låta bli att komma.",
          ],
        },
      ],
    },
    {
      id: "after",
      heading: "Efteråt",
      blocks: [
        "Du ska få planen. Där ska stå vem du hör av dig till om något inte blir av. Ni bestämmer en dag då ni ses igen. Du kan be om att det blir tidigare.",
        { quote: "Jag trodde att det skulle bli snack. Men de gjorde det de sa.", who: "Så kan det kännas" },
      ],
    },
  ],
};
