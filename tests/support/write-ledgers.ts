/**
 * Writes ledgers of today's form, one stopped in every phase and more, with what they are held against in
 * `ledgers.json`: `node tests/support/write-ledgers.ts FOLDER`. Run it once before the form of the ledger changes, into a
 * new folder under `tests/ledgers/`; what is kept there is never written again.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeBags, writeVersion } from "../../electron/services/archive/bagging.ts";
import { freezePool, settlePlan } from "../../electron/services/ceremony/freezing.ts";
import { type CeremonyService, ceremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { filedPaper, filePaper } from "../../electron/services/papers/papers.ts";
import { appendSignature } from "../../electron/services/papers/signing/append-signature.ts";
import { passingDeviceCertificate } from "../../electron/services/papers/signing/device-certificate.ts";
import { fingerprintOf } from "../../electron/services/papers/signing/identity.ts";
import type { PaperKind } from "../../shared/ceremony/opened.ts";
import type { Command } from "../../shared/commands.ts";
import { presetOf } from "../../shared/draw/presets.ts";
import { kept } from "../../shared/ledger/decision.ts";
import { shippedCalendars } from "../../shared/rules/calendar.ts";
import type { Result } from "../../shared/text/result.ts";
import { seededRandom } from "./seeded-random.ts";
import { imports, smallRegister, smallScript, testPorts } from "./small-office.ts";
import { restOf2027 } from "./whole-year.ts";

const [into = ""] = process.argv.slice(2);
if (into === "") throw new Error("into which folder?");
mkdirSync(into, { recursive: true });
const day = "2026-12-25";
const digits = ["314159265358", "271828182845", "271828182840"] as const;
const strokes = [
  [
    [100, 100, 0],
    [1400, 800, 40],
    [2900, 150, 90],
  ],
] as const;

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

type Action = (service: CeremonyService) => unknown;
const command =
  (what: Command): Action =>
  (service) =>
    good(service.execute(what));

const open = (rehearsal: boolean, quarter: string) =>
  command({
    type: "open",
    quarter,
    rehearsal,
    day,
    calendars: shippedCalendars,
    details: {
      place: "示例会场",
      organiser: "示例市生态环境局",
      host: "示例主持人",
      operator: "示例操作员",
      recorder: "示例记录员",
      windowReason: "示例理由",
    },
  });
const plan =
  (id: string): Action =>
  async (service) => {
    const preset = presetOf("quzhou-city-2017");
    if (!preset) throw new Error("no preset");
    const leftOut = [{ id: "GEN002", reason: "正在搬迁", approver: "示例批准人" }];
    const settings = {
      preset: preset.id,
      rules: preset.rules,
      cap: preset.cap,
      team: 2,
      raised: { TS: 3 },
      leftOut,
    };
    good(await settlePlan(service, settings, new Map(), id));
  };
const witness = (number: number, role: "discipline" | "citizen" | "media", writes: boolean): Command => ({
  type: "sign-in",
  role,
  name: `示例见证人${number}`,
  organisation: `示例单位${number}`,
  post: "示例职务",
  writes,
});

/** An invented calendar: nobody has published one. */
const calendar = {
  year: 2027,
  source: "示例通知",
  off: [{ name: "元旦", from: "2027-01-01", to: "2027-01-03" }, ...restOf2027],
  work: ["2026-12-27"],
};

const file = async (service: CeremonyService, paper: PaperKind): Promise<void> => {
  const ceremony = service.state().current?.id ?? "";
  good(await filePaper(service, ceremony, paper, paper === "minutes" ? "minutes" : "sheet"));
};

