import { Skeleton } from "../ui/Skeleton.tsx";

export function Need() {
  return <Skeleton lines={6} />;
}
