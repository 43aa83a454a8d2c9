import { queryOptions, useQuery } from "@tanstack/react-query";
import type { AttachmentStatus } from "../../core/attachmentStatus.ts";
import { getJson } from "../api.ts";
import { useText } from "../text/text.ts";
import { TextLink } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { adminKey } from "./directory.ts";

const statusQuery = queryOptions({
  queryKey: [...adminKey, "files"],
  queryFn: ({ signal }) => getJson<AttachmentStatus>("/api/v1/admin/attachments", signal),
});

/** Whether files can be attached, how they are encrypted, and whether they are looked through for viruses. */
export function Files() {
  const t = useText("files");
  const { data, error } = useQuery(statusQuery);
  return (
    <Page title={t("title")} lead={t("lead")} isNarrow>
      <ProblemMessage problem={error} />
      {!data && !error && <Skeleton />}
      {data && (
        <>
          <Section title={t("keys.title")}>
            {data.keys.length > 0 ? (
              <Notice tone="done" title={t("keys.there", { name: data.keys[0] ?? "" })}>
                {data.keys.length > 1 && <p>{t("keys.older", { names: data.keys.slice(1).join(", ") })}</p>}
                <p>{t("keys.keep")}</p>
              </Notice>
            ) : (
              <Notice tone="late" title={t("keys.none")}>
                <p>{t("keys.noneText")}</p>
              </Notice>
            )}
          </Section>
          <Section title={t("scanner.title")}>
            <Notice tone={scannerTones[data.scanner]} title={t(`scanner.${data.scanner}`)}>
              <p>{t(`scanner.${data.scanner}Text`)}</p>
            </Notice>
          </Section>
        </>
      )}
    </Page>
  );
}

const scannerTones = { answers: "done", away: "late", notSet: "soon" } as const;

/** On the first of the administrator's pages, when something about files is not as it should be. */
export function FilesNotice() {
  const t = useText("files");
  const { data } = useQuery(statusQuery);
  if (!data) return null;
  const wrong =
    data.keys.length === 0 ? "keys.none" : data.scanner === "answers" ? null : (`scanner.${data.scanner}` as const);
  if (!wrong) return null;
  return (
    <div className="Admin-notice">
      <Notice tone={wrong === "scanner.notSet" ? "calm" : "late"} title={t(wrong)}>
        <TextLink href="/admin/files">{t("more")}</TextLink>
      </Notice>
    </div>
  );
}
