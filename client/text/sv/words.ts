/** Words that are explained on the person's pages. `forms`: how the word is written, first as it stands in the list. */
export const texts = {
  sip: {
    forms: "SIP, SIP:en, SIP-möte, samordnad individuell plan",
    means: "SIP betyder samordnad individuell plan. Den visar vem som gör vad för dig, och när.",
  },
  coordinator: {
    forms: "samordningsansvarig, samordningsansvarige, samordningsansvariga",
    means: "Den som håller i din plan. Fråga den personen om du undrar något.",
  },
  deputy: {
    forms: "ersättare, ersättaren",
    means: "Den som tar över när den som håller i planen är borta.",
  },
  consent: {
    forms: "samtycke, samtycket, samtycken, samtycka, samtycker",
    means: "Samtycke är ditt ja. Utan ditt ja får de som hjälper dig inte berätta något för varandra.",
  },
  withdrawConsent: {
    forms: "återkalla, återkallar, återkallat, återkallelse",
    means: "Att ta tillbaka sitt ja. Du får göra det när du vill.",
  },
  secrecy: {
    forms: "sekretess, sekretessen, tystnadsplikt, tystnadsplikten",
    means: "De som arbetar med dig får inte berätta för andra vad de vet om dig.",
  },
  secrecyMark: {
    forms: "sekretessmarkering, sekretessmarkeringen",
    means: "Ett märke hos Skatteverket. Det betyder att ingen får lämna ut var du bor utan att först tänka efter noga.",
  },
  protectedRegistration: {
    forms: "skyddad folkbokföring",
    means: "Ett starkt skydd för den som är hotad. Adressen finns då inte i registren.",
  },
  disclosure: {
    forms: "utlämnande, utlämnandet, lämna ut, lämnas ut, lämnats ut",
    means: "Att någon får veta något om dig från någon annan. Allt sådant står i en lista som du kan läsa.",
  },
  accessLog: {
    forms: "logg, loggen, åtkomstlogg",
    means: "En lista över alla som har öppnat dina uppgifter. Du kan alltid läsa den.",
  },
  medicalRecord: {
    forms: "journal, journalen, patientjournal",
    means: "Det som vården skriver om dig. Du har rätt att läsa din egen journal.",
  },
  caseFile: {
    forms: "personakt, personakten, akt, akten",
    means: "Det som socialtjänsten skriver om dig. Du har rätt att läsa din egen akt.",
  },
  need: {
    forms: "behov, behovet, behoven",
    means: "Det du behöver hjälp med.",
  },
  assessment: {
    forms: "kartläggning, kartläggningen",
    means: "Där samlas vad som fungerar, vad som är svårt och vad du vill. Det görs innan ni träffas.",
  },
  lifeArea: {
    forms: "livsområde, livsområden, livsområdet",
    means: "En del av livet, till exempel hälsa, arbete, pengar eller vänner.",
  },
  goal: {
    forms: "mål, målet, målen",
    means: "Det du vill ska bli annorlunda. Målet står i planen med dina egna ord.",
  },
  subgoal: {
    forms: "delmål, delmålet, delmålen",
    means: "Ett steg på vägen till målet.",
  },
  measure: {
    forms: "insats, insatsen, insatser, insatserna",
    means: "Något som någon gör för att hjälpa dig. I planen står det vem som gör det och när.",
  },
  commitment: {
    forms: "åtagande, åtagandet, åtaganden",
    means: "Något som någon har lovat att göra.",
  },
  responsible: {
    forms: "övergripande ansvar, övergripande ansvaret",
    means: "Den som ser till att hela planen blir av. Det är kommunen eller regionen.",
  },
  principal: {
    forms: "huvudman, huvudmannen, huvudmän, huvudmännen",
    means: "Kommunen eller regionen, som har ansvar för din vård och omsorg.",
  },
  region: {
    forms: "region, regionen",
    means: "Regionen sköter sjukhus, vårdcentraler och psykiatri.",
  },
  municipality: {
    forms: "kommun, kommunen, kommunens",
    means: "Kommunen sköter till exempel hemtjänst, skola, boenden och socialtjänst.",
  },
  socialServices: {
    forms: "socialtjänst, socialtjänsten",
    means: "De i kommunen som ger stöd, till exempel hemtjänst, boende, pengar att leva på eller hjälp till familjer.",
  },
  socialWorker: {
    forms: "socialsekreterare, socialsekreteraren",
    means: "Den i socialtjänsten som tar hand om ditt ärende.",
  },
  careAssessor: {
    forms: "biståndshandläggare, biståndshandläggaren, biståndsbedömare",
    means: "Den i kommunen som bestämmer vilken hjälp du kan få hemma.",
  },
  assistanceDecision: {
    forms: "biståndsbeslut, biståndsbeslutet, bistånd",
    means: "Ett beslut om vilken hjälp du får från kommunen. Du kan klaga på det om du tycker att det är fel.",
  },
  lss: {
    forms: "LSS, LSS-handläggare, LSS-handläggaren",
    means: "En lag om stöd till den som har en stor funktionsnedsättning.",
  },
  sol: {
    forms: "SoL, socialtjänstlagen",
    means: "Lagen om hjälp från kommunen.",
  },
  hsl: {
    forms: "HSL, hälso- och sjukvårdslagen",
    means: "Lagen om hur vården ska fungera.",
  },
  homeCare: {
    forms: "hemtjänst, hemtjänsten",
    means: "De som kommer hem till dig och hjälper till, till exempel med mat, städning eller dusch.",
  },
  homeNursing: {
    forms: "hemsjukvård, hemsjukvården",
    means: "Sjuksköterskor och andra som ger dig vård hemma.",
  },
  housingSupport: {
    forms: "boendestöd, boendestödet, boendestödjare, boendestödjaren",
    means: "Någon som stöttar dig i vardagen hemma, till exempel att planera dagen.",
  },
  personalAssistance: {
    forms: "personlig assistans, personlig assistent",
    means: "Egen personal för den som behöver mycket hjälp varje dag.",
  },
  contactPerson: {
    forms: "kontaktperson, kontaktpersonen",
    means: "Någon som du kan göra saker med, eller den du ringer i en viss fråga.",
  },
  fixedCareContact: {
    forms: "fast vårdkontakt, fasta vårdkontakt, fasta vårdkontakten",
    means: "En person i vården som hjälper dig att hålla ihop vården. Du kan be att få en.",
  },
  fixedDoctor: {
    forms: "fast läkare, fasta läkare, patientansvarig läkare",
    means: "Den läkare som känner dig och som du träffar mest.",
  },
  fixedCareWorker: {
    forms: "fast omsorgskontakt, fasta omsorgskontakt, fasta omsorgskontakten",
    means: "Den i hemtjänsten som känner dig bäst och ser till att hjälpen blir bra.",
  },
  primaryCare: {
    forms: "primärvård, primärvården, vårdcentral, vårdcentralen",
    means: "Dit du går först när du är sjuk eller mår dåligt.",
  },
  hospitalCare: {
    forms: "slutenvård, slutenvården",
    means: "Vård när du ligger inne på sjukhus.",
  },
  outpatientCare: {
    forms: "öppenvård, öppenvården",
    means: "Vård där du kommer på besök och går hem igen.",
  },
  discharge: {
    forms: "utskrivning, utskrivningen, utskriven, utskrivningsklar",
    means: "När du får lämna sjukhuset och åka hem.",
  },
  psychiatry: {
    forms: "psykiatri, psykiatrin",
    means: "Vård för den som mår psykiskt dåligt.",
  },
  bup: {
    forms: "BUP",
    means: "Barn- och ungdomspsykiatrin. Den är till för barn som mår psykiskt dåligt.",
  },
  habilitation: {
    forms: "habilitering, habiliteringen",
    means: "Stöd till den som har en funktionsnedsättning, så att vardagen fungerar bättre.",
  },
  rehabilitation: {
    forms: "rehabilitering, rehabiliteringen, rehab",
    means: "Träning för att få tillbaka det du kunde förut, till exempel efter en skada.",
  },
  physiotherapist: {
    forms: "fysioterapeut, fysioterapeuten, sjukgymnast",
    means: "Den som hjälper dig att träna kroppen.",
  },
  occupationalTherapist: {
    forms: "arbetsterapeut, arbetsterapeuten",
    means: "Den som hjälper dig att klara vardagen, till exempel med hjälpmedel.",
  },
  counsellor: {
    forms: "kurator, kuratorn",
    means: "Den i vården eller skolan som du kan prata med när livet är svårt.",
  },
  schoolHealth: {
    forms: "elevhälsa, elevhälsan",
    means: "De i skolan som arbetar med hur elever mår.",
  },
  socialInsurance: {
    forms: "Försäkringskassan",
    means: "De betalar ut pengar, till exempel när du är sjuk eller hemma med barn.",
  },
  employmentService: {
    forms: "Arbetsförmedlingen",
    means: "De hjälper den som söker arbete.",
  },
  disability: {
    forms: "funktionsnedsättning, funktionsnedsättningen",
    means: "När något i kroppen eller hjärnan gör vissa saker svårare.",
  },
  guardian: {
    forms: "vårdnadshavare, vårdnadshavaren, vårdnadshavarna",
    means: "Den som bestämmer för ett barn, oftast en förälder.",
  },
  administrator: {
    forms: "god man, gode man, gode mannen",
    means: "Någon som hjälper dig med pengar och papper, och som för din talan om du vill det.",
  },
  trustee: {
    forms: "förvaltare, förvaltaren",
    means: "Någon som domstolen har utsett att bestämma vissa saker i stället för dig, till exempel om pengar.",
  },
  futureAttorney: {
    forms: "framtidsfullmakt, framtidsfullmäktig, framtidsfullmakten",
    means: "Ett papper där du själv har valt vem som ska hjälpa dig om du inte längre kan.",
  },
  personalOmbudsman: {
    forms: "personligt ombud, personliga ombud, personliga ombudet",
    means: "Någon som står på din sida och hjälper dig att få den hjälp du har rätt till.",
  },
  relative: {
    forms: "närstående, anhörig, anhöriga",
    means: "Någon som står dig nära, till exempel ett barn, en partner eller en vän.",
  },
  summons: {
    forms: "kallelse, kallelsen, kallas",
    means: "Ett brev till dem som måste komma till mötet.",
  },
  invitation: {
    forms: "inbjudan",
    means: "Ett brev till dem som får komma till mötet, om de vill och kan.",
  },
  chair: {
    forms: "mötesledare, mötesledaren",
    means: "Den som leder mötet och ser till att alla får prata.",
  },
  agenda: {
    forms: "dagordning, dagordningen",
    means: "Det ni ska prata om på mötet, i ordning.",
  },
  interpreter: {
    forms: "tolk, tolken",
    means: "Någon som översätter det som sägs. Det kostar inget för dig.",
  },
  followUp: {
    forms: "uppföljning, uppföljningen, uppföljningar",
    means: "Ni träffas igen och ser hur det har gått.",
  },
  establish: {
    forms: "upprättad, upprättas, upprättades, upprätta",
    means: "När planen är klar och gäller.",
  },
  revise: {
    forms: "revidera, revideras, reviderad",
    means: "Att skriva om planen när något har ändrats.",
  },
  decision: {
    forms: "beslut, beslutet, beslutat",
    means: "Det som någon har bestämt.",
  },
  careProvider: {
    forms: "utförare, utföraren",
    means: "De som ger dig hjälpen, till exempel ett företag som sköter hemtjänst.",
  },
  crisisPlan: {
    forms: "krisplan, krisplanen",
    means: "Vad du och andra ska göra när du mår mycket sämre.",
  },
  carePlan: {
    forms: "vårdplan, vårdplanen",
    means: "Vårdens egen plan för din behandling. Den är inte samma sak som en SIP.",
  },
  dischargePlan: {
    forms: "utskrivningsplan, utskrivningsplanen",
    means: "En plan för vad som ska hända när du kommer hem från sjukhuset.",
  },
  medication: {
    forms: "läkemedel, läkemedlet, läkemedlen",
    means: "Medicin.",
  },
  assistiveDevice: {
    forms: "hjälpmedel, hjälpmedlet, hjälpmedlen",
    means: "Saker som gör vardagen lättare, till exempel en rollator eller en app.",
  },
} satisfies Record<string, { forms: string; means: string }>;
