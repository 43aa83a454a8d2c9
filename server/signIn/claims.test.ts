import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { identityNumbers } from "../../test/identityNumbers.ts";
import { acrValuesFor, readClaims, tellsNobody } from "./claims.ts";
import { type Provider, readProviders } from "./providerSettings.ts";

const provider = (vocabulary: string, more: object = {}): Provider => {
  const written = {
    key: "one",
    title: { sv: "Ett", en: "One" },
    for: "both",
    issuer: "https://idp.example.org",
    clientId: "samlad",
    vocabulary,
    ...more,
  };
  return readProviders(JSON.stringify([written]))[0]!;
};
const number = identityNumbers.personnummer[0].value;
const hsaId = "SE2321000016-A001";

describe("Inera's provider", () => {
  const claims = {
    sub: "e61f6441",
    acr: "http://id.sambi.se/loa/loa3",
    levelOfAssurance: ["http://id.sambi.se/loa/loa3"],
    auth_time: "1795256400123",
    employeeHsaId: [hsaId],
    personalIdentityNumber: [number],
    commissionHsaId: ["SE2321000016-U001C"],
    healthCareUnitHsaId: ["SE2321000016-U001"],
    systemRole: ["BIF;Spärradministratör", "PU;Sökning"],
  };

  test("says everything in arrays, and when in milliseconds as text", () => {
    expect(readClaims(provider("inera"), claims)).toEqual({
      hsaId,
      number,
      unitHsaIds: ["SE2321000016-U001", "SE2321000016-U001C"],
      level: 3,
      authTime: new Date(1_795_256_400_123),
    });
  });

  const real = join(import.meta.dirname, "../../../shared/data/inera_idp_oidc_accesstoken_claims_2018.json");
  test.skipIf(!existsSync(real))("a real set of claims (skipped where it is not at hand)", () => {
    const said = readClaims(provider("inera"), JSON.parse(readFileSync(real, "utf8")));
    expect(said).toMatchObject({
      hsaId: "TST5565594230-10R3072",
      level: 3,
      authTime: new Date(1_545_041_481_459),
      unitHsaIds: ["TNT4477663322-100R", "TNT4477663322-100R02"],
    });
    expect(said.number).toMatch(/^\d{12}$/);
  });

  test("two HSA-ids say nothing about who it is, the same one twice says it once", () => {
    const two = { ...claims, employeeHsaId: [hsaId, "SE2321000016-A002"] };
    expect(readClaims(provider("inera"), two).hsaId).toBeNull();
    expect(readClaims(provider("inera"), { ...claims, employeeHsaId: [hsaId, hsaId] }).hsaId).toBe(hsaId);
  });
});

describe("the Swedish profile and Sweden Connect", () => {
  const se = "https://id.oidc.se/claim";
  const elegnamnden = "http://id.elegnamnden.se/loa/1.0";

  test.each(["oidcSe", "swedenConnect"])("%s: an individual by number", (vocabulary) => {
    const claims = { acr: `${elegnamnden}/loa3`, auth_time: 1_795_256_400, [`${se}/personalIdentityNumber`]: number };
    expect(readClaims(provider(vocabulary), claims)).toMatchObject({
      hsaId: null,
      number,
      level: 3,
      authTime: new Date(1_795_256_400_000),
    });
  });

  test("a coordination number counts when the identity behind it is confirmed", () => {
    const [coordination] = identityNumbers.samordningsnummer;
    const claims = (level?: string) => ({
      [`${se}/coordinationNumber`]: coordination.value,
      ...(level ? { [`${se}/coordinationNumberLevel`]: level } : {}),
    });
    const numberOf = (level?: string) => readClaims(provider("oidcSe"), claims(level)).number;
    expect(numberOf("confirmed")).toBe(coordination.value);
    expect(numberOf()).toBe(coordination.value);
    for (const level of ["probable", "uncertain", "other"]) expect(numberOf(level)).toBeNull();
  });

  test("an affiliation is an HSA-id only when it has the form of one", () => {
    const of = (affiliation: unknown) =>
      readClaims(provider("swedenConnect"), { [`${se}/orgAffiliation`]: affiliation }).hsaId;
    expect(of(`${hsaId}@2321000016`)).toBe(hsaId);
    for (const other of ["anna.ek@2321000016", "@2321000016", hsaId, "", 7, `${hsaId}@a@b`])
      expect(of(other)).toBeNull();
  });

  test("levels: the framework's own, those abroad, and what nobody has certified", () => {
    const levelOf = (acr: unknown) => readClaims(provider("swedenConnect"), { acr }).level;
    expect([`${elegnamnden}/loa2`, `${elegnamnden}/loa4`, `${elegnamnden}/eidas-sub`].map(levelOf)).toEqual([2, 4, 3]);
    expect(levelOf("http://id.swedenconnect.se/loa/1.0/uncertified-loa3")).toBe(2);
    for (const unknown of ["loa3", "", undefined, 3, "constructor", "__proto__"]) expect(levelOf(unknown)).toBeNull();
  });
});

