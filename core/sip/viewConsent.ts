import type { ActorRef } from "../access.ts";
import { type Agreement, type AreaKey, areasFor } from "../agreement.ts";
import type { Day, Instant } from "../time.ts";
import {
  askedGivers,
  type CellState,
  cellOf,
  cellState,
  decisionOf,
  isChild,
  keyOf,
  keyOfParty,
  type PlanConsentState,
  planConsent,
  presentParties,
  requiredGivers,
} from "./consentState.ts";
import type { Sip } from "./state.ts";
import type {
  Cell,
  Consent,
  ConsentLimit,
  ConsentRecipient,
  ConsentWay,
  GiverKey,
  RecipientKey,
} from "./stateConsent.ts";

/** One row of the consent matrix, all givers taken together, and what each giver has said. */
export type ConsentRow = {
  key: RecipientKey;
  recipient: ConsentRecipient;
  cells: Record<AreaKey, CellState>;
  byGiver: Record<GiverKey, Record<AreaKey, { allowed: boolean; until: Day | null }>>;
  /** Per giver, who wrote down the latest answer, how it was given and when. */
  latest: Record<GiverKey, { by: ActorRef; way: ConsentWay; at: Instant }>;
};

export type ConsentView = {
  state: PlanConsentState;
  givers: {
    key: GiverKey;
    name: string;
    kind: "person" | "guardian" | "representative";
    answer: "yes" | "no" | "withdrawn" | null;
  }[];
  /** Columns of the matrix, in order. */
  areas: AreaKey[];
  rows: ConsentRow[];
  /** How and when each giver answered; nothing of a giver whose name is kept from the reader. */
  plan: Consent["plan"];
  /** What the consent does not cover, and in whose name each text stands; the individual's is the first. */
  limits: ({ giver: GiverKey; name: string } & ConsentLimit)[];
  guardianGround: Consent["guardianGround"];
  absence: Consent["absence"];
};

/**
 * The matrix as the lead and the person's side see it. Of a secret giver only the answer is there, in `givers`: what was said
 * about each cell is left out, and how and when the answer was given (Z4).
 */
export function consentView(
  sip: Sip,
  agreement: Agreement,
  person: { name: string },
  today: Day,
  secretGivers: GiverKey[] = [],
): ConsentView {
  const areas = areasFor(agreement, isChild(sip, today));
  const parties = presentParties(sip);
  const givers = askedGivers(sip, today).map((key) => {
    const party = parties.find((one) => `party:${one.id}` === key);
    return {
      key,
      name: party?.name ?? person.name,
      kind: party?.kind === "guardian" || party?.kind === "representative" ? party.kind : ("person" as const),
      answer: decisionOf(sip, key, today)?.answer ?? null,
    };
  });
  const keys = new Map<RecipientKey, ConsentRecipient>(Object.entries(sip.consent.recipients));
  for (const one of sip.participants) if (!one.removed) keys.set(keyOf(one.recipient), one.recipient);
  const told = Object.keys(sip.consent.cells).filter((giver) => !secretGivers.includes(giver));
  const needed = requiredGivers(sip, today);
  const rows = [...keys].map(([key, recipient]) => {
    const row: ConsentRow = { key, recipient, cells: {}, byGiver: {}, latest: {} };
    for (const area of areas) row.cells[area] = cellState(sip, key, area, today, needed);
    for (const giver of told) {
      const said: ConsentRow["byGiver"][GiverKey] = {};
      let last: Cell | null = null;
      // What no longer counts on that day is left out.
      for (const area of Object.keys(sip.consent.cells[giver]?.[key] ?? {})) {
        const cell = cellOf(sip, giver, key, area, today);
        if (!cell) continue;
        said[area] = { allowed: cell.allowed, until: cell.until };
        if (!last || last.at < cell.at) last = cell;
      }
      row.byGiver[giver] = said;
      if (last) row.latest[giver] = { by: last.receivedBy, way: last.way, at: last.at };
    }
    return row;
  });
  const plan = Object.fromEntries(
    Object.keys(sip.consent.plan).flatMap((giver) => {
      const decision = secretGivers.includes(giver) ? undefined : decisionOf(sip, giver, today);
      return decision ? [[giver, decision]] : [];
    }),
  );
  const { guardianGround, absence } = sip.consent;
  const limits = Object.entries(sip.consent.limits).map(([giver, limit]) => {
    // A guardian who is no longer one has said it none the less.
    const party = sip.parties.find((one) => keyOfParty(one) === giver);
    return { giver, name: party?.name ?? person.name, ...limit };
  });
  limits.sort((a, b) => Number(b.giver === "person") - Number(a.giver === "person"));
  return { state: planConsent(sip, today), givers, areas, rows, plan, limits, guardianGround, absence };
}
