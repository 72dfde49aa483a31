import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** A file of fewer rows leaves too little behind to be worth the pause. */
const worthwhile = 1000;

type Collector = (kind: {
  readonly type: "major";
  readonly execution: "sync";
  readonly flavor: "last-resort";
}) => void;

/** Where an engine does not let itself be asked any more, nothing is collected but by itself. */
const collector = (): Collector | undefined => {
  setFlagsFromString("--expose-gc");
  return runInNewContext("typeof gc === 'function' ? gc : undefined") as Collector | undefined;
};

/**
 * Gives back to the system what reading a sheet of so many rows left behind. The engine does so by itself only where nothing is asked of it
 * for a while, and with two windows open that may be never: a program that stands on an office's machine all day would stay at its
 * largest. It pauses for a tenth of a second or a few, so it is done with the step that ends an import and not in a later one.
 */
export function giveBack(rows: number): void {
  if (rows >= worthwhile) collector()?.({ type: "major", execution: "sync", flavor: "last-resort" });
}
