import { CircleHelp } from "lucide-react";
import { Suspense, useState } from "react";
import { usePlace } from "../navigation.ts";
import { stageAt } from "../stage.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";

const StepHelpDialog = lazyPart(async () => (await import("./StepHelpDialog.tsx")).StepHelpDialog);

/** Quietly beside a stage's heading: the guide for it, over the page, so that nothing one is writing is left. */
export function StepHelp() {
  const t = useText("support");
  const stage = stageAt(usePlace().pathname);
  const [isOpen, setOpen] = useState(false);
  if (!stage) return null;
  return (
    <div className="screen-only">
      <Button look="quiet" isSmall icon={<CircleHelp aria-hidden size={18} />} onPress={() => setOpen(true)}>
        {t("step")}
      </Button>
      {isOpen && (
        <Suspense>
          <StepHelpDialog stage={stage} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
