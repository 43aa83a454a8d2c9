import type { MainPath } from "../mainPath.ts";

export const texts = { protectedName: "اسم محمي" } satisfies MainPath<"givenOut">;
