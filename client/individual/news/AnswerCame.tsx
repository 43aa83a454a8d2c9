import { ChevronRight, MessageCircle } from "lucide-react";
import { useText } from "../../text/text.ts";
import { TextLink } from "../../ui/Button.tsx";
import { useMine } from "../mine.ts";
import { hrefOf } from "../rooms/rooms.ts";
import { useAnswersCame } from "../rooms/useRoomWords.ts";

/** That somebody has answered what the reader wrote, until they have said that they have seen it; and the way to the answer. */
export function AnswerCame() {
  const t = useText("news");
  const { sipId } = useMine();
  const count = useAnswersCame();
  if (count === 0) return null;
  return (
    <TextLink href={hrefOf(sipId, "messages")} className="My-todo">
      <MessageCircle aria-hidden size={20} />
      <span>{t("answered", { count })}</span>
      <ChevronRight aria-hidden size={20} />
    </TextLink>
  );
}