describe("what the settings say of a provider", () => {
  test("names of its own, and levels of its own", () => {
    const own = provider("own", { claims: { hsaId: "hsa", number: ["pnr", "samnr"] }, levels: { "urn:x:high": 4 } });
    expect(readClaims(own, { hsa: hsaId, samnr: number, acr: "urn:x:high" })).toMatchObject({
      hsaId,
      number,
      level: 4,
    });
  });

  test("one for individuals says nothing about staff, and the other way round", () => {
    const claims = { employeeHsaId: hsaId, personalIdentityNumber: number };
    expect(readClaims(provider("inera", { for: "person" }), claims)).toMatchObject({ hsaId: null, number });
    expect(readClaims(provider("inera", { for: "staff" }), claims)).toMatchObject({ hsaId, number: null });
  });

  test("only some values of acr count, when it says which", () => {
    const strict = provider("inera", { acceptedAcr: ["http://id.sambi.se/loa/loa4"] });
    expect(readClaims(strict, { acr: "http://id.sambi.se/loa/loa3" }).level).toBeNull();
    expect(readClaims(strict, { acr: "http://id.sambi.se/loa/loa4" }).level).toBe(4);
    // All that is said of the level must be among them.
    const both = { acr: "http://id.sambi.se/loa/loa4", levelOfAssurance: ["http://id.sambi.se/loa/loa3"] };
    expect(readClaims(strict, both).level).toBeNull();
  });

  test("for a higher level it is asked for what is high enough", () => {
    expect(acrValuesFor(provider("own", { claims: { hsaId: "a", number: "b" }, levels: { mine: 4 } }), 4)).toContain(
      "mine",
    );
    const asked = provider("inera", { acrValues: "http://id.sambi.se/loa/loa2 http://id.sambi.se/loa/loa3" });
    expect(acrValuesFor(asked, 3)).toEqual(["http://id.sambi.se/loa/loa3"]);
    expect(acrValuesFor(asked, 4)[0]).toBe("http://id.sambi.se/loa/loa4");
  });
});

test("an ID token may stand in an address only when it tells nobody's name or number", () => {
  const token = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.c2ln`;
  const bare = { iss: "https://idp.example.org", sub: "e61f6441", aud: "samlad", acr: "loa3", auth_time: 1, sid: "s" };
  expect(tellsNobody(provider("inera"), token(bare))).toBe(true);
  expect(tellsNobody(provider("inera"), token({ ...bare, employeeHsaId: [hsaId] }))).toBe(false);
  expect(tellsNobody(provider("swedenConnect"), token({ ...bare, name: "Erik Enskild" }))).toBe(false);
  const subject = provider("own", { claims: { hsaId: "hsa", number: "sub" } });
  expect(tellsNobody(subject, token(bare))).toBe(false);
  for (const broken of ["", "a.b.c", "e30.bnVsbA.x"]) expect(tellsNobody(provider("inera"), broken)).toBe(false);
});
