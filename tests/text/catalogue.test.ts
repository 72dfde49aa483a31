import { expect, test } from "vitest";
import { phases } from "../../shared/ceremony/phases.ts";
import { draws, inspectorReasons, roles, unitReasons } from "../../shared/draw/model.ts";
import { few, sayFrom } from "../../shared/text/catalogue.ts";
import { terms } from "../../shared/text/terms.ts";
import { catalogue, message, say } from "../../shared/text/text.ts";

const names = (text: string) =>
  [...text.matchAll(/\{([^{}|]+)(?:\|[^{}|]+\|[^{}|]+)?\}/g)].map(([, name]) => name).sort();
const entries = Object.entries(catalogue);

test("both languages of every entry name the same values", () => {
  expect(entries.length).toBeGreaterThan(500);
  // A value may stand more than once in one language; what counts is that none is missing in the other.
  const asked = (text: string) => [...new Set(names(text))].join();
  const differing = entries.filter(([, [zh, en]]) => asked(zh) !== asked(en));
  expect(differing).toEqual([]);
});

test("Chinese entries are Chinese and English ones hold no Chinese", () => {
  const han = /\p{Script=Han}/u;
  // Names of forms, files and checks need no translation; sentences do.
  const untranslated = entries.filter(([, [zh, en]]) => zh === en && /[a-z]{3,} [a-z]{3,}/i.test(zh));
  expect(untranslated).toEqual([]);
  // What a person has to type in Chinese, or reads in both languages at once.
  const wanted = [
    "console.language.zh",
    "minutes.rehearsal-header",
    "page.language.zh",
    "register.map-form",
    "register.construction-level",
    "register.level-unknown",
    "register.level-missing",
    "register.stratum-missing",
    "register.yes-no",
    "stage.rehearsal",
  ];
  const mixed = entries.filter(([, [, en]]) => han.test(en)).map(([key]) => key);
  expect(mixed.filter((key) => !wanted.includes(key))).toEqual([]);
});

test("English apostrophes are straight: the Chinese face sets the other one as wide as a character", () => {
  expect(entries.filter(([, [, en]]) => en.includes("’")).map(([key]) => key)).toEqual([]);
});

test("a message within a message is said in the same language", () => {
  const said = message("ceremony.wrong-phase", { phase: message("ceremony.phase.freeze", {}) });
  expect([say(said, "zh"), say(said, "en")]).toEqual([
    "此操作不能在“封库”阶段进行。",
    "This cannot be done in the phase “Freeze”.",
  ]);
});

test("a list is written with the separators of the sentence's language, and a long one says that it goes on", () => {
  const said = message("register.role-unknown", { role: "x", roles: few(["key", "general", "special"], 2) });
  expect([say(said, "zh"), say(said, "en")]).toEqual([
    "没有名单 x。可用：key、general、…。",
    "There is no list x. There are: key, general, ….",
  ]);
});

test("no English sentence takes Chinese punctuation from its text or its lists", () => {
  const inner = message("ceremony.phase.freeze", {});
  const punctuated = entries.flatMap(([key, [, en]]) => {
    const values = Object.fromEntries(names(en).map((name) => [name, ["甲", 2, inner]]));
    return /[、，。；：（）！？]/.test(sayFrom(catalogue, { key, values }, "en")) ? [key] : [];
  });
  // Names the comma it speaks of.
  expect(punctuated).toEqual(["draw.field.comma"]);
});

test("English counts one of a thing in the singular", () => {
  const said = (count: number) => say(message("verify.bag.missing", { count, paths: "x" }), "en");
  expect([0, 1, 2].map(said)).toEqual([
    "0 files are missing: x",
    "1 file is missing: x",
    "2 files are missing: x",
  ]);
  // Limits and settings, which are never one.
  const constant = new Set([
    "most",
    "ratio",
    "factor",
    "least",
    "groups",
    "size",
    "days",
    "rows",
    "columns",
    "strokes",
    "points",
    "team",
    "ms",
  ]);
  // What may follow a name or a number without being counted by it.
  const verb =
    /^(is|has|was|does|differs|exists|begins|ends|holds|repeats|stands|gives|takes|goes|keeps|says|needs|unpacks|inflates|leads|locks|signs|signed|refuses|confirms|leaves|names|shows|belongs|sealed|meets|matches|fails|pass|brings|runs|counts|this|its|as|files?\.csv)$/;
  const plural = entries.flatMap(([key, [, en]]) =>
    [...en.matchAll(/\{([^{}|]+)\}(?: [a-z-]+)?? ([a-z]+s)\b(?!['’])/g)].flatMap(
      ([found, name = "", word = ""]) => (constant.has(name) || verb.test(word) ? [] : [`${key}: ${found}`]),
    ),
  );
  expect(plural).toEqual([]);
});

test("roles, draws, reasons and phases have their words, and nothing else has words like theirs", () => {
  const named = (kind: string, names: readonly string[]) => names.map((name) => `${kind}.${name}`);
  const wanted = [
    ...named("term.role", roles),
    ...named("term.draw", draws),
    ...named("rules.draw", draws),
    ...named("term.reason", [...new Set([...unitReasons, ...inspectorReasons])]),
    ...named("ceremony.phase", phases),
    ...named("term.reader", ["1", "2", "3"]),
  ];
  expect(Object.keys(terms).sort()).toEqual(wanted.sort());
});
