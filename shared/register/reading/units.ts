import { idForm } from "../../draw/field.ts";
import type { Hash, Level } from "../../draw/model.ts";
import { message } from "../../text/text.ts";
import { checkCharacter, isCreditCodeForm, keyOf } from "../credit-code.ts";
import type { ControlLevel, Register, Unit } from "../model.ts";
import { stratumOf } from "../strata.ts";
import { excerpt, readDate, readLevel } from "./clean.ts";
import type { Mapping } from "./headings.ts";
import { has, note, type Reading, readCode, readName, readText, readWord } from "./rows.ts";
import type { Row } from "./table.ts";

/**
 * Keeps the first row of each key; the others are refused, naming the row they repeat. Keys that differ in their case alone both
 * stay, with a warning: they are two codes, and may be one source that would be drawn twice as often.
 */
export function withoutDuplicates(reading: Reading, rows: readonly UnitRow[]): readonly UnitRow[] {
  const first = new Map<string, number>();
  const alike = new Map<string, number>();
  return rows.filter(({ row, unit: { id } }) => {
    const before = first.get(id);
    if (before !== undefined) {
      note(reading, "error", row, "id", message("register.duplicate", { id, row: before }));
      return false;
    }
    first.set(id, row.number);
    const folded = id.toLowerCase();
    const other = alike.get(folded);
    if (other === undefined) alike.set(folded, row.number);
    else note(reading, "warning", row, "id", message("register.id-alike", { id, row: other }));
    return true;
  });
}

/** Reads every row as a unit, in order; those that cannot enter are left out. */
export function readUnits(
  reading: Reading,
  mapping: Mapping,
  rows: readonly Row[],
  rules: UnitRules,
): readonly UnitRow[] {
  const status = mapping.columns.find(({ field }) => field === "status")?.heading ?? "";
  return rows.flatMap((row) => readUnit(reading, row, rules, status) ?? []);
}

/** The units of the key or the general list: no key twice, and none that stands in the other list already. */
export function importUnits(
  reading: Reading,
  mapping: Mapping,
  rows: readonly Row[],
  rules: UnitRules,
  register: Register,
): readonly Unit[] {
  const other = rules.stratum === "key" ? "general" : "key";
  const elsewhere = new Set((register[other] ?? []).map(({ id }) => id));
  const units = withoutDuplicates(reading, readUnits(reading, mapping, rows, rules));
  return units.flatMap(({ row, unit }) => {
    if (!elsewhere.has(unit.id)) return [unit];
    note(reading, "error", row, "id", message("register.in-other-list", { id: unit.id, role: other }));
    return [];
  });
}

export interface UnitRules {
  readonly level: Level;
  /** The stratum whose list this is; absent for the special list, which has units of every level. */
  readonly stratum?: "key" | "general";
  readonly hash: Hash;
}

/** A row of a list of units. */
export interface UnitRow {
  readonly row: Row;
  readonly unit: Unit;
  /** Whether the id is the source's own, not made of credit code and address. */
  readonly ownId: boolean;
}

function readCreditCode(reading: Reading, row: Row) {
  const { text, inexact } = readCode(reading, row, "credit-code");
  if (inexact !== undefined || text === "") return { code: "", inexact };
  const code = text.toUpperCase();
  const value = excerpt(code);
  const last = isCreditCodeForm(code) ? checkCharacter(code) : undefined;
  if (last === undefined)
    note(reading, "warning", row, "credit-code", message("register.credit-code-form", { value }));
  else if (last !== code.charAt(17)) {
    note(
      reading,
      "warning",
      row,
      "credit-code",
      message("register.credit-code-digit", { value, expected: last }),
    );
  }
  return { code, inexact };
}

function readId(reading: Reading, row: Row, address: string, hash: Hash) {
  const id = readCode(reading, row, "id");
  const credit = readCreditCode(reading, row);
  const ownId = id.text !== "";
  if (id.inexact !== undefined) {
    note(reading, "error", row, "id", message("register.code-inexact", { value: id.inexact }));
    return undefined;
  }
  if (credit.inexact !== undefined) {
    const severity = ownId ? "warning" : "error";
    note(reading, severity, row, "credit-code", message("register.code-inexact", { value: credit.inexact }));
    if (!ownId) return undefined;
  }
  if (!ownId && credit.code === "") {
    note(
      reading,
      "error",
      row,
      has(reading, "id") ? "id" : "credit-code",
      message("register.id-missing", {}),
    );
    return undefined;
  }
  const key = ownId ? id.text : keyOf(credit.code, address, hash);
  if (!idForm.pattern.test(key)) {
    const value = excerpt(ownId ? id.text : credit.code);
    note(reading, "error", row, ownId ? "id" : "credit-code", message("register.id-form", { value }));
    return undefined;
  }
  if (!ownId && has(reading, "id"))
    note(reading, "warning", row, "id", message("register.id-made", { id: key }));
  return { id: key, creditCode: credit.code, ownId };
}

function readKind(reading: Reading, row: Row): Unit["kind"] {
  const text = readWord(reading, row, "kind");
  if (/建设项目|在建|新建|改建|扩建|construction/.test(text)) return "construction";
  if (text !== "" && !/单位|企业|公司|污染源|工厂|unit/.test(text)) {
    note(reading, "warning", row, "kind", message("register.kind-unknown", { value: excerpt(text) }));
  }
  return "unit";
}

const denied =
  /(?:未|没有|无|不|拟|计划|即将|准备)(?:被|已)?(?:关停|关闭|注销|取缔|搬迁|拆除|吊销|倒闭|停产|停业|停运|歇业|停建|停工)/g;

