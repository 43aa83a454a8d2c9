import { noticeReasons } from "../../../core/noticeReasons.ts";
import type { ShownLetter, ShownNotice } from "../../../core/notices.ts";
import { noticeTable } from "../../../core/noticeTable.ts";
import { useLanguage, useText } from "../../text/text.ts";

/** What was told, to whom, and by which way, in words. */
export function useSentWords() {
  const t = useText("notices");
  const ofTask = useText("tasks");
  const language = useLanguage();
  return {
    titleOf: ({ kind, task }: ShownLetter) =>
      [noticeTable[kind].title[language], task && ofTask(`short.${task}`)].filter(Boolean).join(": "),
    whoOf: ({ audience, unitName, isSubject }: ShownLetter) => {
      const unit = unitName ?? t("sent.hiddenUnit");
      if (audience === "person") return t(isSubject ? "sent.subject" : "sent.beside");
      if (audience === "unit") return unit;
      return t(audience === "manager" ? "sent.manager" : "sent.staff", { unit });
    },
    wayOf: (it: ShownNotice) => {
      const to = it.to === "person" ? "" : ` ${t(it.to === "unit" ? "sent.toUnit" : "sent.toStaff")}`;
      // Somebody has told them instead: then it is no news that it was not sent, but that it did not get there.
      const state =
        it.state === "sent"
          ? "sentState"
          : it.handledBy
            ? "failed"
            : it.state === "planned" && it.tries > 0
              ? "again_"
              : it.state;
      const why = it.why && !it.handledBy ? ` (${noticeReasons[it.why][language]})` : "";
      return `${t(`sent.${it.channel}`)}${to}: ${t(`sent.${state}`)}${why}`;
    },
  };
}
