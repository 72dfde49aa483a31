import { Component, type ReactNode } from "react";

interface Props {
  /** What is shown; where it is another one, what failed before is tried anew. */
  readonly of: string;
  /** What stands in the place of what could not be shown, given the error in the engine's words. */
  readonly instead: (error: string) => ReactNode;
  readonly children: ReactNode;
}

interface State {
  readonly error?: string | undefined;
}

/**
 * Keeps a fault of the program to the part of a window that has it. Without it React takes everything out of the window: before a
 * full room the console and the wall would be white, and nobody would be told.
 */
export class Boundary extends Component<Props, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error: String(error) };
  }

  override componentDidUpdate({ of }: Props): void {
    if (of !== this.props.of && this.state.error !== undefined) this.setState({ error: undefined });
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === undefined ? this.props.children : this.props.instead(error);
  }
}
