import { Strikethrough } from "lucide-react";
import { Fragment, type ReactNode, useState } from "react";
import { itemOfDispute } from "../../../core/sip/stateMarks.ts";
import type { SipView } from "../../../core/sip/view.ts";
import { Struck, StruckNote } from "../../act/Struck.tsx";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { OwnWords } from "../../ui/OwnWords.tsx";
import { SecrecyLabels, SecrecyMenu, type SecrecyView } from "../secrecy/EntrySecrecy.tsx";
import { StrikeDialog } from "./StrikeDialog.tsx";

type Props = {
  /** The entry, as `core/sip/items.ts` names it: "need", "assessment.area:sleep". */
  item: string;
  view: SecrecyView & Pick<SipView, "strikes">;
  /** Shows the button that strikes the entry, to those who may. */
  canStrike?: boolean;
  /** The entry itself: drawn through when it is struck. */
  children?: ReactNode;
};

/**
 * What has been said about an entry afterwards: that it is struck (by whom, when, why) and the individual's
 * "this is not right". The entry stays, its marks stand beside it; for the lead also from whom it is kept.
 */
export function EntryMarks({ item, view, canStrike, children }: Props) {
  const t = useText("entry");
  const [isStriking, setStriking] = useState(false);
  const strike = view.strikes[item];
  const disputes = view.disputes.filter((one) => one.item === item);
  const mayStrike = canStrike && !strike && view.may.includes("strikeEntry") && view.touched[item] !== undefined;
  const isChanged = (version: number) => (view.touched[item] ?? 0) > version;
  return (
    <>
      <div className={children ? "EntrySecrecy-row" : "EntrySecrecy-alone"}>
        {children && strike ? (
          <Struck>
            <div className="stack-tight">{children}</div>
          </Struck>
        ) : (
          children && <div className="stack-tight">{children}</div>
        )}
        <SecrecyMenu item={item} view={view} />
      </div>
      <SecrecyLabels item={item} view={view} />
      {strike && <StruckNote strike={strike} />}
      {disputes.map((one) => (
        <Fragment key={one.id}>
          <div className="EntrySecrecy-row">
            <OwnWords
              person={one.by.kind === "system" ? view.person.name : one.by.name}
              detail={
                <>
                  {t("disputes")} <DateText value={one.at} weekday={false} />
                  {isChanged(one.version) && ` · ${t("changedSince")}`}
                </>
              }
            >
              {one.text}
            </OwnWords>
            <SecrecyMenu item={itemOfDispute(one)} view={view} />
          </div>
          <SecrecyLabels item={itemOfDispute(one)} view={view} />
        </Fragment>
      ))}
      {mayStrike && (
        <div className="screen-only">
          <Button look="quiet" isSmall icon={<Strikethrough aria-hidden size={16} />} onPress={() => setStriking(true)}>
            {t("strike")}
          </Button>
          <StrikeDialog item={item} view={view} isOpen={isStriking} onClose={() => setStriking(false)} />
        </div>
      )}
    </>
  );
}
