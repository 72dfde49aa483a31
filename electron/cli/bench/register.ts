import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canonical } from "../../../shared/ledger/canonical.ts";
import { noted, noteOf } from "../../../shared/ledger/notes.ts";
import { changesNote } from "../../../shared/office/changes-note.ts";
import {
  applyChanges,
  type Changes,
  changesBetween,
  keyedRows,
  type Rows,
} from "../../../shared/register/changes.ts";
import { keyedRegisterAsOf, type RegisterFact } from "../../../shared/register/fold.ts";
import type { Unit } from "../../../shared/register/model.ts";
import { digest } from "../../services/ledger/digest.ts";
import type { Ledger } from "../../services/ledger/ledger.ts";
import { openLedger } from "../../services/ledger/open-ledger.ts";
import { entropy } from "../../services/ledger/ports.ts";
import { columns } from "../../services/register/columns.ts";
import { openProjection, type RegisterSource } from "../../services/register/projection.ts";

const units = 100_000;
const imports = 40;
/** Of the rows, one in so many changes, another goes, another comes: two in a hundred. */
const changing = { changed: 100, gone: 200, added: 200 };
const searches = ["虚构路777", "没有这样的单位", "厂", "sl00000099", "示例3区"];
const places = [0, 50_000, 99_000];
const page = 50;
const limit = 100;

/**
 * Measures the register of an office over years: 100,000 invented units, imported once and then forty times with two in a
 * hundred of the rows different. How much of the ledger it takes, against whole lists; how long a search and a page take
 * (at most 100 ms), against the same search in an array; how long it takes to open the projection, to make it anew and to
 * read the register for a plan, against reading the JSON of the same notes.
 */
export function benchRegister(print: (line: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "mingqian-bench-"));
  try {
    measure(folder, print);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(folder: string, print: (line: string) => void): void {
  const row = (label: string, value: string) => print(`  ${label.padEnd(52)} ${value}`);
  const ms = (time: number) => `${time < 10 ? time.toFixed(1) : time.toFixed(0)} ms`;
  const mega = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  print(`register of ${units} units, imported once and ${imports} times more with 2 % different`);

  const path = join(folder, "ledger.sqlite");
  const { ledger, facts, rows, wholeBytes, between } = written(path);
  const bytes = statSync(path).size;
  const growth = (bytes - wholeBytes) / imports;
  row("the ledger's file", mega(bytes));
  row(
    "as whole lists",
    `${mega(wholeBytes * (imports + 1))}   ${ratio(bytes, wholeBytes * (imports + 1))} of that`,
  );
  row("each import more", `${mega(growth)}   ${ratio(growth, wholeBytes)} of a whole list`);
  row("finding the difference of an import", ms(between));

  const file = join(folder, "register.sqlite");
  const source: RegisterSource = {
    ledger: "0".repeat(64),
    head: () => ledger.head().seq,
    facts: (from) => facts.filter(({ seq }) => seq >= from),
  };
  const open = () =>
    openProjection(file, source, () => {
      // That it is made anew is what is measured.
    });
  const parsing = timed(() => facts.map(({ hash }) => contentOf(ledger, hash)));
  const reading = timed(() => keyedRegisterAsOf(facts));
  const making = timed(
    () => open().close(),
    () => rmSync(file, { force: true }),
  );
  const opening = timed(() => open().close());
  row("reading the JSON of its notes", ms(parsing));
  row("the register for a plan, read from the notes", `${ms(reading)}   ${ratio(reading, parsing)}`);
  row("the projection made anew from them", `${ms(making)}   ${ratio(making, parsing)}`);
  row("the projection opened and checked", `${ms(opening)}   ${ratio(opening, parsing)}`);
  row("the projection's file", mega(statSync(file).size));

  const projection = open();
  const cells = [...rows.values()].map((unit) => columns.key.map(([, text]) => text(unit)));
  const inArray = most((search) => {
    const wanted = search.toLowerCase();
    cells.filter((texts) => texts.some((text) => text.toLowerCase().includes(wanted)));
  });
  const first = most((search) => {
    projection.follow();
    projection.page("key", search, 0, page);
  });
  const next = Math.max(
    ...places.map((from) => {
      projection.page("key", "", from, page);
      return timed(() => projection.page("key", "", from, page));
    }),
  );
  projection.close();
  ledger.close();
  row("a search in an array in memory, the longest", ms(inArray));
  row("a search, the longest", `${ms(first)}   ${ratio(first, inArray)} (at most ${limit} ms)`);
  row("a page more, anywhere, the longest", `${ms(next)}   ${ratio(next, inArray)} (at most ${limit} ms)`);
}

function contentOf(ledger: Ledger, hash: string): Changes<"key"> {
  return noted(changesNote("key"), Buffer.from(ledger.blob(hash) ?? []).toString("utf8"));
}

const ratio = (one: number, other: number) => `${(one / other).toFixed(2)} ×`;

/** Best of three, in milliseconds. */
function timed(run: () => unknown, before?: () => void): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      before?.();
      const begun = performance.now();
      run();
      return performance.now() - begun;
    }),
  );
}

