// Alva, 10: in hospital for her hip, going home in plaster. The ward has told the units, and her own page says so in her words.
import type { Story, Teller } from "../telling.ts";

export const alva: Story = { key: "alva", about: "alva", tell: story };

function story(t: Teller) {
  const { as, by, id, unit, forUnit, forParty, day, at } = t;
  as("hedda", -4, "13.10", "raiseNeed", {
    unitId: unit("lssLindasa"),
    what: "Alva har cerebral pares och är opererad i höften. Gips i sex veckor hemma: lift, säng, skolskjuts och någon som kan hjälpa till på nätterna. Mamma är ensam med Alva.",
    wish: "Hem till kaninen.",
    seenOn: day(-4),
    channel: "discharge",
    trigger: "discharge",
  });
  as("hedda", -4, "13.20", "noteAdmission", {
    admittedAt: at(-4, "07.30"),
    expectedOn: day(4),
    unitIds: [unit("lssLindasa"), unit("healthLindasa")],
  });
  as("stina", -3, "09.00", "startSip", { coordinatorId: t.staff("erikt"), deputyId: t.staff("amanda") });
  const erik = by("erikt", -3, "14.00");
  erik("addParty", {
    partyId: id("frida"),
    kind: "guardian",
    name: "Frida Sjöberg",
    relation: "mamma",
    personId: t.person("frida"),
    phone: "070-174 06 32",
  });
  erik("giveInformation", { how: "spoken", note: "Hos Alva och Frida på avdelningen. Alva valde bilderna." });
  erik("recordChildView", {
    agrees: "yes",
    view: "Jag vill sova i mitt eget rum. Mamma ska inte behöva bära mig.",
    why: "Pratade med Alva själv en stund, med bildstöd.",
  });
  as("frida", -2, "20.10", "decidePlanConsent", { giver: forParty("frida"), answer: "yes", way: "digital" });
  as("frida", -2, "20.20", "setConsentScope", {
    giver: forParty("frida"),
    way: "digital",
    cells: t.allow(
      [forUnit("habChild"), forUnit("schoolLindasa"), forUnit("healthLindasa")],
      ["need", "meeting", "plan", "childHealth", "education"],
      day(120),
    ),
  });
  as("ylva", -1, "10.40", "appointCareContact", { staffId: t.staff("ylva") });
}
