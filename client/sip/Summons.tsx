import { Skeleton } from "../ui/Skeleton.tsx";

export function Summons() {
  return <Skeleton lines={6} />;
}
