import { idForm } from "../../draw/field.ts";
import type { Hash, Level } from "../../draw/model.ts";
import { message } from "../../text/text.ts";
import { checkCharacter, isCreditCodeForm, keyOf } from "../credit-code.ts";
import type { ControlLevel, Register, Unit } from "../model.ts";
import { stratumOf } from "../strata.ts";
import { isQuestion, meaningAsked } from "./asked.ts";
import { excerpt, isPlaceholder } from "./clean.ts";
import { readDay } from "./dates.ts";
import { foldCode, foldName, foreignLetter, letterForDigit } from "./names.ts";
import { isUnderConstruction } from "./phrases.ts";
import {
  has,
  headingOf,
  note,
  type Reading,
  readCode,
  readMeaning,
  readName,
  readText,
  readWord,
  rest,
  rowText,
  unknownWord,
} from "./rows.ts";
import type { Row } from "./table.ts";

/**
 * Keeps the first row of each key; the others are refused, naming the row they repeat. Keys that differ in their case alone both
 * stay, with a warning: they are two codes, and may be one source that would be drawn twice as often.
 */
function withoutDuplicates(reading: Reading, rows: readonly UnitRow[]): readonly UnitRow[] {
  // By what codes look like: one table of strings is dear enough in a register of 100,000.
  const alike = new Map<string, UnitRow | UnitRow[]>();
  return rows.filter((one) => {
    const { row, unit } = one;
    const { id } = unit;
    const folded = foldCode(id);
    const known = alike.get(folded);
    if (known === undefined) {
      alike.set(folded, one);
      return true;
    }
    const others = Array.isArray(known) ? known : [known];
    const before = others.find((other) => other.unit.id === id);
    if (before !== undefined) {
      const values = { id, row: rowText(before.row, row) };
      note(reading, "error", row, "id", message("register.duplicate", values));
      return false;
    }
    const [other = one] = others;
    alike.set(folded, [...others, one]);
    const inCase = other.unit.id.toLowerCase() === id.toLowerCase();
    const values = { id, row: rowText(other.row, row) };
    const said = inCase ? message("register.id-alike", values) : message("register.id-lookalike", values);
    note(reading, "warning", row, "id", said);
    return true;
  });
}

/** Reads every row as a unit, in order; those that cannot enter are left out. */
function readUnits(reading: Reading, rows: readonly Row[], rules: UnitRules): readonly UnitRow[] {
  return rows.flatMap((row) => readUnit(reading, row, rules) ?? []);
}

/** The units of the key or the general list: no key twice, and none that stands in the other list already. */
export function importUnits(
  reading: Reading,
  rows: readonly Row[],
  rules: UnitRules,
  register: Register,
): readonly UnitRow[] {
  const other = rules.stratum === "key" ? "general" : "key";
  const elsewhere = new Set((register[other] ?? []).map(({ id }) => id));
  const named = new Map((register[other] ?? []).map(({ name, id }) => [foldName(name), id]));
  const units = withoutDuplicates(reading, readUnits(reading, rows, rules));
  return units.filter(({ row, unit }) => {
    if (!elsewhere.has(unit.id)) {
      const id = named.get(foldName(unit.name));
      const values = { value: excerpt(unit.name), role: other, id: id ?? "" };
      if (id !== undefined) note(reading, "warning", row, "name", message("register.name-elsewhere", values));
      return true;
    }
    note(reading, "error", row, "id", message("register.in-other-list", { id: unit.id, role: other }));
    return false;
  });
}

export interface UnitRules {
  readonly level: Level;
  /** The stratum whose list this is; absent for the special list, which has units of every level. */
  readonly stratum?: "key" | "general";
  /** The day of the draw, `YYYY-MM-DD`: what begins later is not so yet. */
  readonly day: string;
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
  const whole = text.toUpperCase();
  // The number of a discharge permit is the credit code, three digits and a letter (HJ 608).
  const isPermit = /^[0-9A-Z]{18}\d{3}[A-Z]$/.test(whole);
  const code = isPermit ? whole.slice(0, 18) : whole;
  const value = excerpt(code);
  if (isPermit)
    note(reading, "cleaned", row, "credit-code", message("register.permit-number", { value: whole, code }));
  const last = isCreditCodeForm(code) ? checkCharacter(code) : undefined;
  const warn = (said: Parameters<typeof note>[4]) => note(reading, "warning", row, "credit-code", said);
  const letter = foreignLetter(code) ?? (code.length === 18 ? letterForDigit(code) : undefined);
  if (letter) warn(message("register.code-letter", { value, ...letter }));
  else if (last === undefined) warn(message("register.credit-code-form", { value }));
  else if (last !== code.charAt(17)) warn(message("register.credit-code-digit", { value, expected: last }));
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
      has(reading, row, "id") ? "id" : "credit-code",
      message("register.id-missing", {}),
    );
    return undefined;
  }
  const key = ownId ? id.text : keyOf(credit.code, address, hash);
  if (!idForm.pattern.test(key)) {
    const code = ownId ? id.text : credit.code;
    const value = excerpt(code);
    const letter = foreignLetter(code);
    const said = letter
      ? message("register.code-letter", { value, ...letter })
      : message("register.id-form", { value });
    note(reading, "error", row, ownId ? "id" : "credit-code", said);
    return undefined;
  }
  if (!ownId && has(reading, row, "id"))
    note(reading, "warning", row, "id", message("register.id-made", { id: key }));
  return { id: key, creditCode: credit.code, ownId };
}

