import {
  Component,
  type ComponentType,
  createElement,
  lazy,
  type ReactNode,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useText } from "../text/text.ts";
import { Button } from "./Button.tsx";
import { announce } from "./LiveStatus.tsx";
import { Notice } from "./Notice.tsx";
import { isUnfetched } from "./unfetched.ts";

/**
 * A part of a page whose code comes by `load` when it is first drawn, inside a `Suspense`. When it does not come, because there is no
 * network or because a new Samlad has taken its place, that is said where the part would stand, and the rest of the page goes on.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Loaded = lazy(async () => ({ default: await load() })) as unknown as ComponentType<P>;
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, when its module is read
  return function Part(props: P) {
    return <CatchUnfetched>{createElement(Loaded, props)}</CatchUnfetched>;
  };
}

/** React has no other way to write this than a class. What is wrong with the part itself is told as before. */
class CatchUnfetched extends Component<{ children: ReactNode }, { fault: unknown }> {
  override state = { fault: null as unknown };

  static getDerivedStateFromError(fault: unknown) {
    return { fault };
  }

  override render() {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    if (!isUnfetched(fault)) throw fault;
    return <UnfetchedPart />;
  }
}

/** Those that stand on the page, and who is to know when that changes. */
let standing: symbol[] = [];
const watching = new Set<() => void>();

function set(next: symbol[]): void {
  standing = next;
  for (const watch of watching) watch();
}

function watch(changed: () => void): () => void {
  watching.add(changed);
  return () => void watching.delete(changed);
}

function UnfetchedPart() {
  const e = useText("errors");
  const place = useRef<HTMLDivElement>(null);
  // Where several did not come, what to do is said once, and the others stand quietly.
  const [own] = useState(() => Symbol("unfetched"));
  const isFirst = useSyncExternalStore(watch, () => standing[0]) === own;
  useEffect(() => {
    set([...standing, own]);
    return () => set(standing.filter((one) => one !== own));
  }, [own]);
  // Whoever pressed what has opened this is led to it.
  useEffect(() => (isFirst ? place.current?.scrollIntoView({ block: "nearest" }) : undefined), [isFirst]);
  if (!isFirst) return <p className="soft">{e("partUnfetched.title")}</p>;
  // A browser keeps that a file did not come: only a page that is loaded anew asks for it again, and only with a network.
  const reload = () => (navigator.onLine ? window.location.reload() : announce(e("network.title")));
  return (
    <div ref={place}>
      <Notice tone="late" title={e("partUnfetched.title")} isAlert>
        <p>{e("partUnfetched.text")}</p>
        <div className="row">
          <Button onPress={reload}>{e("partUnfetched.reload")}</Button>
        </div>
      </Notice>
    </div>
  );
}
