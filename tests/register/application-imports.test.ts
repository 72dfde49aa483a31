import { randomUUID } from "node:crypto";
import { read as readWorkbook, utils } from "@e965/xlsx";
import { expect, onTestFinished, test } from "vitest";
import type { ImportReport } from "../../shared/contract/answers.ts";
import type { List } from "../../shared/register/model.ts";
import { good, holdUntil, type StepName } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

async function heldUntil(step?: StepName) {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => host.close());
  const held = officer(host);
  if (step) await holdUntil(held, step);
  const { client } = held.console;
  const preview = (list: List, text: string, more: { map?: Record<string, string> } = {}) =>
    client.call("previewImport", {
      list,
      reading: randomUUID(),
      name: "<b>清单</b>.csv",
      bytes: base64(text),
      ...more,
    });
  return { held, client, preview };
}

const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64");
const keyOf = (answer: { ok: true } | { ok: false; error: { said: { key: string } } }) =>
  answer.ok ? "ok" : answer.error.said.key;
const key = "单位名称,污染源编码,统一社会信用代码\n示例甲厂,S1,\n示例乙厂,S2,\n,S3,\n";

test("a report is read, paged and accepted as a whole; until then nothing has entered", async () => {
  const { held, client, preview } = await heldUntil("office");
  const report: ImportReport = good(await preview("key", key));
  expect(report).toMatchObject({
    list: "key",
    headingRow: 1,
    counts: { rows: 3, accepted: 2, refused: 1, recognised: 0 },
    headings: [
      { heading: "单位名称", column: "A" },
      { heading: "污染源编码", column: "B" },
      { heading: "统一社会信用代码", column: "C" },
    ],
  });
  const page = { preview: report.preview, from: 0, count: 1 };
  const all = good(await client.call("findings", page));
  expect(all.findings).toHaveLength(1);
  const errors = good(await client.call("findings", { ...page, severity: "error" }));
  expect(errors).toMatchObject({ total: 1, findings: [{ severity: "error", place: "A4" }] });
  // Beside its row as the sheet has it.
  expect(errors.findings[0]).toMatchObject({ row: ["", "S3", ""], cell: 0 });
  expect(held.console.last().view.lists).toEqual([]);
  good(await held.change("acceptImport", { preview: report.preview }));
  expect(held.console.last().view.lists).toMatchObject([{ list: "key", rows: 3, accepted: 2, refused: 1 }]);
  expect(keyOf(await held.change("acceptImport", { preview: report.preview }))).toBe("contract.preview-gone");

  const mapped = good(await preview("key", key, { map: { name: "污染源编码", id: "A" } }));
  expect(mapped.mapping).toContainEqual({ field: "name", heading: "污染源编码", column: "B" });
});

