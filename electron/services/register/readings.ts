import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { letOthersIn, type Pause } from "../contract/pause.ts";

/** Files that windows are having read, each under an id of the window's own, so that it can have the reading stopped. */
export interface Readings {
  /** Reads a file in steps; refused at the next pause once it is to stop. */
  readonly run: <T>(
    id: string,
    file: string,
    read: (pause: Pause) => Promise<Result<T>>,
  ) => Promise<Result<T>>;
  readonly stop: (id: string) => void;
}

/** A file may be stopped that is still on its way here: so many such ids are kept, and no more. */
const most = 16;

/** Begins with nothing being read. */
export function openReadings(): Readings {
  const stopped = new Set<string>();
  return {
    run: async (id, file, read) => {
      try {
        return await read(async () => {
          await letOthersIn();
          return stopped.has(id) ? refuse("contract.reading-stopped", { file }) : ok(undefined);
        });
      } finally {
        stopped.delete(id);
      }
    },
    stop: (id) => {
      stopped.add(id);
      for (const old of [...stopped].slice(0, Math.max(0, stopped.size - most))) stopped.delete(old);
    },
  };
}