function most(run: (search: string) => void): number {
  return Math.max(...searches.map((search) => timed(() => run(search))));
}

function invented(number: number): Unit {
  const digits = String(number);
  return {
    id: `SL${digits.padStart(10, "0")}`,
    name: `示例化工第${digits}厂`,
    creditCode: `91990000XXXX${digits.padStart(6, "0")}`,
    level: number % 3 === 0 ? "国控" : "省控",
    kind: "unit",
    district: `示例${number % 9}区`,
    address: `示例市示例${number % 9}区虚构路${digits}号`,
    status: "operating",
    updatedAt: "2026-10-31",
  };
}

/** The list as it is imported the next time. */
function nextList(rows: readonly Unit[], round: number): readonly Unit[] {
  const is = (index: number, every: number, of: number) => (index + round * 7) % every === of;
  const kept = rows.filter((_, index) => !is(index, changing.gone, 1));
  const changed = kept.map((unit, index) =>
    is(index, changing.changed, 0) ? { ...unit, address: `${unit.address}第${round}次` } : unit,
  );
  const from = units * 2 + round * units;
  const added = Array.from({ length: units / changing.added }, (_, index) => invented(from + index));
  return [...changed, ...added];
}

interface Written {
  readonly ledger: Ledger;
  readonly facts: readonly RegisterFact<"key">[];
  readonly rows: Rows<"key">;
  /** Size of the file with the first import alone. */
  readonly wholeBytes: number;
  readonly between: number;
}

/** A real ledger, of which each event has the salted note of an import. */
function written(path: string): Written {
  const opened = openLedger(path);
  if (!opened.ok) throw new Error(opened.refusal.key);
  const ledger = opened.value;
  const facts: RegisterFact<"key">[] = [];
  const append = (changes: Changes<"key">) => {
    const note = noteOf(changesNote("key"), changes, entropy);
    const hash = digest(note);
    const added = ledger.append({ events: [canonical({ note: hash })], blobs: [Buffer.from(note, "utf8")] });
    if (!added.ok) throw new Error(added.refusal.key);
    const { kind } = changes;
    const read = () => contentOf(ledger, hash);
    facts.push({ seq: ledger.head().seq, hash, list: "key", kind, read });
  };
  let list: readonly Unit[] = Array.from({ length: units }, (_, index) => invented(index));
  append({ kind: "whole", rows: list });
  const wholeBytes = statSync(path).size;
  let rows = keyedRows("key", list);
  let between = Number.POSITIVE_INFINITY;
  for (let round = 1; round <= imports; round += 1) {
    list = nextList(list, round);
    const begun = performance.now();
    const difference = changesBetween("key", rows, list);
    between = Math.min(between, performance.now() - begun);
    append(difference);
    rows = applyChanges("key", rows, difference);
  }
  return { ledger, facts, rows, wholeBytes, between };
}
