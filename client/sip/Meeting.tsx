import { Skeleton } from "../ui/Skeleton.tsx";

export function Meeting() {
  return <Skeleton lines={6} />;
}
