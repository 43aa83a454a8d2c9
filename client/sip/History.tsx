import { Skeleton } from "../ui/Skeleton.tsx";

export function History() {
  return <Skeleton lines={6} />;
}
