// Papers: staff pick an agenda for one who comes to the meeting, and whoever looks after the county's templates sees what is wrong with one.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { idOf } from "../../demo/ids.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { insideOf } from "../insideOf.ts";
import { type CountyStage, openCounty, type Visitor } from "./county.ts";
import { sees } from "./onPage.ts";

let stage: CountyStage;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "samlad-papers-"));
  stage = await openCounty({ templatesDir: folder });
});
afterAll(async () => {
  await stage?.close();
  await rm(folder, { recursive: true });
});

/** What comes when one presses a link to a paper. */
async function paperAt({ page }: Visitor, name: string): Promise<string> {
  const href = await page.getByRole("link", { name, exact: true }).getAttribute("href");
  const answer = await page.request.get(`${stage.server.url}${href}`);
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  return insideOf(await answer.body());
}

it("gives the agenda for the one whom it is to speak to, on the size of paper one picks", async () => {
  const ylva = await stage.enter(staffHsaId("ylva"), `/sips/${idOf("sip", "marianne")}/meeting`);
  await ylva.hand.press(ylva.page.getByRole("button", { name: "Välj vem dagordningen är för" }));
  await ylva.inspect();
  const forHerself = await paperAt(ylva, "A4: Dagordning, Den som är äldre (PDF)");
  expect(forHerself).toMatch(/\[0 0 841\.\d+ 595\.\d+\]/);
  expect(await paperAt(ylva, "A3: Dagordning, Mötesledaren (PDF)")).toMatch(/\[0 0 1190\.\d+ 841\.\d+\]/);
  await ylva.leave();
});

it("tells with file, line and reason of a template that does not compile, while the built-in one makes the paper", async () => {
  await writeFile(join(folder, "agenda.typ"), '#import "/pieces.typ": *\n\n= Vårt möte\n#paper.nothing\n');
  const vera = await stage.enter(staffHsaId("vera"), "/admin/papers");
  await sees(vera, /Egna filer som inte används/);
  await sees(vera, /agenda\.typ, rad 4/);
  await sees(vera, /Mallen går inte att använda: .*paper/);
  await sees(vera, /Egna filer: agenda\.typ\./);
  await vera.inspect();
  expect(await paperAt(vera, "Mötesledaren på svenska: Dagordning (PDF)")).toMatch(/\/Title|dc:title/);
  expect(await paperAt(vera, "Svenska: Folder om SIP (PDF)")).toMatch(/\/Title|dc:title/);

  await rm(join(folder, "agenda.typ"));
  await vera.page.reload();
  await sees(vera, /Mappen för egna mallar är tom/);
  expect(await vera.page.getByText("Egna filer som inte används").count()).toBe(0);
  await vera.leave();
});
