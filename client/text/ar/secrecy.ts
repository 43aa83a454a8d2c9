import type { MainPath } from "../mainPath.ts";

export const texts = { protectedName: "بيانات محمية" } satisfies MainPath<"secrecy">;
