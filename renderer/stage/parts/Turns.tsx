import { type ReactNode, useEffect, useState } from "react";
import { useWords } from "../words.ts";
import { partsThatFit, type Screenful, type Space } from "./parts-that-fit.ts";

interface Props<T> {
  readonly items: readonly T[];
  /** How much fits on the screen. */
  readonly fits: Screenful;
  /** How much of it an item takes up, where that is more than a row. */
  readonly space?: (item: T) => Space;
  /** What the list is of: another one starts at its first part. */
  readonly of: string;
  readonly children: (part: readonly T[]) => ReactNode;
}

/** A list in parts that fit, one after the other, each saying which it is. */
export function Turns<T>({ items, fits, space, of, children }: Props<T>): ReactNode {
  const words = useWords();
  const parts = partsThatFit(items, fits, space);
  const count = parts.length;
  const at = useTurns(count, of);
  return (
    <>
      {children(parts[at] ?? [])}
      {count > 1 && <p className="turn">{words("stage.turn", { at: at + 1, count })}</p>}
    </>
  );
}

/** Seconds a part of a long list stands before the next one. */
const turnSeconds = 8;

/** What does not fit on one screen is shown in turns; the turn starts at 0 when `of` changes. */
function useTurns(count: number, of: string): number {
  const [turn, setTurn] = useState({ of, at: 0 });
  useEffect(() => {
    setTurn({ of, at: 0 });
    if (count < 2) return;
    const timer = setInterval(
      () => setTurn((now) => ({ of, at: now.of === of ? (now.at + 1) % count : 0 })),
      turnSeconds * 1000,
    );
    return () => clearInterval(timer);
  }, [count, of]);
  return turn.of === of ? Math.min(turn.at, Math.max(0, count - 1)) : 0;
}
