import { Smile } from "lucide-react";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";

/** From the ordinary page back to the one made for a child. */
export function OwnPageButton({ onPress }: { onPress: () => void }) {
  const t = useText("child");
  return (
    <div className="screen-only">
      <Button onPress={onPress} icon={<Smile aria-hidden size={22} />}>
        {t("mine")}
      </Button>
    </div>
  );
}
