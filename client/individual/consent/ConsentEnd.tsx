import { ConsentLimits } from "../ConsentLimits.tsx";
import { WithdrawConsent } from "../WithdrawConsent.tsx";
import { DoesNotCover } from "./DoesNotCover.tsx";

/** Under a yes: what it does not cover, what nobody shall know, and the way to take it back. */
export function ConsentEnd({ giver }: { giver: string }) {
  return (
    <>
      <DoesNotCover />
      <ConsentLimits giver={giver} />
      <WithdrawConsent giver={giver} />
    </>
  );
}
