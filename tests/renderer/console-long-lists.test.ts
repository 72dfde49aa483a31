import { expect, onTestFinished, test } from "vitest";
import type { Input } from "../../shared/contract/rpc.ts";
import { message } from "../../shared/text/text.ts";
import { patience, sharedWorkshop } from "../support/console-in-chromium.ts";
import { witnessing } from "../support/console-views.ts";
import { openScripted } from "../support/scripted-console.ts";

const workshop = sharedWorkshop();

const total = 100_000;
const { ceremony: _, ...unopened } = witnessing;

function rows({ search, from, count }: Input<"rows">) {
  const found = search === "" ? total : 3;
  const length = Math.max(0, Math.min(count, found - from));
  const row = (at: number) => [`示例单位${at + 1}`, `SL${String(at + 1).padStart(10, "0")}`, "示例路1号"];
  return {
    total: found,
    columns: ["name", "id", "address"],
    rows: Array.from({ length }, (_, at) => row(from + at)),
  };
}

/** Sums up the longest and the middle frame, in milliseconds, while something scrolls from top to bottom. */
const scrolling = (frames: number) => `new Promise((done) => {
  const scroller = document.querySelector('section[data-wrap]');
  const step = (scroller.scrollHeight - scroller.clientHeight) / ${frames};
  const lengths = [];
  let before = performance.now();
  const next = (now) => {
    lengths.push(now - before);
    before = now;
    scroller.scrollTop += step;
    if (lengths.length < ${frames} + 2) requestAnimationFrame(next);
    else done(lengths.slice(1).sort((a, b) => a - b)[Math.floor(lengths.length / 2)]);
  };
  requestAnimationFrame(next);
})`;

test("a list of 100,000 rows holds few of them in the page, and asks only for those that are looked at", async () => {
  const { page, inputs, close } = await openScripted(workshop, unopened, { rows: rows as never });
  onTestFinished(close);
  await page.getByRole("navigation").getByRole("button", { name: "名录" }).click();
  await page.getByRole("button", { name: "查看：重点排污单位" }).click();
  await page.getByText("共 100000 行").waitFor();
  await page.getByRole("cell", { name: "示例单位1", exact: true }).waitFor();

  // A scroll bar dragged through the whole list in a second.
  const middleFrame = (await page.evaluate(scrolling(60))) as number;
  await page.getByRole("cell", { name: "示例单位100000", exact: true }).waitFor();
  expect(await page.locator("tbody tr").count()).toBeLessThan(80);
  expect(inputs("rows").length).toBeLessThan(20);
  expect(inputs("rows").every(({ count }) => count === 200)).toBe(true);
  expect(await page.getByRole("table").last().getAttribute("aria-rowcount")).toBe("100001");
  // Many times what it takes, for a machine that is busy: a list that draws all its rows takes seconds.
  expect(middleFrame).toBeLessThan(200);

  await page.locator("section[data-wrap]").focus();
  // The browser itself glides to the top. On a machine that is busy a press was seen to move nothing, and is made again.
  const place = () => page.locator("section[data-wrap]").evaluate((scroller) => scroller.scrollTop);
  await expect
    .poll(async () => {
      await page.keyboard.press("Home");
      return await place();
    }, patience)
    .toBe(0);
  await page.getByRole("cell", { name: "示例单位1", exact: true }).waitFor();
  await page.getByLabel("查找").fill("示例");
  await page.getByText("共 3 行").waitFor();
  expect(await page.locator("section[data-wrap] tbody tr").count()).toBe(3);
});

test("a host that refuses the rows says why in their place", async () => {
  const said = message("contract.sealed", {});
  const { page, close } = await openScripted(workshop, unopened, {
    rows: () => ({ error: { code: "refused", said } }),
  });
  onTestFinished(close);
  await page.getByRole("navigation").getByRole("button", { name: "名录" }).click();
  await page.getByRole("button", { name: "查看：重点排污单位" }).click();
  await page.getByText("自封库起至档案包写出期间不显示单位与检查人员名单").waitFor();
});

test("the timeline shows the newest line first, and grows as the ledger does", async () => {
  const line = (at: number) => ({
    seq: at + 1,
    at: `2026-12-25T09:30:${String(at % 60).padStart(2, "0")}+08:00`,
    said: message("ceremony.course.slip.dropped", { slip: at + 1 }),
    note: "0".repeat(64),
    text: "",
  });
  let lines = 1000;
  const timeline = ({ from, count }: Input<"timeline">) => ({
    total: lines,
    lines: Array.from({ length: Math.max(0, Math.min(count, lines - from)) }, (_, at) => line(from + at)),
  });
  const { page, push, close } = await openScripted(workshop, unopened, { timeline: timeline as never });
  onTestFinished(close);
  const first = page.locator("aside li").first();
  await first.getByText("1000 号签纸投入", { exact: true }).waitFor();
  lines = 1001;
  push(2, { ...unopened, events: unopened.events + 1 });
  await first.getByText("1001 号签纸投入", { exact: true }).waitFor();
  await page.getByText("共 1001 条").waitFor();
  expect(await page.locator("aside li").count()).toBeLessThan(60);
});
