// A SIP in the small town, taken as far as an established plan.
import type { Visitor } from "./server.ts";
import { done, type SipTown, summoned } from "./sipTown.ts";

type People = { vera: Visitor; mona: Visitor; klara: Visitor };

/** Summoned, met, and with a plan of three measures established by Klara. */
export async function established(people: People, town: SipTown) {
  const called = await summoned(people, town);
  await establish(people, town, called);
  return called;
}

/** From the summons on. */
export async function establish(people: People, town: SipTown, called: { sipId: string; meetingId: string }) {
  const { sipId, meetingId } = called;
  const as = (command: string, input: object) => done(people.klara, sipId, command, input);
  await as("set-meeting-roles", { meetingId, chair: "Klara Klok", secretary: "Mona Modig" });
  await as("start-meeting", { meetingId });
  await as("write-plan-text", { section: "needs", text: "Ramlar ofta." });
  await as("write-goal", { ownWords: "Jag vill gå till affären själv." });
  const measure = { contact: "Klara Klok", howOften: "varje vecka" };
  await as("write-measure", { ...measure, what: "Går med till affären", owner: `unit:${town.homeCare.id}` });
  await as("write-measure", { ...measure, what: "Ser över läkemedlen", owner: `unit:${town.primaryCare.id}` });
  await as("write-measure", { what: "Tränar balans", owner: "person" });
  await as("choose-responsible", { principalId: town.municipality.id });
  await as("book-follow-up", { on: "2027-01-15", how: "Möte" });
  await as("establish-plan", {});
}
