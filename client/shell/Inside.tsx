import { createContext, type ReactNode, use } from "react";

export const InsideContext = createContext<ReactNode>(null);

/** Where a page shows the part of it that the rest of the address has chosen. */
export function Inside(): ReactNode {
  return use(InsideContext);
}
