import { isHiddenUnit } from "../actors.ts";
import { Attachments } from "../attachments/Attachments.tsx";
import { ContactDetails } from "../ContactDetails.tsx";
import { useText } from "../text/text.ts";
import { LinkButton } from "../ui/Button.tsx";
import { InSwedish } from "../ui/InSwedish.tsx";
import { Section } from "../ui/Page.tsx";
import { KeepOnDevice } from "./KeepOnDevice.tsx";
import { MyGivenOut } from "./MyGivenOut.tsx";
import { MyWords } from "./MyWords.tsx";
import { coordinatorName, useMine } from "./mine.ts";
import { SayWrong } from "./SayWrong.tsx";
import { TakeAlong } from "./takeAlong/TakeAlong.tsx";

/** The end of the individual's page: own words, what is not right, what is held and whom to turn to. Fetched last. */
export function MySipRest() {
  const { view, sipId, agreement } = useMine();
  return (
    <>
      <InSwedish>
        {view.areas.length > 0 && (
          <>
            <MyWords />
            <SayWrong />
          </>
        )}
        <OnPersonsSide />
        <TakeAlong />
        <ToldOutside />
        <Attachments sipId={sipId} view={view} agreement={agreement} place="my" />
        <KeepOnDevice />
        <ContactDetails view={view} />
      </InSwedish>
      <Contact />
    </>
  );
}

/** What has gone out and who has read: for the person's side of the SIP. */
function OnPersonsSide() {
  const { view } = useMine();
  if (!["individual", "guardian", "representative"].some((one) => view.relations.includes(one))) return null;
  return (
    <>
      <MyGivenOut />
      <Readers />
    </>
  );
}

/** The way to be told by mail or SMS when something new waits. */
function ToldOutside() {
  const t = useText("takeAlong");
  return (
    <Section title={t("told.title")} lead={t("told.text")}>
      <div className="screen-only">
        <LinkButton href="/notices">{t("told.open")}</LinkButton>
      </div>
    </Section>
  );
}

/** The way to who has read. */
function Readers() {
  const t = useText("accessLog");
  const { sipId } = useMine();
  return (
    <Section title={t("link.title")} lead={t("link.text")}>
      <div className="screen-only">
        <LinkButton href={`/my/${sipId}/readers`}>{t("link.open")}</LinkButton>
      </div>
    </Section>
  );
}

/** Whom to turn to, and how to ask for a new plan. */
function Contact() {
  const t = useText("individual");
  const { view } = useMine();
  const name = coordinatorName(view);
  const unit = view.lead.unit.name;
  return (
    <Section title={t("contact.title")}>
      <p>
        {isHiddenUnit(view.lead.unit)
          ? t("contact.hidden")
          : name
            ? t("contact.text", { name, unit })
            : t("contact.unitOnly", { unit })}
      </p>
      <div className="screen-only">
        <LinkButton href="/my/raise">{t("contact.raise")}</LinkButton>
      </div>
    </Section>
  );
}
