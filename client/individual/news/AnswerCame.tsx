import { useQuery } from "@tanstack/react-query";
import { MessageCircle } from "lucide-react";
import type { Message } from "../../../core/sip/stateMessages.ts";
import { useSignedIn } from "../../api.ts";
import { useText } from "../../text/text.ts";
import { useMine } from "../mine.ts";
import { newsQuery } from "./newsQuery.ts";

/** That somebody has answered what the reader wrote, until they have said that they have seen it; and the way to the answer. */
export function AnswerCame() {
  const t = useText("news");
  const { sipId, view, isMe } = useMine();
  const { id } = useSignedIn().user;
  const { data } = useQuery(newsQuery(sipId));
  const since = data?.lines.some(({ kind }) => kind === "messageAnswer") && data.since;
  // What somebody has written down for the individual is the individual's.
  const isOwn = ({ by, toldTo }: Message) => (by.kind === "person" && by.personId === id) || (isMe && toldTo !== null);
  const count = since
    ? view.messages.filter(isOwn).filter(({ answers }) => answers.some(({ at }) => at >= since)).length
    : 0;
  if (count === 0) return null;
  return (
    <a href="#messages" className="My-todo">
      <MessageCircle aria-hidden size={20} />
      <span>{t("answered", { count })}</span>
    </a>
  );
}
