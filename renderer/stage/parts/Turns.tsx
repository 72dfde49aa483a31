import type { ReactNode } from "react";
import { useWords } from "../words.ts";
import { useTurns } from "./use-turns.ts";

interface Props<T> {
  readonly items: readonly T[];
  /** How many fit on the screen. */
  readonly size: number;
  /** What the list is of: another one starts at its first part. */
  readonly of: string;
  readonly children: (part: readonly T[]) => ReactNode;
}

/** A list in parts that fit, one after the other, each saying which it is. */
export function Turns<T>({ items, size, of, children }: Props<T>): ReactNode {
  const words = useWords();
  const count = Math.ceil(items.length / size);
  // Even parts: eight and two would look as if something were missing.
  const each = Math.ceil(items.length / Math.max(1, count));
  const at = useTurns(count, of);
  return (
    <>
      {children(items.slice(at * each, (at + 1) * each))}
      {count > 1 && <p className="turn">{words("stage.turn", { at: at + 1, count })}</p>}
    </>
  );
}
