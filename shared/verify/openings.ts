import type { NameLine } from "../draw/model.ts";
import { commitmentOf, excludedCode } from "../draw/names.ts";
import { drawOf } from "../draw/pool.ts";
import { tierAllowed } from "../draw/rule.ts";
import { type Message, message } from "../text/text.ts";
import { type Case, given, without } from "./case.ts";
import { type Check, type Finding, fail, notPossible, pass } from "./check.ts";

/** The files that may hold openings: what was disclosed with the bag comes before what a reader has opened. */
const files = ["openings.csv", "names.csv"] as const;
type File = (typeof files)[number];

/** What a file opens, with the commitment of each line. */
interface Opened {
  readonly file: File;
  readonly lines: readonly NameLine[];
  readonly commitments: readonly string[];
}

/** At disclosure (protocol, last checks): who was drawn, excluded or in tier 2 is opened, and every opening holds. */
export function checkOpenings(c: Case): Check[] {
  const all = files.flatMap((file): Opened[] => {
    const lines = c.contents[file];
    return lines
      ? [{ file, lines, commitments: lines.map((line) => commitmentOf(line, c.platform.hash)) }]
      : [];
  });
  const named = (name: Message, finding: Finding): Check => ({ name, ...finding });
  return [
    named(message("verify.name.openings-hold", {}), openingsHold(c, all)),
    named(message("verify.name.openings-one", {}), openingsOne(c, all)),
    named(message("verify.name.openings-drawn", {}), drawnOpened(c, all)),
    named(message("verify.name.openings-excluded", {}), excludedOpened(c, all)),
    named(message("verify.name.openings-tier", {}), tierOpened(c, all)),
    named(message("verify.name.tier-size", {}), tierSize(c)),
  ];
}

/** What has to be here beside other files: the first that there is, and where there is none what a reader would have opened. */
function fileOf([first]: readonly Opened[]): File {
  return first?.file ?? "names.csv";
}

function openingsHold(c: Case, all: readonly Opened[]): Finding {
  return given(c, [fileOf(all), "pool.csv", "excluded.csv"], (contents) => {
    const pool = contents["pool.csv"];
    const excluded = new Set(contents["excluded.csv"].map(({ draw, commitment }) => `${draw},${commitment}`));
    for (const { file, lines, commitments } of all)
      for (const [index, { code }] of lines.entries()) {
        const commitment = commitments[index] ?? "";
        const line = index + 2;
        // No inspector is ever disclosed.
        if (file === "openings.csv" && drawOf(code) === "JC")
          return fail("verify.openings.inspector", { file, line, code });
        const holds = isExcluded(code)
          ? excluded.has(`${drawOf(code)},${commitment}`)
          : pool.commitmentOf(code) === commitment;
        if (!holds) return fail("verify.openings.other", { file, line, code });
      }
    return pass("verify.openings.hold", { count: all[0]?.lines.length ?? 0 });
  });
}

/** One salt a unit: a unit that stood under two commitments could be drawn twice and would not be passed over. */
function openingsOne(c: Case, all: readonly Opened[]): Finding {
  return given(c, [fileOf(all)], () => {
    let count = 0;
    for (const { file, lines, commitments } of all.toReversed()) {
      const first = new Map<string, { readonly commitment: string; readonly line: number }>();
      for (const [index, { code, id }] of lines.entries()) {
        const commitment = commitments[index] ?? "";
        // An inspector's certificate number may happen to be a unit's id.
        const key = drawOf(code) === "JC" ? `JC,${id}` : id;
        const before = first.get(key);
        if (before && before.commitment !== commitment)
          return fail("verify.openings.two", { file, first: before.line, second: index + 2 });
        if (!before) first.set(key, { commitment, line: index + 2 });
      }
      count = first.size;
    }
    return pass("verify.openings.one", { count });
  });
}

function drawnOpened(c: Case, all: readonly Opened[]): Finding {
  return (
    without(c, "draw") ??
    given(c, [fileOf(all), "result.csv"], ({ "result.csv": result }) => {
      const codes = codesIn(all);
      const closed = result.find(({ code }) => !codes.has(code));
      if (closed) return fail("verify.openings.drawn-closed", { code: closed.code });
      const waived =
        c.contents["amendments.csv"]?.filter(({ kind }) => kind === "waive").map(({ unit }) => unit) ?? [];
      return waived.length === 0
        ? pass("verify.openings.drawn", { count: result.length })
        : pass("verify.openings.drawn-waived", { count: result.length, waived });
    })
  );
}

function codesIn([first]: readonly Opened[]): ReadonlySet<string> {
  return new Set(first?.lines.map(({ code }) => code));
}

function excludedOpened(c: Case, all: readonly Opened[]): Finding {
  return given(c, [fileOf(all), "excluded.csv"], ({ "excluded.csv": excluded }) => {
    const [first] = all;
    const here = new Set(first?.lines.map(({ code }, index) => `${code},${first.commitments[index]}`));
    const units = excluded.filter(({ draw }) => draw !== "JC");
    const closed = units.find(({ draw, commitment }) => !here.has(`${excludedCode(draw)},${commitment}`));
    return closed
      ? fail("verify.openings.excluded-closed", { draw: closed.draw, commitment: closed.commitment })
      : pass("verify.openings.excluded", { count: units.length });
  });
}

function tierOpened(c: Case, all: readonly Opened[]): Finding {
  return given(c, [fileOf(all), "pool.csv"], ({ "pool.csv": pool }) => {
    const codes = codesIn(all);
    const second = pool.codesOf(2);
    const closed = second.find((code) => !codes.has(code));
    return closed !== undefined
      ? fail("verify.openings.tier-closed", { code: closed })
      : pass("verify.openings.tier", { count: second.length });
  });
}

/** Tier 2 is as large as the units visited once: only the openings of the year's earlier quarters tell how many those are. */
function tierSize(c: Case): Finding {
  return given(c, ["basis.csv", "pool.csv"], ({ "basis.csv": basis, "pool.csv": pool }) => {
    if (!tierAllowed(2, "ZD", basis)) return pass("verify.tier-size.none", {});
    return notPossible("verify.tier-size.earlier", { count: pool.codesOf(2).length });
  });
}

function isExcluded(code: string): boolean {
  return code === excludedCode(drawOf(code));
}
