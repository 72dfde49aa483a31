import { rmSync } from "node:fs";
import { join } from "node:path";
import { isOf } from "../../../shared/ledger/fact.ts";
import { listEdited, listImported } from "../../../shared/office/importing.ts";
import { buildConsoleView } from "../../../shared/windows/build-console-view.ts";
import { viewReader } from "../../../shared/windows/view-reader.ts";
import { ceremonyService } from "../../services/ledger/ceremony-service.ts";
import { openLedger } from "../../services/ledger/open-ledger.ts";
import { entropy } from "../../services/ledger/ports.ts";
import { projected } from "../../services/register/projected.ts";

/** One start in a process of its own: `node years-once.ts <folder> anew|as-it-is` prints a `MeasuredYears` as JSON. */
export interface MeasuredYears {
  /** Milliseconds from opening the ledger to the console's first view. */
  readonly start: number;
  readonly opening: number;
  readonly replay: number;
  /** Of what is verified after the start. */
  readonly rest: number;
  /** Until the first page of a list: the projection opened, or made anew. */
  readonly opened: number;
  readonly search: number;
  readonly page: number;
  readonly registerBytes: number;
  /** With node itself; told by who starts it. */
  readonly process: number;
}

const searches = ["99999", "示例8区", "第42厂", "没有这样的单位"] as const;
const perPage = 100;

function measure(folder: string, anew: boolean): Omit<MeasuredYears, "process"> {
  const begun = performance.now();
  const ledger = openLedger(join(folder, "ledger.sqlite"));
  if (!ledger.ok) throw new Error(ledger.refusal.key);
  const opened = performance.now();
  const service = ceremonyService(ledger.value, {
    now: () => "2036-12-25T09:30:00+08:00",
    random: () => entropy,
    build: { version: "0.0.0-bench", digest: "b".repeat(64) },
    device: () => {
      throw new Error("nothing is signed here");
    },
  });
  if (!service.ok) throw new Error(service.refusal.key);
  const replayed = performance.now();
  const { state, facts, read, readBytes } = service.value;
  buildConsoleView(state(), viewReader(read), {
    stage: { appearance: { language: "zh", theme: "dark", calm: false }, shown: "phase" },
    now: "2036-12-25T09:00:00+08:00",
    events: ledger.value.head().seq,
    choosesFolders: false,
  });
  const viewed = performance.now();
  const path = join(folder, "register.sqlite");
  if (anew) for (const end of ["", "-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
  const from = performance.now();
  const rows = projected(path, service.value, () => {});
  const total = rows.page("general", "", 0, perPage)?.total ?? 0;
  const there = performance.now();
  const timed = (run: () => unknown) => {
    const now = performance.now();
    run();
    return performance.now() - now;
  };
  const search = Math.max(...searches.map((text) => timed(() => rows.page("general", text, 0, perPage))));
  rows.page("general", "", 0, perPage);
  const page = Math.max(
    ...[0, total / 2, total - perPage].map((at) =>
      timed(() => rows.page("general", "", Math.floor(at), perPage)),
    ),
  );
  const registerBytes = facts()
    .filter((one) => isOf(listImported, one) || isOf(listEdited, one))
    .reduce((sum, one) => sum + ("changesNote" in one ? readBytes(one.changesNote).length : 0), 0);
  rows.close();
  const before = performance.now();
  for (const part of [ledger.value.examineRest, service.value.examineRest]) for (const _ of part());
  const rest = performance.now() - before;
  if (ledger.value.readOnly) throw new Error(ledger.value.readOnly.key);
  ledger.value.close();
  return {
    start: viewed - begun,
    opening: opened - begun,
    replay: replayed - opened,
    rest,
    opened: there - from,
    search,
    page,
    registerBytes,
  };
}

const [folder = "", projection = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(measure(folder, projection === "anew")));
