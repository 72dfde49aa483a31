import { message } from "../../text/text.ts";
import { foldCode, type Lookalike } from "./names.ts";
import { note, type Reading, rowText } from "./rows.ts";
import type { Row } from "./table.ts";

/** An entry of a list under its code. */
export interface Coded {
  readonly row: Row;
  readonly id: string;
  /** Whether the code stands in the sheet's column of codes, in this very row. */
  readonly written: boolean;
}

/** The entries whose codes look alike: the first of them, or of several each by its code. */
type Alike<One> = One | Map<string, One>;

/**
 * Keeps the first row of each code; the others are refused, naming the row they repeat. Codes that differ in their case or in
 * characters that look alike both stay, with a warning: they are two codes, and may be one source that would be drawn twice as
 * often. A code of no other is looked through for a letter where the list's codes have a digit.
 *
 * @param repeated what is said of a row whose code stands before
 */
export function withoutDuplicates<One extends Coded>(
  reading: Reading,
  entries: readonly One[],
  field: "id" | "certificate",
  repeated: (one: One, before: One) => void = (one, before) => {
    const values = { id: one.id, row: rowText(before.row, one.row) };
    note(reading, "error", one.row, field, message("register.duplicate", values));
  },
): readonly One[] {
  // By what codes look like: one table of strings is dear enough in a register of 100,000.
  const alike = new Map<string, Alike<One>>();
  const kept = entries.filter((one) => {
    const folded = foldCode(one.id);
    const known = alike.get(folded);
    if (known === undefined) {
      alike.set(folded, one);
      return true;
    }
    const before = known instanceof Map ? known.get(one.id) : known.id === one.id ? known : undefined;
    if (before !== undefined) {
      repeated(one, before);
      return false;
    }
    const all = known instanceof Map ? known : new Map([[known.id, known]]);
    const [other = one] = all.values();
    alike.set(folded, all.set(one.id, one));
    const values = { id: one.id, row: rowText(other.row, one.row) };
    const inCase = other.id.toLowerCase() === one.id.toLowerCase();
    const said = inCase ? message("register.id-alike", values) : message("register.id-lookalike", values);
    note(reading, "warning", one.row, field, said);
    return true;
  });
  const usual = usualForms(kept);
  for (const one of kept) {
    if (!one.written || alike.get(foldCode(one.id)) instanceof Map) continue;
    const letter = letterAmongDigits(one.id, usual);
    if (letter) {
      const said = message("register.code-letter", { value: one.id, ...letter });
      note(reading, "warning", one.row, field, said);
    }
  }
  return kept;
}

/** The form of a code: its digits as 0, its letters as A. */
const formOf = (code: string) => code.replace(/\d/g, "0").replace(/[A-Za-z]/g, "A");

interface Form {
  readonly form: string;
  readonly count: number;
}

/** Of the codes of each length the form that most of them have. */
function usualForms(entries: readonly Coded[]): ReadonlyMap<number, Form> {
  const counts = new Map<string, number>();
  for (const { id, written } of entries) {
    if (!written) continue;
    const form = formOf(id);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const usual = new Map<number, Form>();
  for (const [form, count] of counts)
    if (count > (usual.get(form.length)?.count ?? 0)) usual.set(form.length, { form, count });
  return usual;
}

const likeDigit = (letter: string) => (/[Oo]/.test(letter) ? "0" : /[IiLl]/.test(letter) ? "1" : undefined);

/** The first letter of a code that looks like a digit where most codes of the list have one, or between its digits and behind them. */
function letterAmongDigits(code: string, usual: ReadonlyMap<number, Form>): Lookalike | undefined {
  if (!/[OoIiLl]/.test(code)) return undefined;
  const form = formOf(code);
  const most = usual.get(code.length);
  if (most?.form === form && most.count > 1) return undefined;
  const at = (index: number): Lookalike | undefined => {
    const character = code.charAt(index);
    const like = likeDigit(character);
    return like === undefined ? undefined : { character, position: index + 1, like };
  };
  if (most && most.count > 1) {
    const other = [...form].flatMap((part, index) => (part === most.form.charAt(index) ? [] : [index]));
    const [first] = other;
    const looks = other.every((index) => most.form.charAt(index) === "0" && at(index) !== undefined);
    if (first !== undefined && looks) return at(first);
  }
  const amid = /(?<=\d)[OIl]+(?=\d)|(?<=\d\d)[OIl]$/.exec(code);
  return amid ? at(amid.index) : undefined;
}