test("findings are looked at by kind, and saved as a workbook with the sheet's own rows, of which nothing runs", async () => {
  const { client, preview } = await heldUntil("office");
  const list = "单位名称,污染源编码,状态\n=示例甲厂,S1,部分停产\n,S2,停产\n示例丙厂,S3,半停产\n";
  const report = good(await preview("key", list));
  const kind = { key: "register.status-unknown", column: "C" };
  const asked = { preview: report.preview, kind, from: 0, count: 50 };
  const { total, findings } = good(await client.call("findings", asked));
  expect(total).toBe(2);
  expect(findings.map(({ place, row }) => [place, row[1]])).toEqual([
    ["C2", "S1"],
    ["C4", "S3"],
  ]);
  const saved = good(await client.call("exportFindings", { preview: report.preview, language: "zh" }));
  const book = readWorkbook(Buffer.from(saved.workbook, "base64"), { cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
  const lines = utils.sheet_to_json<string[]>(sheet, { header: 1 });
  expect(lines.map((line) => line.slice(3))).toEqual([
    ["单位名称", "污染源编码", "状态"],
    ["=示例甲厂", "S1", "部分停产"],
    ["", "S2", "停产"],
    ["示例丙厂", "S3", "半停产"],
  ]);
  expect(lines[1]?.[0]).toBe("A2\nC2");
  expect(lines[2]?.[2]).toContain("缺少名称");
  expect(Object.values(sheet).some((cell) => cell?.f !== undefined)).toBe(false);
  const gone = await client.call("exportFindings", { preview: randomUUID(), language: "en" });
  expect(keyOf(gone)).toBe("contract.preview-gone");
});

test("a character that no print font has is a finding of the report, by cell and code point; a rare one that is there is none", async () => {
  const { client, preview } = await heldUntil("office");
  const list = "单位名称,污染源编码\n示例甲厂,S1\n示例𪚥厂,S2\n示例𪛖厂,S3\n";
  const report = good(await preview("key", list));
  expect(report.counts).toMatchObject({ accepted: 3 });
  const { findings } = good(await client.call("findings", { preview: report.preview, from: 0, count: 50 }));
  const unprintable = findings.filter(({ said }) => said.key === "register.unprintable");
  expect(unprintable).toMatchObject([
    {
      severity: "warning",
      place: "A4",
      said: {
        values: {
          characters: [
            { key: "register.unprintable-one", values: { character: "𪛖", codePoint: "U+2A6D6" } },
          ],
          count: 1,
        },
      },
    },
  ]);
});

test("an import needs its office, a file of bearable size, and a report that still holds", async () => {
  const { held, client, preview } = await heldUntil();
  expect(keyOf(await preview("key", key))).toBe("ceremony.no-office");
  expect(keyOf(await held.change("importSample", {}))).toBe("ceremony.no-office");
  await holdUntil(held, "office");
  const large = Buffer.alloc(32 * 1024 * 1024 + 1).toString("base64");
  const tooLarge = { list: "key", reading: randomUUID(), name: "x", bytes: large } as const;
  expect(keyOf(await client.call("previewImport", tooLarge))).toBe("contract.file-large");

  // Read before the key list it refers to: afterwards its rows mean something else.
  const special = good(await preview("special", "单位名称,污染源编码\n示例甲厂,S1\n"));
  const general = good(await preview("general", "单位名称,污染源编码\n示例丙厂,G1\n"));
  const first = good(await preview("key", key));
  good(await held.change("acceptImport", { preview: first.preview }));
  expect(keyOf(await held.change("acceptImport", { preview: special.preview }))).toBe(
    "contract.preview-outdated",
  );
  good(await held.change("acceptImport", { preview: general.preview }));
  good(await client.call("discardImport", { preview: special.preview }));
  const gone = { preview: special.preview, from: 0, count: 1 };
  expect(keyOf(await client.call("findings", gone))).toBe("contract.preview-gone");
});

test("only the newest few reports are kept", async () => {
  const { client, preview } = await heldUntil("office");
  const reports = [];
  for (let index = 0; index < 7; index += 1) reports.push(good(await preview("key", key)).preview);
  const found = [];
  for (const report of reports)
    found.push(keyOf(await client.call("findings", { preview: report, from: 0, count: 1 })));
  expect(found).toEqual(["contract.preview-gone", ...Array(6).fill("ok")]);
});

test("rows can be searched before the freeze, and from then on nothing names anybody", async () => {
  const { held, client, preview } = await heldUntil("plan");
  const page = { from: 0, count: 100 };
  const all = good(await client.call("rows", { list: "key", search: "", ...page }));
  expect([all.total, all.rows.length, all.columns[0]]).toEqual([132, 100, "name"]);
  const [name = ""] = all.rows[7] ?? [];
  const found = good(await client.call("rows", { list: "key", search: name.toLowerCase(), ...page }));
  expect(found.rows).toContainEqual(all.rows[7]);
  expect(found.total).toBeLessThan(5);
  const last = good(await client.call("rows", { list: "key", search: "", from: 130, count: 100 }));
  expect(last.rows).toHaveLength(2);

  const { capped, total, rows } = good(await client.call("exclusions", page));
  const { plan } = held.console.last().view.ceremony ?? {};
  const excluded = plan?.lines.reduce((sum, line) => sum + line.excluded, 0);
  expect([capped, total, rows.length]).toEqual([1, (excluded ?? 0) - 1, total]);
  expect(rows.every(({ reason }) => reason !== "cap")).toBe(true);

  const report = good(await preview("visits", "污染源编码,季度\nX1,2027Q1\n"));
  await holdUntil(held, "freeze", () => {}, "approve");
  const sealed = [
    await client.call("rows", { list: "key", search: "", ...page }),
    await client.call("exclusions", page),
    await client.call("settledPlan", {}),
    await client.call("findings", { preview: report.preview, ...page }),
    await preview("key", key),
  ];
  expect(sealed.map(keyOf)).toEqual(Array(5).fill("contract.sealed"));
});

test("the plan comes back to be corrected, and is settled anew where another list has undone it", async () => {
  const { held, client, preview } = await heldUntil("open");
  const none = { preset: "", team: 2, raised: {}, leftOut: [] };
  expect(good(await client.call("settledPlan", {}))).toEqual(none);
  const [, unit = ""] =
    good(await client.call("rows", { list: "key", search: "", from: 0, count: 1 })).rows[0] ?? [];
  const asked = {
    preset: "quzhou-city-2017",
    team: 3,
    raised: { ZD: 9 },
    leftOut: [{ id: unit, reason: "搬迁", approver: "局长" }],
  };
  good(await held.change("settlePlan", asked));
  expect(good(await client.call("settledPlan", {}))).toEqual(asked);
  const report = good(await preview("general", "单位名称,污染源编码\n示例丙厂,G1\n"));
  good(await held.change("acceptImport", { preview: report.preview }));
  expect(held.console.last().view.ceremony?.phase).toBe("preparation");
  expect(keyOf(await client.call("exclusions", { from: 0, count: 1 }))).toBe("ceremony.plan-missing");
  expect(good(await client.call("settledPlan", {}))).toEqual(asked);
  expect(keyOf(await held.change("settlePlan", { ...asked, preset: "nowhere-2017" }))).toBe(
    "rules.set-missing",
  );
});

test("keys that are too weak, mistyped or the same freeze nothing", async () => {
  const { held, client } = await heldUntil("sign-in 2");
  const keys = good(await client.call("newKeys", {}));
  const recovery = [...keys.recovery] as [string, string];
  const tried = async (more: object) => keyOf(await held.change("freeze", { ...keys, recovery, ...more }));
  expect(await tried({ officer: "123456" })).toBe("sealing.passphrase-short");
  expect(await tried({ officer: keys.supervisor })).toBe("sealing.passphrases-equal");
  expect(await tried({ recovery: ["ABCDE", recovery[1]] })).toBe("sealing.code-length");
  expect(await tried({ recovery: [recovery[0], recovery[0]] })).toBe("sealing.passphrases-equal");
  expect(held.console.last().view.ceremony?.phase).toBe("witnesses");
  expect(await tried({ recovery: [recovery[0].toLowerCase().replaceAll("-", " "), recovery[1]] })).toBe("ok");
});
