export const texts = {
  title: "Attached files",
  lead: "How the files that are attached to a SIP are protected. Whoever runs Samlad sets it.",
  more: "Read more about how files are protected",
  keys: {
    title: "Encryption",
    there: "Files are encrypted with the key {{name}}",
    older: "Older files can also be opened with {{names}}.",
    keep: "The key is not in the database. Without it no file can be opened, so it must be kept safely.",
    none: "Files cannot be received",
    noneText: "No key is set (ATTACHMENT_KEYS). Ask whoever runs Samlad to set one.",
  },
  scanner: {
    title: "Virus scanner",
    answers: "Files are looked through for viruses",
    answersText: "The virus scanner answers. A file that cannot be looked through is not kept.",
    away: "The virus scanner does not answer",
    awayText: "No files can be attached until it answers again. Turn to whoever runs Samlad.",
    notSet: "Files are not looked through for viruses",
    notSetText:
      "No virus scanner is set (CLAMD_ADDRESS). Files are examined all the same: only PDF, JPEG and PNG are taken, without programs and without files inside.",
  },
};
