import type { ComponentProps } from "react";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { ActProblem } from "./ActProblem.tsx";
import type { Act } from "./useAct.ts";

type Props = Omit<ComponentProps<typeof ConfirmDialog>, "isOpen" | "isPending" | "problem"> & { act: Act };

/** A dialog for one command, there while it is open: what follows, why when that is asked, and the server's answer. */
export function ActDialog({ act, ...props }: Props) {
  return <ConfirmDialog {...props} isOpen isPending={act.isPending} problem={<ActProblem act={act} />} />;
}
