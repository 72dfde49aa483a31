import { Buffer } from "node:buffer";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { runningText, textOfPages } from "../support/pdf-readers.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

async function office() {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => void host.close());
  const held = officer(host);
  const { client } = held.console;
  const ceremony = () => held.console.last().view.ceremony?.id ?? "";
  const list = (search = "", from = 0, count = 500) =>
    client.call("drawnUnits", { ceremony: ceremony(), search, from, count });
  return { held, client, ceremony, list };
}

/** The cells of the first sheet as a reader of the format alone sees them: zip, shared strings, rows. */
function cellsOf(xlsx: Buffer): string[][] {
  const path = join(scratch(), "list.xlsx");
  writeFileSync(path, xlsx);
  const script = `
import json, sys, zipfile, xml.etree.ElementTree as x
n = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
z = zipfile.ZipFile(sys.argv[1])
texts = ["".join(t.text or "" for t in s.iter(n + "t")) for s in x.fromstring(z.read("xl/sharedStrings.xml"))] if "xl/sharedStrings.xml" in z.namelist() else []
rows = []
for row in x.fromstring(z.read("xl/worksheets/sheet1.xml")).iter(n + "row"):
    assert not list(row.iter(n + "f")), "a formula"
    rows.append([texts[int(c.find(n + "v").text)] if c.get("t") == "s" else "".join(t.text or "" for t in c.iter() if t.tag in (n + "v", n + "t")) for c in row])
print(json.dumps(rows))`;
  const read = spawnSync("python3", ["-c", script, path], { encoding: "utf8" });
  expect(read.stderr).toBe("");
  return JSON.parse(read.stdout) as string[][];
}

test("the list is nowhere while it is shown, the keepers look at it at the lock, and it leaves the program only when it is locked", async () => {
  const { held, client, list, ceremony } = await office();
  await holdUntil(held, "result");
  const locked = { error: { said: { key: "ceremony.no-list" } } };
  expect(await list()).toMatchObject(locked);
  expect(await client.call("drawnPaper", { ceremony: ceremony() })).toMatchObject(locked);
  const asked = { ceremony: ceremony(), as: "csv", language: "zh" } as const;
  expect(await client.call("drawnTable", asked)).toMatchObject(locked);
  expect(
    await client.call("drawnUnits", { ceremony: "OTHER-2027Q1-1", search: "", from: 0, count: 1 }),
  ).toMatchObject({
    error: { said: { key: "ceremony.unknown" } },
  });

  await holdUntil(held, "supervisor", undefined, "show");
  const confirmed = good(await list());
  expect(await client.call("drawnPaper", { ceremony: ceremony() })).toMatchObject(locked);
  expect(await client.call("drawnTable", asked)).toMatchObject(locked);

  await holdUntil(held, "minutes", undefined, "lock");
  const { total, units } = good(await list());
  expect({ total, units }).toEqual(confirmed);
  const drawn = held.console.last().view.ceremony?.outcome?.drawn ?? [];
  expect(total).toBe(drawn.reduce((sum, { taken }) => sum + taken, 0));
  expect(units.map(({ order }) => order)).toEqual(units.map((_, index) => index + 1));
  for (const { draw, taken } of drawn)
    expect(units.filter((unit) => unit.draw === draw && unit.code.startsWith(draw))).toHaveLength(taken);
  for (const { team, ticket } of units) {
    expect(ticket).toMatch(/^[0-9a-f]{64}$/);
    expect(team.length).toBeGreaterThanOrEqual(2);
  }
  expect(good(await list("", 1, 1)).units).toEqual(units.slice(1, 2));
});

test("a code, an inspector, the beginning of a ticket or a place finds its units, however it is typed", async () => {
  const { held, list } = await office();
  await holdUntil(held, "minutes");
  const { units } = good(await list());
  const [first] = units;
  if (!first) throw new Error("nothing drawn");
  const found = async (search: string) => good(await list(search)).units.map(({ code }) => code);
  expect(await found(first.code)).toEqual([first.code]);
  expect(await found(`　${first.code.toLowerCase()} `)).toEqual([first.code]);
  expect(await found(first.ticket.slice(0, 16).toUpperCase())).toEqual([first.code]);
  const inspector = first.team[0] ?? "";
  expect(await found(inspector)).toEqual(
    units.filter(({ team }) => team.includes(inspector)).map(({ code }) => code),
  );
  expect(await found("１")).toContain(first.code);
  expect(await found("XX-999")).toEqual([]);
});

test("saved as a table and printed it holds every code, ticket and team, and no name", async () => {
  const { held, client, list, ceremony } = await office();
  await holdUntil(held, "minutes");
  const { units } = good(await list());
  const lines = units.map(({ order, code, tier, ticket, team }) =>
    [order, code, tier, ticket, ...team].map(String),
  );

  const xlsx = good(await client.call("drawnTable", { ceremony: ceremony(), as: "xlsx", language: "zh" }));
  expect(xlsx.file).toBe(`${ceremony()} 抽中名单.xlsx`);
  const [head, ...rows] = cellsOf(Buffer.from(xlsx.bytes, "base64"));
  expect(head).toEqual(["序号", "抽取项", "代码", "序", "票号", "检查人员1", "检查人员2"]);
  expect(rows.map(([order = "", , ...rest]) => [order, ...rest])).toEqual(lines);

  const csv = good(await client.call("drawnTable", { ceremony: ceremony(), as: "csv", language: "en" }));
  const text = Buffer.from(csv.bytes, "base64").toString("utf8");
  expect(text.startsWith("\uFEFFOrder,Draw,Code,Tier,Ticket,Inspector 1,Inspector 2\r\n")).toBe(true);
  const written = text
    .split("\r\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => line.split(","));
  expect(written.map(([order = "", , ...rest]) => [order, ...rest])).toEqual(lines);

  const { pdf } = good(await client.call("drawnPaper", { ceremony: ceremony() }));
  const paper = Buffer.from(pdf, "base64");
  const said = runningText(paper);
  for (const { code, ticket, team } of units)
    for (const part of [code, ticket.slice(0, 16), ...team]) expect(said).toContain(part);
  const close = held.console.last().view.ceremony?.close ?? "";
  for (const page of textOfPages(paper)) expect(page).toContain(close.slice(0, 8));
});