function readKind(reading: Reading, row: Row): Unit["kind"] {
  const text = readWord(reading, row, "kind");
  if (isPlaceholder(text) || text === "") return "unit";
  const kind = readMeaning(reading, row, "kind");
  if (kind === undefined) {
    const said = message("register.kind-unknown", { value: excerpt(text) });
    unknownWord(reading, "warning", row, "kind", text, said);
  }
  if (kind === "construction") rest(reading, row, "kind", text, kind);
  return kind ?? "unit";
}

/** By whole phrases that are known; what is not leaves the unit in operation, with a finding: nobody leaves the pool by a guess. */
function readStatus(reading: Reading, row: Row, kind: Unit["kind"], { day }: UnitRules): Unit["status"] {
  const text = readText(reading, row, "status");
  if (text === "") {
    if (has(reading, row, "status"))
      note(reading, "warning", row, "status", message("register.status-blank", {}));
    return "operating";
  }
  if (kind === "construction" && isUnderConstruction(text)) return "operating";
  const heading = headingOf(reading, row, "status");
  const status = isQuestion(heading)
    ? meaningAsked(heading, text, reading.own, day)
    : readMeaning(reading, row, "status");
  if (status === undefined) {
    const said = message("register.status-unknown", { value: excerpt(text) });
    unknownWord(reading, "warning", row, "status", text, said);
  } else if (status !== "operating") rest(reading, row, "status", text, status);
  return status ?? "operating";
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
  const word = readWord(reading, row, "level");
  const text = isPlaceholder(word) ? "" : word;
  const value = excerpt(text);
  const said = text === "" ? undefined : readMeaning(reading, row, "level");
  if (text !== "" && !said) {
    unknownWord(reading, "error", row, "level", text, message("register.level-unknown", { value }));
    return undefined;
  }
  if (!said) {
    if (rules.stratum === undefined) return "";
    if (kind === "construction") return refused(message("register.stratum-missing", {}));
    return has(reading, row, "level") ? refused(message("register.level-missing", {})) : "";
  }
  const byHand = said === "key" || said === "general";
  const stratum = byHand ? said : stratumOf(said, rules.level);
  const projectsOwn = !byHand && kind === "construction";
  const control = byHand || projectsOwn ? "" : said;
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
function readUnit(reading: Reading, row: Row, rules: UnitRules): UnitRow | undefined {
  const name = readName(reading, row);
  const address = readText(reading, row, "address");
  const key = readId(reading, row, address, rules.hash);
  const kind = readKind(reading, row);
  const level = readControl(reading, row, kind, rules);
  const district = readText(reading, row, "district");
  const status = readStatus(reading, row, kind, rules);
  const updated = readText(reading, row, "updated-at");
  const updatedAt = updated === "" ? "" : readDay(updated);
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

/** Why a unit is on the special list, since when and by what evidence, as far as there are such columns. */
function readListing(reading: Reading, row: Row): Pick<Unit, "source" | "listedAt" | "evidence"> {
  const source = readText(reading, row, "source");
  const means = source === "" ? undefined : readMeaning(reading, row, "source");
  if (means !== undefined) rest(reading, row, "source", source, means);
  else if (source !== "") {
    const said = message("register.source-unknown", { value: excerpt(source) });
    unknownWord(reading, "warning", row, "source", source, said);
  }
  const typed = readText(reading, row, "listed-at");
  const listedAt = typed === "" ? "" : readDay(typed);
  if (listedAt === undefined) {
    const said = message("register.date-unreadable", { value: excerpt(typed) });
    note(reading, "warning", row, "listed-at", said);
  }
  const evidence = readText(reading, row, "evidence");
  return {
    ...(has(reading, row, "source") && { source }),
    ...(has(reading, row, "listed-at") && { listedAt: listedAt ?? "" }),
    ...(has(reading, row, "evidence") && { evidence }),
  };
}

/** The special list as read. */
export interface Special {
  readonly units: readonly UnitRow[];
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
  const named = new Map(
    (["key", "general"] as const).flatMap((role) =>
      (register[role] ?? []).map(({ name, id }) => [foldName(name), { role, id }] as const),
    ),
  );
  const known = new Set<Row>();
  const listed = (one: UnitRow): UnitRow => ({
    ...one,
    unit: { ...one.unit, ...readListing(reading, one.row) },
  });
  const asRegistered = ({ row, unit, ownId }: UnitRow, site: Unit): UnitRow => {
    known.add(row);
    // The register's row stands for both; a status that the special list has otherwise does not enter in silence.
    const word = readWord(reading, row, "status");
    if (word !== "" && !isPlaceholder(word) && site.status !== unit.status) {
      const value = excerpt(word);
      note(reading, "warning", row, "status", message("register.special-status", { value }));
    }
    return { row, unit: site, ownId };
  };
  const match = (one: UnitRow): UnitRow => {
    const { row, unit, ownId } = one;
    const same = byId.get(unit.id);
    const sites = byCode.get(unit.creditCode) ?? [];
    const [site] = sites;
    if (same) return asRegistered(one, same);
    if (!site) {
      const other = named.get(foldName(unit.name));
      if (other) {
        const said = message("register.name-elsewhere", { value: excerpt(unit.name), ...other });
        note(reading, "warning", row, "name", said);
      }
      return one;
    }
    const values = { code: unit.creditCode, count: sites.length, ids: sites.map(({ id }) => id) };
    if (ownId) {
      note(reading, "warning", row, "id", message("register.special-other-site", { id: unit.id, ...values }));
      return one;
    }
    if (sites.length === 1) return asRegistered(one, site);
    known.add(row);
    note(reading, "settle", row, "credit-code", message("register.special-several", values));
    return one;
  };
  const units = withoutDuplicates(reading, readUnits(reading, rows, rules).map(match).map(listed));
  return { units, recognised: units.filter(({ row }) => known.has(row)).length };
}
