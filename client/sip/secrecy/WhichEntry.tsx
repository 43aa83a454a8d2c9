import { useSignedIn } from "../../api.ts";
import { useLanguage, useText } from "../../text/text.ts";
import { itemInWords } from "../history/itemNames.ts";
import { useOpenSip } from "../openSip.ts";

/** What an entry of the open SIP is called. */
export function useEntryName(item: string): string {
  const t = useText("history");
  const language = useLanguage();
  const { agreement } = useSignedIn();
  return itemInWords(item, { view: useOpenSip().view, agreement, language, t });
}

/** First in a dialog: which entry it is about, for the dialog covers the page. */
export function WhichEntry({ item }: { item: string }) {
  const t = useText("secrecy");
  const entry = useEntryName(item);
  return <p className="soft">{t("which", { entry })}</p>;
}
