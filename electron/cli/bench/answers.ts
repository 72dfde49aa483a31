import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ConsoleCommand } from "../../../shared/commands.ts";
import { createClient } from "../../../shared/contract/client.ts";
import type { Input, MethodName, OutputOf } from "../../../shared/contract/rpc.ts";
import type { ConsoleView } from "../../../shared/windows/console-view.ts";
import { compose, type Services } from "../../services/compose.ts";
import { openLedger } from "../../services/ledger/open-ledger.ts";
import { madeUpSignature } from "../rehearse/made-up-signature.ts";

const units = 100_000;
const drawn = 10_000;
const inspectors = 60;
const day = "2026-12-25";
const limit = 50;

type Changing = { [M in MethodName]: Input<M> extends { commandId: string } ? M : never }[MethodName];

/** A console that measures how long each answer takes, both windows told. */
interface Console {
  readonly ask: <M extends MethodName>(method: M, input: Input<M>, kind?: string) => Promise<OutputOf<M>>;
  readonly change: <M extends Changing>(
    method: M,
    input: Omit<Input<M>, "commandId" | "expectedRevision">,
    kind?: string,
  ) => Promise<OutputOf<M>>;
  readonly execute: (command: ConsoleCommand) => Promise<unknown>;
  readonly view: () => ConsoleView;
  /** Milliseconds by kind of call, in order. */
  readonly took: ReadonlyMap<string, readonly number[]>;
  /** Bytes of the largest push. */
  readonly largest: () => number;
}

/**
 * Measures how long answers take in a ceremony of 100,000 units with 10,000 drawn, through the dispatcher, both windows
 * told, on this machine's disk. The sealing's deliberate slowness is turned down, for it is no part of this.
 */
