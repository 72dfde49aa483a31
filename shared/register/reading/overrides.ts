import { ok, type Result, refuse } from "../../text/result.ts";
import { type Field, fields, type List, lists } from "../model.ts";
import type { Choices } from "./headings.ts";

/** What a person chose by hand for each list. */
export interface Overrides {
  readonly map: Readonly<Partial<Record<List, Choices>>>;
  readonly sheet: Readonly<Partial<Record<List, string>>>;
}

function readRole(role: string): Result<List> {
  const list = lists.find((known) => known === role);
  return list ? ok(list) : refuse("register.role-unknown", { role, roles: lists });
}

/**
 * Reads what follows `--map` (`ROLE.FIELD=HEADING`; nothing for a field that no column is) and `--sheet` (`ROLE=NAME`), each as often as it was given. Two for the same
 * field or list are refused: one of them would be dropped without a word.
 */
export function readOverrides(maps: readonly string[], sheets: readonly string[]): Result<Overrides> {
  const map: Partial<Record<List, Partial<Record<Field, string>>>> = {};
  const sheet: Partial<Record<List, string>> = {};
  for (const argument of maps) {
    const [, name, wanted, heading] = /^([^.=]+)\.([^.=]+)=(.*)$/s.exec(argument) ?? [];
    if (!name || !wanted || heading === undefined) return refuse("register.map-form", { argument });
    const role = readRole(name);
    if (!role.ok) return role;
    const known: readonly Field[] = fields[role.value];
    const field = known.find((candidate) => candidate === wanted);
    if (!field) {
      return refuse("register.field-unknown", { role: name, field: wanted, fields: known });
    }
    if (map[role.value]?.[field] !== undefined)
      return refuse("verify.input.repeated", { option: `--map ${name}.${field}` });
    map[role.value] = { ...map[role.value], [field]: heading };
  }
  for (const argument of sheets) {
    const [, name, wanted] = /^([^=]+)=(.+)$/s.exec(argument) ?? [];
    if (!name || !wanted) return refuse("register.sheet-form", { argument });
    const role = readRole(name);
    if (!role.ok) return role;
    if (sheet[role.value] !== undefined)
      return refuse("verify.input.repeated", { option: `--sheet ${name}` });
    sheet[role.value] = wanted;
  }
  return ok({ map, sheet });
}
