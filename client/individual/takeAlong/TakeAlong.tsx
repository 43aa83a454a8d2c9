import { CalendarDays, FolderDown, type LucideIcon } from "lucide-react";
import { type ReactNode, useState } from "react";
import { type PaperSize, paperSizes } from "../../../core/documents.ts";
import { useText } from "../../text/text.ts";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { useMine } from "../mine.ts";
import { ExtractButtons } from "../RegisterExtract.tsx";
import { isOnPersonsSide } from "../rooms/rooms.ts";
import { Calendar } from "./Calendar.tsx";
import { MyPapers } from "./MyPapers.tsx";
import "./TakeAlong.css";

/** All that one can take along: how large the text shall be, once for all papers; the papers; the times for a calendar; all that is held. */
export function TakeAlong() {
  const t = useText("takeAlong");
  const { view, sipId, isMe } = useMine();
  const [size, setSize] = useState<PaperSize>("ordinary");
  return (
    <>
      <div className="screen-only">
        <RadioGroup<PaperSize>
          name="paper-size"
          label={t("sizeQuestion")}
          isRow
          value={size}
          onChange={setSize}
          options={paperSizes.map((value) => ({ value, label: t(`size.${value}`) }))}
        />
      </div>
      <MyPapers size={size} />
      <ul className="plain-list TakeAlong-list">
        {view.areas.length > 0 && (
          <One icon={CalendarDays} title={t("calendar.title")} text={t("calendar.text")}>
            <Calendar />
          </One>
        )}
        {isOnPersonsSide(view) && (
          <One
            icon={FolderDown}
            title={t(isMe ? "all" : "allOther")}
            text={isMe ? t("allText") : t("allTextOther", { name: view.person.name })}
          >
            <ExtractButtons {...(isMe ? {} : { sipId })} />
          </One>
        )}
      </ul>
    </>
  );
}

/** One thing to take along that is no paper in sizes: what it is, and the ways to have it. */
function One(props: { icon: LucideIcon; title: string; text: string; children: ReactNode }) {
  const { icon: Icon, title, text, children } = props;
  return (
    <li className="TakeAlong-one">
      <div className="stack-tight">
        <h2 className="TakeAlong-name">
          <Icon aria-hidden size={26} />
          {title}
        </h2>
        <p>{text}</p>
      </div>
      {children}
    </li>
  );
}
