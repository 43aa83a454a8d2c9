import { Skeleton } from "../ui/Skeleton.tsx";

export function AdminPage() {
  return <Skeleton lines={6} />;
}
