// The words and shapes of the access log: what can be logged, and how it is told to the person it is about (rule Z3).

/** Everything that is logged. */
export const accessActions = [
  "read",
  "readHistory",
  "readDay",
  "compare",
  "list",
  "workList",
  "search",
  "searchPerson",
  "command",
  "draft",
  "attach",
  "download",
  "print",
  "export",
  "disclose",
  "redact",
  "readLog",
  "logExtract",
  "registerExtract",
  "review",
  "signIn",
  "signOut",
] as const;
export type AccessAction = (typeof accessActions)[number];
