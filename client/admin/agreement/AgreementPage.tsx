import { queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AdminAgreement, FieldGroup } from "../../../core/agreementFields.ts";
import { getJson } from "../../api.ts";
import { useLanguage, useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { dayInWords, todayInSweden } from "../../ui/dates.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { adminKey } from "../directory.ts";
import { AgreementGroup } from "./AgreementGroup.tsx";
import { AgreementHistory } from "./AgreementHistory.tsx";
import { ReviewDialog } from "./ReviewDialog.tsx";
import { useAgreementEdits } from "./useAgreementEdits.ts";
import { useAgreementWords } from "./useAgreementWords.ts";
import "./Agreement.css";

const agreementQuery = queryOptions({
  queryKey: [...adminKey, "agreement"],
  queryFn: ({ signal }) => getJson<AdminAgreement>("/api/v1/admin/agreement", signal),
});

/** The county's agreement, read as one, and changed by whoever looks after the whole county. */
export function AgreementPage() {
  const t = useText("agreement");
  const { data, error } = useQuery(agreementQuery);
  return (
    <Page title={t("title")} lead={t("lead")} isNarrow>
      <ProblemMessage problem={error} />
      {!data && !error && <Skeleton lines={8} isBlock />}
      {data && <Whole agreement={data} />}
    </Page>
  );
}

/** The order in which an agreement is read; that of the fields is the program's. */
const inOrder: readonly FieldGroup[] = [
  "times",
  "discharge",
  "mustCome",
  "plan",
  "names",
  "grounds",
  "retention",
  "survey",
];

function Whole({ agreement }: { agreement: AdminAgreement }) {
  const t = useText("agreement");
  const language = useLanguage();
  const edits = useAgreementEdits(agreement);
  const words = useAgreementWords(agreement);
  const [isReviewing, setIsReviewing] = useState(false);
  const { mayChange, fromDay, keptGrounds } = agreement;
  const count = edits.changed.length;
  return (
    <>
      {!mayChange && <Notice>{t("readOnly")}</Notice>}
      {fromDay !== null && fromDay > todayInSweden() && (
        <Notice tone="soon" title={t("ahead", { day: dayInWords(fromDay, language, { weekday: false }) })}>
          {t("aheadText")}
        </Notice>
      )}
      {inOrder.map((group) => (
        <AgreementGroup key={`${group} ${agreement.version}`} {...{ group, edits, words, mayChange, keptGrounds }} />
      ))}
      {count > 0 && (
        <div className="Agreement-bar screen-only" role="status">
          <p>{t("bar", { count })}</p>
          <div className="row">
            <Button look="primary" onPress={() => setIsReviewing(true)}>
              {t("review")}
            </Button>
            <Button look="quiet" onPress={() => edits.undo()}>
              {t("discard")}
            </Button>
          </div>
        </div>
      )}
      <AgreementHistory agreement={agreement} words={words} />
      {isReviewing && <ReviewDialog {...{ agreement, edits, words }} onClose={() => setIsReviewing(false)} />}
    </>
  );
}