function readStatus(reading: Reading, row: Row, heading: string): Unit["status"] {
  const text = readWord(reading, row, "status");
  if (/^是否/.test(heading)) {
    const yes = /^(?:是|√|✓|1|y|yes)$/i.test(text);
    if (/在产|正常/.test(heading)) return yes || text === "" ? "operating" : "stopped";
    if (!yes) return "operating";
    return /停产/.test(heading) ? "stopped" : "closed";
  }
  // 未停产, 拟搬迁: what is not so, or not yet, takes nobody out of the pool.
  const said = text.replace(denied, "正常");
  if (/关停|关闭|注销|取缔|搬迁|拆除|吊销|倒闭|closed/.test(said)) return "closed";
  if (/停产|停业|停运|歇业|停建|停工|stopped/.test(said)) return "stopped";
  if (said !== "" && !/正常|在产|生产|运行|运营|营业|存续|在业|开业|在营|在建|operating/.test(said)) {
    note(reading, "warning", row, "status", message("register.status-unknown", { value: excerpt(text) }));
  }
  return "operating";
}

/** The control level, or undefined where the row cannot stand in this list. */
function readControl(
  reading: Reading,
  row: Row,
  kind: Unit["kind"],
  rules: UnitRules,
): ControlLevel | "" | undefined {
  const refused = (said: Parameters<typeof note>[4]) => {
    note(reading, "error", row, "level", said);
    return undefined;
  };
  const text = readWord(reading, row, "level").replace(/^(?:[/—-]|无|n\/a)$/i, "");
  const value = excerpt(text);
  const said = readLevel(text);
  if (text !== "" && !said) return refused(message("register.level-unknown", { value }));
  if (!said) {
    if (rules.stratum === undefined) return "";
    if (kind === "construction") return refused(message("register.stratum-missing", {}));
    return has(reading, "level") ? refused(message("register.level-missing", {})) : "";
  }
  const stratum = "stratum" in said ? said.stratum : stratumOf(said.control, rules.level);
  const projectsOwn = "control" in said && kind === "construction";
  const control = "control" in said && !projectsOwn ? said.control : "";
  if (rules.stratum === undefined || stratum === rules.stratum) {
    if (projectsOwn)
      note(reading, "warning", row, "level", message("register.construction-level", { value }));
    return control;
  }
  // A level that a project cannot have says nothing of the list it belongs to.
  if (projectsOwn) return refused(message("register.stratum-missing", {}));
  const elsewhere = stratum === "key" || stratum === "general";
  if (elsewhere) return refused(message("register.level-elsewhere", { value, role: stratum }));
  return refused(message("register.level-of-county", { value }));
}

/** Reads a row as a unit; undefined where it cannot enter, with the reason among the findings. */
export function readUnit(
  reading: Reading,
  row: Row,
  rules: UnitRules,
  statusHeading: string,
): UnitRow | undefined {
  const name = readName(reading, row);
  const address = readText(reading, row, "address");
  const key = readId(reading, row, address, rules.hash);
  const kind = readKind(reading, row);
  const level = readControl(reading, row, kind, rules);
  const district = readText(reading, row, "district");
  const status = readStatus(reading, row, statusHeading);
  const updated = readText(reading, row, "updated-at");
  const updatedAt = updated === "" ? "" : readDate(updated);
  if (updatedAt === undefined) {
    note(
      reading,
      "warning",
      row,
      "updated-at",
      message("register.date-unreadable", { value: excerpt(updated) }),
    );
  }
  if (name === undefined || !key || level === undefined) return undefined;
  const { id, creditCode, ownId } = key;
  const unit = { id, name, creditCode, level, kind, district, address, status, updatedAt: updatedAt ?? "" };
  return { row, unit, ownId };
}

/** The special list as read. */
export interface Special {
  readonly units: readonly Unit[];
  /** Accepted rows found among the key and general units, by key or by credit code; those still to settle are among them. */
  readonly recognised: number;
}

/**
 * The special list is a membership (衢环发〔2017〕5号): a row is matched to a key or general unit by its key, else, where it
 * has none, by credit code. One site found: the row is that unit. Several: a unit of its own until a person settles
 * which. None: a unit of its own.
 */
export function importSpecial(
  reading: Reading,
  mapping: Mapping,
  rows: readonly Row[],
  rules: UnitRules,
  register: Register,
): Special {
  const registered = [...(register.key ?? []), ...(register.general ?? [])];
  const byId = new Map(registered.map((unit) => [unit.id, unit]));
  const byCode = Map.groupBy(
    registered.filter(({ creditCode }) => creditCode !== ""),
    ({ creditCode }) => creditCode,
  );
  const known = new Set<Row>();
  const match = ({ row, unit, ownId }: UnitRow): UnitRow => {
    const same = byId.get(unit.id);
    const sites = byCode.get(unit.creditCode) ?? [];
    const [site] = sites;
    if (same) {
      known.add(row);
      return { row, unit: same, ownId };
    }
    if (!site) return { row, unit, ownId };
    const values = { code: unit.creditCode, count: sites.length, ids: sites.map(({ id }) => id) };
    if (ownId) {
      note(reading, "warning", row, "id", message("register.special-other-site", { id: unit.id, ...values }));
      return { row, unit, ownId };
    }
    known.add(row);
    if (sites.length === 1) return { row, unit: site, ownId };
    note(reading, "settle", row, "credit-code", message("register.special-several", values));
    return { row, unit, ownId };
  };
  const units = withoutDuplicates(reading, readUnits(reading, mapping, rows, rules).map(match));
  return {
    units: units.map(({ unit }) => unit),
    recognised: units.filter(({ row }) => known.has(row)).length,
  };
}
