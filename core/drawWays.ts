/** How rows are drawn. */
export const drawWays = [
  /** Any rows. */
  "random",
  /** The reader and the person have the same surname. */
  "ownName",
  /** Somebody of the reader's name lives in the person's street, as far as Samlad knows. */
  "neighbour",
  /** One who read about many persons in one day. */
  "manyReads",
  /** Between 21 and 6, and on days that are no working days. */
  "nights",
  /** The reader had no part in the SIP, or searched without finding. */
  "noRelation",
  /** One staff member, by HSA-id. */
  "staff",
  /** One person, by the whole identity number. */
  "person",
] as const;
export type DrawWay = (typeof drawWays)[number];
