import { Component, type ReactNode } from "react";
import { ErrorPage } from "./ErrorPages.tsx";

type Props = { onAgain: () => void; children: ReactNode };

/** Shows what went wrong in the place of a page that cannot be drawn. React has no other way to write this than a class. */
export class CatchFaults extends Component<Props, { fault: unknown; hasFault: boolean }> {
  override state = { fault: undefined as unknown, hasFault: false };

  static getDerivedStateFromError(fault: unknown) {
    return { fault, hasFault: true };
  }

  override render() {
    if (!this.state.hasFault) return this.props.children;
    return <ErrorPage error={this.state.fault} reset={this.props.onAgain} />;
  }
}
