import { Suspense } from "react";
import { InSwedish } from "../../ui/InSwedish.tsx";
import { Later } from "../../ui/Later.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { Calls } from "../Calls.tsx";
import { Contact } from "../Contact.tsx";
import { MyMessages } from "../messages/MyMessages.tsx";
import { useMine } from "../mine.ts";
import { Room } from "./Room.tsx";

// It lists all that is written in the SIP, and stands last.
const SayWrong = lazyPart(async () => (await import("../SayWrong.tsx")).SayWrong);

/** To write, to ask, to say that something is not right, and whom to turn to. */
export function MessagesRoom() {
  return (
    <Room room="messages">
      <Parts />
    </Room>
  );
}

function Parts() {
  const { view } = useMine();
  const isKnown = view.areas.length > 0;
  return (
    <>
      {isKnown && view.decision?.kind !== "declined" && (
        <InSwedish>
          <MyMessages />
        </InSwedish>
      )}
      <Contact />
      <Calls />
      {isKnown && (
        <InSwedish>
          <Later>
            <Suspense>
              <SayWrong />
            </Suspense>
          </Later>
        </InSwedish>
      )}
    </>
  );
}
