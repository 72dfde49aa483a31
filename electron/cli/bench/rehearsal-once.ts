import { rehearseCommand } from "../rehearse.ts";

/**
 * One rehearsal in a process of its own, so that its peak of memory is its own: `node rehearsal-once.ts <arguments of
 * rehearse>` prints a `Rehearsed` as JSON.
 */
export interface Rehearsed {
  /** Seconds from the command to its exit. */
  readonly seconds: number;
  /** Seconds by what the rehearsal said it was doing, in order. */
  readonly parts: readonly (readonly [part: string, seconds: number])[];
  /** Peak of the whole process, in MiB. */
  readonly memory: number;
  /** Units drawn and places given in teams. */
  readonly drawn: { readonly units: number; readonly places: number };
}

const parts = new Map<string, number>();
let before = performance.now();

/** A line is said when its step is done, so the time since the last one is its step's. */
function lap(line: string): void {
  const part = /^(Minutes {2}bag|[A-Z][a-z]+(?= ))/.exec(line)?.[0];
  const now = performance.now();
  if (part === undefined) return;
  parts.set(part, (parts.get(part) ?? 0) + (now - before) / 1000);
  before = now;
}

const start = performance.now();
let said = "";
const code = await rehearseCommand([...process.argv.slice(2), "--json", "--lang", "en"], {
  print: (line) => {
    said = line;
  },
  complain: (line) => {
    said = line;
    lap(line);
  },
});
if (code !== 0) throw new Error(`the rehearsal ended with ${code}: ${said}`);
const measured: Rehearsed = {
  seconds: (performance.now() - start) / 1000,
  parts: [...parts],
  memory: process.resourceUsage().maxRSS / 1024,
  drawn: JSON.parse(said).drawn,
};
process.stdout.write(JSON.stringify(measured));
