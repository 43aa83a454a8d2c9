import { Skeleton } from "../ui/Skeleton.tsx";

export function Plan() {
  return <Skeleton lines={6} />;
}
