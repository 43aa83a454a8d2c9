import { Skeleton } from "../ui/Skeleton.tsx";

export function Assessment() {
  return <Skeleton lines={6} />;
}
