// The papers in large type and easy to read, the invitation and the consent: really rendered, and what stands in them.
import { describe, expect, it } from "vitest";
import type { StaffActor } from "../../core/access.ts";
import { viewFor } from "../../core/sip/view.ts";
import { agreement, card, given, id, type Someone, type Story, people as someone } from "../../test/given.ts";
import { insideOf } from "../../test/insideOf.ts";
import { people, planStory, units } from "../../test/planStory.ts";
import { consentSheet } from "./consentSheet.ts";
import { invitationSheet } from "./invitationSheet.ts";
import { planPaper } from "./planPaper.ts";
import { planSheet } from "./planSheets.ts";
import { renderPaper, renderPlan } from "./renderPlan.ts";
import { type Sheet, type SheetRequest, sheetSizes } from "./sheet.ts";

const wanted = { language: "sv", today: "2026-11-25", isSelf: true } as const;
const meetingId = "00000000-0000-4000-8000-000000000041";

function established() {
  const story = planStory();
  story.writePlan();
  story.give(people.coordinator, "answerPlan", { agrees: "partly", comment: "Samma person på morgonen." });
  story.give(people.coordinator, "establishPlan");
  return story;
}
const story = established();

function planAs(request: Partial<SheetRequest>, reader: typeof people.ingrid | StaffActor = people.ingrid) {
  const view = story.view(reader);
  return there(view && planSheet(view, story.agreement, { ...wanted, size: "easy", version: 1, ...request }));
}

function there(sheet: Sheet | null): Sheet {
  if (!sheet) throw new Error("There is such a paper.");
  return sheet;
}

function seen(told: Story, who: Someone) {
  const view = viewFor(someone[who], told.state, agreement, card, told.today);
  if (!view) throw new Error(`${who} sees the SIP.`);
  return view;
}

const said = (sheet: Sheet) => JSON.stringify(sheet.parts);
const headings = (sheet: Sheet) => sheet.parts.map((one) => one.heading);

/** The sizes of type that a PDF sets text in, in points. */
const sizesIn = (inside: string) => [...inside.matchAll(/\/\w+ (\d+(?:\.\d+)?) Tf/g)].map(([, size]) => Number(size));

