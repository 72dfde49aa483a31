import type { Places } from "../../draw/rule-set.ts";
import { type Message, message } from "../../text/text.ts";
import type { Register, Unit } from "../model.ts";
import { stratumOf } from "../strata.ts";
import { excerpt, isPlaceholder } from "./clean.ts";
import { readDay } from "./dates.ts";
import { withoutDuplicates } from "./duplicates.ts";
import { foldCode, foldName } from "./names.ts";
import { type Meaning, phraseOf, sourcesIn } from "./phrases.ts";
import {
  has,
  note,
  type Reading,
  readMeaning,
  readText,
  readWord,
  rest,
  rowText,
  unknownWord,
} from "./rows.ts";
import type { Row } from "./table.ts";
import { readShown } from "./texts.ts";
import { coded, noteProjectsLevel, noteRepeated, readUnits, type UnitRow, type UnitRules } from "./units.ts";

/** Why a unit is on the special list, since when and by what evidence, as far as there are such columns. */
function readListing(
  reading: Reading,
  row: Row,
  day: string,
): Pick<Unit, "source" | "listedAt" | "evidence"> {
  const source = readText(reading, row, "source");
  for (const { word, means } of source === "" ? [] : sourcesIn(source, reading.own)) {
    if (means !== undefined) rest(reading, row, "source", word, means);
    else {
      const said = message("register.source-unknown", { value: excerpt(word) });
      unknownWord(reading, "warning", row, "source", word, said);
    }
  }
  const typed = readText(reading, row, "listed-at");
  const listedAt = typed === "" ? "" : readDay(typed);
  if (listedAt === undefined) {
    const said = message("register.date-left", { value: excerpt(typed) });
    note(reading, "warning", row, "listed-at", said);
  }
  if (listedAt !== undefined && listedAt > day)
    note(reading, "warning", row, "listed-at", message("register.date-later", { value: listedAt, day }));
  const evidence = readShown(reading, row, "evidence");
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

/** A unit of the key or the general list. */
interface Site {
  readonly role: "key" | "general";
  readonly unit: Unit;
}

/** Where a row of the special list says something else of a unit than the register: the register's holds, and does not in silence. */
function noteDifferences(
  reading: Reading,
  { row, unit }: UnitRow,
  { role, unit: site }: Site,
  places: Places,
) {
  const differs = (
    field: "name" | "kind" | "level" | "status",
    value: string,
    registered: string | Message,
  ) =>
    note(
      reading,
      "warning",
      row,
      field,
      message("register.special-differs", {
        field: message(`console.field.${field}`, {}),
        value: excerpt(value),
        registered,
      }),
    );
  const word = (field: "kind" | "level" | "status") => {
    const text = readWord(reading, row, field);
    return isPlaceholder(text) ? "" : text;
  };
  if (foldName(unit.name) !== foldName(site.name)) differs("name", unit.name, excerpt(site.name));
  const kind = word("kind");
  if (kind !== "" && unit.kind !== site.kind)
    differs("kind", kind, message(`register.means.${site.kind}`, {}));
  const typed = word("level");
  const means = readMeaning(reading, row, "level");
  if (means === "key" || means === "general") {
    if (means !== role) differs("level", typed, message(`register.means.${role}`, {}));
  } else if (means !== undefined && means !== site.level) {
    const registered = site.level === "" ? role : site.level;
    if (site.level !== "" || stratumOf(means, places) !== role)
      differs("level", typed, message(`register.means.${registered}`, {}));
  }
  const status = word("status");
  if (status !== "" && unit.status !== site.status)
    differs("status", status, message(`register.means.${site.status}`, {}));
}

/** How rows of the special list are found among the units that are registered. */
function registeredUnits(register: Register) {
  const sites = (["key", "general"] as const).flatMap((role) =>
    (register[role] ?? []).map((unit): Site => ({ role, unit })),
  );
  return {
    any: sites.length > 0,
    byId: new Map(sites.map((site) => [site.unit.id, site])),
    byLooks: new Map(sites.map((site) => [foldCode(site.unit.id), site])),
    byCode: Map.groupBy(
      sites.filter(({ unit }) => unit.creditCode !== ""),
      ({ unit }) => unit.creditCode,
    ),
    byName: new Map(sites.map((site) => [foldName(site.unit.name), site])),
  };
}

/** Says of a row that is no registered unit what speaks for its being one all the same, or that nothing does. */
function noteAlone(
  reading: Reading,
  { row, unit, ownId }: UnitRow,
  known: ReturnType<typeof registeredUnits>,
) {
  if (!known.any) return;
  const named = known.byName.get(foldName(unit.name));
  const looks = ownId ? known.byLooks.get(foldCode(unit.id)) : undefined;
  if (looks) {
    const values = { id: unit.id, role: looks.role, other: looks.unit.id };
    note(reading, "warning", row, "id", message("register.id-elsewhere", values));
  } else if (named) {
    const values = { value: excerpt(unit.name), role: named.role, id: named.unit.id };
    note(reading, "warning", row, "name", message("register.name-elsewhere", values));
  } else {
    const said = message("register.special-alone", { value: excerpt(unit.name) });
    note(reading, "warning", row, ownId ? "id" : "credit-code", said);
  }
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
  const known = registeredUnits(register);
  if (!known.any)
    reading.findings.push({
      severity: "warning",
      row: 0,
      column: "",
      said: message("register.special-unmatched", {}),
    });
  const recognised = new Set<Row>();
  const asRegistered = (one: UnitRow, site: Site): UnitRow => {
    recognised.add(one.row);
    noteDifferences(reading, one, site, rules.places);
    return { ...one, unit: site.unit };
  };
  const match = (one: UnitRow): UnitRow => {
    const { row, unit, ownId } = one;
    const same = known.byId.get(unit.id);
    if (same) return asRegistered(one, same);
    const sites = known.byCode.get(unit.creditCode) ?? [];
    const [site] = sites;
    if (site && !ownId && sites.length === 1) return asRegistered(one, site);
    if (unit.kind === "construction" && isControlLevel(readMeaning(reading, row, "level")))
      noteProjectsLevel(reading, row);
    if (!site) {
      noteAlone(reading, one, known);
      return one;
    }
    const values = { code: unit.creditCode, count: sites.length, ids: sites.map((each) => each.unit.id) };
    if (ownId) {
      note(reading, "warning", row, "id", message("register.special-other-site", { id: unit.id, ...values }));
      return one;
    }
    recognised.add(row);
    note(reading, "settle", row, "credit-code", message("register.special-several", values));
    return one;
  };
  const listed = (one: UnitRow) => {
    const found = match(one);
    const unit = { ...found.unit, ...readListing(reading, one.row, rules.day) };
    return { ...coded({ ...found, unit }), written: found.ownId && !recognised.has(one.row) };
  };
  const units = withoutDuplicates(
    reading,
    readUnits(reading, rows, rules).map(listed),
    "id",
    (one, before) => {
      const [source = "", first = ""] = [one, before].map(({ unit }) => unit.source);
      if (phraseOf(source) === phraseOf(first) || source === "") return noteRepeated(reading, one, before);
      const values = { row: rowText(before.row, one.row), first: excerpt(first), second: excerpt(source) };
      note(reading, "error", one.row, "source", message("register.duplicate-source", values));
    },
  );
  return { units, recognised: units.filter(({ row }) => recognised.has(row)).length };
}

const isControlLevel = (means: Meaning<"level"> | undefined) =>
  means !== undefined && means !== "key" && means !== "general";
