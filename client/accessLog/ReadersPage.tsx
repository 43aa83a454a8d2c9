import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { FileDown, FileText } from "lucide-react";
import { useState } from "react";
import { type LogAnswer, type LogContact, type LogGroup, nameInWords, sentenceOf } from "../../core/accessLog.ts";
import { useParam } from "../navigation.ts";
import { ReadAloudButton } from "../readAloud/ReadAloudButton.tsx";
import { NotFoundPage } from "../shell/ErrorPages.tsx";
import { PageSkeleton } from "../shell/Shell.tsx";
import { useLanguage, useText } from "../text/text.ts";
import { Button, LinkButton, TextLink } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { asStart, dayInWords } from "../ui/dates.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { Pager } from "../ui/Pager.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { PageToolContext } from "../ui/pageTool.ts";
import { logPath, pageSize, readersQuery } from "./queries.ts";
import "./AccessLog.css";

/** The person's view of the access log of one SIP (Z3): who has read, in plain words, whom to ask, and the extract to keep. */
export function ReadersPage() {
  return <Readers sipId={useParam("sipId")} />;
}

/** The same of all that concerns oneself: also for who has no SIP, or several. */
export function MyReadersPage() {
  return (
    <PageToolContext value={ReadAloudButton}>
      <Readers sipId={null} />
    </PageToolContext>
  );
}

function Readers({ sipId }: { sipId: string | null }) {
  const t = useText("accessLog");
  const e = useText("errors");
  const [asked, setAsked] = useState({ page: 1, own: false, lists: false });
  const { data, error, refetch, isFetching } = useQuery({
    ...readersQuery(sipId, asked),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
  const back = sipId
    ? { href: `/my/${sipId}/shared`, label: t("readers.back") }
    : { href: "/my", label: t("mine.back") };

  if (!data && (error?.status === 404 || error?.status === 403)) return <NotFoundPage />;
  if (!data && error)
    return (
      <Page title={t("readers.failed")} back={back} isNarrow>
        <ProblemMessage problem={error}>
          <Button onPress={() => refetch()} isPending={isFetching}>
            {e("loadFailed.again")}
          </Button>
        </ProblemMessage>
      </Page>
    );
  if (!data) return <PageSkeleton />;
  const { person, groups, keptYears, _meta } = data;
  return (
    <Page
      title={
        sipId === null
          ? t("mine.title")
          : person.self
            ? t("readers.title")
            : t("readers.titleOther", { name: person.name })
      }
      lead={t(sipId ? "readers.lead" : "mine.lead", { years: keptYears })}
      back={back}
      isNarrow
    >
      <div className="Log-choices screen-only">
        <Checkbox isSelected={asked.own} onChange={(own) => setAsked({ ...asked, page: 1, own })}>
          {t("readers.own")}
        </Checkbox>
        <Checkbox isSelected={asked.lists} onChange={(lists) => setAsked({ ...asked, page: 1, lists })}>
          {t("readers.lists")}
        </Checkbox>
      </div>
      {error && <ProblemMessage problem={error} />}
      {groups.length === 0 ? (
        <EmptyState title={t(sipId ? "readers.none" : "mine.none")}>
          {t(sipId ? "readers.noneText" : "mine.noneText")}
        </EmptyState>
      ) : (
        <div>
          <Days groups={groups} person={person} sipId={sipId} />
        </div>
      )}
      <Pager
        page={_meta.page}
        pageSize={pageSize}
        total={_meta.total}
        onPage={(page) => {
          setAsked({ ...asked, page });
          window.scrollTo({ top: 0 });
        }}
      />
      <Extracts sipId={sipId} />
    </Page>
  );
}

function Days({ groups, person, sipId }: Pick<LogAnswer, "groups" | "person"> & { sipId: string | null }) {
  const language = useLanguage();
  const days = Map.groupBy(groups, (group) => group.day);
  return [...days].map(([day, ofDay]) => (
    <section key={day} className="Log-day" aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`}>{asStart(dayInWords(day, language))}</h2>
      <ul className="plain-list">
        {ofDay.map((group) => (
          <One key={group.key} group={group} person={person} sipId={sipId} />
        ))}
      </ul>
    </section>
  ));
}

function One({ group, person, sipId }: { group: LogGroup; person: LogAnswer["person"]; sipId: string | null }) {
  const t = useText("accessLog");
  const language = useLanguage();
  const name = nameInWords(group.actor, language);
  const sentence = sentenceOf(group, person, language, { withDay: false });
  return (
    <li className="Log-one">
      <p>
        <strong>{name}</strong>
        {sentence.slice(name.length)}
        {sentence.endsWith(".") ? "" : "."}
      </p>
      {group.ask && (
        <div className="screen-only">
          <Disclosure
            title={
              <>
                {t("readers.ask")}{" "}
                <span className="visually-hidden">
                  {t("readers.showFor", { name, day: dayInWords(group.day, language, { weekday: false }) })}
                </span>
              </>
            }
          >
            <Ask ask={group.ask} sipId={sipId} />
          </Disclosure>
        </div>
      )}
    </li>
  );
}

/** Whom to turn to about a reading: the unit's manager, the principal that answers for the unit, and those who run the SIP. */
function Ask({ ask: { unit, manager, phone, principal }, sipId }: { ask: LogContact; sipId: string | null }) {
  const t = useText("accessLog");
  return (
    <div className="stack-tight">
      {unit && (
        <p>
          {manager ? t("readers.askManager", { manager, unit }) : t("readers.askUnit", { unit })}{" "}
          {phone && t("readers.askPhone", { phone })}
        </p>
      )}
      <p>{t(unit ? "readers.askPrincipal" : "readers.askPrincipalOnly", { principal })}</p>
      {sipId && (
        <p className="screen-only">
          <TextLink href={`/my/${sipId}/messages`}>{t("readers.askMessage")}</TextLink>
        </p>
      )}
    </div>
  );
}

function Extracts({ sipId }: { sipId: string | null }) {
  const t = useText("accessLog");
  const language = useLanguage();
  const href = (kind: string) => `${logPath(sipId)}/extract.${kind}?lang=${language}`;
  return (
    <div className="screen-only">
      <Section title={t("readers.keep")} lead={t("readers.keepText")}>
        <div className="row">
          <LinkButton href={href("pdf")} download icon={<FileText aria-hidden size={20} />} isWide>
            {t("readers.pdf")}
          </LinkButton>
          <LinkButton href={href("csv")} download icon={<FileDown aria-hidden size={20} />} isWide>
            {t("readers.csv")}
          </LinkButton>
        </div>
      </Section>
    </div>
  );
}
