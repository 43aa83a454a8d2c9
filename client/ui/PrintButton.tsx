import { Printer } from "lucide-react";
import { useText } from "../text/text.ts";
import { Button } from "./Button.tsx";

/** Prints the page as it is seen. */
export function PrintButton({ children }: { children?: string }) {
  const t = useText("ui");
  return (
    <Button icon={<Printer aria-hidden size={20} />} onPress={() => window.print()}>
      {children ?? t("print")}
    </Button>
  );
}
