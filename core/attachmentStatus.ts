/** GET /api/v1/admin/attachments: the names of the keys (the first encrypts), and how the virus scanner stands. */
export type AttachmentStatus = { keys: string[]; scanner: "notSet" | "answers" | "away" };
