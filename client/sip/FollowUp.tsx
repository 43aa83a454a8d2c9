import { Skeleton } from "../ui/Skeleton.tsx";

export function FollowUp() {
  return <Skeleton lines={6} />;
}
