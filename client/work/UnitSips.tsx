import { Skeleton } from "../ui/Skeleton.tsx";

export function UnitSips() {
  return <Skeleton lines={6} />;
}
