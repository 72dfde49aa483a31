import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { unseal } from "../../electron/services/office/sealing.ts";
import type { Input } from "../../shared/contract/rpc.ts";
import { parseConflicts } from "../../shared/draw/conflicts.ts";
import type { AmendmentKind } from "../../shared/draw/model.ts";
import { parseNames } from "../../shared/draw/names.ts";
import type { ToldUnit } from "../../shared/inspection/told.ts";
import type { VisitEntry } from "../../shared/inspection/visits.ts";
import { passphrases } from "../../shared/office/keepers.ts";
import { amended } from "../draw/second/ceremony.ts";
import { good } from "./hold-in-windows.ts";
import { byRecovery, bySlips, type ListKeys, said, type Typed, type YearOffice } from "./office-year.ts";
import { filesBelow, where } from "./on-disk.ts";
import { succeeded } from "./outcome.ts";
import { visitTo, wrong } from "./visits.ts";

/** What is done with a locked list of an office's year, through the contract, and what has to be so after each step. */

const signed = { officer: "示例负责人", supervisor: "示例监督人" } as const;
const asked = { ...signed, asked: "示例提出人", reason: "派单" } as const;
const approver = "示例批准人";

export type OpenList = ReturnType<typeof openListOf>;

export function openListOf(
  office: YearOffice,
  drawn: { readonly ceremony: string; readonly keys: ListKeys },
) {
  const { held, folder } = office;
  const { ceremony } = drawn;
  const { client } = held.console;
  let { keys } = drawn;
  let versions = 1;
  let record = 0;
  const bags = join(folder, "bags");
  const open = (scope: Input<"openList">["scope"], team: boolean, typed: Typed) =>
    held.change("openList", { ...asked, ceremony, scope, team, ...typed });
  const shown = async () =>
    good(await client.call("openedUnits", { ceremony, search: "", sendable: false, from: 0, count: 500 }));
  const told = async (): Promise<readonly ToldUnit[]> =>
    good(await client.call("visits", { ceremony, search: "", from: 0, count: 500 })).units;
  const inOrder = async () => (await told()).map(({ code }) => code);
  const entryOf = (unit: string, day: string, more: Partial<VisitEntry> = {}): VisitEntry => {
    record += 1;
    const visit = { recordNumber: `示例记录${record}`, actCode: "", joint: false, monitoring: false };
    return visitTo(unit, { first: day, last: day, visit, ...more });
  };
  const toVisit = async (standing: ToldUnit["standing"]) =>
    (await told()).filter((one) => one.standing === standing).map(({ code }) => code);
  const recordAll = async (entries: readonly VisitEntry[]) =>
    good(await held.change("recordVisits", { ceremony, entries }));

  /** What the sealed file holds, as a test may read it. */
  const sealed = async () => {
    const name = readdirSync(bags).find((one) => one === ceremony) ?? "";
    const bytes = readFileSync(join(bags, name, "data/sealed/names.age"));
    const files = succeeded(
      await unseal(bytes, succeeded(passphrases(drawn.keys.officer, drawn.keys.supervisor))),
    );
    const text = (file: string) => Buffer.from(files.get(file) ?? []).toString("utf8");
    return { names: succeeded(parseNames(text("names.csv"))), conflicts: text("conflicts.csv") };
  };
  /** The salts of these units stand on the disk, and no other of the list's. */
  const onDiskAre = async (units: readonly string[]) => {
    const { names, conflicts } = await sealed();
    const due = new Set(names.flatMap(({ code, salt }) => (units.includes(code) ? [salt] : [])));
    const files = filesBelow(folder);
    for (const { code, salt } of names)
      expect([code, where(files, salt).length > 0]).toEqual([code, due.has(salt)]);
    expect(where(files, succeeded(parseConflicts(conflicts)).salt)).toEqual([]);
  };
  const isFirst = ceremony.includes("Q1");

  return {
    ceremony,
    get keys() {
      return keys;
    },
    versions: () => versions,
    open,

    /** Some units without their teams, one with its team and its slip, all of an inspector, and all; each shows its own and no others. */
    openEveryScope: async (typed: Typed) => {
      const units = await inOrder();
      const [one = "", other = ""] = units;
      good(await open({ kind: "units", units: [other] }, false, typed));
      expect((await shown()).units.map(({ code }) => code)).toEqual([other]);
      expect((await shown()).units.flatMap(({ team }) => team.flatMap(({ name }) => name ?? []))).toEqual([]);
      good(await open({ kind: "units", units: [one] }, true, typed));
      if (isFirst) await onDiskAre([]);
      const slip = { ceremony, unit: one, tasks: ["示例检查内容"], joint: "", monitoring: true };
      good(await held.change("fileDispatch", { ...slip, issuer: approver, due: "" }));
      if (isFirst) await onDiskAre([one]);
      const [first] = (await shown()).units;
      const inspector = first?.team[0]?.code ?? "";
      good(await client.call("closeList", { ceremony }));
      good(await open({ kind: "inspector", inspector }, false, typed));
      const theirs = (await shown()).units;
      expect(theirs.every(({ team }) => team.some(({ code }) => code === inspector))).toBe(true);
      said(await open({ kind: "units", units: ["ZD-999"] }, true, typed), "inspection.not-drawn");
      good(await open({ kind: "all" }, true, typed));
      expect((await shown()).units.map(({ code }) => code)).toEqual(units);
      if (isFirst) await onDiskAre([one]);
    },

    /** An exchange; a substitute, and for that one others until nobody is left; a waiver. A second implementation has each line too. */
    recuse: async (typed: Typed) => {
      const units = await inOrder();
      const { conflicts } = await sealed();
      const file = (name: string) => readFileSync(join(bags, ceremony, "data/public", name), "utf8");
      const names = ["pool.csv", "result.csv", "assignment.csv", "seed.txt"];
      const files = {
        ...Object.fromEntries(names.map((name) => [name, file(name)])),
        "conflicts.csv": conflicts,
      };
      let second = "number,kind,unit,inspector,replacement,other-unit\n";
      const amend = async (kind: AmendmentKind, unit: string, inspector: string, ground: string) => {
        const ruled = amended(files, second, kind, unit, inspector);
        const request = { ceremony, kind, unit, inspector, ground, approver, ...signed, reason: "示例缘由" };
        const answer = await held.change("amendList", { ...request, ...typed });
        if (ruled === null) {
          said(answer, kind === "exchange" ? "draw.amend.no-exchange" : "draw.amend.nobody");
          return false;
        }
        good(answer);
        second = ruled;
        versions += 1;
        const { amendments } = good(await client.call("amendments", { ceremony }));
        const line = amendments.at(-1);
        expect(line?.isFiled).toBe(true);
        const { number, replacement, otherUnit } = line ?? {};
        expect(
          second.endsWith(`\n${[number, kind, unit, inspector, replacement, otherUnit].join(",")}\n`),
        ).toBe(true);
        return true;
      };
      const memberOf = async (unit: string, at: number) =>
        (await shown()).units.find(({ code }) => code === unit)?.team[at]?.code ?? "";
      const [one = "", other = ""] = units;
      await amend("exchange", one, await memberOf(one, 0), "conflict");
      // The same place again and again, until the rule finds nobody.
      for (;;) {
        const inspector = await memberOf(other, 0);
        const weighed = await client.call("weighRecusal", {
          ...{ commandId: crypto.randomUUID(), ceremony, unit: other, inspector },
          ...typed,
        });
        const { substitutes } = good(weighed);
        const done = await amend("substitute", other, inspector, "conflict");
        expect(done).toBe(substitutes > 0);
        if (!done) break;
      }
      // Everybody else has gone from there, so nobody changes places with whom is left either.
      expect(await amend("exchange", other, await memberOf(other, 0), "conflict")).toBe(false);
      const waived = units.findLast((unit) => unit.startsWith("YB")) ?? "";
      await amend("waive", waived, "", "抽查期内已被专项行动检查覆盖");
    },

    /** All but two of the units: of one of these the result comes later. Results in time are those that say so by the sheet's own count. */
    visitMost: async (day: string) => {
      const units = (await toVisit("unvisited")).slice(0, -1);
      const [late = "", ...others] = units;
      await recordAll(others.map((unit, index) => entryOf(unit, day, index === 0 ? { result: wrong } : {})));
      const { result: _, ...bare } = entryOf(late, day);
      await recordAll([bare]);
      expect(await toVisit("due")).toEqual([late]);
      expect((await told()).find(({ code }) => code === late)).toMatchObject({ overdue: false });
      const [corrected = ""] = others;
      const before = good(await client.call("visit", { ceremony, unit: corrected }));
      const entry = { ...before, visit: { ...before.visit, actCode: "示例码" } };
      good(await held.change("correctResult", { ceremony, entry, reason: "笔误" }));
      if (isFirst) await onDiskAre([...units, (await inOrder())[0] ?? ""]);
    },

    /** The result that was missing, over its day. */
    recordLate: async () => {
      const [late = ""] = await toVisit("due");
      expect((await told()).find(({ code }) => code === late)).toMatchObject({ overdue: true });
      // What is pushed is of the last change; a day passes without one.
      const view = good(await client.call("view", {}));
      const due = "due" in view ? view.due.map(({ said: { key } }) => key) : [];
      expect(due).toContain("due.results-over");
      const before = good(await client.call("visit", { ceremony, unit: late }));
      await recordAll([{ ...before, result: wrong }]);
      expect(await toVisit("due")).toEqual([]);
    },

    /** What is left, opened again: the program has forgotten it. `unknown`: the year without a calendar into which the deadline falls. */
    visitRest: async (day: string, typed: Typed, unknown?: string) => {
      good(await client.call("closeList", { ceremony }));
      const units = await toVisit("unvisited");
      expect(units.length).toBeGreaterThan(0);
      const entries = units.map((unit) => entryOf(unit, day));
      said(await held.change("recordVisits", { ceremony, entries }), "inspection.result-closed");
      good(await open({ kind: "units", units: [...units] }, false, typed));
      if (unknown !== undefined) {
        const [first] = entries;
        const { result: _, ...bare } = first ?? entryOf("", day);
        await recordAll([bare]);
        const { deadline } = (await told()).find(({ code }) => code === bare.unit) ?? {};
        expect(deadline).toEqual({ known: false, year: Number(unknown) });
      }
      await recordAll(entries);
      expect([...(await toVisit("unvisited")), ...(await toVisit("due"))]).toEqual([]);
    },

    /** Seals the list for a new officer. */
    reseal: async (typed: Typed) => {
      const { recovery, ...slips } = good(await client.call("newKeys", {}));
      const fresh = { ...slips, recovery: [recovery[0], recovery[1]] as [string, string] };
      const by = { ...asked, officer: "示例新负责人", reason: "负责人离任" };
      good(await held.change("resealList", { ceremony, ...by, fresh, ...typed }));
      keys = fresh;
      versions += 1;
    },

    /** What was written down of a passphrase does not open the list. */
    losePassphrase: async () => {
      const typed: Typed = {
        ...bySlips(keys),
        secrets: { officer: "示例口令记错了-no-2027", supervisor: keys.supervisor },
      };
      said(await open({ kind: "all" }, false, typed), "ceremony.earlier-sealed");
      expect(byRecovery(keys).pair).toBe("recovery");
    },

    /** It is not disclosed yet, and says before which. */
    disclosureWaits: async (before: readonly string[]) => {
      const { waits } = good(await client.call("disclosure", { ceremony }));
      expect(waits.map(({ key, values }) => [key, values["ceremony"]])).toEqual(
        before.map((one) => ["inspection.waits-earlier", one]),
      );
      const who = { ceremony, approver, ...signed };
      said(
        await held.change("discloseList", { ...who, typed: bySlips(keys) }),
        "inspection.disclosure-waits",
      );
    },

    disclose: async (typed: Typed) => {
      const { sealed: still, waits } = good(await client.call("disclosure", { ceremony }));
      expect(waits).toEqual([]);
      const who = { ceremony, approver, ...signed };
      if (still > 0) said(await held.change("discloseList", who), "inspection.disclosure-sealed");
      good(await held.change("discloseList", { ...who, ...(still > 0 && { typed }) }));
      versions += 1;
      said(await held.change("discloseList", who), "inspection.disclosed");
      const openings = good(await client.call("disclosureFile", { ceremony, which: "openings" }));
      expect(Buffer.from(openings.bytes, "base64").toString("utf8")).not.toContain("JC-");
    },
  };
}
