import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from "react";
import type { Edits } from "../../consent/matrix.ts";
import { type Draft, useDraft } from "../../draft/useDraft.ts";
import { type Added, asText, fromText } from "./keptAnswers.ts";

type Kept = {
  edits: Edits;
  setEdits: Dispatch<SetStateAction<Edits>>;
  added: Added;
  setAdded: Dispatch<SetStateAction<Added>>;
  /** The answers were here when the page was opened. */
  isFromBefore: boolean;
  /** For the act that saves them: what others have saved since they were begun is then noticed. */
  draft: Draft;
};

/**
 * The answers that one giver has chosen and not saved, kept as a draft: a reload, a lost connection or another device loses
 * none. A draft is its owner's alone (server/sip/drafts.ts), and gone when they have been saved or taken back.
 */
export function useUnsaved(sipId: string, giver: string, known: Parameters<typeof fromText>[1]): Kept {
  const draft = useDraft(`consent.answers.${giver}`, { sipId });
  const [edits, setEdits] = useState<Edits>({});
  const [added, setAdded] = useState<Added>([]);
  const [isFromBefore, setFromBefore] = useState(false);
  const hasRead = useRef(false);
  const { isLoading, text, other, setText, clear, keepMine } = draft;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is read once; what is known then is what counts
  useEffect(() => {
    if (isLoading || hasRead.current) return;
    hasRead.current = true;
    const kept = fromText(text, known);
    const isAny = Object.keys(kept.edits).length > 0;
    if (text !== "" && !isAny) void clear();
    setFromBefore(isAny);
    // What has been pressed before the server answered goes before what was kept.
    setEdits((before) => ({ ...kept.edits, ...before }));
    setAdded((before) => [...kept.added, ...before]);
  }, [isLoading, text]);

  const now = asText({ edits, added });
  const isFirst = useRef(true);
  useEffect(() => {
    if (isLoading || !hasRead.current) return;
    // The first time, what was kept is on its way into the page.
    const isOnItsWay = isFirst.current && now === "";
    isFirst.current = false;
    if (isOnItsWay) return;
    if (now === "" && text !== "") void clear();
    else if (now !== text) setText(now);
  }, [isLoading, now, text, clear, setText]);

  // Chosen in two windows: what is seen here is what this window keeps. Nothing holds before it has been saved.
  useEffect(() => {
    if (other) keepMine();
  }, [other, keepMine]);

  useEffect(() => {
    if (now === "") setFromBefore(false);
  }, [now]);

  return { edits, setEdits, added, setAdded, isFromBefore, draft };
}
