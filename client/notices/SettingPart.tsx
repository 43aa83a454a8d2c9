import { useQuery } from "@tanstack/react-query";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { SettingForm } from "./SettingForm.tsx";
import { settingQuery } from "./settingQuery.ts";

/** The setting at a path: fetched, refused to somebody protected, and with what it cannot do said before it is filled in. */
export function SettingPart({ path, kind }: { path: string; kind: "person" | "staff" | "unit" }) {
  const t = useText("notices");
  const { data, error, refetch, isFetching } = useQuery(settingQuery(path));
  if (!data && error)
    return (
      <ProblemMessage problem={{ title: t("failed") }}>
        <Button onPress={() => refetch()} isPending={isFetching}>
          {t("tryAgain")}
        </Button>
      </ProblemMessage>
    );
  if (!data) return <Skeleton lines={4} isBlock />;
  if (!data.isOffered) return <Notice>{t("protected")}</Notice>;
  const { email, sms } = data.channels;
  return (
    <div className="stack">
      {!email && <Notice tone="soon">{t(sms ? "noEmail" : "noneSetUp")}</Notice>}
      {kind !== "unit" && <Notice title={t("safeTitle")}>{t("safeText")}</Notice>}
      <SettingForm key={path} path={path} answer={data} kind={kind} />
    </div>
  );
}
