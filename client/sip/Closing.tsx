import { Skeleton } from "../ui/Skeleton.tsx";

export function Closing() {
  return <Skeleton lines={6} />;
}
