import { useQuery } from "@tanstack/react-query";
import { ChevronRight } from "lucide-react";
import { useEffect } from "react";
import type { SipLine } from "../../core/sip/answers.ts";
import { useSignedIn } from "../api.ts";
import { useProtectedNames } from "../protectedNames.ts";
import { ReadAloudButton } from "../readAloud/ReadAloudButton.tsx";
import { keepOnlySeen } from "../saved/savedPlan.ts";
import { GoTo } from "../shell/GoTo.tsx";
import { useAnyLanguage, useText } from "../text/text.ts";
import { Button, LinkButton, TextLink } from "../ui/Button.tsx";
import { dayInWords, swedishParts } from "../ui/dates.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { InSwedish } from "../ui/InSwedish.tsx";
import { Page } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { PageToolContext } from "../ui/pageTool.ts";
import { Skeleton } from "../ui/Skeleton.tsx";
import { myPlansQuery } from "./myPlans.ts";
import { OtherCounties } from "./OtherCounties.tsx";
import { PersonMark } from "./person/PersonMark.tsx";
import { markOf } from "./person/personMark.ts";
import { useForgetOthers } from "./person/useForgetOthers.ts";
import { RegisterExtract } from "./RegisterExtract.tsx";
import { WhoHasRead } from "./WhoHasRead.tsx";
import "./My.css";

/** The plans of the one signed in: straight to the only one, a list of several, or how to ask for one. */
export function MyPage() {
  const t = useText("individual");
  const e = useText("errors");
  const { user, counties } = useSignedIn();
  const { data: answer, error, refetch, isFetching } = useQuery(myPlansQuery);
  const data = useProtectedNames(answer);
  useForgetOthers(null);
  useEffect(() => {
    if (answer && answer._meta.total <= answer.sips.length)
      void keepOnlySeen((sipId) => answer.sips.some((one) => one.id === sipId));
  }, [answer]);
  const raise = <LinkButton href="/my/raise">{t("list.raise")}</LinkButton>;
  const [only, ...others] = data?.sips ?? [];
  // With plans in several counties one is asked first which of them one came for.
  const isAsked = counties.length > 1;
  if (only && others.length === 0 && !isAsked) return <GoTo href={`/my/${only.id}`} />;

  return (
    <PageToolContext value={ReadAloudButton}>
      <Page
        title={data && data.sips.length > 1 ? t("list.title") : t("hello", { name: user.name.split(" ")[0] ?? "" })}
        lead={data && data.sips.length > 1 ? t("list.lead") : undefined}
        isNarrow
      >
        {!data && error && (
          <ProblemMessage problem={{ title: t("list.failed") }}>
            <Button onPress={() => refetch()} isPending={isFetching}>
              {e("loadFailed.again")}
            </Button>
          </ProblemMessage>
        )}
        {!data && !error && <Skeleton lines={3} isBlock />}
        {data?.sips.length === 0 && (
          <EmptyState
            title={t("list.none")}
            action={
              <LinkButton href="/my/raise" look="primary">
                {t("list.raise")}
              </LinkButton>
            }
          >
            {t("list.noneText")}
          </EmptyState>
        )}
        {data && (others.length > 0 || (only && isAsked)) && (
          <>
            <ul className="plain-list My-list">
              {data.sips.map((sip) => (
                <OnePlan key={sip.id} sip={sip} mark={markOf(data.sips, sip.id)} isOwn={sip.personName === user.name} />
              ))}
            </ul>
            <div>{raise}</div>
          </>
        )}
        {isAsked && (
          <InSwedish>
            <OtherCounties />
          </InSwedish>
        )}
        {data && data.sips.length !== 1 && (
          <InSwedish>
            <WhoHasRead />
            <RegisterExtract />
          </InSwedish>
        )}
      </Page>
    </PageToolContext>
  );
}

function OnePlan({ sip, mark, isOwn }: { sip: SipLine; mark: number; isOwn: boolean }) {
  const t = useText("individual");
  const b = useText("beside");
  const language = useAnyLanguage();
  return (
    <li className="My-listOne">
      <TextLink href={`/my/${sip.id}`} className="My-listLink">
        <PersonMark mark={mark} name={sip.personName} size={48} />
        <span className="My-listWords">
          <strong>{sip.age === null ? sip.personName : b("bar.aged", { name: sip.personName, age: sip.age })}</strong>
          {isOwn && ` · ${b("bar.own")}`}
          <br />
          {t(`list.stage.${sip.stage}`, { unit: sip.leadUnit.name })}
          <br />
          <span className="soft small">
            {t("list.changed", {
              day: dayInWords(swedishParts(sip.lastEventAt).day, language, { weekday: false }),
            })}
          </span>
        </span>
        <ChevronRight aria-hidden size={22} />
      </TextLink>
    </li>
  );
}
