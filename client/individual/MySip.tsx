import { Skeleton } from "../ui/Skeleton.tsx";

export function MySip() {
  return <Skeleton lines={6} />;
}
