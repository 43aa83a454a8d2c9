import { ChildsView } from "../ChildsView.tsx";
import { MyWords, WordsLead } from "../MyWords.tsx";
import { Room } from "./Room.tsx";

/** Own words about how one has it, and what a child thinks of the plan. */
export function WordsRoom() {
  return (
    <Room room="words" lead={<WordsLead />}>
      <ChildsView />
      <MyWords />
    </Room>
  );
}
