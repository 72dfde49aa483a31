import { type Level, levels } from "../../../shared/draw/model.ts";
import { type List, lists } from "../../../shared/register/model.ts";
import { type Overrides, readOverrides } from "../../../shared/register/reading/overrides.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { readArguments, toMachines } from "../terminal.ts";

const own = {
  with: { type: "string", multiple: true },
  map: { type: "string", multiple: true },
  sheet: { type: "string", multiple: true },
  level: { type: "string" },
  "without-hidden": { type: "boolean" },
  ...toMachines,
} as const;

/** A list and the file that it is in. */
export interface ListFile {
  readonly list: List;
  readonly path: string;
}

/** What the command line of a preview says. */
export interface PreviewOptions {
  readonly asked: ListFile;
  /** The lists it is read against, in the order in which they refer to each other. */
  readonly beside: readonly ListFile[];
  readonly overrides: Overrides;
  readonly level: Level;
  /** Whether hidden rows are left out. */
  readonly withoutHidden: boolean;
}

/** The common options and the preview's own, as typed. */
export function readPreviewArguments(args: readonly string[]) {
  return readArguments(args, own);
}

type Typed = Extract<ReturnType<typeof readPreviewArguments>, { ok: true }>["value"];

function readList(list: string): Result<List> {
  const known = lists.find((one) => one === list);
  return known ? ok(known) : refuse("register.role-unknown", { role: list, roles: lists });
}

/** Reads what a preview is asked; a `--map` or a `--sheet` that names no list is of the list that is looked at. */
export function readPreviewOptions({ values, positionals }: Typed): Result<PreviewOptions> {
  const [named, path, ...more] = positionals;
  if (named === undefined || path === undefined || more.length > 0) return refuse("preview.input.usage", {});
  const list = readList(named);
  if (!list.ok) return list;
  const level = levels.find((one) => one === (values.level ?? "city"));
  if (!level) return refuse("rehearsal.input.level", { known: levels, found: values.level ?? "" });
  const maps = (values.map ?? []).map((one) => (/^[^.=]+\.[^=]/.test(one) ? one : `${list.value}.${one}`));
  const ofList = new RegExp(`^(?:${lists.join("|")})=`);
  const sheets = (values.sheet ?? []).map((one) => (ofList.test(one) ? one : `${list.value}=${one}`));
  const overrides = readOverrides(maps, sheets);
  if (!overrides.ok) return overrides;
  const beside = readBeside(values.with ?? [], list.value);
  if (!beside.ok) return beside;
  return ok({
    asked: { list: list.value, path },
    beside: beside.value,
    overrides: overrides.value,
    level,
    withoutHidden: values["without-hidden"] === true,
  });
}

function readBeside(typed: readonly string[], asked: List): Result<readonly ListFile[]> {
  const found: ListFile[] = [];
  for (const one of typed) {
    const [, named, path] = /^([^=]+)=(.+)$/s.exec(one) ?? [];
    if (named === undefined || path === undefined) return refuse("preview.input.with", { argument: one });
    const list = readList(named);
    if (!list.ok) return list;
    if (list.value === asked || found.some((other) => other.list === list.value))
      return refuse("verify.input.repeated", { option: `--with ${named}` });
    found.push({ list: list.value, path });
  }
  return ok(found.toSorted((a, b) => lists.indexOf(a.list) - lists.indexOf(b.list)));
}
