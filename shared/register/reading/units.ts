import { idForm } from "../../draw/field.ts";
import type { Hash } from "../../draw/model.ts";
import type { ControlLevel, Places } from "../../draw/rule-set.ts";
import { message } from "../../text/text.ts";
import { checkCharacter, creditCodeIn, isCreditCodeForm, keyOf } from "../credit-code.ts";
import type { Register, Unit } from "../model.ts";
import { stratumOf } from "../strata.ts";
import { isQuestion, meaningAsked } from "./asked.ts";
import { excerpt, isPlaceholder } from "./clean.ts";
import { readDay } from "./dates.ts";
import { withoutDuplicates } from "./duplicates.ts";
import { noteNameRemarks } from "./name-remarks.ts";
import { foldCode, foldName, foreignLetter, letterForDigit, smallL } from "./names.ts";
import { isUnderConstruction } from "./phrases.ts";
import { readName } from "./read-name.ts";
import {
  has,
  headingOf,
  note,
  type Reading,
  readCode,
  readMeaning,
  readText,
  readWord,
  rest,
  rowText,
  unknownWord,
} from "./rows.ts";
import type { Row } from "./table.ts";
import { readShown } from "./texts.ts";

/** Reads every row as a unit, in order; those that cannot enter are left out. */
export function readUnits(reading: Reading, rows: readonly Row[], rules: UnitRules): readonly UnitRow[] {
  return rows.flatMap((row) => readUnit(reading, row, rules) ?? []);
}

/** A row of units under its key. */
export function coded(one: UnitRow) {
  return { ...one, id: one.unit.id, written: one.ownId };
}

/** Says of a row that its unit stands before; of a key that was made of credit code and address by what it was made of. */
export function noteRepeated(reading: Reading, { row, unit }: UnitRow, before: UnitRow) {
  const earlier = rowText(before.row, row);
  const field = has(reading, row, "id") ? "id" : "credit-code";
  const made = unit.creditCode !== "" && unit.id.startsWith(`${unit.creditCode}-`);
  const said = made
    ? message("register.duplicate-made", { code: unit.creditCode, row: earlier })
    : message("register.duplicate", { id: unit.id, row: earlier });
  note(reading, "error", row, field, said);
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
  const lookalikes = new Map([...elsewhere].map((id) => [foldCode(id), id]));
  const named = new Map((register[other] ?? []).map(({ name, id }) => [foldName(name), id]));
  const units = readUnits(reading, rows, rules).map(coded);
  return withoutDuplicates(reading, units, "id", (one, before) => noteRepeated(reading, one, before)).filter(
    ({ row, unit }) => {
      if (!elsewhere.has(unit.id)) {
        const alike = lookalikes.get(foldCode(unit.id));
        if (alike !== undefined) {
          const values = { id: unit.id, role: other, other: alike };
          note(reading, "warning", row, "id", message("register.id-elsewhere", values));
        }
        const id = named.get(foldName(unit.name));
        const values = { value: excerpt(unit.name), role: other, id: id ?? "" };
        if (id !== undefined)
          note(reading, "warning", row, "name", message("register.name-elsewhere", values));
        return true;
      }
      note(reading, "error", row, "id", message("register.in-other-list", { id: unit.id, role: other }));
      return false;
    },
  );
}

export interface UnitRules {
  readonly places: Places;
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

function readCreditCode(reading: Reading, row: Row, ownId: boolean) {
  const { text, inexact } = readCode(reading, row, "credit-code");
  if (inexact !== undefined || text === "") return { code: "", inexact };
  const whole = text.toUpperCase();
  const code = creditCodeIn(text);
  const value = excerpt(code);
  if (code !== whole)
    note(reading, "cleaned", row, "credit-code", message("register.permit-number", { value: whole, code }));
  const last = isCreditCodeForm(code) ? checkCharacter(code) : undefined;
  const warn = (said: Parameters<typeof note>[4]) => note(reading, "warning", row, "credit-code", said);
  const foreign = foreignLetter(code);
  const small = last === code.charAt(17) ? undefined : smallL(text);
  const letter = foreign ?? (code.length === 18 ? (small ?? letterForDigit(code)) : undefined);
  // Where the key is made of it the row is refused for the letter.
  if (foreign && !ownId) return { code, inexact };
  if (letter) warn(message("register.code-letter", { value, ...letter }));
  else if (last === undefined) warn(message("register.credit-code-form", { value }));
  else if (last !== code.charAt(17)) warn(message("register.credit-code-digit", { value, expected: last }));
  return { code, inexact };
}

function readId(reading: Reading, row: Row, address: string, hash: Hash) {
  const id = readCode(reading, row, "id");
  const ownId = id.text !== "";
  const credit = readCreditCode(reading, row, ownId);
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

/** Says that a construction project has no control level, whatever the row says. */
export function noteProjectsLevel(reading: Reading, row: Row) {
  const value = excerpt(readWord(reading, row, "level"));
  note(reading, "warning", row, "level", message("register.construction-level", { value }));
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
  const stratum = byHand ? said : stratumOf(said, rules.places);
  const projectsOwn = !byHand && kind === "construction";
  const control = byHand || projectsOwn ? "" : said;
  if (rules.stratum === undefined) return control;
  if (stratum === rules.stratum) {
    if (projectsOwn) noteProjectsLevel(reading, row);
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
  if (name !== undefined) noteNameRemarks(reading, row, name, rules.day);
  const address = readShown(reading, row, "address");
  const key = readId(reading, row, address, rules.hash);
  const kind = readKind(reading, row);
  const level = readControl(reading, row, kind, rules);
  const district = readShown(reading, row, "district");
  const status = readStatus(reading, row, kind, rules);
  const updated = readText(reading, row, "updated-at");
  const updatedAt = updated === "" ? "" : readDay(updated);
  if (updated === "" && has(reading, row, "updated-at"))
    note(reading, "warning", row, "updated-at", message("register.updated-blank", {}));
  if (updatedAt === undefined) {
    note(reading, "warning", row, "updated-at", message("register.date-left", { value: excerpt(updated) }));
  }
  if (updatedAt !== undefined && updatedAt > rules.day)
    note(
      reading,
      "warning",
      row,
      "updated-at",
      message("register.date-later", { value: updatedAt, day: rules.day }),
    );
  if (name === undefined || !key || level === undefined) return undefined;
  const { id, creditCode, ownId } = key;
  const unit = { id, name, creditCode, level, kind, district, address, status, updatedAt: updatedAt ?? "" };
  return { row, unit, ownId };
}
