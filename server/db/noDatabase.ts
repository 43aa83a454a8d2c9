/** Stops the start: there is no database that can be used. The message says what is wrong and what to do. */
export class NoDatabase extends Error {
  override name = "NoDatabase";
}
