import type { Imported, Script } from "../../electron/cli/rehearse/rehearsal.ts";
import type { Ports } from "../../electron/services/ledger/ports.ts";
import { passingDeviceCertificate } from "../../electron/services/papers/signing/device-certificate.ts";
import { type Preset, usualPreset } from "../../shared/draw/presets.ts";
import type { Inspector, Register, Unit } from "../../shared/register/model.ts";
import { lists } from "../../shared/register/model.ts";
import { ok } from "../../shared/text/result.ts";
import { seededRandom } from "./seeded-random.ts";

/** A small office that does not exist, with overlap, a conflict, a capped unit and one that is closed. */
export const day = "2026-12-25";

/** The ceremony that the rehearsal of the small office holds, and `holdUntil` too. */
export const ceremony = "REHEARSAL-DEMO-2027Q3-1";

const unit = (id: string, more: Partial<Unit> = {}): Unit => ({
  id,
  name: `示例${id}厂`,
  creditCode: "",
  level: "",
  kind: "unit",
  district: "",
  address: "",
  status: "operating",
  updatedAt: "2026-12-01",
  ...more,
});
const units = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => unit(`${prefix}${String(index + 1).padStart(3, "0")}`));
const inspectors = (count: number): Inspector[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `CERT${String(index + 1).padStart(3, "0")}`,
    name: `示例检查员${index + 1}`,
    organisation: "示例支队",
    inPost: true,
    available: true,
    certificateExpiry: "",
  }));

export const smallRegister: Required<Register> = {
  key: units("KEY", 40),
  general: [...units("GEN", 29), unit("GEN030", { status: "closed" })],
  special: [...units("KEY", 6), ...units("SPC", 14)],
  inspectors: inspectors(6),
  conflicts: [{ unit: "KEY001", inspector: "CERT001", reason: "示例回避" }],
  visits: [
    { unit: "GEN001", quarter: "2027Q1", waived: false },
    { unit: "GEN001", quarter: "2027Q2", waived: false },
  ],
};

/** The register as accepted imports. */
export function imports(register: Register): Imported[] {
  return lists.flatMap((list) => {
    const rows = register[list];
    if (!rows) return [];
    const counts = {
      file: "0".repeat(64),
      rows: rows.length,
      accepted: rows.length,
      refused: 0,
      findings: 0,
    };
    return [{ list, counts, rows }];
  });
}

/** A rehearsal of the small office. */
export function smallScript(into: string, more: Partial<Script> = {}): Script {
  return {
    office: { name: "示例市生态环境局", code: "DEMO", level: "city" },
    preset: usualPreset(more.office?.level ?? "city") as Preset,
    quarter: "2027Q3",
    day,
    team: 2,
    raised: {},
    imports: imports(smallRegister),
    slips: ["314159265358", "271828182845"],
    keys: {
      keepers: ["示例口令甲-correct-horse", "示例口令乙-battery-staple"],
      recovery: ["RECOVERY-ONE-FOR-TESTS", "RECOVERY-TWO-FOR-TESTS"],
      earlier: new Map(),
    },
    into,
    ...more,
  };
}

const device = passingDeviceCertificate(`${day}T09:00:00+08:00`);

/** Stand for what explains a bag. */
export const testGuides = {
  readme: "示例 README\n",
  protocolZh: "# 示例规程\n",
  protocolEn: "# Sample of a rule\n",
  glossary: "# Sample of a glossary\n",
};

/** A fixed clock, entropy that repeats per command, and sealing that is quick because nothing is at stake. */
export function testPorts(more: Partial<Ports> = {}): Ports {
  // Ten minutes pass between any two looks: a stage that says a step has stood long enough is believed.
  let elapsed = 0;
  return {
    elapsed: () => {
      elapsed += 600_000;
      return elapsed;
    },
    now: () => `${day}T09:30:00+08:00`,
    random: seededRandom,
    build: { version: "0.0.0-test", digest: "b".repeat(64), guides: testGuides },
    device: () => ok(device),
    workFactor: 4,
    ...more,
  };
}
