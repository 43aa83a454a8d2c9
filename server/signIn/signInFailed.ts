/**
 * Why a sign-in came to nothing.
 * - `away`: the identity provider does not answer
 * - `again`: the answer is used up or too old; the next try may go well
 * - `notTrusted`: the answer is not what it should be
 */
export type Reason = "away" | "again" | "notTrusted";

/** Nobody is signed in. `code` says what did not fit; it holds nothing of what the provider said. */
export class SignInFailed extends Error {
  override name = "SignInFailed";
  readonly reason: Reason;
  readonly code: string;
  constructor(reason: Reason, code: string) {
    super(code);
    this.reason = reason;
    this.code = code;
  }
}
