import { stageHref } from "../stage.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Badge, type BadgeTone } from "../ui/Badge.tsx";
import { TextLink } from "../ui/Button.tsx";
import { CircleOfPeople } from "../ui/CircleOfPeople.tsx";
import { DateText } from "../ui/DateText.tsx";
import { dayInWords } from "../ui/dates.ts";
import { Section } from "../ui/Page.tsx";
import { circleMembers } from "./circleMembers.ts";
import { useOpenSip } from "./openSip.ts";

/** Beside every page of the SIP: who is with, the consent in short, the days that matter. Under it on a phone. */
export function SipAside() {
  const t = useText("sip");
  const { view } = useOpenSip();
  return (
    <aside className="SipAside" aria-label={t("aside")}>
      <Section title={t("circle.title")}>
        <CircleOfPeople
          label={t("circle.label", { person: view.person.name })}
          person={view.person.name}
          members={circleMembers(view, t)}
        />
      </Section>
      {view.consent && <ConsentInShort />}
      <KeyDates />
    </aside>
  );
}

const consentTones: Record<string, BadgeTone> = {
  given: "done",
  declined: "late",
  withdrawn: "late",
  guardiansDisagree: "late",
  notAsked: "none",
};

function ConsentInShort() {
  const t = useText("sip");
  const language = useLanguage();
  const { sipId, view } = useOpenSip();
  if (!view.consent) return null;
  const { state, rows } = view.consent;
  const allowed = rows.filter((row) => Object.values(row.cells).some((cell) => cell.state === "allowed"));
  const ends = allowed
    .flatMap((row) =>
      Object.values(row.cells).flatMap((cell) => (cell.state === "allowed" && cell.until ? [cell.until] : [])),
    )
    .sort();
  return (
    <Section title={t("consent.title")}>
      <p>
        <Badge tone={consentTones[state] ?? "soon"}>{t(`consent.state.${state}`)}</Badge>
      </p>
      {state === "given" && allowed.length > 0 && <p>{t("consent.recipients", { count: allowed.length })}</p>}
      {state === "given" && ends[0] && (
        <p>{t("consent.until", { day: dayInWords(ends[0], language, { weekday: false }) })}</p>
      )}
      <p className="screen-only">
        <TextLink href={stageHref(sipId, "consent")}>{t("consent.open")}</TextLink>
      </p>
    </Section>
  );
}

function KeyDates() {
  const t = useText("sip");
  const { view } = useOpenSip();
  const meeting = view.meetings.filter((one) => one.status !== "cancelled").at(-1);
  const dates: [string, string][] = [
    ...(view.need ? [[t("dates.raised"), view.need.raisedAt.slice(0, 10)] as [string, string]] : []),
    ...(meeting ? [[t("dates.meeting"), meeting.startsAt] as [string, string]] : []),
    ...view.plan.versions
      .slice(-1)
      .map((version): [string, string] => [t("dates.established"), version.establishedAt.slice(0, 10)]),
    ...(view.nextFollowUpOn && !view.closing ? [[t("dates.followUp"), view.nextFollowUpOn] as [string, string]] : []),
    ...(view.closing ? [[t("dates.closed"), view.closing.at.slice(0, 10)] as [string, string]] : []),
  ];
  const { coordinator, deputy } = view.lead;
  return (
    <>
      {dates.length > 0 && (
        <Section title={t("dates.title")}>
          <dl className="SipAside-list">
            {dates.map(([words, day]) => (
              <div key={words}>
                <dt>{words}</dt>
                <dd>
                  <DateText value={day} />
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      <Section title={t("people.title")}>
        <dl className="SipAside-list">
          <div>
            <dt>{t("people.coordinator")}</dt>
            <dd>{coordinator ? `${coordinator.name}, ${coordinator.title}` : t("people.none")}</dd>
          </div>
          {deputy && (
            <div>
              <dt>{t("people.deputy")}</dt>
              <dd>
                {deputy.name}, {deputy.title}
              </dd>
            </div>
          )}
        </dl>
      </Section>
    </>
  );
}
