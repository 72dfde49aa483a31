/** Where the time of a start went, in whole milliseconds. */
export interface Split {
  /** Ends a part: what passed since the one before it. */
  readonly mark: (part: Part) => void;
  readonly times: () => Readonly<Record<Part, number>>;
  /** Since the process began. */
  readonly sinceStart: () => number;
}

const parts = ["program", "windows", "ledger", "server", "browser"] as const;
type Part = (typeof parts)[number];

/** Counts from the beginning of the process, by its clock in milliseconds (`performance.now`). */
export function timeSplit(clock: () => number = () => performance.now()): Split {
  const times: Record<Part, number> = { program: 0, windows: 0, ledger: 0, server: 0, browser: 0 };
  let last = 0;
  return {
    mark: (part) => {
      const now = clock();
      times[part] = Math.round(now - last);
      last = now;
    },
    times: () => ({ ...times }),
    sinceStart: () => Math.round(clock()),
  };
}
