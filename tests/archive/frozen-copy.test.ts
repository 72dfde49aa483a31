import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { blobsOf } from "../../shared/facts.ts";
import { good, holdUntil, type StepName } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { smallDisk } from "../support/small-disk.ts";
import { ceremony, testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

const name = `${ceremony}-frozen`;

async function heldUntil(step: StepName) {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => host.close());
  const held = officer(host);
  await holdUntil(held, step);
  const copy = (folder: string) => held.change("copyFrozen", { folder });
  const keyOf = async (folder: string) => {
    const answer = await copy(folder);
    return answer.ok ? "ok" : answer.error.said.key;
  };
  return { held, copy, keyOf };
}

test("the frozen files are copied once the sheet is filed, check with an independent tool, and name nobody", async () => {
  const { held, copy, keyOf } = await heldUntil("sign-in 2");
  const rows = await Promise.all(
    (["key", "general", "special", "inspectors"] as const).map((list) =>
      held.console.client.call("rows", { list, search: "", from: 0, count: 500 }),
    ),
  );
  const names = rows.flatMap((answer) => {
    const { columns, rows: lines } = good(answer);
    return lines.map((line) => line[columns.indexOf("name")] ?? "");
  });
  const medium = scratch();
  expect(await keyOf(medium)).toBe("ceremony.wrong-phase");
  await holdUntil(held, "freeze", () => {}, "freeze");
  expect(await keyOf(medium)).toBe("ceremony.no-sheet");
  await holdUntil(held, "sheet", () => {}, "sheet");
  expect(readdirSync(medium)).toEqual([]);

  const { folder, files, apart } = good(await copy(medium));
  expect({ folder, files, apart }).toEqual({ folder: join(medium, name), files: 7, apart: false });
  expect(readdirSync(medium)).toEqual([name]);
  expect(readdirSync(folder).sort()).toEqual([
    "basis.csv",
    "excluded.csv",
    "freeze.txt",
    "plan.csv",
    "pool.csv",
    "pre-draw-sheet.pdf",
    "roster.csv",
    "sha256sums.txt",
  ]);
  execFileSync("sha256sum", ["--check", "--strict", "sha256sums.txt"], { cwd: folder });
  const frozen = held.console.last().view.ceremony?.freeze?.digest ?? "";
  expect(readFileSync(join(folder, "sha256sums.txt"), "utf8")).toContain(`${frozen}  freeze.txt\n`);
  const text = readdirSync(folder)
    .filter((file) => !file.endsWith(".pdf"))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((one) => text.includes(one))).toEqual([]);

  // Again, also while slips are dropped; not once the nonce is known.
  await holdUntil(held, "drop 1", () => {}, "confirm");
  good(await copy(medium));
  expect(held.console.last().view.ceremony?.copies).toBe(2);
  await holdUntil(held, "nonce", () => {}, "drop 2");
  expect(await keyOf(medium)).toBe("ceremony.wrong-phase");
  await holdUntil(held, "bag", () => {}, "read 1/1");
  expect(good(await held.console.client.call("verifyBag", { ceremony })).failed).toBe(0);
  const { lines } = good(await held.console.client.call("timeline", { ceremony, from: 0, count: 500 }));
  const told = lines.filter(({ said }) => said.key === "ceremony.course.freeze.copied.same");
  expect(told).toHaveLength(2);
});

test("a place that will not do is refused in words, and nothing is left there or recorded", async () => {
  const { held, keyOf } = await heldUntil("sheet");
  const before = held.console.last().revision;
  const medium = scratch();
  expect(await keyOf("usb")).toBe("bag.folder-relative");
  expect(await keyOf(`${medium}\0`)).toBe("bag.folder-relative");
  expect(await keyOf(join(medium, "missing"))).toBe("bag.no-folder");
  writeFileSync(join(medium, "file"), "");
  expect(await keyOf(join(medium, "file"))).toBe("bag.no-folder");
  mkdirSync(join(medium, name));
  writeFileSync(join(medium, name, "pool.csv"), "another");
  expect(await keyOf(medium)).toBe("bag.exists");
  expect(readdirSync(join(medium, name))).toEqual(["pool.csv"]);
  expect(held.console.last()).toMatchObject({ revision: before, view: { ceremony: { copies: 0 } } });
});

test("another medium is known as one; a full one is refused and left as it was", async ({ skip }) => {
  const { held, copy, keyOf } = await heldUntil("sheet");
  const full = scratch();
  const reason = smallDisk(full, 16);
  if (reason) skip(reason);
  expect(await keyOf(full)).toBe("bag.full");
  expect(readdirSync(full)).toEqual([]);
  const roomy = scratch();
  const none = smallDisk(roomy, 4096);
  if (none) skip(none);
  expect(good(await copy(roomy)).apart).toBe(true);
  const { lines } = good(await held.console.client.call("timeline", { ceremony, from: 0, count: 500 }));
  expect(lines.map(({ said }) => said.key)).toContain("ceremony.course.freeze.copied.apart");
});

test("the list of digests is in the ledger with its event", () => {
  const sums = "ab".repeat(32);
  const envelope = { form: 2, of: ceremony, at: "2026-12-25T09:30:00+08:00", command: "c" };
  const copied = { type: "freeze.copied", ...envelope, files: 7, sums, apart: 1 };
  expect(blobsOf(copied)).toEqual([sums]);
});
