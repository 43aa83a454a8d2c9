/**
 * Every refusal there is: status, the rule or paragraph it rests on, and what is said in Swedish and English.
 * Each text is a title (what happened) and a detail (what to do). `{name}` is filled from the refusal's params.
 */
type Entry = {
  status: 400 | 403 | 404 | 409;
  rule?: string;
  law?: string;
  sv: [string, string];
  en: [string, string];
};

const planContentLaw = "SoL (2025:400) 10 kap. 9 §, HSL 16 kap. 4 §";

// biome-ignore format: a table is read row by row
export const refusals = {
  // requests
  "request.commandIdReused": { status: 409, sv: ["Samma nummer har använts till något annat", "Varje ny åtgärd ska ha ett nytt commandId."], en: ["The same number was used for something else", "Each new act needs a new commandId."] },
  "request.unknownCommand": { status: 404, sv: ["Åtgärden finns inte", "Det finns ingen åtgärd med det namnet. Se /api/v1/openapi.json."], en: ["There is no such command", "No command has that name. See /api/v1/openapi.json."] },
  "request.stale": { status: 409, sv: ["Någon annan har ändrat samma uppgift", "Läs den nya texten, välj vad som ska gälla och spara igen. Din text finns kvar."], en: ["Somebody else has changed the same thing", "Read the new text, choose what shall stand and save again. Your text is kept."] },

  // fields
  "field.missing": { status: 400, sv: ["Något saknas", "Fyll i fältet."], en: ["Something is missing", "Fill in the field."] },
  "field.invalid": { status: 400, sv: ["Fältet går inte att läsa", "Kontrollera vad som står i fältet."], en: ["The field cannot be read", "Check what the field holds."] },
  "field.unknown": { status: 400, sv: ["Okänt fält", "Ta bort fältet, eller kontrollera hur det stavas."], en: ["Unknown field", "Remove the field, or check its spelling."] },
  "field.notAnId": { status: 400, sv: ["Inte ett giltigt id", "Ett id är ett UUID med små bokstäver."], en: ["Not a valid id", "An id is a UUID in lower case."] },
  "field.notAChoice": { status: 400, sv: ["Inte ett av valen", "Välj ett av de alternativ som finns."], en: ["Not one of the choices", "Choose one of the alternatives."] },
  "field.notALink": { status: 400, sv: ["Inte en giltig länk", "En länk börjar med https://."], en: ["Not a valid link", "A link begins with https://."] },
  "field.outOfRange": { status: 400, sv: ["Värdet är för litet eller för stort", "Ange ett värde inom gränserna."], en: ["The value is too small or too large", "Give a value within the limits."] },
  "field.dateDoesNotExist": { status: 400, sv: ["Datumet finns inte", "Skriv datumet som år-månad-dag, till exempel 2026-11-27."], en: ["The date does not exist", "Write the date as year-month-day, for example 2026-11-27."] },
  "field.inTheFuture": { status: 400, sv: ["Datumet ligger framåt i tiden", "Ange i dag eller en tidigare dag."], en: ["The date lies in the future", "Give today or an earlier day."] },
  "field.inThePast": { status: 400, sv: ["Datumet har passerat", "Ange en dag som kommer."], en: ["The date has passed", "Give a day to come."] },
  "text.tooLong": { status: 400, sv: ["Texten är för lång", "Korta texten, eller dela upp den."], en: ["The text is too long", "Shorten the text, or divide it."] },
  "text.html": { status: 400, sv: ["Texten innehåller HTML-kod", "Skriv vanlig text, utan koder inom < och >."], en: ["The text holds HTML code", "Write plain text, without codes within < and >."] },
  "text.badCharacters": { status: 400, sv: ["Texten innehåller tecken som inte går att spara", "Skriv om texten, eller klistra in den som vanlig text."], en: ["The text holds characters that cannot be kept", "Write the text anew, or paste it as plain text."] },

  // personal identity
  "personalIdentity.format": { status: 400, sv: ["Personnumret är inte fullständigt", "Skriv alla tolv siffrorna, till exempel ÅÅÅÅMMDDNNNN."], en: ["The personal identity number is not complete", "Write all twelve digits, YYYYMMDDNNNN."] },
  "personalIdentity.checkDigit": { status: 400, sv: ["Kontrollsiffran stämmer inte", "Jämför numret med legitimationen eller journalen, siffra för siffra."], en: ["The check digit is wrong", "Compare the number with the identity document, digit by digit."] },
  "personalIdentity.futureDate": { status: 400, sv: ["Födelsedatumet ligger framåt i tiden", "Kontrollera årtalet i numret."], en: ["The date of birth lies in the future", "Check the year of the number."] },
  "personalIdentity.dateDoesNotExist": { status: 400, sv: ["Födelsedatumet finns inte", "Kontrollera månad och dag i numret."], en: ["The date of birth does not exist", "Check the month and the day of the number."] },

  // access
  "access.notAllowed": { status: 403, rule: "Z1", sv: ["Det här får du inte göra", "Be den som är samordningsansvarig, eller din chef."], en: ["You may not do this", "Ask the coordinator, or your manager."] },
  "calendar.protected": { status: 409, rule: "Z4", sv: ["Dina uppgifter är skyddade", "En kalenderadress kan visa var du är, och därför görs ingen. Du ser dina möten här."], en: ["Your data are protected", "A calendar address could show where you are, so none is made. You see your meetings here."] },

  "review.signed": { status: 409, rule: "Z3", sv: ["Granskningen är undertecknad", "En undertecknad granskning ändras inte. Dra ett nytt urval om mer behöver granskas."], en: ["The review has been signed", "A signed review is not changed. Draw a new sample if more needs to be reviewed."] },

  // the SIP and its items
  "sip.notFound": { status: 404, rule: "Z1", sv: ["Finns inte", "SIP:en finns inte, eller är inte synlig för dig."], en: ["Not found", "The SIP does not exist, or you cannot see it."] },
  "sip.exists": { status: 409, sv: ["Behovet är redan anmält", "Öppna den SIP som finns."], en: ["The need has already been raised", "Open the SIP that exists."] },
  "sip.closed": { status: 409, rule: "X1", sv: ["SIP:en är avslutad", "Ett nytt behov anmäls som en ny SIP."], en: ["The SIP is closed", "A new need is raised as a new SIP."] },
  "sip.notStarted": { status: 409, rule: "N2", sv: ["SIP:en är inte startad", "Enhetschefen behöver först besluta om behovet."], en: ["The SIP has not been started", "The unit manager must decide about the need first."] },
  "item.exists": { status: 409, sv: ["Finns redan", "Välj ett nytt id, eller ändra det som finns."], en: ["Exists already", "Choose a new id, or change the one that exists."] },
  "item.unknown": { status: 400, sv: ["Det som anges finns inte här", "Ladda om sidan och välj bland det som visas."], en: ["What is named does not exist here", "Reload the page and choose among what is shown."] },
  "unit.unknown": { status: 400, sv: ["Enheten finns inte", "Välj en enhet i listan."], en: ["The unit does not exist", "Choose a unit from the list."] },
  "unit.closed": { status: 400, sv: ["Enheten är stängd", "Välj den enhet som har tagit över."], en: ["The unit is closed", "Choose the unit that has taken over."] },
  "staff.unknown": { status: 400, sv: ["Medarbetaren finns inte", "Välj en medarbetare i listan."], en: ["The staff member does not exist", "Choose a staff member from the list."] },
  "staff.notAtUnit": { status: 400, rule: "N3", sv: ["Medarbetaren har inget uppdrag på enheten", "Välj någon som arbetar på enheten."], en: ["The staff member has no assignment at the unit", "Choose somebody who works at the unit."] },

  "attachment.notTaken": { status: 400, sv: ["Filen är varken PDF, JPEG eller PNG", "Spara dokumentet som PDF, eller bilden som JPEG eller PNG, och försök igen. Det är innehållet som räknas, inte filens namn."], en: ["The file is neither PDF, JPEG nor PNG", "Save the document as PDF, or the picture as JPEG or PNG, and try again. What counts is the content, not the file's name."] },
  "attachment.damaged": { status: 400, sv: ["Filen är trasig eller avklippt", "Öppna filen hos dig och spara den på nytt som PDF, JPEG eller PNG. Försök sedan igen."], en: ["The file is broken or cut off", "Open the file on your side and save it anew as PDF, JPEG or PNG. Then try again."] },
  "attachment.twoThings": { status: 400, sv: ["Filen är två saker på en gång", "I filen ligger något mer än ett dokument eller en bild. Skriv ut den till en ny PDF, eller ta en ny bild."], en: ["The file is two things at once", "The file holds more than a document or a picture. Print it to a new PDF, or take a new picture."] },
  "attachment.locked": { status: 400, sv: ["PDF-filen är låst", "En låst fil går inte att kontrollera. Ta bort lösenordet, eller skriv ut den till en ny PDF, och försök igen."], en: ["The PDF is locked", "A locked file cannot be checked. Remove the password, or print it to a new PDF, and try again."] },
  "attachment.runs": { status: 400, sv: ["PDF-filen innehåller program eller andra filer", "Sådant kan skada den som öppnar den. Skriv ut filen till en ny PDF och försök igen."], en: ["The PDF holds programs or other files", "That could harm whoever opens it. Print the file to a new PDF and try again."] },
  "attachment.position": { status: 400, rule: "Z4", law: "OSL 21 kap. 3 §", sv: ["PDF-filen visar var en bild är tagen", "Det kan röja var någon bor. Skriv ut filen till en ny PDF, eller bifoga bilden för sig."], en: ["The PDF tells where a picture was taken", "That could give away where somebody lives. Print the file to a new PDF, or attach the picture by itself."] },
  "attachment.hugePicture": { status: 400, sv: ["Bilden har för många bildpunkter", "En bild får ha högst 80 miljoner bildpunkter och 20 000 på en sida. Gör den mindre och försök igen."], en: ["The picture has too many points", "A picture may have at most 80 million points, and 20,000 along a side. Make it smaller and try again."] },
  "attachment.virus": { status: 400, sv: ["Filen verkar innehålla skadlig kod", "Den är inte sparad. Öppna den inte, och säg till er IT-avdelning."], en: ["The file seems to hold harmful code", "It was not kept. Do not open it, and tell your IT department."] },
  "attachment.notYourArea": { status: 403, rule: "C4", sv: ["Filen måste gälla något som ni får läsa", "Välj ett område som samtycket öppnar för er verksamhet. Gäller filen något annat: lämna den till samordningsansvarig."], en: ["The file must be about something you may read", "Choose an area that the consent opens for your unit. If the file is about something else, give it to the coordinator."] },
  "attachment.removed": { status: 404, rule: "Correction", law: "PDL 8 kap. 4 §", sv: ["Papperet är borttaget", "Det togs bort efter beslut. Kvar står att det fanns, när det kom, och beslutet."], en: ["The paper has been removed", "It was removed by a decision. That it was there, when it came, and the decision remain."] },

  // need
  "need.onlyInCare": { status: 403, rule: "N1", sv: ["Med det här uppdraget anmäler du inga behov", "Byt till ett uppdrag i vård, omsorg eller skola, eller be en kollega som har ett."], en: ["With this assignment you raise no needs", "Change to an assignment in care or school, or ask a colleague who has one."] },
  "need.alreadyDecided": { status: 409, rule: "N2", sv: ["Beslut är redan fattat", "Läs beslutet. Det går inte att besluta en gång till."], en: ["A decision has already been made", "Read the decision. It cannot be made again."] },
  "need.sameUnit": { status: 400, rule: "N2", sv: ["Behovet ligger redan hos den enheten", "Välj en annan enhet."], en: ["The need is already with that unit", "Choose another unit."] },
  "need.unknownTrigger": { status: 400, rule: "N4", sv: ["Grunden finns inte i överenskommelsen", "Välj en av grunderna i listan."], en: ["The agreement has no such ground", "Choose one of the grounds in the list."] },
  "need.compulsoryCare": { status: 409, rule: "N4", law: "Lag (2017:612) 4 kap. 1 §; LPT 7 a §; LRV 12 a §", sv: ["Ingen SIP vid öppen psykiatrisk tvångsvård", "Personen ska i stället ha en samordnad vårdplan enligt LPT eller LRV. Chefsöverläkaren ansvarar för den. Välj Hänvisa till befintlig plan."], en: ["No SIP during open compulsory psychiatric care", "The person shall instead have a coordinated care plan under LPT or LRV, for which the chief physician answers. Choose Refer to an existing plan."] },
  "need.deputyIsCoordinator": { status: 400, rule: "N3", sv: ["Ersättaren är samma person som den samordningsansvariga", "Välj någon annan som ersättare."], en: ["The deputy is the same person as the coordinator", "Choose somebody else as deputy."] },
  "need.alreadyCoordinator": { status: 409, rule: "N3", sv: ["Du är redan samordningsansvarig", "Du behöver inte ta över."], en: ["You are already the coordinator", "There is nothing to take over."] },

  // parties and consent
  "party.appointmentMissing": { status: 400, rule: "C10", law: "FB 11 kap. 4 och 7 §§", sv: ["Förordnandet saknas", "Ange vilket slags förordnande och vad det omfattar."], en: ["The appointment is missing", "Say what kind of appointment it is and what it covers."] },
  "party.appointmentOnlyForRepresentative": { status: 400, rule: "C10", sv: ["Bara en legal företrädare har ett förordnande", "Ta bort förordnandet, eller välj legal företrädare."], en: ["Only a legal representative has an appointment", "Remove the appointment, or choose legal representative."] },
  "party.onlyStaff": { status: 403, rule: "C9", law: "FB 6 kap. 11 §, 11 kap. 4 och 7 §§", sv: ["Det antecknar samordningsansvarig", "Vem som är vårdnadshavare eller legal företrädare kontrolleras och antecknas av den samordningsansvariga. Hör av dig dit."], en: ["The coordinator records this", "Who is a guardian or a legal representative is checked and recorded by the coordinator. Turn to them."] },
  "party.isTheIndividual": { status: 400, sv: ["Det är den enskilde själv", "Lägg till någon annan."], en: ["That is the individual", "Add somebody else."] },
  "party.isAnother": { status: 409, sv: ["Det är en annan person", "Ta bort den här personen och lägg till den andra för sig. Svar och skydd följer människan."], en: ["That is another person", "Remove this person and add the other one apart. Answers and protection belong to the human being."] },
  "consent.olderAnswer": { status: 409, rule: "C7", sv: ["Det finns ett senare svar", "Ett äldre ja gäller inte över ett senare nej. Fråga igen och anteckna dagens svar."], en: ["There is a later answer", "An older yes does not hold over a later no. Ask again and record today's answer."] },
  "consent.informFirst": { status: 409, rule: "C1", law: "SoL (2025:400) 10 kap. 8 §, HSL 16 kap. 4 §", sv: ["Informera först", "Anteckna att personen fått veta vad en SIP är, vad som delas och att samtycket går att ta tillbaka. Fråga sedan."], en: ["Inform first", "Record that the person has been told what a SIP is, what is shared and that consent can be withdrawn. Then ask."] },
  "consent.planFirst": { status: 409, rule: "C2", sv: ["Samtycke till planen saknas", "Först behövs ett ja till att planen görs. Bestäm sedan vem som får se vad."], en: ["There is no consent to the plan", "First a yes to the plan itself. Then decide who may see what."] },
  "consent.notYours": { status: 403, rule: "C9", sv: ["Du kan bara svara för dig själv", "Den andra får svara i sin egen vy, eller till samordningsansvarig."], en: ["You can only answer for yourself", "The other one answers in own view, or to the coordinator."] },
  "consent.digitalInOwnView": { status: 400, rule: "C3", sv: ["I egen vy är samtycket digitalt", "Välj digitalt."], en: ["In own view the consent is digital", "Choose digital."] },
  "consent.digitalOnlyByGiver": { status: 400, rule: "C3", sv: ["Digitalt samtycke lämnar personen själv", "Välj muntligt, skriftligt eller visat."], en: ["Digital consent is given by the person", "Choose oral, written or shown."] },
  "consent.personCannotConsent": { status: 409, rule: "C10", law: "OSL 12 kap. 2 §", sv: ["Det är antecknat att personen inte kan samtycka", "Den som är legal företrädare svarar inom sitt förordnande. Ändra annars bedömningen."], en: ["It is recorded that the person cannot consent", "The legal representative answers within the appointment. Otherwise change the assessment."] },
  "consent.outsideAppointment": { status: 409, rule: "C10", law: "FB 11 kap. 4 och 7 §§, 12 kap. 2 §", sv: ["Förordnandet omfattar inte detta", "Bara en företrädare vars förordnande omfattar samtycket kan lämna det."], en: ["The appointment does not cover this", "Only a representative whose appointment covers consent can give it."] },
  "consent.grownUp": { status: 409, rule: "C9", law: "FB 9 kap. 1 §", sv: ["Personen är myndig", "Från 18 år samtycker personen själv."], en: ["The person is of age", "From 18 the person consents."] },
  "consent.notAChild": { status: 409, rule: "C9", sv: ["Det gäller bara barn", "Personen har fyllt 18 år, eller saknar känt födelsedatum."], en: ["Only for children", "The person is 18 or more, or the birth date is not known."] },
  "consent.childHasGuardians": { status: 409, rule: "C9", law: "FB 6 kap. 11 §", sv: ["För ett barn samtycker vårdnadshavarna", "Anteckna vårdnadshavarna och barnets egen syn."], en: ["For a child the guardians consent", "Record the guardians and the child's own view."] },
  "consent.ownWillMissing": { status: 400, rule: "C10", sv: ["Personens egen vilja saknas", "Skriv vad ni har kunnat förstå av vad personen själv vill."], en: ["The person's own will is missing", "Write what could be found of what the person wants."] },
  "consent.unknownArea": { status: 400, rule: "C4", sv: ["Området finns inte i överenskommelsen", "Välj ett av områdena i listan."], en: ["The agreement has no such area", "Choose one of the areas in the list."] },
  "consent.endInThePast": { status: 400, rule: "C4", sv: ["Slutdatumet har passerat", "Ange en dag som kommer."], en: ["The end date has passed", "Give a day to come."] },
  "consent.nothingToWithdraw": { status: 409, rule: "C7", sv: ["Det finns inget samtycke att återkalla", "Ladda om sidan och se vad som gäller."], en: ["There is no consent to withdraw", "Reload the page and see what stands."] },
  "consent.childTooYoung": { status: 409, rule: "C9", law: "SoL (2025:400) 21 kap. 1 §", sv: ["Barnet är under 12 år", "Före 12 år behövs vårdnadshavares samtycke."], en: ["The child is under 12", "Under 12 a guardian's consent is needed."] },
  "consent.childViewMissing": { status: 409, rule: "C9", law: "SoL (2025:400) 21 kap. 1 §", sv: ["Barnets eget ja saknas", "Anteckna barnets egen syn. Grunden kräver att barnet själv vill."], en: ["The child's own yes is missing", "Record the child's own view. This ground needs the child's yes."] },
  "consent.childSpeaksItself": { status: 403, rule: "C9", law: "SoL (2025:400) 3 kap. 4 §", sv: ["Barnet talar för sig självt", "Den som har fyllt 15 säger själv vad den tycker, i sin egen vy eller till den som samordnar."], en: ["The child speaks for itself", "Whoever has turned 15 says what they think themselves, in their own view or to the coordinator."] },
  "consent.otherGuardianSaidNo": { status: 409, rule: "C9", law: "FB 6 kap. 13 och 13 a §§", sv: ["Den andra vårdnadshavaren har sagt nej", "Den grunden gäller bara när den andra inte går att nå. Vid ett nej kan socialnämnden besluta."], en: ["The other guardian has said no", "That ground is only for a guardian who cannot be reached. After a no the social welfare board can decide."] },
  "disclosure.notToSchool": { status: 409, rule: "C10", law: "OSL 25 kap. 12 §, 26 kap. 9 §", sv: ["Bestämmelsen gäller inte skolan", "Den bryter bara sekretess mellan hälso- och sjukvård och socialtjänst. Välj en annan grund."], en: ["The provision does not reach the school", "It only applies between health care and social services. Choose another ground."] },

  // assessment
  "assessment.theirWords": { status: 409, rule: "A1", sv: ["Det är personens egna ord", "Bara den som skrev dem ändrar dem. Skriv i din egen text, eller skriv ner det som sagts under Uppföljning."], en: ["These are the person's own words", "Only the one who wrote them changes them. Write in your own text, or write down what was said under Follow-up."] },
  "assessment.unknownArea": { status: 400, rule: "A2", sv: ["Livsområdet finns inte i överenskommelsen", "Välj ett av livsområdena."], en: ["The agreement has no such life area", "Choose one of the life areas."] },

  // summons
  "summons.consentMissing": { status: 409, rule: "C5", law: "SoL (2025:400) 10 kap. 8 §, HSL 16 kap. 4 §", sv: ["Samtycke saknas", "Ingen kan kallas innan personen har samtyckt till planen. Gå till Samtycke."], en: ["There is no consent", "Nobody can be called before the person has consented to the plan. Go to Consent."] },
  "summons.notCovered": { status: 409, rule: "C5", law: "OSL 12 kap. 2 §", sv: ["Samtycket omfattar inte den deltagaren", "Fråga personen om deltagaren får kallas och få se mötet. Anteckna svaret under Samtycke."], en: ["The consent does not cover that participant", "Ask the person whether the participant may be called and see the meeting. Record the answer under Consent."] },
  "summons.alreadyAdded": { status: 409, rule: "S3", sv: ["Deltagaren är redan med", "Ändra den som finns, eller välj en annan."], en: ["The participant is already there", "Change the existing one, or choose another."] },
  "summons.nobodyToCall": { status: 409, rule: "S1", sv: ["Det finns ingen att kalla", "Lägg till minst en deltagare."], en: ["There is nobody to call", "Add at least one participant."] },
  "summons.allHaveIt": { status: 409, rule: "S1", sv: ["Alla har redan fått kallelsen", "Lägg till fler deltagare, eller flytta mötet om tiden ska ändras."], en: ["Everybody has already got the summons", "Add participants, or move the meeting to change the time."] },
  "summons.mustAttend": { status: 409, rule: "S2", law: "SoL (2025:400) 10 kap. 8 §, HSL 16 kap. 4 §", sv: ["En kallad verksamhet kan inte tacka nej", "Be om en annan tid, eller återlämna kallelsen som felsänd."], en: ["A summoned unit cannot decline", "Ask for another time, or return the summons as wrongly addressed."] },
  "summons.proposeTime": { status: 400, rule: "S2", sv: ["Föreslå tider", "Skriv två eller tre tider som passar."], en: ["Propose times", "Write two or three times that suit."] },
  "summons.declineReason": { status: 400, rule: "S2", sv: ["Skriv varför", "Skriv kort varför ni inte kan vara med."], en: ["Write why", "Write briefly why you cannot take part."] },
  "summons.nameSomebody": { status: 400, rule: "S2", sv: ["Vem kommer?", "Utse den som kommer från verksamheten."], en: ["Who is coming?", "Name who comes from the unit."] },
  "summons.notYours": { status: 403, rule: "S2", sv: ["Kallelsen gäller en annan deltagare", "Var och en svarar för sin egen verksamhet."], en: ["The summons is for another participant", "Each one answers for the own unit."] },

  // meeting
  "discharge.nobodyTold": { status: 400, law: "2017:612 2 kap. 1 §", sv: ["Ingen verksamhet är vald", "Välj minst en verksamhet som ska få meddelandet."], en: ["No unit is chosen", "Choose at least one unit that shall get the notice."] },
  "discharge.tooManyTold": { status: 400, sv: ["För många verksamheter på en gång", "Välj högst tolv. Fler kan du lägga till efteråt."], en: ["Too many units at once", "Choose at most twelve. You can add more afterwards."] },
  "discharge.notReceiver": { status: 400, law: "2017:612 2 kap. 1–3 §§", sv: ["Den verksamheten får inte meddelandet", "Välj socialtjänst, kommunal hälso- och sjukvård eller öppen vård som regionen svarar för. Andra kan få veta något först när den enskilde har samtyckt."], en: ["That unit does not get the notice", "Choose social services, municipal health care or the region's open care. Others may be told only when the individual has consented."] },
  "discharge.ownWard": { status: 400, sv: ["Avdelningen är redan med", "Välj de verksamheter som ska ta över efter sjukhuset."], en: ["The ward already has part in it", "Choose the units that will go on after the hospital."] },
  "discharge.alreadyNoted": { status: 409, law: "2017:612 2 kap. 1 §", sv: ["Inskrivningen är redan meddelad", "Ändra dag för utskrivning, eller lägg till fler verksamheter."], en: ["The admission is already notified", "Change the day of discharge, or tell more units."] },
  "discharge.alreadyTold": { status: 409, sv: ["Verksamheterna har redan fått meddelandet", "Välj någon som inte står i listan."], en: ["The units already have the notice", "Choose one that is not in the list."] },
  "discharge.beforeAdmission": { status: 400, sv: ["Tiden ligger före inskrivningen", "Ange en tid efter det att patienten skrevs in."], en: ["The time lies before the admission", "Give a time after the patient was admitted."] },
  "discharge.sameDay": { status: 400, sv: ["Det är samma dag som förut", "Ange en annan dag, eller låt den gamla stå kvar."], en: ["It is the same day as before", "Give another day, or let the old one stand."] },
  "discharge.alreadyReady": { status: 409, law: "2017:612 3 kap. 1 §", sv: ["Patienten är redan meddelad som utskrivningsklar", "Tiderna räknas från det första meddelandet."], en: ["It is already told that the patient is ready", "The clocks run from the first notice."] },
  "discharge.notReady": { status: 409, sv: ["Patienten är inte meddelad som utskrivningsklar", "Det finns inget att ta tillbaka."], en: ["It is not told that the patient is ready", "There is nothing to withdraw."] },
  "discharge.notUnderWay": { status: 409, law: "2017:612 2 kap. 1 §", sv: ["Ingen inskrivning pågår", "Skicka ett inskrivningsmeddelande först. Är patienten redan utskriven går det inte att ändra."], en: ["No stay in hospital is under way", "Send an admission notice first. When the patient has left, nothing can be changed."] },
  "summons.forwardToSelf": { status: 400, rule: "S3", sv: ["Det är er egen verksamhet", "Välj den verksamhet som kallelsen var tänkt för, eller lämna fältet tomt."], en: ["That is your own unit", "Choose the unit that the summons was meant for, or leave the field empty."] },
  "participant.alreadySo": { status: 409, rule: "S1", sv: ["Det är redan så", "Någon på enheten har hunnit före. Läs in sidan igen."], en: ["It is so already", "Somebody at the unit has been there before you. Load the page anew."] },
  "times.tooFew": { status: 400, rule: "S1", sv: ["Föreslå minst två tider", "Lägg till en tid till. Finns det bara en går det lika bra att skicka kallelsen."], en: ["Propose at least two times", "Add one more time. When there is only one, send the summons."] },
  "times.tooMany": { status: 400, rule: "S1", sv: ["För många tider", "Föreslå högst åtta tider. Fler är svåra att överblicka."], en: ["Too many times", "Propose at most eight times. More are hard to survey."] },
  "times.replyAfterFirst": { status: 400, rule: "S1", sv: ["Svaren skulle komma efter den första tiden", "Välj en tidigare sista svarsdag, eller senare tider."], en: ["The answers would come after the first time", "Choose an earlier reply-by day, or later times."] },
  "times.alreadyAsked": { status: 409, rule: "S1", sv: ["En fråga om tider väntar redan på svar", "Välj en av tiderna, eller ta tillbaka frågan först."], en: ["A question of times waits already", "Choose one of its times, or take it back first."] },
  "times.notOpen": { status: 409, rule: "S1", sv: ["Frågan om tider är avslutad", "Läs in sidan igen och se vilken tid som gäller."], en: ["The question of times is closed", "Load the page anew and see which time holds."] },
  "times.noneAnswered": { status: 400, rule: "S1", sv: ["Ingen tid är besvarad", "Svara för minst en av tiderna."], en: ["No time is answered", "Answer for at least one of the times."] },
  "meeting.inThePast": { status: 400, rule: "S1", sv: ["Mötestiden har passerat", "Välj en tid som kommer."], en: ["The time of the meeting has passed", "Choose a time to come."] },
  "summons.nothingPrepared": { status: 409, rule: "S5", sv: ["Det finns inget nytt att läsa", "Du ser det som är skrivet under Kallelse."], en: ["There is nothing new to read", "What has been written stands under Summons."] },
  "meeting.tooShort": { status: 400, rule: "S1", sv: ["Mötet är för kort", "Ett möte är minst 15 minuter."], en: ["The meeting is too short", "A meeting is at least 15 minutes."] },
  "meeting.tooLong": { status: 400, rule: "S1", sv: ["Mötet är för långt", "Ett möte är högst 8 timmar."], en: ["The meeting is too long", "A meeting is at most 8 hours."] },
  "meeting.replyAfterMeeting": { status: 400, rule: "S1", sv: ["Svarsdagen ligger efter mötet", "Välj en dag före mötet."], en: ["The reply-by day is after the meeting", "Choose a day before the meeting."] },
  "meeting.placeMissing": { status: 400, rule: "S1", sv: ["Plats saknas", "Ange en plats, en videolänk eller båda."], en: ["There is no place", "Give a place, a video link or both."] },
  "meeting.agendaTooLong": { status: 400, rule: "M2", sv: ["Dagordningen är längre än mötet", "Delarna får tillsammans vara högst {minutes} minuter."], en: ["The agenda is longer than the meeting", "The parts may take {minutes} minutes together."] },
  "meeting.alreadySent": { status: 409, rule: "S3", sv: ["Kallelsen är redan skickad", "Välj Flytta mötet för att ändra tid eller plats."], en: ["The summons has been sent", "Choose Move the meeting to change time or place."] },
  "meeting.notSent": { status: 409, rule: "S1", sv: ["Kallelsen är inte skickad", "Skicka kallelsen först."], en: ["The summons has not been sent", "Send the summons first."] },
  "meeting.notStarted": { status: 409, rule: "M1", sv: ["Mötet är inte startat", "Starta mötet först."], en: ["The meeting has not started", "Start the meeting first."] },
  "meeting.notOpen": { status: 409, rule: "S3", sv: ["Mötet är hållet eller inställt", "Planera ett nytt möte."], en: ["The meeting has been held or cancelled", "Plan a new meeting."] },
  "meeting.rolesMissing": { status: 409, rule: "M1", sv: ["Mötesledare eller sekreterare saknas", "Skriv vem som leder mötet och vem som antecknar."], en: ["There is no chair or no secretary", "Write who leads the meeting and who takes notes."] },
  "meeting.personsAttendanceMissing": { status: 409, rule: "M3", sv: ["Den enskildes närvaro saknas", "Anteckna om personen är med, eller varför inte."], en: ["The individual's attendance is missing", "Record whether the person is there, or why not."] },
  "meeting.attendanceMissing": { status: 409, rule: "M3", sv: ["Närvaro saknas för en deltagare", "Anteckna närvaro för var och en som var kallad."], en: ["A participant's attendance is missing", "Record attendance for everybody who was called."] },

  // invitations by link
  "guest.askCoordinator": { status: 403, rule: "C9", sv: ["Det här ordnar den som är samordningsansvarig", "Be hen att bjuda in personen."], en: ["The coordinator arranges this", "Ask the coordinator to invite the person."] },
  "guest.decides": { status: 400, rule: "C9", sv: ["En vårdnadshavare eller företrädare bjuds inte in med länk", "Skriv personnumret under Personer, så kan personen logga in."], en: ["A guardian or representative is not invited by a link", "Write the identity number under People, and the person can sign in."] },
  "guest.canSignIn": { status: 409, sv: ["Personen kan redan logga in", "Ingen länk behövs."], en: ["The person can sign in already", "No link is needed."] },
  "guest.tooLong": { status: 400, sv: ["Länken skulle gälla för länge", "Välj en dag inom {days} dagar. Du kan göra en ny länk senare."], en: ["The link would last too long", "Choose a day within {days} days. You can make a new link later."] },
  "guest.consentFirst": { status: 409, rule: "C5", law: "OSL 12 kap. 2 §", sv: ["Samtycket låter inte personen se något", "Bestäm först i samtycket vad personen får se."], en: ["The consent lets the person see nothing", "First decide in the consent what the person may see."] },
  "guest.numberNeeded": { status: 400, rule: "Z4", law: "OSL 21 kap. 3 §", sv: ["Personnumret behövs här", "Någon i SIP:en har skyddade personuppgifter. Då görs länken för en enda person."], en: ["The identity number is needed here", "Somebody in the SIP has protected identity. Then the link is made for one person alone."] },
  "guest.over": { status: 409, sv: ["Inbjudan är redan avslutad", "Gör en ny om personen ska bjudas in igen."], en: ["The invitation is over already", "Make a new one if the person is to be invited again."] },
  "guest.replaced": { status: 409, sv: ["En nyare länk har gjorts", "Någon gjorde en länk till samma person samtidigt. Använd den, eller gör en ny."], en: ["A newer link has been made", "Somebody made a link to the same person at the same time. Use that one, or make a new one."] },
  "guest.nobodyWaits": { status: 409, sv: ["Ingen väntar på svar", "Personen är redan insläppt eller nekad, eller så är länken återtagen."], en: ["Nobody is waiting", "The person has been let in or turned away already, or the link has been withdrawn."] },
  "guest.isHere": { status: 409, sv: ["Personen finns redan i SIP:en", "Ändra i samtycket vad personen får se."], en: ["The person is in the SIP already", "Change in the consent what the person may see."] },
  "guest.shielded": { status: 403, rule: "Z4", law: "OSL 21 kap. 3 §", sv: ["Den enskilde är skyddad mot den här personen", "Neka personen. Hen får inte veta varför."], en: ["The individual is protected from this person", "Turn the person away. They are not told why."] },

  // plan
  "plan.empty": { status: 409, rule: "P1", sv: ["Planen är tom", "Börja med behov, mål och insatser."], en: ["The plan is empty", "Begin with needs, goals and measures."] },
  "plan.established": { status: 409, rule: "P5", sv: ["Planen är upprättad och ändras inte", "Välj Revidera planen för att skriva en ny version."], en: ["The plan is established and does not change", "Choose Revise the plan to write a new version."] },
  "plan.goalEmpty": { status: 400, rule: "P2", sv: ["Målet är tomt", "Skriv målet med personens egna ord, professionens ord eller båda."], en: ["The goal is empty", "Write the goal in the person's own words, in professional wording, or both."] },
  "plan.endBeforeStart": { status: 400, rule: "P2", sv: ["Slutet ligger före starten", "Ändra något av datumen."], en: ["The end comes before the start", "Change one of the dates."] },
  "plan.circularOrder": { status: 400, rule: "P2", sv: ["Insatserna väntar på varandra", "Välj en annan insats som ska komma först."], en: ["The measures wait for each other", "Choose another measure to come first."] },
  "plan.unknownPrincipal": { status: 400, rule: "P1", law: planContentLaw, sv: ["Huvudmannen deltar inte", "Välj en region eller kommun som deltar i SIP:en."], en: ["The principal does not take part", "Choose a region or municipality that takes part in the SIP."] },
  "plan.ownerDoesNotTakePart": { status: 400, rule: "P2", sv: ["Verksamheten deltar inte i SIP:en", "Lägg till verksamheten som deltagare först."], en: ["The unit does not take part in the SIP", "Add the unit as a participant first."] },
  "plan.consentMissing": { status: 409, rule: "C2", law: "SoL (2025:400) 10 kap. 8 §, HSL 16 kap. 4 §", sv: ["Samtycke till planen saknas", "Planen kan upprättas först när personen samtycker."], en: ["There is no consent to the plan", "The plan can be established only when the person consents."] },
  "plan.meetingFirst": { status: 409, rule: "P4", sv: ["Inget möte är hållet", "Planen upprättas vid mötet eller efter det."], en: ["No meeting has been held", "The plan is established at the meeting or after it."] },
  "plan.missing.measures": { status: 409, rule: "P1", law: planContentLaw, sv: ["Insatser saknas", "Skriv vilka insatser som behövs."], en: ["Measures are missing", "Write which measures are needed."] },
  "plan.missing.principals": { status: 409, rule: "P1", law: planContentLaw, sv: ["En huvudman saknar insatser", "Skriv vilka insatser varje huvudman svarar för, eller ange att huvudmannen inte har några: {what}."], en: ["A principal has no measures", "Write the measures each principal answers for, or declare that it has none: {what}."] },
  "plan.missing.others": { status: 409, rule: "P1", law: planContentLaw, sv: ["Åtgärder av andra saknas", "Skriv vad någon annan än regionen eller kommunen gör, eller ange att ingen annan gör något."], en: ["Measures by others are missing", "Write what somebody besides the region or municipality does, or declare that nobody does."] },
  "plan.missing.responsible": { status: 409, rule: "P1", law: planContentLaw, sv: ["Övergripande ansvar saknas", "Välj vilken huvudman som har det övergripande ansvaret."], en: ["The overall responsibility is missing", "Choose which principal has the overall responsibility."] },
  "plan.missing.followUpDate": { status: 409, rule: "F1", sv: ["Dag för uppföljning saknas", "Boka uppföljningen."], en: ["There is no date for the follow-up", "Book the follow-up."] },
  "plan.missing.needs": { status: 409, rule: "P1", sv: ["Behoven saknas", "Beskriv behoven. Överenskommelsen kräver det."], en: ["The needs are missing", "Describe the needs. The agreement demands it."] },
  "plan.missing.followUpWay": { status: 409, rule: "P1", sv: ["Sättet för uppföljning saknas", "Skriv hur uppföljningen ska ske. Överenskommelsen kräver det."], en: ["The way of the follow-up is missing", "Write how the follow-up is done. The agreement demands it."] },
  "plan.missing.contacts": { status: 409, rule: "P1", sv: ["Kontaktperson saknas", "Skriv kontaktperson för varje insats. Överenskommelsen kräver det: {what}."], en: ["A contact person is missing", "Write a contact person for every measure. The agreement demands it: {what}."] },
  "plan.oldVersion": { status: 409, rule: "P5", sv: ["Det finns en nyare version", "Läs och bekräfta den senaste versionen."], en: ["There is a newer version", "Read and confirm the latest version."] },
  "plan.alreadyConfirmed": { status: 409, rule: "P4", sv: ["Er enhet har redan bekräftat", "Ni behöver inte göra något mer."], en: ["Your unit has already confirmed", "There is nothing more to do."] },
  "plan.sayWhat": { status: 400, rule: "P4", sv: ["Skriv vad du inte håller med om", "Några ord räcker. De blir en del av planen."], en: ["Write what you do not agree with", "A few words are enough. They become a part of the plan."] },
  "plan.nothingToRevise": { status: 409, rule: "P5", sv: ["Det finns ingen upprättad plan", "Fortsätt med utkastet i stället."], en: ["There is no established plan", "Go on with the draft instead."] },
  "plan.alreadyWriting": { status: 409, rule: "P5", sv: ["En revidering pågår redan", "Fortsätt med den som är öppen."], en: ["A revision is already open", "Go on with the one that is open."] },
  "plan.nothingToDrop": { status: 409, rule: "P5", sv: ["Det pågår ingen revidering", "Det finns inget att avbryta."], en: ["There is no open revision", "There is nothing to drop."] },
  "plan.notYourMeasure": { status: 403, rule: "P8", sv: ["Insatsen är någon annans", "Den som ansvarar för insatsen rapporterar den."], en: ["The measure is somebody else's", "Whoever answers for the measure reports it."] },

  // follow-up
  "followUp.noPlan": { status: 409, rule: "F1", sv: ["Det finns ingen plan att följa upp", "Upprätta planen först."], en: ["There is no plan to follow up", "Establish the plan first."] },
  "followUp.alreadyOpen": { status: 409, rule: "F1", sv: ["En uppföljning pågår", "Avsluta den med ett beslut innan nästa startar."], en: ["A follow-up is going on", "End it with a decision before the next one starts."] },
  "followUp.decided": { status: 409, rule: "F2", sv: ["Uppföljningen är avslutad", "Starta en ny uppföljning."], en: ["The follow-up has ended", "Start a new follow-up."] },
  "followUp.unitsView": { status: 403, rule: "F2", sv: ["Det är verksamheternas syn", "Skriv din egen syn på målet."], en: ["That is the units' view", "Write your own view of the goal."] },
  "followUp.consentNotReviewed": { status: 409, rule: "F2", sv: ["Samtycket är inte avstämt", "Fråga om samtycket fortfarande stämmer och anteckna svaret."], en: ["The consent has not been reviewed", "Ask whether the consent is still right and record the answer."] },
  "followUp.nextDateMissing": { status: 409, rule: "F1", sv: ["Nästa uppföljning saknar datum", "Välj dag för nästa uppföljning."], en: ["The next follow-up has no date", "Choose the day of the next follow-up."] },
  "followUp.measureMissing": { status: 409, rule: "F2", sv: ["En insats är inte uppföljd", "Ange för varje insats om den är gjord, pågår eller inte är gjord."], en: ["A measure has not been followed up", "Say for every measure whether it is done, going on or not done."] },
  "followUp.notEarlier": { status: 400, rule: "F1", sv: ["Dagen är inte tidigare", "Välj en dag före den uppföljning som är bokad, eller svara utan ny dag."], en: ["The day is not earlier", "Choose a day before the follow-up that is booked, or answer without a new day."] },
  "followUp.goalMissing": { status: 409, rule: "F2", sv: ["Ett mål är inte uppföljt", "Ange för varje mål om det är nått, delvis eller inte."], en: ["A goal has not been followed up", "Say for every goal whether it is reached, partly or not."] },

  // closing and correction
  "closing.notStarted": { status: 409, rule: "X1", sv: ["SIP:en är inte startad", "Besluta om behovet i stället."], en: ["The SIP has not been started", "Decide about the need instead."] },
  "closing.byConsent": { status: 400, rule: "C7", sv: ["Det avslutet följer av samtycket", "Anteckna svaret eller återkallelsen under Samtycke."], en: ["That closing follows from the consent", "Record the answer or the withdrawal under Consent."] },
  "closing.whichPlan": { status: 400, rule: "X1", sv: ["Vilken plan tar över?", "Skriv vilken plan som gäller i stället."], en: ["Which plan takes over?", "Write which plan stands instead."] },
  "closing.noPlan": { status: 409, rule: "X1", sv: ["Det finns ingen plan med mål", "Välj en annan orsak."], en: ["There is no plan with goals", "Choose another reason."] },
  "secrecy.notMarkable": { status: 400, rule: "Z1", sv: ["Uppgiften kan inte undantas", "Det går att undanta det som är skrivet som en egen text: behov, kartläggning, mål, insatser, anteckningar och rapporter."], en: ["The entry cannot be kept from anybody", "What is written as a text of its own can be: needs, assessment, goals, measures, notes and reports."] },
  "secrecy.ownWordsOnly": { status: 403, rule: "Z1", sv: ["Du kan undanta dina egna ord", "Be den som är samordningsansvarig om det gäller något annat."], en: ["You can keep your own words from somebody", "Ask the coordinator about anything else."] },
  "secrecy.tooYoung": { status: 403, rule: "C9", law: "OSL 12 kap. 3 §", sv: ["Det här kan du göra från tolv års ålder", "Prata med den som är samordningsansvarig, så hjälper hen dig."], en: ["You can do this from the age of twelve", "Talk to the coordinator, who will help you."] },
  "secrecy.cannotWriteHere": { status: 403, rule: "Z1", law: "OSL 12 kap. 3 §", sv: ["Här kan du inte skriva just nu", "Prata med den som är samordningsansvarig, som kan skriva åt dig."], en: ["You cannot write here at the moment", "Talk to the coordinator, who can write for you."] },
  "correction.alreadyStruck": { status: 409, rule: "Correction", sv: ["Uppgiften är redan struken", "Den står kvar, markerad som struken."], en: ["The entry is already struck", "It remains, marked as struck."] },

  // the survey
  "survey.answered": { status: 409, rule: "X3", sv: ["Enkäten är redan besvarad", "Du behöver inte göra något mer. Det som svarades först gäller."], en: ["The survey has already been answered", "There is nothing more to do. What was answered first stands."] },
  "survey.notOpen": { status: 409, rule: "X3", sv: ["Enkäten är stängd", "Den går inte att svara på längre. Vill du säga något, prata med den som samordnar."], en: ["The survey is closed", "It can no longer be answered. If you want to say something, talk to the coordinator."] },
  "survey.empty": { status: 400, rule: "X3", sv: ["Inget svar är valt", "Svara på minst en fråga, eller välj att inte svara."], en: ["No answer has been chosen", "Answer at least one question, or choose not to answer."] },

  // notices
  "notices.phone": { status: 400, sv: ["Telefonnumret är inte rätt skrivet", "Skriv det som 070-174 06 05, eller med landsnummer som +46 70 174 06 05."], en: ["The telephone number is not well formed", "Write it as 070-174 06 05, or with the country's number as +46 70 174 06 05."] },
  "notices.emailMissing": { status: 400, sv: ["E-postadressen saknas", "Skriv den adress som mejlen ska gå till, eller välj att inte få några."], en: ["The e-mail address is missing", "Write the address that the e-mails go to, or choose to get none."] },
  "notices.phoneMissing": { status: 400, sv: ["Telefonnumret saknas", "Skriv det nummer som sms:en ska gå till, eller välj att inte få några."], en: ["The telephone number is missing", "Write the number that the text messages go to, or choose to get none."] },
  "notices.protected": { status: 409, rule: "Z4", sv: ["Dina uppgifter är skyddade", "Därför skickas inga mejl eller sms till dig. Du ser allt när du loggar in."], en: ["Your data are protected", "So no e-mails or text messages are sent to you. You see everything when you sign in."] },
  "notices.tooMany": { status: 400, sv: ["För många på en gång", "Välj högst 200 utskick i taget."], en: ["Too many at once", "Choose at most 200 notices at a time."] },
  "notices.changed": { status: 409, sv: ["Inställningen har ändrats i ett annat fönster", "Läs in sidan igen och gör om din ändring."], en: ["The setting has been changed in another window", "Load the page again and make your change once more."] },

  // the county's agreement
  "agreement.unknownField": { status: 400, sv: ["Det går inte att ändra i överenskommelsen", "Välj något av det som sidan Överenskommelsen visar."], en: ["That cannot be changed in the agreement", "Choose something that the page Agreement shows."] },
  "agreement.days": { status: 400, rule: "T", sv: ["Antalet dagar är för litet eller för stort", "Skriv ett helt tal från {least} till {most}."], en: ["The number of days is too small or too large", "Write a whole number from {least} to {most}."] },
  "agreement.workingDays": { status: 400, rule: "T", sv: ["Så många arbetsdagar går inte att räkna", "Skriv högst {most} arbetsdagar, eller räkna tiden i kalenderdagar."], en: ["So many working days cannot be counted", "Write {most} working days at most, or count in calendar days."] },
  "agreement.calendarOnly": { status: 400, rule: "T", sv: ["Den här tiden räknas i kalenderdagar", "Välj kalenderdagar."], en: ["This time is counted in calendar days", "Choose calendar days."] },
  "agreement.hour": { status: 400, rule: "T", law: "Lag (2017:612) 5 kap. 3 §", sv: ["Klockslaget finns inte", "Skriv en hel timme från {least} till {most}, eller välj att dagen alltid räknas."], en: ["There is no such hour", "Write a whole hour from {least} to {most}, or choose that the day always counts."] },
  "agreement.hours": { status: 400, rule: "T", sv: ["Antalet timmar är för litet eller för stort", "Skriv ett helt tal från {least} till {most}."], en: ["The number of hours is too small or too large", "Write a whole number from {least} to {most}."] },
  "agreement.age": { status: 400, sv: ["Åldern är för låg eller för hög", "Skriv ett helt antal år från {least} till {most}."], en: ["The age is too low or too high", "Write a whole number of years from {least} to {most}."] },
  "agreement.years": { status: 400, sv: ["Antalet år är för litet eller för stort", "Skriv ett helt tal från {least} till {most}."], en: ["The number of years is too small or too large", "Write a whole number from {least} to {most}."] },
  "agreement.healthCareTooShort": { status: 400, law: "PDL 3 kap. 17 §", sv: ["Journaler sparas minst tio år", "Skriv {least} år eller mer, eller välj att de sparas för alltid."], en: ["Patient records are kept at least ten years", "Write {least} years or more, or choose that they are kept for good."] },
  "agreement.recordsTooShort": { status: 400, law: "SoL (2025:400) 16 kap. 1 § och 17 kap. 2 §, LSS 21 c och 23 c §§", sv: ["Så kort tid tillåter lagen inte", "Skriv {least} år eller mer, eller välj att anteckningarna sparas för alltid."], en: ["The law does not allow so short a time", "Write {least} years or more, or choose that the notes are kept for good."] },
  "agreement.logTooShort": { status: 400, rule: "Z3", law: "HSLF-FS 2016:40 4 kap.", sv: ["Åtkomstloggen sparas minst fem år", "Skriv {least} år eller mer."], en: ["The access log is kept at least five years", "Write {least} years or more."] },
  "agreement.groundInUse": { status: 400, rule: "N4", sv: ["Grunden har gått att välja och kan inte tas bort", "Välj i stället att den inte längre kan väljas. Den står kvar i de SIP:ar som har den."], en: ["The ground could be chosen and cannot be removed", "Choose instead that it can be chosen no longer. It remains in the SIPs that have it."] },
  "agreement.groundNamedTwice": { status: 400, rule: "N4", sv: ["Två grunder heter lika", "Ge grunderna olika namn, så att den som väljer ser skillnaden."], en: ["Two grounds have the same name", "Give the grounds different names, so that whoever chooses sees the difference."] },
  "agreement.phaseNamedTwice": { status: 400, sv: ["Två faser heter lika", "Ge faserna olika namn, så att det syns var i processen man är."], en: ["Two phases have the same name", "Give the phases different names, so that one sees where in the process one is."] },
  "agreement.unchanged": { status: 400, sv: ["Inget är ändrat", "Ändra något i överenskommelsen innan du sparar."], en: ["Nothing has been changed", "Change something in the agreement before you save."] },
  "agreement.tooFarAhead": { status: 400, sv: ["Dagen ligger för långt fram", "Välj en dag inom fem år."], en: ["The day lies too far ahead", "Choose a day within five years."] },

  // the directory
  "directory.hsaId": { status: 400, sv: ["HSA-id:t är inte rätt skrivet", "Ett HSA-id är SE, tio siffror, bindestreck och en ändelse utan å, ä och ö, till exempel SE2321000016-A001."], en: ["The HSA-id is not well formed", "An HSA-id is SE, ten digits, a hyphen and an ending without å, ä and ö, such as SE2321000016-A001."] },
  "directory.hsaIdTaken": { status: 409, sv: ["HSA-id:t används redan", "Sök på HSA-id:t. Ett HSA-id används aldrig om, inte heller från en stängd enhet."], en: ["The HSA-id is already in use", "Search for the HSA-id. One is never used again, not even that of a closed unit."] },
  "directory.orgNumber": { status: 400, sv: ["Organisationsnumret stämmer inte", "Skriv de tio siffrorna, till exempel 232100-0016, och kontrollera den sista."], en: ["The organisation number is wrong", "Write the ten digits, such as 232100-0016, and check the last one."] },
  "directory.orgNumberTaken": { status: 409, sv: ["Organisationen finns redan", "Öppna den huvudman som har numret."], en: ["The organisation is already here", "Open the principal that has the number."] },
  "directory.email": { status: 400, sv: ["E-postadressen är inte rätt skriven", "Skriv den som namn@exempel.se."], en: ["The e-mail address is not well formed", "Write it as name@example.org."] },
  "directory.roleMissing": { status: 400, sv: ["Ingen roll är vald", "Välj minst en roll för uppdraget."], en: ["No role is chosen", "Choose at least one role for the assignment."] },
  "directory.endBeforeStart": { status: 400, sv: ["Slutdagen ligger före startdagen", "Ändra någon av dagarna."], en: ["The end comes before the start", "Change one of the days."] },
  "directory.closedStaysClosed": { status: 409, sv: ["Enheten är stängd", "En stängd enhet öppnas inte igen, för loggar och planer hänvisar till den. Lägg upp en ny."], en: ["The unit is closed", "A closed unit is not opened again, for logs and plans refer to it. Add a new one."] },
  "directory.assignmentEnded": { status: 409, sv: ["Uppdraget har upphört", "Ge medarbetaren ett nytt uppdrag i stället."], en: ["The assignment has ended", "Give the staff member a new assignment instead."] },
  "directory.worksElsewhere": { status: 409, sv: ["Medarbetaren arbetar också hos en annan huvudman", "Avsluta uppdragen hos er i stället."], en: ["The staff member also works for another principal", "End the assignments with you instead."] },
  "directory.staffElsewhere": { status: 409, sv: ["Medarbetaren arbetar hos en annan huvudman", "Du kan ändra uppdragen hos er. Be den som sköter hela länet att ändra uppgifterna."], en: ["The staff member works for another principal", "You can change the assignments with you. Ask whoever looks after the whole county to change the facts."] },
  "directory.staffLeft": { status: 409, sv: ["Medarbetaren har inget uppdrag hos er nu", "Ge ett nytt uppdrag först, eller be den som sköter hela länet att ändra uppgifterna."], en: ["The staff member has no assignment with you now", "Give a new assignment first, or ask whoever looks after the whole county to change the facts."] },
  "directory.ownAssignment": { status: 409, sv: ["Ingen ger sig själv uppdrag eller ändrar sina egna", "Be en annan administratör att göra det. Det gäller också den egna anställningen."], en: ["Nobody gives themselves assignments or changes their own", "Ask another administrator to do it. The same goes for one's own employment."] },
} satisfies Record<string, Entry>;

export type RefusalCode = keyof typeof refusals;
