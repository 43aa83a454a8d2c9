import { Skeleton } from "../ui/Skeleton.tsx";

export function PrintPlan() {
  return <Skeleton lines={6} />;
}
