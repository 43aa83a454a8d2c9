import { Outlet } from "@tanstack/react-router";

export function SipPage() {
  return <Outlet />;
}
