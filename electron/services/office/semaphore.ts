/** Runs what it is given as soon as there is a place for it, in the order in which it came; gives back what comes of it. */
export type Semaphore = <T>(run: () => Promise<T>) => Promise<T>;

/** So many run at the same time and no more; what fails gives its place on like any other. */
export function semaphore(places: number): Semaphore {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (run) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((enter) => waiting.push(enter));
    try {
      return await run();
    } finally {
      // The place is handed on and not put back, so that nobody who comes now goes before those who wait.
      const enter = waiting.shift();
      if (enter) enter();
      else free += 1;
    }
  };
}
