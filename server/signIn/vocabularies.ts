// How identity providers in Sweden say who somebody is, and how sure they are: data, with the source of each.
//
// Sources
// - inera: Inera's IdP for SITHS eID, attribute list 2.0 and attribute rules for OIDC 2.7 (inera.atlassian.net, pages
//   3475259438 and 4216127489). Every claim of its own may stand in an array; `auth_time` may be text in milliseconds;
//   levels are Sambi's (sambi.se/teknik/attribut).
// - oidcSe: "Claims and Scopes Specification for the Swedish OpenID Connect Profile" 1.0 (2023-12-11) and "The Swedish
//   OpenID Connect Profile" 1.0, github.com/oidc-sweden/specifications. It has no claim of its own for the HSA-id;
//   `orgAffiliation` is `<personal identifier>@<organisation number>`, and the identifier is an HSA-id where the
//   organisation has chosen that.
// - swedenConnect: "OpenID Connect Profile for Sweden Connect" 1.0 (2024-12-04), github.com/swedenconnect/technical-framework:
//   the claims of oidcSe, and levels as in "Identifiers" (registry of id.elegnamnden.se and id.swedenconnect.se).

/** How sure it is that somebody is who they say: level of assurance 1–4 of the Swedish trust framework. */
export type Level = 1 | 2 | 3 | 4;

export type ClaimNames = {
  /** A staff member's HSA-id; each of these may hold it, the first that does counts. */
  hsaId: readonly string[];
  /** An individual's personal identity number or coordination number. */
  number: readonly string[];
  /** The unit that was chosen at the provider, as an HSA-id: it is then not asked for again. */
  unitHsaId: readonly string[];
  /** The level, besides `acr`. */
  level: readonly string[];
};

export type Vocabulary = {
  claims: ClaimNames;
  /** What a provider calls a level, and which it is. A name that is not here gives no level. */
  levels: Readonly<Record<string, Level>>;
  scopes: string;
  /** True when the profile demands that the answer of UserInfo is signed. */
  signedUserInfo: boolean;
};

const sambi = "http://id.sambi.se/loa";
const eid = "http://id.elegnamnden.se/loa/1.0";
const connect = "http://id.swedenconnect.se/loa/1.0";

const sambiLevels: Record<string, Level> = {
  [`${sambi}/loa1`]: 1,
  [`${sambi}/loa2`]: 2,
  [`${sambi}/loa3`]: 3,
  [`${sambi}/loa4`]: 4,
};

const swedishLevels: Record<string, Level> = {
  [`${eid}/loa1`]: 1,
  [`${eid}/loa2`]: 2,
  [`${eid}/loa3`]: 3,
  [`${eid}/loa4`]: 4,
  [`${connect}/loa2-nonresident`]: 2,
  [`${connect}/loa3-nonresident`]: 3,
  [`${connect}/loa4-nonresident`]: 4,
  // Not reviewed by Digg: the same technique, without anybody's word for it.
  [`${connect}/uncertified-loa2`]: 1,
  [`${connect}/uncertified-loa3`]: 2,
};

/** A foreign e-ID, as its country has notified it (Regulation (EU) 910/2014, article 8). */
const eidasLevels: Record<string, Level> = {
  [`${eid}/eidas-low`]: 2,
  [`${eid}/eidas-nf-low`]: 2,
  [`${eid}/eidas-sub`]: 3,
  [`${eid}/eidas-nf-sub`]: 3,
  [`${eid}/eidas-high`]: 4,
  [`${eid}/eidas-nf-high`]: 4,
};

const oidcSe = "https://id.oidc.se/claim";
const oidcSeScope = "https://id.oidc.se/scope";

/** The claim whose value is `<personal identifier>@<organisation number>`. */
export const affiliationClaim = `${oidcSe}/orgAffiliation`;

/** A coordination number counts only when the identity behind it has been confirmed. */
export const coordination = { claim: `${oidcSe}/coordinationNumber`, level: `${oidcSe}/coordinationNumberLevel` };

const oidcSeClaims: ClaimNames = {
  hsaId: [affiliationClaim],
  number: [`${oidcSe}/personalIdentityNumber`, coordination.claim],
  unitHsaId: [],
  level: [],
};

export const vocabularies = {
  inera: {
    claims: {
      hsaId: ["employeeHsaId", "http://sambi.se/attributes/1/employeeHsaId"],
      number: ["personalIdentityNumber", "credentialPersonalIdentityNumber"],
      // A commission (medarbetaruppdrag) is at a health care unit; our assignments are at units.
      unitHsaId: ["healthCareUnitHsaId", "commissionHsaId"],
      level: ["levelOfAssurance"],
    },
    levels: { ...sambiLevels, ...swedishLevels },
    scopes: "openid profile",
    signedUserInfo: false,
  },
  oidcSe: {
    claims: oidcSeClaims,
    levels: { ...swedishLevels, ...eidasLevels },
    scopes: `openid ${oidcSeScope}/naturalPersonInfo ${oidcSeScope}/naturalPersonNumber`,
    signedUserInfo: true,
  },
  swedenConnect: {
    claims: oidcSeClaims,
    levels: { ...swedishLevels, ...eidasLevels },
    scopes: `openid ${oidcSeScope}/naturalPersonInfo ${oidcSeScope}/naturalPersonNumber`,
    signedUserInfo: true,
  },
  /** A provider with names of its own, which the settings tell. */
  own: {
    claims: { hsaId: [], number: [], unitHsaId: [], level: [] },
    levels: { ...sambiLevels, ...swedishLevels, ...eidasLevels },
    scopes: "openid profile",
    signedUserInfo: false,
  },
} satisfies Record<string, Vocabulary>;

export type VocabularyName = keyof typeof vocabularies;
