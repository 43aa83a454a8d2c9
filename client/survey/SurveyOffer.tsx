import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useSignedIn } from "../api.ts";
import { useText } from "../text/text.ts";
import { Button, LinkButton } from "../ui/Button.tsx";
import { InSwedish } from "../ui/InSwedish.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { Section } from "../ui/Page.tsx";
import { begunSurveys } from "./begun.ts";
import { DeclineSurvey } from "./DeclineSurvey.tsx";
import { surveyQuery } from "./surveyQuery.ts";

type Props = {
  sipId: string;
  /** The page of the survey. */
  href: string;
};

/** The quiet question whether one wants to say how it was; nothing when there is no survey, or it has been answered. */
export function SurveyOffer(props: Props) {
  return (
    <InSwedish>
      <Offer {...props} />
    </InSwedish>
  );
}

function Offer({ sipId, href }: Props) {
  const t = useText("survey");
  const survey = useQuery(surveyQuery(sipId)).data?.survey;
  const [isDeclining, setDeclining] = useState(false);
  const { id } = useSignedIn().user;
  useEffect(() => begunSurveys(id).forgetOthers(), [id]);
  if (!survey) return null;
  return (
    <Section title={t(`title.${survey.kind}`)}>
      <p>{t("offer.text", { count: survey.questions.length })}</p>
      {isDeclining ? (
        <DeclineSurvey
          sipId={sipId}
          occasion={survey.occasion}
          onUndo={() => setDeclining(false)}
          onDone={() => announce(t("declined.title"))}
        />
      ) : (
        <div className="row screen-only">
          <LinkButton href={href}>{t("offer.open")}</LinkButton>
          <Button look="quiet" onPress={() => setDeclining(true)}>
            {t("offer.decline")}
          </Button>
        </div>
      )}
    </Section>
  );
}
