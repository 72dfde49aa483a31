import { randomBytes, scrypt } from "node:crypto";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { promisify } from "node:util";
import { type Preset, usualPreset } from "../../../shared/draw/presets.ts";
import type { Inspector, Unit } from "../../../shared/register/model.ts";
import { ok, type Result } from "../../../shared/text/result.ts";
import { say } from "../../../shared/text/text.ts";
import { freezePool } from "../../services/ceremony/freezing.ts";
import { type CeremonyService, ceremonyService } from "../../services/ledger/ceremony-service.ts";
import { openLedger } from "../../services/ledger/open-ledger.ts";
import type { Stretch } from "../../services/ledger/ports.ts";
import { entropy, type Ports } from "../../services/ledger/ports.ts";
import { stretch, stretchingPlaces } from "../../services/office/stretching.ts";
import { passingDeviceCertificate } from "../../services/papers/signing/device-certificate.ts";
import { actions, conduct, type Imported, type Script } from "../rehearse/rehearsal.ts";

/**
 * One measurement in a process of its own: `node freeze-once.ts <few> <many> <folder>` prints a `MeasuredFreeze` as JSON.
 * Bare scrypts and freezes of few units take turns, then freezes of many without stretching and with it.
 */
export interface MeasuredFreeze {
  /** How many stretchings run at a time. */
  readonly places: number;
  /** Milliseconds of eight bare scrypts, in the order of the rounds. */
  readonly bare: readonly number[];
  /** Freezes of few units, whose stretching nothing else disturbs. */
  readonly few: readonly Frozen[];
  /** Freezes of many units at 2 rounds of scrypt instead of 2^18: everything but the stretching. */
  readonly unstretched: readonly Frozen[];
  /** Freezes of many units as they are. */
  readonly many: readonly Frozen[];
  /** Peak of the whole process, in MiB. */
  readonly memory: number;
}

/** One freeze, in milliseconds. */
export interface Frozen {
  readonly whole: number;
  /** While at least one passphrase was being stretched. */
  readonly stretching: number;
  /** Before the first: codes and salts dealt, files written. */
  readonly dealing: number;
  /** From the first stretching to the commit: sealed, opened on trial and compared. */
  readonly sealing: number;
  /** All of it held against what was settled, and made durable. */
  readonly commit: number;
  /** The longest that nobody was answered between the first stretching and the last. */
  readonly silence: number;
}

const rounds = { few: 5, many: 3 };
const secrets = 8;
const day = "2026-12-25";

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(say(result.refusal, "en"));
  return result.value;
}

function units(count: number): Unit[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `U-${index}`,
    name: `示例化工第${index}厂有限公司`,
    creditCode: "",
    level: "",
    kind: "unit",
    district: "",
    address: "",
    status: "operating",
    updatedAt: "",
  }));
}

const inspectors: readonly Inspector[] = Array.from({ length: 60 }, (_, index) => ({
  id: `I-${index}`,
  name: `示例检查员${index}`,
  organisation: "示例支队",
  inPost: true,
  available: true,
  certificateExpiry: "",
}));

function imported(list: Imported["list"], rows: Imported["rows"]): Imported {
  const { length } = rows;
  const counts = { file: "0".repeat(64), rows: length, accepted: length, refused: 0, findings: 0 };
  return { list, rows, counts };
}

function script(count: number): Script {
  return {
    office: { name: "示例市生态环境局", code: "DEMO", level: "city" },
    preset: usualPreset("city") as Preset,
    quarter: "2027Q3",
    day,
    team: 2,
    raised: {},
    imports: [imported("general", units(count)), imported("inspectors", inspectors)],
    slips: ["314159265358", "271828182845"],
    keys: {
      keepers: ["示例口令甲-correct-horse", "示例口令乙-battery-staple"],
      recovery: ["RECOVERY-ONE-FOR-BENCH", "RECOVERY-TWO-FOR-BENCH"],
      earlier: new Map(),
    },
    into: "",
  };
}

