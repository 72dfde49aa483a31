import { useEffect, useState } from "react";

/** Seconds a part of a long list stands before the next one. */
const turnSeconds = 8;

/** What does not fit on one screen is shown in turns; the turn starts at 0 when `of` changes. */
export function useTurns(count: number, of: string): number {
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
