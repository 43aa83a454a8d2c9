import { Skeleton } from "../ui/Skeleton.tsx";

export function Consent() {
  return <Skeleton lines={6} />;
}
