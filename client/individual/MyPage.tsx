import { Skeleton } from "../ui/Skeleton.tsx";

export function MyPage() {
  return <Skeleton lines={6} />;
}
