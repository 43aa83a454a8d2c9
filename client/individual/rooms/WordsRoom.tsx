import { lazyPart } from "../../ui/lazyPart.tsx";
import { MyWords, WordsLead } from "../MyWords.tsx";
import { useMine } from "../mine.ts";
import { Room } from "./Room.tsx";

const ChildsView = lazyPart(async () => (await import("../ChildsView.tsx")).ChildsView);

/** Own words about how one has it, and what a child thinks of the plan. */
export function WordsRoom() {
  return (
    <Room room="words" lead={<WordsLead />}>
      <OfChild />
      <MyWords />
    </Room>
  );
}

function OfChild() {
  return useMine().view.child ? <ChildsView /> : null;
}
