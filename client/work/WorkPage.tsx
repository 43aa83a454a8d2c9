import { Skeleton } from "../ui/Skeleton.tsx";

export function WorkPage() {
  return <Skeleton lines={6} />;
}
