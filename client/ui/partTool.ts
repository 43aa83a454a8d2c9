import { type ComponentType, createContext, type RefObject } from "react";

/** What stands beside the heading of every part of a page, when the page says so. */
export type PartTool = ComponentType<{ part: RefObject<HTMLElement | null>; headingId: string }>;
export const PartToolContext = createContext<PartTool | null>(null);
