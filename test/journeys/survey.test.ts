import { afterAll, beforeAll, expect, it } from "vitest";
import { idOf } from "../../demo/ids.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { type CountyStage, openCounty, type Visitor } from "./county.ts";
import { sees } from "./onPage.ts";

let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(() => stage?.close());

const sipId = idOf("sip", "nora");
const survey = `/my/${sipId}/survey`;
const pick = ({ page, hand }: Visitor, name: string) => hand.pick(page.getByRole("radio", { name, exact: true }));
const press = ({ page, hand }: Visitor, name: string) => hand.press(page.getByRole("button", { name, exact: true }));
const isPicked = ({ page }: Visitor, name: string) => page.getByRole("radio", { name, exact: true }).isChecked();

it("a child meets faces with words, one question at a time", async () => {
  const born = async (birthDate: string) => {
    await stage.server.sql`
      update sip set state = jsonb_set(state::jsonb, '{person,birthDate}', to_jsonb(${birthDate}::text))::json where id = ${sipId}`;
    const [row] = await stage.server.sql<{ before: string }[]>`
      update person p set birth_date = ${birthDate} from person was
       where p.id = was.id and p.id = (select person_id from sip where id = ${sipId}) returning was.birth_date::text as before`;
    return row!.before;
  };
  // Nora of the demo, as she was at ten.
  const before = await born(`${new Date().getFullYear() - 10}-01-02`);
  const nora = await stage.enter("nora", survey, "phone");
  await sees(nora, "Fråga 1 av 6");
  await sees(nora, "Ingen får veta vad just du svarar. Du behöver inte svara om du inte vill.");
  await pick(nora, "Ja, verkligen");
  await nora.inspect();
  await nora.leave();
  await born(before);
});

it("what is filled in on a phone is there when one comes back, and also when it has been answered elsewhere", async () => {
  const nora = await stage.enter("nora", `/my/${sipId}`, "phone");
  const { page, hand } = nora;
  await hand.press(page.getByRole("link", { name: "Svara på frågorna" }));
  await sees(nora, "Fråga 1 av 9");
  await press(nora, "Hoppa över");
  await sees(nora, "Fråga 2 av 9");
  await press(nora, "Tillbaka");
  await pick(nora, "Stämmer helt");
  await nora.inspect();
  await hand.press(page.getByRole("link", { name: "Till Min SIP" }));
  await hand.press(page.getByRole("link", { name: "Svara på frågorna" }));
  await sees(nora, "Fråga 1 av 9");
  expect(await isPicked(nora, "Stämmer helt")).toBe(true);
  await page.reload();
  await sees(nora, "Fråga 1 av 9");
  expect(await isPicked(nora, "Stämmer helt"), "nothing is lost by a reload").toBe(true);
  await press(nora, "Nästa");
  for (let question = 2; question < 9; question += 1) await press(nora, "Hoppa över");

  const elsewhere = await stage.server.signIn("nora");
  const { occasion } = (await elsewhere.get(`/api/v1/sips/${sipId}/survey`)).json.survey;
  const answers = { listenedTo: "partly" };
  expect((await elsewhere.post(`/api/v1/sips/${sipId}/survey`, { occasion, answers })).status).toBe(204);
  await pick(nora, "Vet inte");
  await press(nora, "Skicka svaren");
  await sees(nora, "Enkäten är redan besvarad");
  expect(await isPicked(nora, "Vet inte")).toBe(true);
  await nora.inspect();
  await nora.open(survey);
  await sees(nora, "Den som har svarat får dem inte igen.");
  await nora.leave();
});

it("one may say no, after being told what it means; or answer, easy to read, and be thanked", async () => {
  const peter = await stage.enter("peterw", survey, "phone");
  await press(peter, "Nej tack");
  await sees(peter, "Då frågar vi inte igen om det här.");
  await press(peter, "Ja, fråga inte igen");
  await sees(peter, "Då frågar vi inte mer");
  await peter.inspect();
  await peter.leave();

  const camilla = await stage.enter("camilla", "/my", "phone");
  await camilla.page.context().addCookies([{ name: "samlad_reading", value: "easy", url: stage.server.url }]);
  await camilla.open(survey);
  await sees(camilla, "Jag visste vad en SIP är.");
  await pick(camilla, "Ja, ganska bra");
  await camilla.inspect();
  for (let question = 1; question < 8; question += 1) await press(camilla, question === 1 ? "Nästa" : "Hoppa över");
  await press(camilla, "Skicka svaren");
  await sees(camilla, "Tack för dina svar");
  await camilla.leave();
});

it("staff answer all at once, and a manager reads what people think, in words first", async () => {
  const david = await stage.enter(staffHsaId("david"), `/sips/${sipId}`, "phone");
  await david.hand.press(david.page.getByRole("link", { name: "Svara på frågorna" }));
  await press(david, "Skicka svaren");
  await sees(david, "Svara på minst en fråga");
  await david.hand.pick(
    david.page.getByRole("radiogroup", { name: "Tiden räckte till" }).getByRole("radio", { name: "Stämmer dåligt" }),
  );
  await david.inspect();
  await press(david, "Skicka svaren");
  await sees(david, "Tack för dina svar");
  await david.leave();

  const birgitta = await stage.enter(staffHsaId("birgitta"), "/unit");
  await birgitta.hand.press(birgitta.page.getByRole("link", { name: "Enkäter" }));
  await sees(birgitta, /^Av 64 svarande tycker \d+ att det stämmer/);
  await birgitta.inspect();
  await birgitta.hand.choose(birgitta.page.getByRole("button", { name: /Vilka har svarat/ }), "Barn");
  await sees(birgitta, "6 har svarat");
  await birgitta.hand.choose(birgitta.page.getByRole("button", { name: /Om vad/ }), "Hela planen");
  await sees(birgitta, "Inga resultat att visa");
  await birgitta.inspect();
  await birgitta.leave();
});
