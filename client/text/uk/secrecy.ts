import type { MainPath } from "../mainPath.ts";

export const texts = { protectedName: "Захищені дані" } satisfies MainPath<"secrecy">;
