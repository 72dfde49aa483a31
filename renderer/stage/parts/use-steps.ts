import { useEffect, useState } from "react";

/** Counts from 0 to `last`, a step each `seconds`; there at once where nothing may move. Starts again when `of` changes. */
export function useSteps(last: number, seconds: number, still: boolean, of: string): number {
  const [step, setStep] = useState({ of, at: 0 });
  const at = step.of === of ? step.at : 0;
  useEffect(() => {
    if (still || at >= last) return;
    const timer = setTimeout(() => setStep({ of, at: at + 1 }), seconds * 1000);
    return () => clearTimeout(timer);
  }, [at, last, of, seconds, still]);
  return still ? last : at;
}