function ports(more: Partial<Ports> = {}): Ports {
  return {
    now: () => `${day}T09:30:00+08:00`,
    random: () => entropy,
    build: { version: "0", digest: "0".repeat(64) },
    device: () => ok(passingDeviceCertificate(`${day}T09:30:00+08:00`)),
    ...more,
  };
}

/** Opens the ceremony of a ledger for as long as `use` takes. */
async function within<T>(file: string, own: Ports, use: (service: CeremonyService) => Promise<T>) {
  const ledger = must(openLedger(file));
  try {
    return await use(must(ceremonyService(ledger, own)));
  } finally {
    ledger.close();
  }
}

/** Eight scrypts of 2^18 with node:crypto and nothing else, as many at a time as the freeze runs. */
async function bareScrypts(places: number): Promise<number> {
  const options = { N: 2 ** 18, r: 8, p: 1, maxmem: 2 ** 30 };
  const aside = promisify<string, Buffer, number, object, Buffer>(scrypt);
  let left = secrets;
  const start = performance.now();
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      await aside("示例口令", randomBytes(16), 32, options);
    }
  };
  await Promise.all(Array.from({ length: places }, lane));
  return performance.now() - start;
}

async function frozen(file: string, told: Script, workFactor = 18): Promise<Frozen> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let [running, since, first, stretching] = [0, 0, 0, 0];
  const timed: Stretch = async (...asked) => {
    const begun = performance.now();
    if (first === 0) {
      first = begun;
      delay.enable();
    }
    if (running === 0) since = begun;
    running += 1;
    const key = await stretch(...asked);
    running -= 1;
    if (running === 0) stretching += performance.now() - since;
    return key;
  };
  return within(file, ports({ stretch: timed, workFactor }), async (service) => {
    let [committing, committed] = [0, 0];
    const execute: CeremonyService["execute"] = (...asked) => {
      delay.disable();
      committing = performance.now();
      const after = service.execute(...asked);
      committed = performance.now();
      return after;
    };
    const start = performance.now();
    must(await freezePool({ ...service, execute }, told.keys, "freeze"));
    return {
      whole: performance.now() - start,
      stretching,
      dealing: first - start,
      sealing: committing - first,
      commit: committed - committing,
      silence: delay.max / 1e6,
    };
  });
}

/** A ceremony of so many units just before its freeze: freezes a fresh copy of it each time. */
async function ceremonyOf(count: number, folder: string) {
  const told = script(count);
  const before = join(folder, `${count}.sqlite`);
  const all = actions(told, () => {});
  const end = all.findIndex(({ id }) => id === "freeze");
  await within(before, ports(), async (service) => must(await conduct(service, all.slice(0, end), () => {})));
  const copy = join(folder, `${count}-copy.sqlite`);
  return (workFactor?: number): Promise<Frozen> => {
    copyFileSync(before, copy);
    return frozen(copy, told, workFactor);
  };
}

async function measure(counts: Record<"few" | "many", number>, folder: string): Promise<MeasuredFreeze> {
  const places = stretchingPlaces();
  const freezeFew = await ceremonyOf(counts.few, folder);
  const bare: number[] = [];
  const few: Frozen[] = [];
  for (let round = 0; round < rounds.few; round += 1) {
    bare.push(await bareScrypts(places));
    few.push(await freezeFew());
  }
  const freezeMany = await ceremonyOf(counts.many, folder);
  const unstretched: Frozen[] = [];
  const many: Frozen[] = [];
  for (let round = 0; round < rounds.many; round += 1) {
    unstretched.push(await freezeMany(1));
    many.push(await freezeMany());
  }
  return { places, bare, few, unstretched, many, memory: process.resourceUsage().maxRSS / 1024 };
}

if (import.meta.main) {
  const [few = "", many = "", folder = ""] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(await measure({ few: Number(few), many: Number(many) }, folder)));
}
