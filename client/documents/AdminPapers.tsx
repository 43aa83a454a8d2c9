import { queryOptions, useQuery } from "@tanstack/react-query";
import { type Audience, type DocumentKind, documentKinds, type PaperSize } from "../../core/documents.ts";
import { getJson } from "../api.ts";
import { useText } from "../text/text.ts";
import { LinkButton } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { exampleHref } from "./documentHref.ts";
import { LookForm } from "./LookForm.tsx";
import "./StageDocuments.css";

type OtherPaper = "logExtract" | "registerExtract" | "aboutSip";
type PaperName = DocumentKind | OtherPaper;
type Fault = {
  file: string;
  line: number | null;
  key: string;
  reason: "notJson" | "unknownKey" | "otherKind" | "unknownHole" | "unknownName" | "doesNotCompile";
  message: string;
};
export type PapersAnswer = {
  look: { colour: string; hasLogo: boolean; version: number | null; changedBy: string; changedAt: string | null };
  mayChange: boolean;
  papers: { name: PaperName; sizes: PaperSize[] }[];
  hasFolder: boolean;
  ownFiles: string[];
  faults: Fault[];
};

export const papersQuery = queryOptions({
  queryKey: ["admin", "papers"],
  queryFn: ({ signal }) => getJson<PapersAnswer>("/api/v1/admin/papers", signal),
});

/** The county's papers: its logo and colour, what is wrong with its own files, and each paper with an invented example. */
export function AdminPapers() {
  const t = useText("documents");
  const { data, error } = useQuery(papersQuery);
  return (
    <Page title={t("admin.title")} lead={t("admin.lead")}>
      <ProblemMessage problem={error} />
      {!data && !error && <Skeleton lines={6} isBlock />}
      {data && (
        <>
          {data.faults.length > 0 && <Faults faults={data.faults} />}
          <LookForm key={data.look.version} look={data.look} mayChange={data.mayChange} />
          <Section title={t("admin.papers")} lead={<OwnFiles {...data} />}>
            <ul className="plain-list StageDocuments">
              {data.papers.map((paper) => (
                <ExamplePaper key={paper.name} {...paper} />
              ))}
            </ul>
          </Section>
        </>
      )}
    </Page>
  );
}

function Faults({ faults }: { faults: Fault[] }) {
  const t = useText("documents");
  return (
    <Notice tone="late" title={t("admin.faults.title")}>
      <p>{t("admin.faults.lead")}</p>
      <ul>
        {faults.map((one) => (
          <li key={`${one.file} ${one.key} ${one.line}`}>
            <strong>{whereOf(one, t)}</strong> {t(`admin.faults.reason.${one.reason}`, { message: one.message })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function whereOf({ file, line, key, reason }: Fault, t: ReturnType<typeof useText<"documents">>): string {
  if (line !== null) return t("admin.faults.line", { file, line });
  return key && reason !== "doesNotCompile" ? t("admin.faults.key", { file, key }) : file;
}

function OwnFiles({ hasFolder, ownFiles }: Pick<PapersAnswer, "hasFolder" | "ownFiles">) {
  const t = useText("documents");
  if (!hasFolder) return <p>{t("admin.noFolder")}</p>;
  return <p>{ownFiles.length > 0 ? t("admin.own", { files: ownFiles.join(", ") }) : t("admin.noOwn")}</p>;
}

/** The paper in each language and size; the agenda as its chair and a young person get it. */
function ExamplePaper({ name, sizes }: { name: PaperName; sizes: PaperSize[] }) {
  const t = useText("documents");
  const kind = documentKinds.find((one) => one === name);
  const title = kind ? t(`kind.${kind}`) : t(`admin.other.${name as OtherPaper}`);
  const shown = (["sv", "en"] as const).flatMap((lang): { words: string; query: Record<string, string> }[] => {
    const language = t(`admin.language.${lang}`);
    if (name === "agenda")
      return (["chair", "youth"] satisfies Audience[]).map((audience) => ({
        words: t(`admin.inLanguage.${lang}`, { what: t(`audience.${audience}`) }),
        query: { lang, audience },
      }));
    return sizes.map((size) => ({
      words: size === "ordinary" ? language : t(`admin.inLanguage.${lang}`, { what: t(`size.${size}`) }),
      query: { lang, size },
    }));
  });
  return (
    <li className="StageDocuments-kind">
      <div className="StageDocuments-paper">
        <h3 className="StageDocuments-name">{title}</h3>
        <span className="row screen-only">
          {shown.map(({ words, query }, index) => (
            <LinkButton
              key={words}
              isSmall
              look={index === 0 ? "secondary" : "quiet"}
              href={exampleHref(name, query)}
              aria-label={t("of", { what: words, paper: title })}
            >
              {words}
            </LinkButton>
          ))}
        </span>
      </div>
    </li>
  );
}
