// Unpacking what a stranger has packed, with a bill for it: what was read and what came out, also when it failed half-way.
import { constants, createInflate } from "node:zlib";

/** So little at a time that what a broken stream has cost is known to within this. */
const slice = 64 * 1024;

/**
 * Unpacks zlib data, to where it ends or breaks off. `objects` is null when it is broken, or more than `most`; `cost` is the bytes
 * that were read and the bytes that came out, and is more than `most` when it was stopped for that. Never throws.
 */
export async function unpackAtMost(packed: Buffer, most: number): Promise<{ objects: Buffer | null; cost: number }> {
  const stream = createInflate({ finishFlush: constants.Z_SYNC_FLUSH, chunkSize: slice });
  const parts: Buffer[] = [];
  let out = 0;
  let isBroken = false;
  const cost = () => out + stream.bytesWritten;
  const isOver = () => stream.destroyed || stream.readableEnded;
  stream.on("data", (part: Buffer) => {
    out += part.length;
    parts.push(part);
    if (cost() > most) stream.destroy();
  });
  const closed = new Promise<void>((done) => {
    stream.once("error", () => {
      isBroken = true;
    });
    stream.once("end", done).once("close", done);
  });
  for (let from = 0; from < packed.length && cost() <= most && !isOver(); from += slice)
    // What breaks in the middle of a write never says that it is written.
    await Promise.race([new Promise((done) => stream.write(packed.subarray(from, from + slice), done)), closed]);
  // Ending what is over already is no fault.
  if (!isOver()) stream.end();
  await closed;
  stream.destroy();
  return { objects: isBroken || cost() > most ? null : Buffer.concat(parts), cost: cost() };
}
