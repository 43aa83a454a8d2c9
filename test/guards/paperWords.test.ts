// What stands on a paper and on the person's page is said in the same words: whoever has read the one finds it in the other.
import { describe, expect, it } from "vitest";
import { texts as enIndividual } from "../../client/text/en/individual.ts";
import { texts as enEasy } from "../../client/text/en/individualEasy.ts";
import { texts as enMeeting } from "../../client/text/en/meeting.ts";
import { texts as enConsent } from "../../client/text/en/myConsent.ts";
import { texts as enConsentEasy } from "../../client/text/en/myConsentEasy.ts";
import { texts as enUi } from "../../client/text/en/ui.ts";
import { texts as svIndividual } from "../../client/text/sv/individual.ts";
import { texts as svEasy } from "../../client/text/sv/individualEasy.ts";
import { texts as svMeeting } from "../../client/text/sv/meeting.ts";
import { texts as svConsent } from "../../client/text/sv/myConsent.ts";
import { texts as svConsentEasy } from "../../client/text/sv/myConsentEasy.ts";
import { texts as svUi } from "../../client/text/sv/ui.ts";
import { sheetWords } from "../../server/documents/sheetWords.ts";
import { lix } from "../readability.ts";

const pages = {
  sv: { page: svIndividual, easy: svEasy, meeting: svMeeting, consent: svConsent, consentEasy: svConsentEasy },
  en: { page: enIndividual, easy: enEasy, meeting: enMeeting, consent: enConsent, consentEasy: enConsentEasy },
};

/** The page's text as a paper has it: single braces, and a word without the mark that it is explained. */
const onPaper = (text: string) => text.replace(/\{\{(\w+)\}\}/g, "{$1}").replace(/\[\[([^|\]]+)\|\w+\]\]/g, "$1");

describe.each(["sv", "en"] as const)("the papers in %s", (language) => {
  const { page, easy, meeting, consent, consentEasy } = pages[language];
  const { plan, questions, meeting: invitation, consent: said } = sheetWords[language];

  it("call the parts of the plan as the page does", () => {
    expect(plan).toMatchObject({
      headingOther: onPaper(page.about),
      version: onPaper(page.plan.version),
      matters: page.matters.title,
      mattersOther: onPaper(page.matters.titleOther),
      goals: page.plan.goals,
      goalsOther: page.plan.goalsOther,
      needs: page.plan.needs,
      who: page.plan.who,
      self: page.plan.self,
      contact: onPaper(page.plan.contact),
      responsible: onPaper(page.plan.responsible),
      ifWorse: page.plan.ifWorse,
      followUp: onPaper(page.next.followUpOn),
    });
    expect(questions).toMatchObject({
      title: page.contact.title,
      text: onPaper(page.contact.text),
      unitOnly: onPaper(page.contact.unitOnly),
    });
    expect(sheetWords[language].protectedName).toBe((language === "sv" ? svUi : enUi).protectedName);
  });

  it("tell of the meeting as the page does", () => {
    const { about, questions: asked, who, coming, notAnswered, newTime, declined, notSent, how, draft } = page.meeting;
    expect(invitation).toMatchObject({
      ...{ about, questions: asked, who, coming, notAnswered, newTime, declined, notSent, how, draft },
      cancelled: onPaper(page.meeting.cancelled),
      draftEasy: easy.meeting.draft,
      part: meeting.part,
      minutes_one: onPaper(meeting.minutes_one),
      minutes_other: onPaper(meeting.minutes_other),
    });
    expect(meeting.fact).toMatchObject(invitation.fact);
  });

  it("tell of the consent as the page does", () => {
    const { title, record, recordOther, others, later, law } = consent.covers;
    expect(said).toMatchObject({
      heading: page.consent.title,
      headingOther: page.consent.titleOther,
      saidYes: page.consent.saidYes,
      saidNo: page.consent.saidNo,
      saidWithdrawn: page.consent.saidWithdrawn,
      answer: page.consent.othersAnswer,
      scope: page.consent.scope,
      scopeLead: page.consent.scopeLead,
      nothing: page.consent.scopeNothing,
      may: onPaper(consent.answers.may),
      mayUntil: onPaper(consent.answers.mayUntil),
      mayNot: onPaper(consent.answers.mayNot),
      ended: onPaper(consent.answers.ended),
      covers: { title, record, recordOther, others, later, law, lawEasy: consentEasy.covers.law },
    });
  });
});

it("say what is easy to read in easy Swedish", () => {
  const { plan, meeting, consent } = sheetWords.sv;
  const easy = [plan.shorter, meeting.draftEasy, consent.covers.lawEasy, consent.undoTextEasy];
  expect(easy.filter((text) => lix(text) > 30)).toEqual([]);
});
