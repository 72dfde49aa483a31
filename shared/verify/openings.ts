import { commitmentOf, excludedCode } from "../draw/names.ts";
import { drawOf } from "../draw/pool.ts";
import { tierAllowed } from "../draw/rule.ts";
import { type Message, message } from "../text/text.ts";
import { type Case, given, without } from "./case.ts";
import { type Check, type Finding, fail, notPossible, pass } from "./check.ts";

/** At disclosure (protocol, last checks): who was drawn, excluded or in tier 2 is opened, and every opening holds. */
export function checkOpenings(c: Case): Check[] {
  const opened = commitments(c);
  const named = (name: Message, finding: Finding): Check => ({ name, ...finding });
  return [
    named(message("verify.name.openings-hold", {}), openingsHold(c, opened)),
    named(message("verify.name.openings-one", {}), openingsOne(c, opened)),
    named(message("verify.name.openings-drawn", {}), drawnOpened(c)),
    named(message("verify.name.openings-excluded", {}), excludedOpened(c, opened)),
    named(message("verify.name.openings-tier", {}), tierOpened(c)),
    named(message("verify.name.tier-size", {}), tierSize(c)),
  ];
}

/** The commitment each line of `names.csv` opens, by line. */
function commitments(c: Case): readonly string[] {
  return (c.contents["names.csv"] ?? []).map((line) => commitmentOf(line, c.platform.hash));
}

function openingsHold(c: Case, opened: readonly string[]): Finding {
  return given(c, ["names.csv", "pool.csv", "excluded.csv"], (contents) => {
    const committed = new Map(contents["pool.csv"].map(({ code, commitment }) => [code, commitment]));
    const excluded = new Set(contents["excluded.csv"].map(({ draw, commitment }) => `${draw},${commitment}`));
    for (const [index, { code }] of contents["names.csv"].entries()) {
      const commitment = opened[index] ?? "";
      const holds = isExcluded(code)
        ? excluded.has(`${drawOf(code)},${commitment}`)
        : committed.get(code) === commitment;
      if (!holds) return fail("verify.openings.other", { line: index + 2, code });
    }
    return pass("verify.openings.hold", { count: opened.length });
  });
}

/** One salt a unit: a unit that stood under two commitments could be drawn twice and would not be passed over. */
function openingsOne(c: Case, opened: readonly string[]): Finding {
  return given(c, ["names.csv"], ({ "names.csv": names }) => {
    const first = new Map<string, { readonly commitment: string; readonly line: number }>();
    for (const [index, { code, id }] of names.entries()) {
      const commitment = opened[index] ?? "";
      // An inspector's certificate number may happen to be a unit's id.
      const key = drawOf(code) === "JC" ? `JC,${id}` : id;
      const before = first.get(key);
      if (before && before.commitment !== commitment)
        return fail("verify.openings.two", { first: before.line, second: index + 2 });
      if (!before) first.set(key, { commitment, line: index + 2 });
    }
    return pass("verify.openings.one", { count: first.size });
  });
}

function drawnOpened(c: Case): Finding {
  return (
    without(c, "draw") ??
    given(c, ["names.csv", "result.csv"], ({ "names.csv": names, "result.csv": result }) => {
      const codes = new Set(names.map(({ code }) => code));
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

function excludedOpened(c: Case, opened: readonly string[]): Finding {
  return given(c, ["names.csv", "excluded.csv"], ({ "names.csv": names, "excluded.csv": excluded }) => {
    const here = new Set(names.map(({ code }, index) => `${code},${opened[index]}`));
    const units = excluded.filter(({ draw }) => draw !== "JC");
    const closed = units.find(({ draw, commitment }) => !here.has(`${excludedCode(draw)},${commitment}`));
    return closed
      ? fail("verify.openings.excluded-closed", { draw: closed.draw, commitment: closed.commitment })
      : pass("verify.openings.excluded", { count: units.length });
  });
}

function tierOpened(c: Case): Finding {
  return given(c, ["names.csv", "pool.csv"], ({ "names.csv": names, "pool.csv": pool }) => {
    const codes = new Set(names.map(({ code }) => code));
    const second = pool.filter(({ tier }) => tier === 2);
    const closed = second.find(({ code }) => !codes.has(code));
    return closed
      ? fail("verify.openings.tier-closed", { code: closed.code })
      : pass("verify.openings.tier", { count: second.length });
  });
}

/** Tier 2 is as large as the units visited once: only the openings of the year's earlier quarters tell how many those are. */
function tierSize(c: Case): Finding {
  return given(c, ["basis.csv", "pool.csv"], ({ "basis.csv": basis, "pool.csv": pool }) => {
    if (!tierAllowed(2, "ZD", basis)) return pass("verify.tier-size.none", {});
    return notPossible("verify.tier-size.earlier", { count: pool.filter(({ tier }) => tier === 2).length });
  });
}

function isExcluded(code: string): boolean {
  return code === excludedCode(drawOf(code));
}
