// Elias, 14: autism, away from school. His mother says yes, his father no, he himself wants it: guardians who do not agree.
import type { Story, Teller } from "../telling.ts";

export const elias: Story = { key: "elias", about: "elias", tell: story };

function story(t: Teller) {
  const { as, by, id, forUnit, forParty, day } = t;
  as("asa", -19, "11.15", "raiseNeed", {
    unitId: t.unit("childAlvhamn"),
    what: "Elias är borta från sju lektioner av tio den här terminen. Autismdiagnos sedan två år, kontakt med habiliteringen, på väg till BUP för ångest. Skolan har provat mindre grupp och egen ingång. Vi når inte längre på egen hand.",
    wish: "Slippa matsalen.",
    seenOn: day(-20),
    channel: "meeting",
    trigger: "own",
    ownTrigger: "schoolAbsence",
  });
  as("katarina", -18, "08.40", "startSip", {
    coordinatorId: t.staff("linda"),
    deputyId: t.staff("david"),
    reason: "Linda har träffat familjen tidigare.",
  });
  let linda = by("linda", -16, "10.00");
  linda("addParty", {
    partyId: id("sofia"),
    kind: "guardian",
    name: "Sofia Dahlberg",
    relation: "mamma",
    personId: t.person("sofia"),
    phone: "070-174 06 10",
  });
  linda("addParty", {
    partyId: id("jonas"),
    kind: "guardian",
    name: "Jonas Berntsson",
    relation: "pappa",
    personId: t.person("jonas"),
    phone: "070-174 06 11",
  });
  linda("giveInformation", {
    how: "spoken",
    note: "Träffade Sofia och Elias på skolan. Elias fick hålla i bilderna och ställa frågor först.",
  });
  linda("recordChildView", {
    agrees: "yes",
    view: "Jag vill gå i skolan men inte i matsalen. Det låter så mycket. Om alla vet det behöver jag inte säga det hela tiden.",
    why: "Pratade i fyrtio minuter utan föräldrar i rummet, med bildstöd. Han förstod vad planen är.",
  });
  as("sofia", -15, "20.30", "decidePlanConsent", { giver: forParty("sofia"), answer: "yes", way: "digital" });
  as("sofia", -15, "20.42", "setConsentScope", {
    giver: forParty("sofia"),
    way: "digital",
    cells: t.allow(
      [forUnit("schoolTallmo"), forUnit("bup"), forUnit("habChild")],
      ["need", "meeting", "plan", "education", "feelings", "childHealth", "relations"],
      day(170),
    ),
  });
  as("linda", -14, "15.20", "giveInformation", { how: "spoken", note: "Ringde Jonas. Han lyssnade och ville tänka." });
  as("jonas", -11, "22.05", "decidePlanConsent", { giver: forParty("jonas"), answer: "no", way: "digital" });
  linda = by("linda", -9, "13.00");
  linda("assessArea", {
    area: "education",
    works: "Matematik och teckning. Kommer när Olle möter vid egna ingången.",
    hard: "Korridoren, vikarier och matsalen. Efter en dag borta blir nästa svårare.",
    wish: "Två lektioner om dagen till att börja med.",
    needs: "Att skola, BUP och habilitering drar åt samma håll.",
  });
  linda("assessArea", {
    area: "familyNow",
    works: "Trygg hos båda. Bor varannan vecka hos mamma och pappa.",
    hard: "Föräldrarna har olika syn på hjälpen. Jonas är rädd att Elias blir stämplad.",
    wish: "",
    needs: "Samtal med Jonas om vad planen är och inte är. Nämndens ställningstagande om det inte räcker.",
  });
  as("elias", -8, "16.20", "writeOwnWords", {
    area: "education",
    works: "Matte med Olle. Rita.",
    hard: "matsalen matsalen matsalen",
    wish: "äta i bildsalen",
  });
  as("linda", -7, "09.15", "listOtherPlan", {
    planId: id("school-plan"),
    kind: "Åtgärdsprogram",
    title: "Närvaro och studiero, höstterminen",
    holder: "Tallmoskolan",
  });
}
