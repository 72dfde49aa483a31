import { randomBytes, scrypt } from "node:crypto";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { promisify } from "node:util";
import { type Preset, presets } from "../../../shared/draw/presets.ts";
import type { Inspector, Unit } from "../../../shared/register/model.ts";
import { ok, type Result } from "../../../shared/text/result.ts";
import { say } from "../../../shared/text/text.ts";
import { freezePool } from "../../services/ceremony/freezing.ts";
import { type CeremonyService, ceremonyService } from "../../services/ledger/ceremony-service.ts";
import { openLedger } from "../../services/ledger/ledger.ts";
import type { Stretch } from "../../services/ledger/ports.ts";
import { entropy, type Ports } from "../../services/ledger/ports.ts";
import { stretch, stretchingPlaces } from "../../services/office/stretching.ts";
import { passingDeviceCertificate } from "../../services/papers/signing/device-certificate.ts";
import { conduct, type Imported, type Script, steps } from "../rehearse/rehearsal.ts";

/**
 * One measurement in a process of its own: `node freeze-once.ts <units> <folder>` prints a `MeasuredFreeze` as JSON. Bare
 * scrypts and whole freezes of the same ceremony, at the stock work factor, take turns.
 */
export interface MeasuredFreeze {
  /** How many stretchings run at a time. */
  readonly places: number;
  /** Milliseconds of eight bare scrypts, in the order of the rounds. */
  readonly bare: readonly number[];
  readonly freezes: readonly Frozen[];
  /** Peak of the whole process, in MiB. */
  readonly memory: number;
}

/** One whole freeze, in milliseconds. */
export interface Frozen {
  readonly whole: number;
  /** While at least one passphrase was being stretched. */
  readonly stretching: number;
  /** Before the first: codes and salts dealt, files written. */
  readonly dealing: number;
  /** Sealing, opening and comparing while nothing was stretched; the rest of it went on beside the stretching. */
  readonly sealing: number;
  /** All of it held against what was settled, and made durable. */
  readonly commit: number;
  /** The register's words read, which later sentences are held against. */
  readonly words: number;
  /** The longest that nobody was answered while passphrases were stretched. */
  readonly silence: number;
}

const rounds = 5;
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

function imported(list: Imported["list"], rows: readonly unknown[]): Imported {
  const { length } = rows;
  const counts = { file: "0".repeat(64), rows: length, accepted: length, refused: 0, findings: 0 };
  return { list, rows, counts };
}

function script(count: number): Script {
  return {
    office: { name: "示例市生态环境局", code: "DEMO", level: "city" },
    preset: presets.find(({ level }) => level === "city") as Preset,
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

async function frozen(file: string, told: Script): Promise<Frozen> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let running = 0;
  let since = 0;
  let first = 0;
  let stretching = 0;
  const timed: Stretch = async (...asked) => {
    if (running === 0) since = performance.now();
    if (first === 0) {
      first = since;
      delay.enable();
    }
    running += 1;
    const key = await stretch(...asked);
    running -= 1;
    if (running === 0) {
      stretching += performance.now() - since;
      delay.disable();
    } else delay.enable();
    return key;
  };
  return within(file, ports({ stretch: timed }), async (service) => {
    let [committing, committed] = [0, 0];
    const execute: CeremonyService["execute"] = (...asked) => {
      committing = performance.now();
      const after = service.execute(...asked);
      committed = performance.now();
      return after;
    };
    const start = performance.now();
    must(await freezePool({ ...service, execute }, told.keys, "freeze"));
    const end = performance.now();
    return {
      whole: end - start,
      stretching,
      dealing: first - start,
      sealing: committing - first - stretching,
      commit: committed - committing,
      words: end - committed,
      silence: delay.max / 1e6,
    };
  });
}

async function measure(count: number, folder: string): Promise<MeasuredFreeze> {
  const told = script(count);
  const before = join(folder, "before.sqlite");
  const all = steps(told, () => {});
  const todo = all.slice(
    0,
    all.findIndex(({ id }) => id === "freeze"),
  );
  await within(before, ports(), async (service) => must(await conduct(service, todo, () => {})));
  const places = stretchingPlaces();
  const bare: number[] = [];
  const freezes: Frozen[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await bareScrypts(places));
    const file = join(folder, `${round}.sqlite`);
    copyFileSync(before, file);
    freezes.push(await frozen(file, told));
  }
  return { places, bare, freezes, memory: process.resourceUsage().maxRSS / 1024 };
}

if (import.meta.main) {
  const [count = "", folder = ""] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(await measure(Number(count), folder)));
}
