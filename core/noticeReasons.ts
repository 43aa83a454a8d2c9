// Why a notice did not get there, for those who run the SIP and for administrators.

/** Why something was not sent. `final`: it is not tried again by itself. */
export const noticeReasons = {
  serverAway: { final: false, sv: "servern svarar inte", en: "the server does not answer" },
  serverSlow: { final: false, sv: "servern svarar för långsamt", en: "the server answers too slowly" },
  lineDropped: { final: false, sv: "förbindelsen bröts", en: "the connection was broken" },
  serverBusy: { final: false, sv: "servern tar inte emot just nu", en: "the server does not accept anything just now" },
  signInRefused: { final: false, sv: "servern släpper inte in Samlad", en: "the server does not let Samlad in" },
  addressRefused: { final: true, sv: "servern godtar inte adressen", en: "the server refuses the address" },
  messageRefused: { final: true, sv: "servern godtar inte meddelandet", en: "the server refuses the message" },
  notSetUp: { final: true, sv: "sändning är inte inställd här", en: "sending is not set up here" },
  turnedOff: { final: true, sv: "mottagaren har stängt av det", en: "the recipient has turned it off" },
  bounced: { final: true, sv: "mejlet kom tillbaka", en: "the e-mail was returned" },
  overtaken: { final: true, sv: "något nyare gäller", en: "something newer applies" },
  alreadyRead: { final: true, sv: "nyheten var redan läst", en: "the news had already been read" },
  protected: { final: true, sv: "skyddade personuppgifter", en: "protected identity" },
  gone: { final: true, sv: "mottagaren finns inte kvar", en: "the recipient is no longer there" },
  takenCareOf: {
    final: true,
    sv: "någon har tagit hand om det på annat sätt",
    en: "somebody has taken care of it in another way",
  },
  outOfSight: { final: true, sv: "mottagaren har inte längre tillgång", en: "the recipient no longer has access" },
} as const satisfies Record<string, { final: boolean; sv: string; en: string }>;
export type NoticeReason = keyof typeof noticeReasons;
