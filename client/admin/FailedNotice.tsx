import { useQuery } from "@tanstack/react-query";
import { failedQuery } from "../notices/failedQuery.ts";
import { useText } from "../text/text.ts";
import { TextLink } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";

/** On the administrator's first page, when something could not be sent: a task that waits there. */
export function FailedNotice() {
  const t = useText("notices");
  const { data } = useQuery(failedQuery);
  if (!data || data.failed.length === 0) return null;
  return (
    <div className="Admin-notice">
      <Notice tone="late" title={t("admin.waits", { count: data.failed.length })}>
        <TextLink href="/admin/notices">{t("admin.waitsShow")}</TextLink>
      </Notice>
    </div>
  );
}
