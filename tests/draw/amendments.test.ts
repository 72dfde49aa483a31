import { describe, expect, test } from "vitest";
import {
  type AmendmentRequest,
  amend,
  applyAmendment,
  needsWrittenReason,
  replayAmendments,
  type Teams,
  teamsAtLock,
} from "../../shared/draw/amendments.ts";
import { noDigest } from "../../shared/draw/model.ts";
import { hash } from "./frozen-vector.ts";
import { must } from "./whole-ceremony.ts";

/** Teams given outright: the tickets of `amend` do not depend on how they came about. */
const at = (teams: Record<string, string[]>, inspectors: string[], barred: [string, string][] = []): Teams =>
  teamsAtLock({
    seed: noDigest,
    conflicts: { salt: noDigest, pairs: barred.map(([unit, inspector]) => ({ unit, inspector })) },
    inspectors,
    result: Object.keys(teams).map((code) => ({ code })),
    assignment: Object.entries(teams).flatMap(([unit, team]) =>
      team.map((inspector, index) => ({ unit, position: index + 1, inspector, ticket: noDigest })),
    ),
  });
const amended = (state: Teams, ...requests: AmendmentRequest[]): Teams =>
  requests.reduce((now, request) => applyAmendment(now, must(amend(now, request, hash))), state);
const substitute = (unit: string, inspector: string) => ({ kind: "substitute", unit, inspector }) as const;
const exchange = (unit: string, inspector: string) => ({ kind: "exchange", unit, inspector }) as const;
const waive = (unit: string) => ({ kind: "waive", unit }) as const;
const refusal = (state: Teams, request: AmendmentRequest) => {
  const made = amend(state, request, hash);
  return made.ok ? "granted" : made.refusal.key;
};

describe("a substitute", () => {
  const state = at(
    { "TS-001": ["JC-001", "JC-002"], "ZD-001": ["JC-003", "JC-001"], "ZD-002": ["JC-003", "JC-004"] },
    ["JC-001", "JC-002", "JC-003", "JC-004"],
  );

  test("is the one who holds the fewest units, and takes the position", () => {
    const next = amended(state, substitute("TS-001", "JC-001"));
    expect(next.lines).toEqual([
      {
        number: 1,
        kind: "substitute",
        unit: "TS-001",
        inspector: "JC-001",
        replacement: "JC-004",
        otherUnit: "",
      },
    ]);
    expect(next.teams.get("TS-001")).toEqual(["JC-004", "JC-002"]);
  });

  test("is counted without waived units", () => {
    const eased = amended(state, waive("ZD-001"), waive("ZD-002"));
    const tickets = ["JC-003", "JC-004"].map((who) => [hash(`${noDigest},TS-001,${who},${noDigest}`), who]);
    const lower = tickets.sort()[0]?.[1];
    expect(amended(eased, substitute("TS-001", "JC-001")).lines.at(-1)?.replacement).toBe(lower);
  });

  test("is never one whom an earlier line took away from that unit, until nobody is left", () => {
    const twice = amended(state, substitute("TS-001", "JC-001"), substitute("TS-001", "JC-004"));
    expect(twice.teams.get("TS-001")).toEqual(["JC-003", "JC-002"]);
    expect(refusal(twice, substitute("TS-001", "JC-003"))).toBe("draw.amend.nobody");
  });

  test("may be replaced again, but then the reason is written down", () => {
    expect(needsWrittenReason(state, substitute("TS-001", "JC-001"))).toBe(false);
    const once = amended(state, substitute("TS-001", "JC-001"));
    expect(needsWrittenReason(once, substitute("TS-001", "JC-004"))).toBe(true);
    expect(needsWrittenReason(once, substitute("ZD-002", "JC-004"))).toBe(false);
    expect(needsWrittenReason(once, waive("TS-001"))).toBe(false);
  });
});

describe("an exchange", () => {
  const teams = {
    "TS-001": ["JC-001", "JC-002"],
    "ZD-001": ["JC-003", "JC-004"],
    "ZD-002": ["JC-003", "JC-001"],
  };
  const everybody = ["JC-001", "JC-002", "JC-003", "JC-004"];

  test("moves both, bars the inspector and not the replacement", () => {
    const next = amended(at(teams, everybody, [["TS-001", "JC-004"]]), exchange("TS-001", "JC-001"));
    expect(next.lines[0]).toMatchObject({ replacement: "JC-003", otherUnit: "ZD-001" });
    expect(next.teams.get("TS-001")).toEqual(["JC-003", "JC-002"]);
    expect(next.teams.get("ZD-001")).toEqual(["JC-001", "JC-004"]);
    expect(next.barred.has("TS-001,JC-001")).toBe(true);
    expect(next.barred.has("ZD-001,JC-003")).toBe(false);
    expect(needsWrittenReason(next, exchange("ZD-001", "JC-001"))).toBe(true);
  });

  test("takes no unit where either would be barred or stand twice, nor a waived one", () => {
    const both: [string, string][] = [
      ["TS-001", "JC-003"],
      ["TS-001", "JC-004"],
    ];
    expect(refusal(at(teams, everybody, both), exchange("TS-001", "JC-001"))).toBe("draw.amend.no-exchange");
    expect(refusal(at(teams, everybody, [["ZD-001", "JC-001"]]), exchange("TS-001", "JC-001"))).toBe(
      "draw.amend.no-exchange",
    );
    expect(refusal(amended(at(teams, everybody), waive("ZD-001")), exchange("TS-001", "JC-001"))).toBe(
      "draw.amend.no-exchange",
    );
  });

  test("goes to the first unit on the list where one person could be met at several", () => {
    const met = {
      "TS-001": ["JC-001", "JC-002"],
      "ZD-002": ["JC-003", "JC-004"],
      "ZD-001": ["JC-003", "JC-005"],
    };
    const barred: [string, string][] = [
      ["TS-001", "JC-004"],
      ["TS-001", "JC-005"],
    ];
    const next = amended(at(met, everybody, barred), exchange("TS-001", "JC-002"));
    expect(next.lines[0]).toMatchObject({ replacement: "JC-003", otherUnit: "ZD-002" });
  });
});

describe("refused", () => {
  const state = at({ "TS-001": ["JC-001", "JC-002"] }, ["JC-001", "JC-002", "JC-003"]);

  test("any line on a waived unit, on a unit that was not drawn, for somebody who is not in that team", () => {
    const waived = amended(state, waive("TS-001"));
    for (const request of [waive("TS-001"), substitute("TS-001", "JC-001"), exchange("TS-001", "JC-001")]) {
      expect(refusal(waived, request)).toBe("draw.amend.waived");
      expect(refusal(state, { ...request, unit: "TS-002" })).toBe("draw.amend.unknown");
    }
    expect(refusal(state, substitute("TS-001", "JC-003"))).toBe("draw.amend.not-in-team");
    expect(refusal(state, exchange("TS-001", "JC-003"))).toBe("draw.amend.not-in-team");
  });

  test("a replay of a line that the rule would not give, or by a wrong number", () => {
    const [line] = amended(state, substitute("TS-001", "JC-001")).lines;
    if (!line) throw new Error("no line was made");
    expect(replayAmendments(state, [line], hash).ok).toBe(true);
    for (const forged of [
      { ...line, replacement: "JC-001" },
      { ...line, number: 2 },
    ]) {
      expect(replayAmendments(state, [forged], hash)).toMatchObject({
        ok: false,
        refusal: { key: "draw.amend.not-by-rule" },
      });
    }
  });
});
