import type { MainPath } from "../mainPath.ts";

export const texts = { protectedName: "Suojatut tiedot" } satisfies MainPath<"secrecy">;
