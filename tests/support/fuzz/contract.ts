import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import fc from "fast-check";
import { smallWindows } from "../small-windows.ts";
import { expectHeard, sent } from "./http.ts";
import { expectAnswer, expectReplayed, phases, type Tried, tried } from "./program.ts";
import { type Asked, asked } from "./requests.ts";
import type { Target } from "./targets.ts";

/** Asks; gives what was carried out. Throws where an answer is not true of the ledger. */
async function ask(
  { services, shown, folder }: Tried,
  wanted: Asked,
  last: string,
  id: string,
): Promise<string> {
  const before = shown("console").revision;
  const input = filled(wanted, before, last, folder);
  const reply = await services.dispatch(wanted.role, { id, method: wanted.method, input });
  expectAnswer(reply, id);
  const { revision } = shown("console");
  const told = inspect([wanted, reply], { depth: 6 });
  if (!reply.ok) {
    // An attempt with secrets is on record whatever comes of it.
    const tried = reply.error.said.key === "ceremony.earlier-sealed";
    if (revision !== before && !tried) throw new Error(`refused, and done: ${told}`);
    return last;
  }
  if (wanted.role === "stage" && !["view", "pool", "showing"].includes(wanted.method))
    throw new Error(`the stage did ${told}`);
  const output = reply.output as { readonly revision?: number };
  const changing = typeof input === "object" && input !== null && "expectedRevision" in input;
  if (!changing && revision !== before) throw new Error(`changed by what changes nothing: ${told}`);
  if (changing && (output.revision ?? 0) > revision)
    throw new Error(`acknowledged, and not in the ledger: ${told}`);
  if (!changing || !("commandId" in input)) return last;
  const commandId = String(input.commandId);
  if (commandId === last && revision !== before) throw new Error(`done twice: ${told}`);
  return commandId;
}

/** The input with what only the present state knows; nothing is copied to a folder but below the ledger's own. */
function filled(
  { input, method, seen, again }: Asked,
  revision: number,
  last: string,
  folder: string,
): unknown {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return input;
  const copy: Record<string, unknown> = { ...input };
  if (seen === "present" && "expectedRevision" in copy) copy["expectedRevision"] = revision;
  if (again && last !== "" && "commandId" in copy) copy["commandId"] = last;
  if (method === "copyFrozen" && typeof copy["folder"] === "string")
    copy["folder"] = join(folder, "medium", encodeURIComponent(copy["folder"].toWellFormed()));
  return copy;
}

/** Requests to the one way in, and to the host over HTTP, in every phase; `done` takes away what the ledgers lie in. */
export function contractTargets(): {
  readonly targets: Readonly<Record<"call" | "http", Target>>;
  readonly done: () => void;
} {
  const place = mkdtempSync(join(tmpdir(), "mingqian-fuzz-"));
  const windows = smallWindows(place);
  const call = inEveryPhase(
    place,
    fc.array(asked, { minLength: 10, maxLength: 40 }),
    async (program, all) => {
      let last = "";
      for (const [index, one] of all.entries()) last = await ask(program, one, last, `${index}`);
      await expectReplayed(program);
    },
  );
  const http = inEveryPhase(place, fc.array(sent, { minLength: 10, maxLength: 40 }), (program, all) =>
    expectHeard(program, windows, all),
  );
  return { targets: { call, http }, done: () => rmSync(place, { recursive: true, force: true }) };
}

/** Runs over a ledger of its own, stopped somewhere. */
function inEveryPhase<T>(
  place: string,
  all: fc.Arbitrary<readonly T[]>,
  run: (program: Tried, all: readonly T[]) => Promise<void>,
): Target {
  return fc.asyncProperty(fc.constantFrom(...phases), all, async (phase, these) => {
    const program = tried(place, phase);
    try {
      await run(program, these);
    } finally {
      program.services.close();
      rmSync(program.folder, { recursive: true, force: true });
    }
  }) as unknown as Target;
}
