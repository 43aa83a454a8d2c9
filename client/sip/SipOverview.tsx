import { Skeleton } from "../ui/Skeleton.tsx";

export function SipOverview() {
  return <Skeleton lines={6} />;
}
