import { join } from "node:path";
import type { Command } from "../../../shared/commands.ts";
import { type Preset, usualPreset } from "../../../shared/draw/presets.ts";
import { kept } from "../../../shared/ledger/decision.ts";
import type { Keys, TypedPair } from "../../../shared/office/keepers.ts";
import type { List, Unit } from "../../../shared/register/model.ts";
import type { RowOf } from "../../../shared/register/row-schemas.ts";
import { shippedCalendars } from "../../../shared/rules/calendar.ts";
import type { Result } from "../../../shared/text/result.ts";
import { say } from "../../../shared/text/text.ts";
import { bagContent } from "../../services/archive/bag-content.ts";
import { freezePool, settlePlan } from "../../services/ceremony/freezing.ts";
import { type CeremonyService, ceremonyService } from "../../services/ledger/ceremony-service.ts";
import { digest } from "../../services/ledger/digest.ts";
import { openLedger } from "../../services/ledger/open-ledger.ts";
import { entropy, type Ports } from "../../services/ledger/ports.ts";
import { filePaper } from "../../services/papers/papers.ts";
import { passingDeviceCertificate } from "../../services/papers/signing/device-certificate.ts";
import { madeUpSignature } from "../rehearse/made-up-signature.ts";

/**
 * Writes the ledger of an invented office of ten years, by the program's own commands: 100,000 units, a re-import of 2 %
 * change and a ceremony of 100 drawn each quarter, led to its bag. The passphrases are stretched by two rounds only and
 * the bag's folder is left out: neither lies in the ledger.
 */
export const size = { units: 100_000, years: 10, drawn: 100 } as const;

const keepers: Keys = ["示例口令甲-correct-horse", "示例口令乙-battery-staple"];
const recovery: Keys = ["RECOVERY-ONE-FOR-BENCH", "RECOVERY-TWO-FOR-BENCH"];
const slips = ["314159265358", "271828182845"] as const;
/** Each round one unit in so many changes its address, goes, and is new: together 2 %. */
const every = { changed: 80, gone: 266, added: 266 } as const;

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(say(result.refusal, "en"));
  return result.value;
}

function invented(number: number): Unit {
  const digits = String(number);
  return {
    id: `BN${digits.padStart(10, "0")}`,
    name: `示例化工第${digits}厂有限公司`,
    creditCode: "",
    level: "市控",
    kind: "unit",
    district: `示例${number % 9}区`,
    address: `示例市示例${number % 9}区虚构路${digits}号`,
    status: "operating",
    updatedAt: "",
  };
}

function nextList(rows: readonly Unit[], round: number): readonly Unit[] {
  const is = (index: number, one: number, of: number) => (index + round * 7) % one === of;
  const left = rows.filter((_, index) => !is(index, every.gone, 1));
  const changed = left.map((unit, index) =>
    is(index, every.changed, 0) ? { ...unit, address: `示例市示例区虚构路${index}号第${round}次` } : unit,
  );
  const from = size.units * 2 + round * size.units;
  const added = Array.from({ length: rows.length - left.length }, (_, index) => invented(from + index));
  return [...changed, ...added];
}

const inspectors = Array.from({ length: (size.drawn * 4) / 5 }, (_, index) => ({
  id: `I-${index}`,
  name: `示例检查员${index}`,
  organisation: "示例支队",
  inPost: true,
  available: true,
  certificateExpiry: "",
}));