describe("a sheet", () => {
  const view = story.view(people.ingrid);
  const invited = planStory().view(people.ingrid);
  if (!view || !invited) throw new Error("Ingrid sees her own.");
  const papers: [string, (request: SheetRequest) => Sheet][] = [
    ["plan", (request) => there(planSheet(view, story.agreement, { ...request, version: 1 }))],
    ["invitation", (request) => there(invitationSheet(invited, meetingId, request))],
    ["consent", (request) => there(consentSheet(view, story.agreement, request))],
  ];

  it.each(papers)(
    "of the %s is a tagged PDF/UA-1 in each size, with nothing below 18 points in large type",
    (_, make) => {
      for (const size of sheetSizes) {
        const sheet = make({ ...wanted, size, language: size === "easy" ? "en" : "sv" });
        const inside = insideOf(renderPaper("sheet", sheet));
        expect(inside).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
        expect(inside).toMatch(size === "easy" ? /\/Lang\s*\(en/ : /\/Lang\s*\(sv/);
        expect([...inside.matchAll(/\/S\s*\/H1\b/g)].length).toBe(1);
        expect([...inside.matchAll(/\/S\s*\/H2\b/g)].length).toBe(sheet.parts.length);
        const smallest = Math.min(...sizesIn(inside));
        expect(smallest).toBeGreaterThanOrEqual({ ordinary: 8, easy: 12, large: 18 }[size]);
        expect(smallest).toBeLessThanOrEqual(18);
      }
    },
  );
});

describe("the plan in large type", () => {
  it("says all that the ordinary print does, in words where that has pictures", () => {
    const sheet = planAs({ size: "large" });
    for (const text of [
      "Hem till katten",
      "Såret ska vara läkt",
      "Varje måndag.",
      "Kontakt: Dr Alm.",
      "Efter insats 3.",
    ])
      expect(said(sheet)).toContain(text);
    expect(headings(sheet)).toContain("Det här ska en plan innehålla enligt lag");
    expect(sheet.facts).toContainEqual(["Version", "1"]);
  });

  it("holds for a participant only what the consent covers, and says so", () => {
    const narrow = planStory();
    narrow.writePlan();
    narrow.give(people.coordinator, "setConsentScope", {
      cells: [{ recipient: `unit:${units.primaryCare.unitId}`, area: "home", allowed: false }],
    });
    narrow.give(people.coordinator, "establishPlan");
    const view = narrow.view(people.nurse);
    for (const size of ["large", "easy"] as const) {
      const sheet = there(view && planSheet(view, narrow.agreement, { ...wanted, size, version: 1, isSelf: false }));
      expect(said(sheet)).not.toContain("Hjälper till på morgonen");
      expect(said(sheet)).toContain("Lägger om såret");
      expect(sheet.notices.join()).toContain("enligt samtycket");
    }
  });
});

describe("what several think of the plan", () => {
  const told = given
    .child("2013-05-05")
    .and("coordinator", "decidePlanConsent", { giver: `party:${id("y", 1)}`, answer: "yes" })
    .and("coordinator", "writePlanText", { section: "needs", text: "Stöd" })
    .and("person", "answerPlan", { agrees: "no", comment: "Inte flytta." })
    .and("guardianOne", "answerPlan", { agrees: "yes", comment: "Det blir bra." });
  const view = seen(told, "coordinator");
  const { draft, draftAnswer } = view.plan;
  if (!draft) throw new Error("There is a draft.");
  const version = { version: 1, content: draft, establishedAt: told.now, by: draftAnswer!.by, confirmations: {} };
  const versions = [{ ...version, personsAnswer: draftAnswer }] as typeof view.plan.versions;
  const answered = { ...view, plan: { ...view.plan, draft: null, versions } };
  const request = { ...wanted, isSelf: false, version: 1 };

  it("stands there in the name of each: a guardian's yes does not take the place of a child's no", () => {
    const pieces = there(planSheet(answered, agreement, { ...request, size: "large" })).parts.find(({ heading }) =>
      heading.includes("tycker"),
    )?.pieces;
    expect(pieces).toMatchObject([
      { text: "Tove Vik håller med om planen." },
      { says: "Tove Vik säger", text: "Det blir bra." },
      { text: "Nora håller inte med om planen." },
      { says: "Nora säger", text: "Inte flytta." },
    ]);
  });

  it("is drawn so on the ordinary print, and without a name that is kept", () => {
    const { by } = draftAnswer!;
    const hidden = { ...draftAnswer!, by: { ...by, personId: "", name: "" } } as typeof draftAnswer;
    const kept = { ...answered, plan: { ...answered.plan, versions: [{ ...versions[0]!, personsAnswer: hidden }] } };
    const paper = planPaper(kept, agreement, request);
    expect(paper?.answers.map((one) => one.says)).toEqual(["Skyddade uppgifter säger", "Nora säger"]);
    expect(insideOf(renderPlan(paper!))).toContain("Nora och andra tycker om planen");
  });
});

describe("the plan easy to read", () => {
  it("tells one thing at a time: what matters, what I want, who does what, what then, and whom to ask", () => {
    const sheet = planAs({});
    expect(headings(sheet)).toEqual([
      "Det här är viktigt för mig",
      "Det här vill jag",
      "Det här behövs",
      "Vem gör vad",
      "Om det blir sämre",
      "Nästa uppföljning",
      "Har du frågor?",
    ]);
    const names = sheet.parts.flatMap((one) => one.pieces.flatMap((it) => (it.kind === "name" ? [it.name] : [])));
    expect(names[0]).toBe("Du själv");
    const lines = sheet.parts.flatMap((one) => one.pieces.flatMap((it) => (it.kind === "lines" ? [it.lines] : [])));
    expect(lines).toContainEqual([
      "Lägger om såret.",
      "Varje måndag.",
      "Från 1 december till 28 mars 2027.",
      "Kontakt: Sara Nyman",
    ]);
    expect(said(sheet)).toContain("Vänd dig till Anna Assistent, Hemtjänsten Söder.");
    expect(said(sheet)).not.toContain("SoL");
  });

  it("speaks of the person by name to everybody else", () => {
    const sheet = planAs({ isSelf: false }, people.coordinator);
    expect(sheet.heading).toBe("Plan för Ingrid Lund");
    expect(headings(sheet)).toContain("Det här är viktigt för Ingrid Lund");
    expect(said(sheet)).not.toContain("Du själv");
  });

  it("leaves out what has been struck", () => {
    const struck = established();
    struck.give(people.coordinator, "strikeEntry", { item: "plan.ifWorse", reason: "Fel nummer." });
    const view = struck.view(people.ingrid);
    const sheet = there(view && planSheet(view, struck.agreement, { ...wanted, size: "easy", version: 1 }));
    expect(headings(sheet)).not.toContain("Om det blir sämre");
    expect(said(sheet)).not.toContain("1177");
  });

  it("is not there for a version that is not established", () => {
    const view = story.view(people.ingrid);
    expect(view && planSheet(view, story.agreement, { ...wanted, size: "easy", version: 2 })).toBeNull();
  });
});

describe("the invitation", () => {
  it("says when, where, why, with whom and how; and when it is cancelled that it is", () => {
    const called = planStory();
    const sheet = there(invitationSheet(called.view(people.ingrid)!, meetingId, { ...wanted, size: "ordinary" }));
    expect(said(sheet)).toContain("Onsdag 25 november 2026 kl. 13.00");
    for (const text of ["Storgatan 1", "60 minuter", "Planera hemgång", "Vårdcentralen Ängen", "Inledning, 9 minuter"])
      expect(said(sheet)).toContain(text);
    expect(headings(sheet)).toEqual(["När och var", "Därför ses ni", "De här är med", "Så går mötet till"]);
  });

  it("is not there for somebody who does not see the meeting, nor for another meeting", () => {
    const view = story.view(people.ingrid)!;
    expect(invitationSheet({ ...view, meetings: [] }, meetingId, { ...wanted, size: "large" })).toBeNull();
    expect(invitationSheet(view, "00000000-0000-4000-8000-000000000099", { ...wanted, size: "large" })).toBeNull();
  });

  it("hides names that are kept from the reader, and warns that the person is protected", () => {
    const view = planStory().view(people.ingrid)!;
    const participants = view.participants.map((one) =>
      one.recipient.kind === "unit"
        ? { ...one, recipient: { ...one.recipient, unit: { ...one.recipient.unit, name: "" } } }
        : one,
    );
    const kept = { ...view, participants, person: { ...view.person, protection: "marked" as const } };
    const sheet = there(invitationSheet(kept, meetingId, { ...wanted, size: "ordinary" }));
    expect(said(sheet)).not.toContain("Vårdcentralen");
    expect(said(sheet)).toContain("Skyddade uppgifter");
    expect(sheet.warnings[0]).toContain("Skyddade personuppgifter");
  });
});

describe("the consent", () => {
  it("says what was said yes to, how and when, to whom until when, and what it does not cover", () => {
    const told = planStory();
    const { nursing, insurance } = units;
    told.give(people.coordinator, "setConsentScope", {
      cells: [
        { recipient: `unit:${nursing.unitId}`, area: "sleep", allowed: true, until: "2027-06-30" },
        { recipient: `unit:${insurance.unitId}`, area: "health", allowed: false },
      ],
    });
    told.give(people.coordinator, "writeConsentLimits", { notCovered: "Inget om min syster." });
    const sheet = there(consentSheet(told.view(people.ingrid)!, told.agreement, { ...wanted, size: "ordinary" }));
    for (const text of [
      "Du har sagt ja till planen. (20 november 2026, muntligt)",
      "Får läsa om sömn till och med 30 juni 2027.",
      "Får inte läsa om hälsa.",
      "Din journal.",
      "Inget om min syster.",
    ])
      expect(said(sheet)).toContain(text);
  });

  it("is told of in the third person to those who hold the SIP, and not at all to those who take part", () => {
    const view = story.view(people.coordinator)!;
    const sheet = there(consentSheet(view, story.agreement, { ...wanted, isSelf: false, size: "ordinary" }));
    expect(said(sheet)).toContain("Ingrid Lund: ja");
    expect(said(sheet)).not.toMatch(/\b[Dd]u |\b[Dd]in /);
    expect(consentSheet(story.view(people.nurse)!, story.agreement, { ...wanted, size: "ordinary" })).toBeNull();
  });

  it("lets what the consent does not cover stand in the name of the one who said it", () => {
    const told = planStory();
    told.give(people.coordinator, "writeConsentLimits", { notCovered: "Inget om min syster." });
    const view = told.view(people.ingrid)!;
    const sheet = (guardian: string | null) => {
      const [own] = view.consent!.limits;
      const limits = [guardian ? { ...own!, giver: "party:1", name: guardian } : own!];
      const kept = { ...view, consent: { ...view.consent!, limits } };
      return JSON.stringify(consentSheet(kept, told.agreement, { ...wanted, size: "ordinary" }));
    };
    expect(sheet(null)).toContain("Ingrid säger");
    const guardian = sheet("Tove Vik");
    expect(guardian).toContain("Tove Vik säger");
    expect(guardian).not.toContain("Ingrid säger");
  });

  it("says after a withdrawal that nobody reads anything, and of whom no more", () => {
    const told = planStory();
    told.give(people.ingrid, "withdrawConsent", { giver: "person", way: "digital" });
    const sheet = there(consentSheet(told.view(people.ingrid)!, told.agreement, { ...wanted, size: "ordinary" }));
    expect(said(sheet)).toContain("Du har tagit tillbaka ditt ja.");
    expect(said(sheet)).toContain("Ingen får läsa något.");
    expect(said(sheet)).not.toMatch(/Får läsa om|Vårdcentralen|[Dd]itt ja inte|Du kan ta tillbaka/);
  });

  it("does not tell a child that its guardians' yes is its own", () => {
    const read = (child: Story, who: Someone) =>
      there(consentSheet(seen(child, who), agreement, { ...wanted, isSelf: who === "person", size: "ordinary" }));
    const answered = (child: Story) =>
      [id("y", 1), id("y", 2)].reduce(
        (told, partyId) =>
          told.and("coordinator", "decidePlanConsent", { giver: `party:${partyId}`, answer: "yes", way: "written" }),
        child,
      );
    const sheet = read(answered(given.child("2013-05-05")), "person");
    expect(sheet.heading).toBe("Samtycket");
    expect(said(sheet)).toContain("Tove Vik: ja");
    expect(said(sheet)).not.toMatch(/[Dd]itt ja|[Dd]u har sagt ja/);
    const hidden = read(answered(given.child("2013-05-05", { protected: true })), "guardianTwo");
    expect(said(hidden)).toContain('"Skyddade uppgifter: ja"');
  });
});
