import { useText } from "../text/text.ts";
import { Notice } from "../ui/Notice.tsx";
import { useMine } from "./mine.ts";

/** Said once, on the first page: who coordinates, and what could tell where the person is, is kept from the reader. */
export function Kept() {
  const t = useText("secrecy");
  const { name } = useMine().view.person;
  return <Notice title={t("kept.title")}>{t("kept.text", { name })}</Notice>;
}