/** A keeper's own certificate on the filed sheet. */
const signSheet: Action = (service) => {
  const ceremony = service.state().current?.id ?? "";
  const filed = filedPaper(service, ceremony, "pre-draw-sheet");
  if (!filed) throw new Error("no sheet");
  const own = passingDeviceCertificate(`${day}T09:00:00+08:00`);
  const pdf = good(appendSignature(service.readBytes(filed.pdf), own, `${day}T09:31:00+08:00`));
  const certificate = fingerprintOf(own);
  const paper = { ceremony, paper: "pre-draw-sheet", pdf } as const;
  good(service.execute({ type: "sign-paper", ...paper, certificate, keeper: "officer" }));
};
const printSheet: Action = (service) => {
  const ceremony = service.state().current?.id ?? "";
  const pdf = filedPaper(service, ceremony, "pre-draw-sheet")?.pdf ?? "";
  good(
    service.execute({ type: "print-paper", ceremony, paper: "pre-draw-sheet", pdf, copies: 2, how: "taken" }),
  );
};

/** A row corrected by hand. */
const correctList: Action = (service) => {
  const [unit] = service.register().key ?? [];
  if (!unit) throw new Error("no unit");
  const changed = [{ key: unit.id, row: { ...unit, address: "示例路1号" } }];
  const difference = { kind: "difference", gone: [], changed, added: [] } as const;
  good(service.execute({ type: "edit-list", list: "key", difference, reason: "示例更正理由" }));
};

/** The steps of a ceremony, the last of each phase named after it. */
const whole = (
  rehearsal: boolean,
  quarter = "2027Q3",
): readonly (readonly [name: string, step: Action])[] => [
  ["", command({ type: "configure-office", office: "示例市生态环境局", code: "DEMO", level: "city" })],
  ...imports(smallRegister).map(
    ({ list, counts, rows }) =>
      ["", command({ type: "import-list", list, origin: "file", counts, rows })] as const,
  ),
  ["", command({ type: "import-calendar", text: JSON.stringify(calendar) })],
  ["preparation", open(rehearsal, quarter)],
  ["", plan("plan")],
  ["", command({ type: "approve-exclusions", supervisor: "示例见证人1", strokes })],
  ["", command(witness(1, "discipline", true))],
  ["", command(witness(2, "citizen", true))],
  ["", command(witness(3, "media", false))],
  ["", command({ type: "sign-by-hand", signer: "person:1", occasion: "roll", strokes })],
  ["", command({ type: "sign-out", person: 3 })],
  ["witnesses", command({ type: "return", person: 3 })],
  ["", async (service) => void good(await freezePool(service, smallScript(into).keys, "freeze"))],
  ["", (service) => file(service, "pre-draw-sheet")],
  ["", signSheet],
  ["", printSheet],
  ["freeze", command({ type: "record-copy", sums: "示例\n", files: 8, apart: true })],
  ["", command({ type: "confirm-freeze" })],
  ["", command({ type: "sign-out", person: 1 })],
  ["", command({ type: "return", person: 1 })],
  ["", command({ type: "resume" })],
  ["", command({ type: "pause", reason: "设备调试" })],
  ["", command({ type: "resume" })],
  ["", command({ type: "drop-slip", slip: 1 })],
  ["", command({ type: "drop-slip", slip: 2 })],
  ["slips", command({ type: "count-slips", count: 2 })],
  ["", (service) => good(service.execute({ type: "reveal-nonce", nonce: service.kept(kept.nonce) ?? "" }))],
  ["", command({ type: "read-slip", slip: 1, reader: 1, digits: digits[0] })],
  ["", command({ type: "read-slip", slip: 1, reader: 2, digits: digits[0] })],
  ["", command({ type: "read-slip", slip: 2, reader: 1, digits: digits[1] })],
  ["", command({ type: "read-slip", slip: 2, reader: 2, digits: digits[2] })],
  ["", command({ type: "read-slip", slip: 2, reader: 3, digits: digits[2] })],
  ["", command({ type: "object", slip: 0, text: "示例异议" })],
  ["reveal", command({ type: "envelope", number: "封-1" })],
  [
    "",
    (service) => good(service.execute({ type: "fix-result", conflicts: service.kept(kept.conflicts) ?? "" })),
  ],
  ["", command({ type: "advance", stage: true, seen: true })],
  ["draw", command({ type: "advance", stage: true, seen: true })],
  [
    "",
    (service) => {
      while (service.state().current?.phase === "draw")
        good(service.execute({ type: "advance", stage: true, seen: true }));
    },
  ],
  ["", command({ type: "record-opinion", text: "无意见" })],
  ["lock", command({ type: "confirm-lock", keeper: "officer", strokes })],
  ["", command({ type: "absent-at-lock", keeper: "supervisor", reason: "身体不适" })],
  ["", command({ type: "lock" })],
  ["", command({ type: "list-media", items: ["照片 示例-0001", "录像 示例-0002"] })],
  ["", command({ type: "sign-by-hand", signer: "official:host", occasion: "minutes", strokes })],
  ["", command({ type: "sign-by-hand", signer: "person:2", occasion: "minutes", strokes })],
  ["", command({ type: "choose-ink", signer: "person:2", occasion: "minutes" })],
  ["", command({ type: "refuse-signature", person: 3, reason: "示例理由" })],
  ["minutes", (service) => file(service, "minutes")],
  [
    "locked",
    async (service) => {
      const bags = mkdtempSync(join(tmpdir(), "mingqian-"));
      good(await writeBags(service, service.state().current?.id ?? "", bags, "bag"));
      rmSync(bags, { recursive: true });
    },
  ],
];

