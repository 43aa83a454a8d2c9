import { CircleCheck, X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useText } from "../text/text.ts";
import "./LiveStatus.css";

type Message = { id: number; text: string };

let messages: Message[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

/** Tells shortly what was done ("Kallelsen är skickad"): seen at the edge of the screen and read out politely. */
export function announce(text: string): void {
  const message = { id: nextId++, text };
  set([...messages.slice(-2), message]);
  setTimeout(() => dismiss(message.id), 8000);
}

/** Where what is announced is shown. Stands once, in the shell. */
export function LiveStatus() {
  const t = useText("ui");
  const shown = useSyncExternalStore(subscribe, () => messages);
  return (
    <div className="LiveStatus screen-only" role="status" aria-live="polite">
      {shown.map((message) => (
        <div key={message.id} className="LiveStatus-message">
          <CircleCheck aria-hidden size={20} />
          <p>{message.text}</p>
          <button type="button" className="LiveStatus-close" onClick={() => dismiss(message.id)}>
            <X aria-hidden size={18} />
            <span className="visually-hidden">{t("close")}</span>
          </button>
        </div>
      ))}
    </div>
  );
}

function dismiss(id: number): void {
  set(messages.filter((message) => message.id !== id));
}

function set(next: Message[]): void {
  messages = next;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
