// The client as users get it, built once for all stories; they run at the same time and must not build it under each other.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../guards/sources.ts";

/** Builds the client when it is older than its sources. */
export async function setup() {
  const node = join(root, "node_modules", ".bin", "node");
  await promisify(execFile)(node, [join(root, "server", "buildClient.ts")], { cwd: root });
}
