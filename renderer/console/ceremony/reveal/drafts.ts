import { create } from "zustand";
import { emptyBoxes } from "./typed-digits.ts";

type Reader = 1 | 2 | 3;

/** Readings that are being typed, by ceremony, slip and reader: looking at another slip or page loses none. */
const useDrafts = create<Readonly<Record<string, readonly string[]>>>(() => ({}));

/** A reading as it is being typed, and how it changes. */
export function useDraft(ceremony: string, slip: number, reader: Reader) {
  const key = `${ceremony} ${slip} ${reader}`;
  const boxes = useDrafts((drafts) => drafts[key]) ?? emptyBoxes;
  return [boxes, (next: readonly string[]) => useDrafts.setState({ [key]: next })] as const;
}
