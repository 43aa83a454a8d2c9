import type { MainPath } from "../mainPath.ts";

export const texts = { protectedName: "Захищене ім’я" } satisfies MainPath<"givenOut">;
