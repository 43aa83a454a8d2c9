import { Suspense } from "react";
import { groupOf } from "../../../core/access.ts";
import type { Measure } from "../../../core/sip/state.ts";
import { ownerKind, ownerName, recipientKind, recipientName } from "../../actors.ts";
import { useLanguage, useText } from "../../text/text.ts";
import { type ActorKind, ActorShape } from "../../ui/ActorShape.tsx";
import { Badge } from "../../ui/Badge.tsx";
import { type CircleMember, CircleOfPeople } from "../../ui/CircleOfPeople.tsx";
import { dayInWords } from "../../ui/dates.ts";
import { Later } from "../../ui/Later.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { Section } from "../../ui/Page.tsx";
import { useWritten } from "../../ui/written.ts";
import { useMine } from "../mine.ts";
import { Struck } from "../Struck.tsx";

const OwnMeasure = lazyPart(async () => (await import("../OwnMeasure.tsx")).OwnMeasure);

type Helper = { id: string; name: string; kind: ActorKind; measures: Measure[] };

/** The picture of everybody around, and a card for each of them with what they do. */
export function WhoHelps() {
  const t = useText("child");
  const { view } = useMine();
  const helpers = useHelpers();
  const status = (measure: Measure) => view.plan.reports.findLast((one) => one.measureId === measure.id)?.status;
  // Who still does something stands before who has done it all.
  const doing = helpers
    .filter(({ measures }) => measures.length > 0)
    .sort((one, other) => Number(isDone(one)) - Number(isDone(other)));
  const also = helpers.filter(({ id, measures }) => measures.length === 0 && id !== "person");
  function isDone({ measures }: Helper): boolean {
    return measures.every((measure) => status(measure) === "done");
  }
  const members: CircleMember[] = helpers.filter(({ id }) => id !== "person");
  return (
    <Section title={t("who.title")} lead={members.length > 0 ? t("who.lead") : undefined}>
      {members.length > 0 && (
        <div className="My-circle">
          <CircleOfPeople label={t("who.circle")} person={view.person.name} members={members} hasList={false} />
        </div>
      )}
      {doing.length === 0 && <p>{t("who.none")}</p>}
      <ul className="plain-list Child-helpers">
        {doing.map((helper) => (
          <li key={helper.id} className="Child-helper">
            <h3 className="Child-helperName">
              <ActorShape kind={helper.kind} size={32} />
              {helper.id === "person" ? t("who.me") : helper.name}
            </h3>
            <ul className="plain-list stack-tight">
              {helper.measures.map((measure) => (
                <li key={measure.id} className="stack-tight">
                  <Struck item={`plan.measure:${measure.id}`}>
                    <Line measure={measure} />
                  </Struck>
                  <Report measure={measure} />
                  {helper.id === "person" && view.plan.versions.length > 0 && (
                    <Later>
                      <Suspense fallback={null}>
                        <OwnMeasure measure={measure} />
                      </Suspense>
                    </Later>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {also.length > 0 && (
        <div className="stack-tight">
          <h3>{t("who.also")}</h3>
          <ul className="plain-list Child-also">
            {also.map(({ id, name, kind }) => (
              <li key={id} className="Child-alsoOne">
                <ActorShape kind={kind} size={24} /> {name}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

function Line({ measure }: { measure: Measure }) {
  const t = useText("child");
  const language = useLanguage();
  const written = useWritten();
  const { what, howOften, until, contact } = measure;
  const when = [howOften, until && t("who.until", { day: dayInWords(until, language, { weekday: false }) })];
  return (
    <div>
      <p className="Child-what" {...written(what)}>
        {what}
      </p>
      {when.some(Boolean) && <p className="soft">{when.filter(Boolean).join(", ")}</p>}
      {contact && <p className="soft">{t("who.person", { name: contact })}</p>}
    </div>
  );
}

/** How it goes with it, when somebody has said. */
function Report({ measure }: { measure: Measure }) {
  const i = useText("individual");
  const { view } = useMine();
  const status = view.plan.reports.findLast((one) => one.measureId === measure.id)?.status;
  if (!status) return null;
  return (
    <p>
      <Badge tone={status === "done" ? "done" : "calm"}>{i(`plan.status.${status}`)}</Badge>
    </p>
  );
}

/** Everybody the plan or the meeting names, the child first, each once: as far as the child's own sight goes. */
function useHelpers(): Helper[] {
  const { view } = useMine();
  const content = view.plan.versions.at(-1)?.content ?? view.plan.draft;
  const found = new Map<string, Helper>();
  const put = (id: string, name: string, kind: ActorKind, measure?: Measure) => {
    const known = found.get(id) ?? { id, name, kind, measures: [] };
    found.set(id, measure ? { ...known, measures: [...known.measures, measure] } : known);
  };
  put("person", view.person.name, "personAndFamily");
  for (const measure of content?.measures ?? []) {
    const { owner } = measure;
    const id = owner.kind === "unit" ? owner.unit.unitId : owner.kind === "party" ? owner.partyId : "person";
    put(id, ownerName(owner, view.person.name), ownerKind(owner), measure);
  }
  for (const { removed, recipient } of view.participants) {
    if (removed) continue;
    const id = recipient.kind === "unit" ? recipient.unit.unitId : recipient.partyId;
    put(id, recipientName(recipient), recipientKind(recipient));
  }
  put(view.lead.unit.unitId, view.lead.unit.name, groupOf(view.lead.unit));
  // Of somebody from whom the child may be protected it is not reminded here: those who take part are named by the plan.
  if (view.person.protection === "none")
    for (const party of view.parties ?? [])
      if (!party.removed && party.name) put(party.id, party.name, "personAndFamily");
  return [...found.values()];
}
