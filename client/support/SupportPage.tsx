import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { type Guide, supportRoles } from "../../core/support.ts";
import { indexOf } from "../../core/supportSearch.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Button, TextLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { TextField } from "../ui/TextField.tsx";
import { findHelp } from "./findHelp.ts";
import { SupportLinks } from "./SupportLinks.tsx";
import { guideHref, supportQuery } from "./supportQuery.ts";
import "./Support.css";

/** All guides, by whom they are for, and a search that answers while one writes. */
export function SupportPage() {
  const t = useText("support");
  const { data, error } = useQuery(supportQuery(useLanguage()));
  const [asked, setAsked] = useState("");
  const query = useDeferredValue(asked.trim());
  const index = useMemo(() => indexOf(data?.guides ?? []), [data]);
  const { hits, areNear } = useMemo(() => findHelp(index, query), [index, query]);
  return (
    <Page title={t("title")} lead={t("lead")}>
      <div className="SupportSearch screen-only">
        <TextField
          name="query"
          type="search"
          label={t("search")}
          description={t("searchHelp")}
          isOptional
          value={asked}
          onChange={setAsked}
        />
      </div>
      <ProblemMessage problem={error} />
      {!data && !error && <Skeleton />}
      <div aria-live="polite" className="visually-hidden">
        {query.length > 1 && data && t(areNear ? "foundNear" : "found", { count: hits.length })}
      </div>
      {data && query.length > 1 && (
        <Section title={t(areNear ? "nearHits" : "hits", { query })} lead={areNear && t("nearHitsText")}>
          {hits.length === 0 ? (
            <EmptyState title={t("noHits")} action={<Button onPress={() => setAsked("")}>{t("showAll")}</Button>}>
              {t("noHitsText")}
            </EmptyState>
          ) : (
            <ul className="plain-list SupportHits">
              {hits.map((hit) => (
                <li key={`${hit.guide} ${hit.anchor}`}>
                  <TextLink href={guideHref(hit.guide, hit.anchor)}>{hit.heading || hit.title}</TextLink>
                  {hit.heading && <p className="soft small">{hit.title}</p>}
                  <p>{hit.excerpt}</p>
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      {data && query.length <= 1 && (
        <>
          {supportRoles.map((role) => (
            <Section key={role} title={t(`role.${role}`)} lead={t(`roleLead.${role}`)}>
              <GuideList guides={data.guides.filter((guide) => guide.for[0] === role)} />
            </Section>
          ))}
          {data.links.length > 0 && (
            <Section title={t("links")}>
              <SupportLinks links={data.links} />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

function GuideList({ guides }: { guides: Guide[] }) {
  const t = useText("support");
  const language = useLanguage();
  return (
    <ul className="plain-list SupportGuides">
      {guides.map((guide) => (
        <li key={guide.key} {...(guide.language === language ? {} : { lang: guide.language })}>
          <TextLink href={guideHref(guide.key)}>{guide.title}</TextLink>
          <p className="soft">{guide.lead}</p>
          <p className="small soft">{t(`kind.${guide.kind}`)}</p>
        </li>
      ))}
    </ul>
  );
}
