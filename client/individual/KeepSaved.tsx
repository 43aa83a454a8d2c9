import { useEffect } from "react";
import { useSignedIn } from "../api.ts";
import { keepProgram } from "../saved/keptProgram.ts";
import { hasSaved, readSavedPlan, savePlan, wipeSaved } from "../saved/savedPlan.ts";
import { useMine } from "./mine.ts";
import { useSavable } from "./useSavable.ts";

/**
 * What is kept on this device follows what is shown, word by word, whichever of one's own pages is open, and is gone when the
 * plan is no longer for this reader to keep. Draws nothing.
 */
export function KeepSaved() {
  const { sipId } = useMine();
  const { id: userId } = useSignedIn().user;
  const plan = useSavable();
  const content = plan && JSON.stringify(plan);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the words decide, not which object they stand in
  useEffect(() => {
    void readSavedPlan().then(async (saved) => {
      if (saved?.plan.sipId !== sipId) return;
      if (!plan) return wipeSaved();
      await savePlan(plan, userId);
      await keepProgram();
      // It may have been wiped meanwhile: by signing out, or because the sight was lost.
      if (!hasSaved()) await wipeSaved();
    });
  }, [content, sipId, userId]);
  return null;
}