/** Where each was stopped. */
const stopped: Record<string, object> = {};

async function write(name: string, steps: readonly (readonly [name: string, step: Action])[]): Promise<void> {
  const ledger = good(openLedger(join(into, `${name}.sqlite`)));
  // Every command at a moment of its own, so that nothing agrees by chance.
  let moments = 0;
  const now = () => {
    moments += 1;
    const clock = new Date(Date.UTC(2026, 11, 25, 9, 30, moments)).toISOString().slice(11, 19);
    return `${day}T${clock}+08:00`;
  };
  const service = good(ceremonyService(ledger, testPorts({ now, random: seededRandom })));
  for (const [, step] of steps) await step(service);
  const { current, past } = service.state();
  stopped[name] = {
    ...ledger.head(),
    ceremony: current?.id ?? "",
    phase: current?.phase ?? "",
    past: past.map(({ ceremony, outcome }) => `${ceremony} ${outcome}`),
    facts: [...new Set(service.facts().map(({ type }) => type))].sort(),
  };
  ledger.close();
}

const until = (rehearsal: boolean, name: string) => {
  const steps = whole(rehearsal);
  return steps.slice(0, steps.findIndex(([found]) => found === name) + 1);
};
const phases = ["preparation", "witnesses", "freeze", "slips", "reveal", "draw", "lock", "minutes"] as const;
for (const name of [...phases, "locked"] as const) await write(name, until(false, name));
for (const name of ["freeze", "reveal"] as const) await write(`rehearsal-${name}`, until(true, name));
await write("void", [
  ...until(false, "slips").slice(0, -1),
  ["", command({ type: "confirm-void", keeper: "officer", reason: "示例作废理由", strokes })],
  ["", command({ type: "confirm-void", keeper: "supervisor", reason: "同意作废", strokes })],
  ["", command({ type: "void", envelope: "封-2" })],
]);
await write("withdrawn", [
  ...until(false, "witnesses"),
  ["", command({ type: "withdraw", reason: "示例撤回理由" })],
  ["", correctList],
  ["", open(false, "2027Q4")],
]);
await write("scans", [
  ...until(true, "locked"),
  [
    "",
    async (service) => {
      const bags = mkdtempSync(join(tmpdir(), "mingqian-"));
      good(await writeBags(service, service.state().current?.id ?? "", bags, "again"));
      const ceremony = service.state().bags[0]?.ceremony ?? "";
      const bytes = Buffer.from("%PDF-1.4\n% 示例扫描\n%%EOF\n", "utf8");
      const scan = { kind: "minutes", format: "pdf", remark: "签字页齐全", bytes } as const;
      good(service.execute({ type: "add-scans", ceremony, scans: [scan] }));
      good(await writeVersion(service, bags, ceremony, "version"));
      rmSync(bags, { recursive: true });
    },
  ],
]);
await write("two", [...until(false, "locked"), ["", open(true, "2027Q4")], ["", plan("plan/2")]]);
writeFileSync(join(into, "ledgers.json"), `${JSON.stringify(stopped, undefined, 2)}\n`);
