import { expect, onTestFinished, test } from "vitest";
import { holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";
import { restOf2027 } from "../support/whole-year.ts";
import { type Officer, officer } from "../support/windows.ts";

/** An invented calendar: nobody has published one. */
const invented = {
  year: 2027,
  source: "虚构通知",
  off: [
    { name: "元旦", from: "2027-01-01", to: "2027-01-03" },
    ...restOf2027,
    { name: "示例假", from: "2027-03-29", to: "2027-03-30" },
  ],
  work: ["2026-12-27", "2027-03-27"],
};
const details = {
  place: "一号会场",
  organiser: "市局",
  host: "甲主持",
  operator: "乙操作",
  recorder: "丙记录",
  windowReason: "",
};
const open = { type: "open", quarter: "2027Q2", day: "2027-03-31", rehearsal: true, details } as const;
const load = (held: Officer, calendar: unknown) =>
  held.execute({ type: "import-calendar", text: JSON.stringify(calendar) });

test("a year that is not published is unknown until its calendar is loaded, also after a restart", async () => {
  const folder = scratch();
  const first = hostInProcess(folder, testPorts());
  const held = officer(first);
  await holdUntil(held, "sample");
  expect((await held.refused(open)).said.key).toBe("ceremony.window-reason");
  const loaded = await load(held, invented);
  expect(loaded.calendars).toEqual([invented]);
  expect((await held.execute(open)).ceremony?.window.key).toBe("rules.window.inside");

  // A corrected one takes its place; the ceremony stays as it was judged until it is opened anew.
  const corrected = {
    ...invented,
    off: [...invented.off, { name: "示例", from: "2027-03-31", to: "2027-03-31" }],
  };
  const view = await load(held, corrected);
  expect(view.calendars).toEqual([corrected]);
  expect(view.ceremony?.window.key).toBe("rules.window.inside");
  expect((await held.refused(open)).said.key).toBe("ceremony.window-reason");
  await first.close();

  const second = hostInProcess(folder, testPorts());
  onTestFinished(() => second.close());
  const again = officer(second);
  expect(again.console.last().view.calendars).toEqual([corrected]);
  expect((await again.refused(open)).said.key).toBe("ceremony.window-reason");
});

test("a calendar with a fault is refused whole, and after the freeze none is loaded", async () => {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => host.close());
  const held = officer(host);
  await holdUntil(held, "sign-in 2");
  const fault = { ...invented, work: ["2027-01-04"] };
  const refused = await held.refused({ type: "import-calendar", text: JSON.stringify(fault) });
  expect(refused.said).toMatchObject({ key: "rules.calendar-weekday", values: { day: "2027-01-04" } });
  expect((await held.refused({ type: "import-calendar", text: "{" })).said.key).toBe(
    "rules.calendar-malformed",
  );
  expect(held.console.last().view.calendars).toEqual([]);
  await holdUntil(held, "freeze", () => {}, "freeze");
  const late = await held.refused({ type: "import-calendar", text: JSON.stringify(invented) });
  expect(late.said.key).toBe("office.held");
  await holdUntil(held, "bag", () => {}, "sheet");
  expect((await load(held, invented)).calendars).toEqual([invented]);
});
