import { CalendarPlus } from "lucide-react";
import { Suspense, useState } from "react";
import { completeLanguage } from "../../../core/languages.ts";
import { isProtected } from "../../../core/protection.ts";
import { useText } from "../../text/text.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { useMine } from "../mine.ts";

const CalendarAddressPart = lazyPart(async () => (await import("./CalendarAddress.tsx")).CalendarAddressPart);

/** When one meets, for a calendar: once as a file, or for good by an address. The place goes along when one says so. */
export function Calendar() {
  const t = useText("takeAlong");
  const { view, sipId, language } = useMine();
  const [withPlace, setWithPlace] = useState(false);
  const isSecret = isProtected(view.person.protection) || !!view.parties?.some((one) => one.protected && !one.removed);
  const hasTimes =
    !view.closing && (view.nextFollowUpOn !== null || view.meetings.some((one) => one.status === "sent"));
  const place = withPlace && !isSecret;
  return (
    <div className="stack screen-only">
      {isSecret ? (
        <p className="soft">{t("calendar.noPlace")}</p>
      ) : (
        <Checkbox name="withPlace" isSelected={withPlace} onChange={setWithPlace} description={t("calendar.placeHelp")}>
          {t("calendar.place")}
        </Checkbox>
      )}
      {hasTimes ? (
        <div className="stack-tight">
          <div>
            <LinkButton
              href={`/api/v1/sips/${sipId}/calendar.ics?lang=${completeLanguage(language)}&place=${place}`}
              download
              icon={<CalendarPlus aria-hidden size={20} />}
            >
              {t("calendar.file")}
            </LinkButton>
          </div>
          <p className="soft">{t("calendar.fileHelp")}</p>
        </div>
      ) : (
        <p className="soft">{t("calendar.nothing")}</p>
      )}
      <Disclosure title={t("calendar.always")} isMadeWhenOpened>
        <Suspense fallback={<Skeleton lines={3} />}>
          <CalendarAddressPart withPlace={place} isKeptOut={isSecret} />
        </Suspense>
      </Disclosure>
    </div>
  );
}
