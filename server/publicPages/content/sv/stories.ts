import type { Content } from "../content.ts";

export const myths: Content = {
  title: "Myter om SIP",
  description:
    "Behöver man vara nöjd med allt? Måste alla vara med? Kostar det? Här är tio myter om SIP, och hur det är.",
  lead: "Mycket sägs om SIP som inte stämmer. Här är tio myter, och hur det är.",
  sections: [
    {
      id: "deciding",
      heading: "Om att få och bestämma",
      blocks: [
        {
          myth: "Man måste vara gammal eller mycket sjuk för att få en SIP.",
          truth:
            "Nej. En SIP är för alla åldrar. Det som räknas är att du behöver hjälp av både kommunen och regionen och att de måste hjälpas åt.",
        },
        {
          myth: "Bara en läkare kan ta upp att det behövs en SIP.",
          truth: "Nej. Du själv, din familj och alla som hjälper dig kan göra det.",
        },
        {
          myth: "Man måste fylla i en blankett.",
          truth: "Nej. Du kan säga det, ringa eller skriva. Det finns inget krav på hur.",
        },
        {
          myth: "Säger jag ja får alla veta allt om mig.",
          truth:
            "Nej. Du bestämmer vem som får veta vad. Du kan också säga vad ditt ja inte gäller, och hur länge det gäller.",
        },
        {
          myth: "Har jag sagt ja kan jag inte ångra mig.",
          truth:
            "Jo, det kan du när som helst. Då slutar de dela nya uppgifter. Det som redan har lämnats ut finns kvar hos den som fick det.",
        },
      ],
    },
    {
      id: "meeting",
      heading: "Om mötet och planen",
      blocks: [
        {
          myth: "En SIP är ett möte.",
          truth:
            "Nej. En SIP är en plan som flera har ansvar för. Mötet är en del av arbetet. Det mesta sker före och efter.",
        },
        {
          myth: "Jag måste sitta med i ett stort rum med många jag inte känner.",
          truth:
            "Nej. Du får säga vilka du vill ha med, var ni ska ses och hur. Du kan vara med på en skärm, en kort stund eller låta någon du litar på tala för dig.",
        },
        {
          myth: "Den som har kallat till mötet har också ansvar för allt.",
          truth:
            "Nej. Var och en har ansvar för sin del. I planen står om det är kommunen eller regionen som har ansvar för helheten.",
        },
        {
          myth: "Den som blir kallad kan strunta i att komma.",
          truth:
            "Nej. Kommunen och regionen måste komma när de kallas. De kan be om en annan tid. Den som kommer ska få lov att bestämma för sin verksamhet.",
        },
        {
          myth: "En SIP ersätter alla andra planer.",
          truth: "Nej. Var och en gör sin egen plan för sin del. En SIP visar hur delarna hänger ihop.",
        },
      ],
    },
  ],
};

export const stories: Content = {
  title: "Fyra berättelser",
  description:
    "Fyra påhittade berättelser om hur en SIP kan gå till: hem från sjukhus, tillbaka till skolan, ett eget hem, ork att jobba.",
  lead: "Så här kan det gå till. Berättelserna är påhittade. Ingen av personerna finns.",
  sections: [
    {
      id: "home",
      heading: "Elsa, 81, vill hem till sin trädgård",
      blocks: [
        { quote: "Jag vill kunna gå till rosorna utan att ramla.", who: "Elsa" },
        "Elsa bröt benet och låg tre veckor på sjukhus. Hon bor själv. Hennes son oroade sig för trappan, medicinen och maten.",
        "Vårdcentralen kallade till ett möte redan innan hon kom hem. Hemtjänsten, en sjuksköterska och en arbetsterapeut kom. Sonen var med på skärm.",
        {
          list: [
            "Arbetsterapeuten satte upp räcken samma dag som Elsa kom hem.",
            "Sjuksköterskan ser till såret varje måndag.",
            "Hemtjänsten kommer tre gånger om dagen den första månaden.",
            "Sonen handlar. Elsa går till brevlådan varje dag.",
          ],
        },
        "Efter sex veckor sågs de igen. Elsa hade varit ute hos rosorna. Hemtjänsten kommer nu en gång om dagen.",
      ],
    },
    {
      id: "school",
      heading: "Sixten, 13, vill slippa matsalen",
      blocks: [
        { quote: "Det är inte skolan jag inte klarar. Det är ljudet.", who: "Sixten" },
        "Sixten hade nästan slutat gå till skolan. Hans mamma hade ringt till skolan, till barnpsykiatrin och till socialtjänsten. Alla väntade på varandra.",
        "Skolans kurator tog upp att det behövdes en SIP. Båda föräldrarna sa ja. Sixten fick frågan om vad han själv ville. Han ville inte sitta med på mötet. Han skrev ner tre saker, och de lästes upp först av allt.",
        {
          list: [
            "Skolan ordnade ett eget rum att äta i.",
            "Han började med två lektioner om dagen.",
            "En person från socialtjänsten ringer hem varje fredag. Bara en, och alltid samma.",
          ],
        },
        "De följde upp var fjärde vecka. I maj gick han hela förmiddagarna.",
      ],
    },
    {
      id: "key",
      heading: "Amir, 31, ville ha en egen nyckel",
      blocks: [
        { quote: "Jag säger ja till er fyra. Men inte till att min chef får veta.", who: "Amir" },
        "Amir hade mått dåligt länge och drack för att orka. Han hade kontakt med psykiatrin, en mottagning för beroende, boendestödet och Försäkringskassan. Ingen visste vad de andra gjorde.",
        "Han sa ja till en SIP, men nej till att något skulle sägas till hans jobb. Det skrevs in. Planen gjordes efter det.",
        "Det svåraste var nätterna. I planen står vem han ringer då och vad som ska hända om det blir sämre. Den delen har han på ett kort i plånboken.",
        "Nu har Amir en liten lägenhet. Planen gäller fortfarande och de ses varannan månad.",
      ],
    },
    {
      id: "work",
      heading: "Leila, 47, blev fru igen",
      blocks: [
        { quote: "Jag var hans samordnare. Nu är jag hans fru.", who: "Leila" },
        "Leilas man hade fått en hjärnskada. Hon höll reda på elva kontakter, på sin lunchrast. Till slut orkade hon inte.",
        "En handläggare i kommunen frågade dem om en SIP. Mannen ville, men orkade bara ett kort möte. De delade upp det på två gånger.",
        "Nu har de en person att ringa. Kommunen har ansvar för hela planen. I den står också vad Leila gör, och vad hon inte gör.",
      ],
    },
  ],
};
