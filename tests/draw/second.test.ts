import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seedFile } from "../../shared/draw/seed.ts";
import { ceremonies } from "../support/ceremonies.ts";
import { spoil, spoils } from "../support/spoilt.ts";
import { vectors } from "../support/vectors.ts";
import { frozen, held } from "./held.ts";
import { plain, read, retell } from "./retold.ts";
import { rows, sha256 } from "./second/bytes.ts";
import { amended, hold, seatedIn } from "./second/ceremony.ts";
import { objections, slip } from "./second/objections.ts";

describe("the second implementation, by itself, on the known answers", () => {
  for (const [i, told] of vectors.entries()) {
    test(`case ${i + 1}, ${told.ceremony}`, () => {
      const files = hold(told);
      for (let n = 0; n <= told.amend.length; n++) {
        const before = files["amendments.csv"] ?? "";
        for (const [after, kind, unit, inspector] of told.refused) {
          if (after === n) expect(amended(files, before, kind, unit, inspector)).toBeNull();
        }
        const request = told.amend[n];
        if (request !== undefined) files["amendments.csv"] = amended(files, before, ...request) ?? "refused";
      }
      const teams = rows(files["result.csv"] ?? "").map(([, , unit = ""]) => {
        const members = seatedIn(files).filter(([where]) => where === unit);
        return [unit, ...members.map(([, who]) => who)];
      });
      expect(teams).toEqual(told.expect.teams);
      const table = (name: string) => rows(files[name] ?? "").map((row) => row.join(","));
      expect(objections(told)).toEqual([]);
      expect(sha256(files["seed.txt"] ?? "")).toBe(told.expect.seed);
      expect(table("result.csv")).toEqual(told.expect.result.map((row) => row.join(",")));
      expect(table("assignment.csv")).toEqual(told.expect.assignment.map((row) => row.join(",")));
      expect(table("amendments.csv")).toEqual(told.expect.amendments.map((row) => row.join(",")));
      const digests = Object.entries(files).map(([name, text]) => [name, sha256(text)]);
      expect(Object.fromEntries(digests)).toEqual(told.expect.digests);
    });
  }
});

/** The same ceremonies in every run; a counterexample is printed with it and shrunk. */
const seed = 20170005;

describe("both implementations on random ceremonies", () => {
  const met = {
    frozen: 0,
    refused: 0,
    granted: 0,
    denied: 0,
    drawn: 0,
    empty: 0,
    overlaps: 0,
    tiers: 0,
    short: 0,
  };

  test("every file is the same, byte for byte, and so is every refusal", () => {
    fc.assert(
      fc.property(ceremonies, (ceremony) => {
        const before = frozen(ceremony);
        expect(objections(retell(ceremony, plain(ceremony))).length === 0).toBe(before.ok);
        if (!before.ok) {
          met.refused++;
          return;
        }
        met.frozen++;
        const { files, asked } = held(ceremony, before.value);
        const dealt = read(files["names.csv"] ?? "", files["conflicts.csv"] ?? "", before.value.nonce);
        const again = hold(retell(ceremony, dealt));
        for (const { request, granted } of asked) {
          const inspector = request.kind === "waive" ? "" : request.inspector;
          const next = amended(again, again["amendments.csv"] ?? "", request.kind, request.unit, inspector);
          expect(next !== null).toBe(granted);
          if (next !== null) again["amendments.csv"] = next;
          met[granted ? "granted" : "denied"]++;
        }
        expect(files).toEqual(again);
        count(files);
      }),
      { seed, numRuns: 5000 },
    );
    for (const [what, times] of Object.entries(met)) expect(times, what).toBeGreaterThan(200);
  });

  /** What the sample contained, so that a generator gone dull is noticed. */
  function count(files: Record<string, string>) {
    const plan = rows(files["plan.csv"] ?? "");
    const pool = rows(files["pool.csv"] ?? "");
    const drawn = rows(files["result.csv"] ?? "").length;
    const quota = plan.filter((row) => row[0] !== "JC").reduce((sum, row) => sum + Number(row[4]), 0);
    met.drawn += drawn;
    if (drawn < quota) met.short++;
    if (plan.some((row) => row[3] === "0")) met.empty++;
    if (pool.some((row) => row[1] === "2")) met.tiers++;
    if (new Set(pool.map((row) => row[2])).size < pool.length) met.overlaps++;
  }

  test("a spoilt ceremony is refused by both or by neither", () => {
    const refused = new Set<string>();
    fc.assert(
      fc.property(ceremonies, spoil, (good, what) => {
        const bad = spoils[what]?.(good) ?? good;
        const doubts = objections(retell(bad, plain(bad)));
        if (doubts.length > 0 && objections(retell(good, plain(good))).length === 0) refused.add(what);
        expect({ what, refused: doubts.length > 0, doubts }).toEqual({
          what,
          refused: !frozen(bad).ok,
          doubts,
        });
      }),
      { seed, numRuns: 3000 },
    );
    expect([...refused].sort()).toEqual(Object.keys(spoils).sort());
  });

  test("a slip is twelve digits to both", () => {
    const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 11, maxLength: 13 });
    const other = fc
      .tuple(fc.nat(11), fc.constantFrom("x", " ", "-", "０", "٣", "\n", "\r", ","))
      .map(([at, sign]) => {
        const whole = "000000000000";
        return whole.slice(0, at) + sign + whole.slice(at + 1);
      });
    fc.assert(
      fc.property(fc.oneof(digits, other), (written) => {
        const slips = { freeze: "0".repeat(64), nonce: "0".repeat(64), slips: [written] };
        expect(seedFile(slips).ok).toBe(slip(written));
      }),
      { seed, numRuns: 500 },
    );
  });

  test("the codes of a freeze are the numbers from 1, dealt anew, with a salt for each unit", () => {
    fc.assert(
      fc.property(ceremonies, (ceremony) => {
        const before = frozen(ceremony);
        if (!before.ok) return;
        const names = rows(before.value.sealed["names.csv"]);
        for (const draw of ["TS", "ZD", "YB", "JC"]) {
          const codes = names
            .map((row) => row[0] ?? "")
            .filter((code) => code.startsWith(`${draw}-`) && code !== `${draw}-x`);
          expect(codes).toEqual(codes.map((_, i) => `${draw}-${String(i + 1).padStart(3, "0")}`));
        }
        const people = new Set(names.map((row) => `${row[0]?.startsWith("JC")},${row[1]}`));
        expect(new Set(names.map((row) => row[2])).size).toBe(people.size);
      }),
      { seed, numRuns: 200 },
    );
  });
});
