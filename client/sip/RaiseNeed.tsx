import { Skeleton } from "../ui/Skeleton.tsx";

export function RaiseNeed() {
  return <Skeleton lines={6} />;
}