/** Writes it into a folder; `told` hears of every year. */
export async function writeYears(folder: string, told: (year: number) => void): Promise<void> {
  const ledger = must(openLedger(join(folder, "ledger.sqlite")));
  let day = "2026-12-25";
  const own = passingDeviceCertificate(`${day}T09:00:00+08:00`);
  const ports: Ports = {
    now: () => `${day}T09:30:00+08:00`,
    random: () => entropy,
    build: { version: "0.0.0-bench", digest: "b".repeat(64) },
    device: () => ({ ok: true, value: own }),
    workFactor: 1,
  };
  const service = must(ceremonyService(ledger, ports));
  const give = (command: Command) => must(service.execute(command));
  const enter = <L extends List>(list: L, rows: readonly RowOf<L>[]) => {
    const { length } = rows;
    const counts = {
      file: digest(`${list} ${length}`),
      rows: length,
      accepted: length,
      refused: 0,
      findings: 0,
    };
    give({ type: "import-list", list, origin: "file", counts, rows });
  };
  give({ type: "configure-office", office: "示例市生态环境局", code: "DEMO", level: "city" });
  let rows: readonly Unit[] = Array.from({ length: size.units }, (_, index) => invented(index));
  enter("general", rows);
  enter("inspectors", inspectors);
  for (let year = 2027; year < 2027 + size.years; year += 1) {
    const earlier = new Map<string, TypedPair>();
    for (const quarter of [1, 2, 3, 4]) {
      day = `${year - 1}-12-25`;
      rows = nextList(rows, year * 4 + quarter);
      enter("general", rows);
      const ceremony = await hold(service, `${year}Q${quarter}`, day, new Map(earlier));
      const [officer, supervisor] = keepers;
      earlier.set(ceremony, { pair: "passphrases", officer, supervisor });
    }
    told(year);
  }
  ledger.close();
}

async function hold(
  service: CeremonyService,
  quarter: string,
  day: string,
  earlier: ReadonlyMap<string, TypedPair>,
): Promise<string> {
  const give = (command: Command) => must(service.execute(command));
  const details = {
    place: "示例会场",
    organiser: "示例市生态环境局",
    host: "示例主持人",
    operator: "示例操作员",
    recorder: "示例记录员",
    windowReason: "示例理由",
  };
  give({ type: "open", quarter, rehearsal: false, day, details, calendars: shippedCalendars });
  const ceremony = service.state().current?.id ?? "";
  const { id: preset, rules, cap } = usualPreset("city") as Preset;
  const settings = { preset, rules, cap, team: 2, raised: {}, leftOut: [] };
  must(await settlePlan(service, settings, earlier, `${quarter}/plan`));
  give({ type: "approve-exclusions", supervisor: "示例见证人1" });
  for (const [role, number] of [
    ["discipline", 1],
    ["citizen", 2],
  ] as const)
    give({
      type: "sign-in",
      role,
      name: `示例见证人${number}`,
      organisation: `示例单位${number}`,
      post: "示例",
      writes: true,
    });
  must(await freezePool(service, { keepers, recovery, earlier }, `${quarter}/freeze`));
  must(await filePaper(service, ceremony, "pre-draw-sheet", `${quarter}/sheet`));
  give({ type: "confirm-freeze" });
  for (const slip of [1, 2]) give({ type: "drop-slip", slip });
  give({ type: "count-slips", count: 2 });
  give({ type: "reveal-nonce", nonce: service.kept(kept.nonce) ?? "" });
  for (const [index, digits] of slips.entries())
    for (const reader of [1, 2] as const) give({ type: "read-slip", slip: index + 1, reader, digits });
  give({ type: "envelope", number: "示例-1" });
  give({ type: "fix-result", conflicts: service.kept(kept.conflicts) ?? "" });
  const unwatched = { stage: false, seen: false } as const;
  give({ type: "go-without-stage", ...unwatched });
  while (service.state().current?.phase === "draw") give({ type: "advance", ...unwatched });
  give({ type: "record-opinion", text: "示例，无意见。" });
  for (const keeper of ["officer", "supervisor"] as const)
    give({ type: "confirm-lock", keeper, strokes: madeUpSignature });
  give({ type: "lock" });
  must(await filePaper(service, ceremony, "minutes", `${quarter}/minutes`));
  const content = bagContent(service, ceremony);
  if (!content) throw new Error(`no bag of ${ceremony}`);
  const readme = Buffer.from(content.payload.get("verify/README.txt") ?? []).toString("utf8");
  give({ type: "record-bag", ceremony, manifest: digest(readme), readme });
  return ceremony;
}
