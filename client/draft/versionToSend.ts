/**
 * The version of the SIP to send with a command made from drafts: the one that the earliest draft began from, or the
 * one the form was opened on when that is earlier or there is no draft. A draft outlives its form; what others saved
 * meanwhile would otherwise be replaced unseen. `seen`: the version of the conflict that the writer has been shown.
 */
export function versionToSend(opened: number, drafts: { sipVersion: number | null }[] = [], seen = 0): number {
  return Math.max(seen, Math.min(opened, ...drafts.flatMap(({ sipVersion }) => sipVersion ?? [])));
}