export async function benchAnswers(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "mingqian-bench-"));
  try {
    const flush = median(flushes(join(folder, "flush.sqlite")));
    const services = compose({
      dataFolder: folder,
      ports: { now: () => `${day}T09:30:00+08:00`, workFactor: 4 },
      log: ({ method, kind }) => print(`  a bug in ${method}: ${kind}`),
    });
    if (!services.ok) throw new Error(services.refusal.key);
    const console = consoleOf(services.value);
    await hold(console);
    services.value.close();
    report(console, flush, print);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of the smallest durable step, which every command has. */
function flushes(file: string): number[] {
  const ledger = openLedger(file);
  if (!ledger.ok) throw new Error(ledger.refusal.key);
  const took = Array.from({ length: 100 }, (_, index) => {
    const start = performance.now();
    ledger.value.append({ events: [JSON.stringify({ index })] });
    return performance.now() - start;
  });
  ledger.value.close();
  return took;
}

function consoleOf({ dispatch, subscribe }: Services): Console {
  const took = new Map<string, number[]>();
  let largest = 0;
  let revision = 0;
  let view: ConsoleView | undefined;
  const client = createClient<ConsoleView>({
    call: (request) => dispatch("console", request),
    subscribe: (onPush) => subscribe("console", onPush),
  });
  client.subscribe(
    (push) => {
      ({ revision, view } = push);
      largest = Math.max(largest, Buffer.byteLength(JSON.stringify(push)));
    },
    () => {},
  );
  subscribe("stage", (push) => {
    largest = Math.max(largest, Buffer.byteLength(JSON.stringify(push)));
  });
  const ask: Console["ask"] = async (method, input, kind = method) => {
    const start = performance.now();
    const answer = await client.call(method, input);
    took.set(kind, [...(took.get(kind) ?? []), performance.now() - start]);
    if (!answer.ok) throw new Error(`${kind}: ${answer.error.said.key}`);
    return answer.output;
  };
  const change: Console["change"] = (method, input, kind) =>
    ask(method, { ...input, commandId: randomUUID(), expectedRevision: revision } as never, kind);
  return {
    ask,
    change,
    execute: (command) => change("execute", { command }, command.type),
    view: () => {
      if (!view) throw new Error("no view was pushed");
      return view;
    },
    took,
    largest: () => largest,
  };
}

async function hold(console: Console): Promise<void> {
  const { ask, change, execute, view } = console;
  await execute({ type: "configure-office", office: "示例市生态环境局", code: "DEMO", level: "city" });
  await bring(console, "general", "单位名称,污染源编码", units);
  await bring(console, "inspectors", "姓名,执法证号", inspectors);
  const who = { place: "会场", organiser: "市局", host: "甲", operator: "乙", recorder: "丙" };
  const details = { ...who, windowReason: "演练" };
  await execute({ type: "open", quarter: "2027Q3", day, rehearsal: true, details });
  const raised = { YB: drawn };
  const plan = { preset: "quzhou-city-2017", team: 2, raised, leftOut: [] };
  await change("settlePlan", plan);
  await execute({ type: "approve-exclusions", supervisor: "discipline" });
  for (const role of ["discipline", "media"] as const)
    await execute({ type: "sign-in", role, name: role, organisation: role, post: "", writes: true });
  const keys = await ask("newKeys", {});
  await change("freeze", { ...keys, recovery: [...keys.recovery] });
  await change("filePaper", { ceremony: view().ceremony?.id ?? "", paper: "pre-draw-sheet" });
  await execute({ type: "confirm-freeze" });
  for (const slip of [1, 2]) await execute({ type: "drop-slip", slip });
  await execute({ type: "count-slips", count: 2 });
  await execute({ type: "reveal-nonce" });
  for (const slip of [1, 2])
    for (const reader of [1, 2] as const)
      await execute({ type: "read-slip", slip, reader, digits: "314159265358" });
  await execute({ type: "envelope", number: "1" });
  await execute({ type: "fix-result" });
  await execute({ type: "go-without-stage" });
  while (view().ceremony?.phase === "draw") await execute({ type: "advance" });
  for (const keeper of ["officer", "supervisor"] as const)
    await execute({ type: "confirm-lock", keeper, strokes: madeUpSignature });
  await execute({ type: "lock" });
}

async function bring(
  { ask, change }: Console,
  list: "general" | "inspectors",
  heading: string,
  count: number,
) {
  const rows = Array.from({ length: count }, (_, index) => `示例${index},${list}-${index}`);
  const bytes = Buffer.from([heading, ...rows, ""].join("\n"), "utf8").toString("base64");
  const { preview } = await ask("previewImport", { list, reading: randomUUID(), name: `${list}.csv`, bytes });
  await change("acceptImport", { preview });
}

/** What holds the register, the draw or a paper in one step is no command of the moment: it stands apart. */
const whole: readonly string[] = [
  "previewImport",
  "acceptImport",
  "settlePlan",
  "freeze",
  "filePaper",
  "fix-result",
];

function report({ took, largest }: Console, flush: number, print: (line: string) => void): void {
  print(`answers with ${units} units and ${drawn} drawn (median and most, in ms)`);
  print(`  ${"the disk flush alone".padEnd(20)} ${flush.toFixed(1)}`);
  const row = (kind: string, times: readonly number[]) =>
    print(
      `  ${kind.padEnd(20)} ${median(times).toFixed(1).padStart(7)} ${Math.max(...times)
        .toFixed(1)
        .padStart(8)}  × ${times.length}`,
    );
  for (const [kind, times] of took) if (!whole.includes(kind)) row(kind, times);
  const moments = [...took].filter(([kind]) => !whole.includes(kind)).flatMap(([, times]) => times);
  print(`  most beside the flush ${(Math.max(...moments) - flush).toFixed(1)} (limit ${limit})`);
  print("  steps that hold the whole register, draw or paper");
  for (const [kind, times] of took) if (whole.includes(kind)) row(kind, times);
  print(`  largest push ${largest()} bytes`);
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
