import type { MainPath } from "../mainPath.ts";

export const texts = { protectedName: "Suojattu nimi" } satisfies MainPath<"givenOut">;
