import { type ComponentType, createContext, type RefObject } from "react";

/** What stands at the top of a page and does something with the whole of it, when the page says so. */
export type PageTool = ComponentType<{ page: RefObject<HTMLElement | null> }>;
export const PageToolContext = createContext<PageTool | null>(null);
