import { type Level, levels } from "../../../shared/draw/model.ts";
import { type List, lists } from "../../../shared/register/model.ts";
import { type Overrides, readOverrides } from "../../../shared/register/reading/overrides.ts";
import {
  meanings,
  type OwnPhrases,
  ownPhrases,
  withPhrases,
} from "../../../shared/register/reading/phrases.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { readArguments, toMachines } from "../terminal.ts";

const own = {
  with: { type: "string", multiple: true },
  map: { type: "string", multiple: true },
  means: { type: "string", multiple: true },
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
  /** What words mean at this office, beyond the tables. */
  readonly phrases: OwnPhrases;
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
  const phrases = readMeanings(values.means ?? []);
  if (!phrases.ok) return phrases;
  return ok({
    asked: { list: list.value, path },
    beside: beside.value,
    overrides: overrides.value,
    phrases: phrases.value,
    level,
    withoutHidden: values["without-hidden"] === true,
  });
}

/** Reads what follows `--means` (`FIELD.WORD=MEANING`), as often as it was given; the last equals sign parts them. */
function readMeanings(typed: readonly string[]): Result<OwnPhrases> {
  let phrases: OwnPhrases = {};
  for (const argument of typed) {
    const [, field = "", word = "", means = ""] = /^([^.=]+)\.(.+)=([^=]+)$/s.exec(argument) ?? [];
    const said = ownPhrases({ [field]: { [word]: means } });
    if (!said) {
      const known = Object.entries(meanings).map(([name, all]) => `${name}: ${all.join(" ")}`);
      return refuse("preview.input.means", { argument, known });
    }
    phrases = withPhrases(phrases, said);
  }
  return ok(phrases);
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
