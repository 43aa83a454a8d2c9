import { ChevronLeft, ChevronRight } from "lucide-react";
import { useText } from "../text/text.ts";
import { Button } from "./Button.tsx";
import "./Pager.css";

type Props = {
  /** From 1. */
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
};

/** "Visar 51–100 av 1 240", and the ways forward and back. Nothing at all when everything fits on one page. */
export function Pager({ page, pageSize, total, onPage }: Props) {
  const t = useText("ui");
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1) return null;
  const from = (page - 1) * pageSize + 1;
  return (
    <nav className="Pager" aria-label={t("pager.label")}>
      <Button icon={<ChevronLeft aria-hidden size={20} />} isDisabled={page <= 1} onPress={() => onPage(page - 1)}>
        {t("pager.previous")}
      </Button>
      <p aria-live="polite">{t("pager.showing", { from, to: Math.min(total, from + pageSize - 1), total })}</p>
      <Button isDisabled={page >= pages} onPress={() => onPage(page + 1)}>
        {t("pager.next")} <ChevronRight aria-hidden size={20} className="Pager-on" />
      </Button>
    </nav>
  );
}
