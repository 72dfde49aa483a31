import { cpSync, mkdtempSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { compose, type Services } from "../../../electron/services/compose.ts";
import type { Bug } from "../../../electron/services/contract/dispatcher.ts";
import { openLedger } from "../../../electron/services/ledger/open-ledger.ts";
import type { Push, Reply } from "../../../shared/contract/client.ts";
import { type WindowRole, windowRoles } from "../../../shared/contract/method.ts";
import { factReader } from "../../../shared/facts.ts";
import { say } from "../../../shared/text/text.ts";
import { noPrinter } from "../no-printer.ts";
import { succeeded } from "../outcome.ts";
import { testPorts } from "../small-office.ts";

const kept = join(import.meta.dirname, "../../ledgers/2");
/** One ledger stopped in every phase, and some that are over. */
export const phases: readonly string[] = readdirSync(kept)
  .filter((name) => name.endsWith(".sqlite"))
  .map((name) => name.replace(".sqlite", ""))
  .sort();

/** A program over a ledger of its own, with what it complained of. */
export interface Tried {
  readonly folder: string;
  readonly services: Services;
  readonly bugs: readonly Bug[];
  /** What a role is shown now. */
  readonly shown: (role: WindowRole) => Push;
}

/** A copy of a kept ledger, opened. */
export function tried(place: string, phase: string): Tried {
  const folder = mkdtempSync(join(place, `${phase}-`));
  cpSync(join(kept, `${phase}.sqlite`), join(folder, "ledger.sqlite"));
  return opened(folder);
}

function opened(folder: string): Tried {
  const bugs: Bug[] = [];
  // No printer of this machine is sent anything.
  const ports = testPorts({ spooler: noPrinter });
  const services = succeeded(compose({ dataFolder: folder, ports, log: (bug) => void bugs.push(bug) }));
  const shown = (role: WindowRole): Push => {
    let first: Push | undefined;
    services.subscribe(role, (push) => {
      first ??= push;
    })();
    if (!first) throw new Error("no present view");
    return structuredClone(first);
  };
  return { folder, services, bugs, shown };
}

/** Answers that name a file of the program or a place in it say more than a window may know. */
export const telling = /\.ts:\d+|\.js:\d+|node_modules|node:internal|\bat \S+ \(/;

/** Throws where an answer is none that a window may get. */
export function expectAnswer(reply: Reply, id: string): void {
  const told = JSON.stringify(reply);
  if (reply.id !== id) throw new Error(`answered ${reply.id} for ${id}`);
  if (telling.test(told)) throw new Error(`says where in the program: ${told}`);
  if (reply.ok) return;
  if (!["malformed", "forbidden", "stale", "refused"].includes(reply.error.code)) throw new Error(told);
  for (const language of ["zh", "en"] as const)
    if (say(reply.error.said, language).trim() === "") throw new Error(`says nothing: ${told}`);
}

/** Throws where what was shown is not what the ledger says when it is opened again, whole. */
export async function expectReplayed(before: Tried): Promise<void> {
  // What the officer put on the stage goes with the program.
  await before.services.dispatch("console", { id: "", method: "stage", input: { shown: "phase" } });
  const { revision } = before.shown("console");
  const shown = windowRoles.map((role) => lasting(before.shown(role)));
  if (before.bugs.length > 0) throw new Error(`bugs: ${JSON.stringify(before.bugs)}`);
  before.services.close();
  const ledger = succeeded(openLedger(join(before.folder, "ledger.sqlite")));
  for (const _ of ledger.examineRest());
  if (ledger.readOnly) throw new Error(say(ledger.readOnly, "en"));
  const read = factReader();
  for (const { seq, body } of ledger.events()) succeeded(read(seq, body));
  const { seq } = ledger.head();
  ledger.close();
  if (seq !== revision) throw new Error(`${revision} facts were told of, and ${seq} are there`);
  const after = opened(before.folder);
  const again = windowRoles.map((role) => lasting(after.shown(role)));
  after.services.close();
  const other = differing(shown, again);
  if (other.length > 0) throw new Error(`another state after it was opened again: ${other.join(", ")}`);
}

/** Where two values differ, as paths. */
function differing(one: unknown, other: unknown, path = ""): string[] {
  if (isDeepStrictEqual(one, other)) return [];
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return [path];
  const [left, right] = [one, other] as [Record<string, unknown>, Record<string, unknown>];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].flatMap((name) => differing(left[name], right[name], `${path}/${name}`));
}

/** What of a view the ledger says: not what the officer put on the stage, nor what a start has to say and writes down of itself. */
function lasting({ view }: Push): unknown {
  if (!("notices" in view)) return "appearance" in view ? { ...view, appearance: undefined } : view;
  const { stage: _, notices: __, working: ___, events: ____, clock: _____, ...rest } = view;
  return rest;
}
