import { useQuery } from "@tanstack/react-query";
import { useParam } from "../navigation.ts";
import { NotFoundPage } from "../shell/ErrorPages.tsx";
import { PageSkeleton } from "../shell/Shell.tsx";
import { useLanguage, useText } from "../text/text.ts";
import { Page, Section } from "../ui/Page.tsx";
import { PrintButton } from "../ui/PrintButton.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { GuideText } from "./GuideText.tsx";
import { SupportLinks } from "./SupportLinks.tsx";
import { supportQuery } from "./supportQuery.ts";

/** One guide, with the county's own pages about the same. */
export function GuidePage() {
  const t = useText("support");
  const key = useParam("guide");
  const language = useLanguage();
  const { data, error } = useQuery(supportQuery(language));
  const back = { href: "/support", label: t("back") };
  if (!data && error)
    return (
      <Page title={t("title")} back={back} isNarrow>
        <ProblemMessage problem={error} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  const guide = data.guides.find((it) => it.key === key);
  if (!guide) return <NotFoundPage />;
  const links = data.links.filter((it) => it.guides.includes(key));
  return (
    <Page title={guide.title} lead={guide.lead} back={back} isNarrow actions={<PrintButton />}>
      <div {...(guide.language === language ? {} : { lang: guide.language })}>
        <GuideText blocks={guide.blocks} level={2} />
      </div>
      {links.length > 0 && (
        <Section title={t("links")}>
          <SupportLinks links={links} />
        </Section>
      )}
    </Page>
  );
}
