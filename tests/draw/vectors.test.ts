import { describe, expect, test } from "vitest";
import {
  type AmendmentRequest,
  amend,
  applyAmendment,
  replayAmendments,
} from "../../shared/draw/amendments.ts";
import { parseAssignment } from "../../shared/draw/assignment.ts";
import { checkFreeze } from "../../shared/draw/freeze.ts";
import { parseResult } from "../../shared/draw/result.ts";
import { vectors } from "../support/vectors.ts";
import { expectedOf, freezeInputOf, hash } from "./frozen-vector.ts";
import { ceremonyOf, must, reread } from "./whole-ceremony.ts";

const requestOf = (kind: string, unit: string, inspector: string): AmendmentRequest =>
  kind === "waive" ? { kind, unit } : { kind: kind as "substitute" | "exchange", unit, inspector };

test("there are twenty-two cases", () => expect(vectors).toHaveLength(22));

describe.each(vectors.map((vector, index) => ({ case: index + 1, vector })))("case $case", ({ vector }) => {
  const { files, atLock } = ceremonyOf(vector);
  const expected = expectedOf(vector);

  test("every file has the expected digest", () => {
    const digests = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, hash(text)]));
    expect(digests).toEqual(vector.expect.digests);
    expect(atLock.seed).toBe(vector.expect.seed);
  });

  test("units and teams are the expected ones", () => {
    expect(parseResult(files["result.csv"] ?? "")).toEqual({ ok: true, value: expected.result });
    expect(parseAssignment(files["assignment.csv"] ?? "")).toEqual({ ok: true, value: expected.assignment });
  });

  test("a freeze lets the case pass", () => {
    expect(checkFreeze(freezeInputOf(vector).input)).toMatchObject({ ok: true });
  });

  test("every file read back writes the same bytes", () => {
    expect(Object.keys(reread).sort()).toEqual(Object.keys(files).sort());
    for (const [name, text] of Object.entries(files)) {
      expect(reread[name]?.(text), name).toEqual({ ok: true, value: text });
    }
  });

  test("amendments follow by rule, and those without a successor are refused", () => {
    let state = atLock;
    let refused = 0;
    const askInVain = () => {
      for (const [after, kind, unit, inspector] of vector.refused) {
        if (after !== state.lines.length) continue;
        refused += 1;
        expect(amend(state, requestOf(kind, unit, inspector), hash)).toMatchObject({ ok: false });
      }
    };
    askInVain();
    for (const [kind, unit, inspector] of vector.amend) {
      state = applyAmendment(state, must(amend(state, requestOf(kind, unit, inspector), hash)));
      askInVain();
    }
    expect(state.lines).toEqual(expected.amendments);
    expect([...state.teams].map(([unit, team]) => [unit, ...team])).toEqual(vector.expect.teams);
    expect(refused).toBe(vector.refused.length);
    expect(replayAmendments(atLock, expected.amendments, hash)).toEqual({ ok: true, value: state });
  });
});
