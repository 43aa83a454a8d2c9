import { useText } from "../text/text.ts";
import "./Skeleton.css";

/** Grey lines where text will come, so that the page stands still while it loads. Says "Laddar" to a screen reader. */
export function Skeleton({ lines = 3, isBlock }: { lines?: number; isBlock?: boolean }) {
  const t = useText("ui");
  return (
    <div className="Skeleton" role="status">
      <span className="visually-hidden">{t("loading")}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={line} aria-hidden className={isBlock ? "Skeleton-block" : "Skeleton-line"} />
      ))}
    </div>
  );
}
