import { measureSentence } from "../../core/sip/measureWords.ts";
import type { Measure, MeasureStatus, PlanContent } from "../../core/sip/state.ts";
import { isHiddenUnit, ownerKind, ownerName } from "../actors.ts";
import { useText } from "../text/text.ts";
import { ActorShape } from "../ui/ActorShape.tsx";
import { Badge, type BadgeTone } from "../ui/Badge.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { dayInPlan } from "../ui/dates.ts";
import { InSwedish } from "../ui/InSwedish.tsx";
import { Phones } from "../ui/Phones.tsx";
import { languageOf, useWritten } from "../ui/written.ts";
import { Explained } from "./Explained.tsx";
import { AboutMeasure } from "./messages/AboutMeasure.tsx";
import { useMine } from "./mine.ts";
import { OwnMeasure } from "./OwnMeasure.tsx";
import { Struck } from "./Struck.tsx";

/** Units whose names are kept from the reader stand together: nothing is told by which of them does what. */
const hidden = "hidden";

const tones: Record<MeasureStatus, BadgeTone> = { planned: "none", ongoing: "calm", done: "done", notDone: "late" };

/** Who does what and when, one actor at a time in sentences; the reader's own commitments can be reported on (P8). */
export function MeasuresByActor({ content, isEstablished }: { content: PlanContent; isEstablished: boolean }) {
  const t = useText("individual");
  const r = useText("rooms");
  const { view, isMe, asParties } = useMine();
  const groups = new Map<string, Measure[]>();
  for (const measure of content.measures) {
    const { owner } = measure;
    const key =
      owner.kind === "unit"
        ? isHiddenUnit(owner.unit)
          ? hidden
          : owner.unit.unitId
        : owner.kind === "party"
          ? owner.partyId
          : "person";
    groups.set(key, [...(groups.get(key) ?? []), measure]);
  }
  // One's own first.
  const sorted = [...groups].sort(([a], [b]) => Number(isOwn(b, isMe, asParties)) - Number(isOwn(a, isMe, asParties)));
  return (
    <div className="My-actors">
      {sorted.map(([key, measures], index) => {
        const [first] = measures;
        if (!first) return null;
        const own = isOwn(key, isMe, asParties);
        const name =
          key === hidden
            ? r("measuresHidden")
            : own && key === "person"
              ? t("plan.self")
              : ownerName(first.owner, view.person.name);
        return (
          <div
            key={key}
            id={own && isEstablished && index === 0 ? "own" : undefined}
            className="My-actor My-anchor"
            tabIndex={own ? -1 : undefined}
          >
            <h3 className="My-actorName">
              <ActorShape kind={key === hidden ? "other" : ownerKind(first.owner)} size={24} />
              {name}
            </h3>
            {key === hidden && <p className="soft">{r("measuresHiddenText")}</p>}
            <ul className="plain-list My-measures">
              {measures.map((measure) => (
                <li key={measure.id} className="stack-tight">
                  <Struck item={`plan.measure:${measure.id}`}>
                    <Sentence measure={measure} />
                  </Struck>
                  {isEstablished && (own ? <HowMineGoes measure={measure} /> : <HowItGoes measure={measure} />)}
                  {own && isEstablished && <OwnMeasure measure={measure} />}
                  <InSwedish>{isEstablished && <AboutMeasure measure={measure} content={content} />}</InSwedish>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

function Sentence({ measure }: { measure: Measure }) {
  const t = useText("individual");
  const { does } = measureSentence(measure, "", dayInPlan);
  const written = useWritten();
  const words = does.replace(/^[:\s]+/, "");
  return (
    <div className="stack-tight">
      <p lang={languageOf(words)} {...written(words)}>
        <Explained text={words.slice(0, 1).toUpperCase() + words.slice(1)} isWritten />
      </p>
      {measure.contact && (
        <p className="soft">
          <Phones text={t("plan.contact", { name: measure.contact })} />
        </p>
      )}
    </div>
  );
}

/** How it goes with what somebody else has promised, in one word; what was said of it a press away. */
function HowItGoes({ measure }: { measure: Measure }) {
  const t = useText("individual");
  const { view } = useMine();
  const written = useWritten();
  const report = view.plan.reports.findLast((one) => one.measureId === measure.id);
  if (!report) return null;
  const status = <Badge tone={tones[report.status]}>{t(`plan.status.${report.status}`)}</Badge>;
  if (!report.comment) return <p>{status}</p>;
  return (
    <Disclosure
      title={
        <>
          {t("plan.howItGoes")}{" "}
          <span className="visually-hidden" {...written(measure.what)}>
            {measure.what}
          </span>{" "}
          {status}
        </>
      }
    >
      <Comment text={report.comment} />
    </Disclosure>
  );
}

/** How an own commitment goes, as it was told last. */
function HowMineGoes({ measure }: { measure: Measure }) {
  const t = useText("individual");
  const { view } = useMine();
  const report = view.plan.reports.findLast((one) => one.measureId === measure.id);
  if (!report) return null;
  return (
    <>
      <p>
        <Badge tone={tones[report.status]}>{t(`plan.status.${report.status}`)}</Badge>
      </p>
      {report.comment && <Comment text={report.comment} />}
    </>
  );
}

function Comment({ text }: { text: string }) {
  const written = useWritten();
  return (
    <p className="soft My-words" {...written(text)}>
      {text}
    </p>
  );
}

function isOwn(key: string, isMe: boolean, asParties: { id: string }[]): boolean {
  return (isMe && key === "person") || asParties.some((one) => one.id === key);
}
