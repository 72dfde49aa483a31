import { scratch } from "../support/scratch.ts";
import { smallWindows } from "../support/small-windows.ts";

/** A folder with two small windows, gone when the test is over. */
export const builtWindows = (): string => smallWindows(scratch());
