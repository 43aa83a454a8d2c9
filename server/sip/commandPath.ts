// How a command is sent: a POST to its own name below the SIP, with its number, the version seen, and its input.
import { z } from "zod";
import { id, largestInteger } from "../../core/fields.ts";
import { type CommandName, commandNames } from "../../core/sip/commands.ts";

/** Around every command: its number, the version that the caller saw, and what it is given with. */
export const CommandBody = z.strictObject({
  commandId: id,
  version: z
    .int({ error: "field.invalid" })
    .min(1, "field.outOfRange")
    .max(largestInteger, "field.outOfRange")
    .optional(),
  input: z.record(z.string(), z.unknown(), { error: "field.invalid" }).default({}),
});

/** raiseNeed → raise-need. */
export function pathOf(command: CommandName): string {
  return command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const byPath = new Map<string, CommandName>(
  commandNames.flatMap((name) => [[name, name] as const, [pathOf(name), name] as const]),
);

/** The command of a path segment, written in either way; null when there is none. */
export function commandAt(path: string): CommandName | null {
  return byPath.get(path) ?? null;
}
