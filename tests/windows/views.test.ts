import { expect, test } from "vitest";
import { madeUpSignature } from "../../electron/cli/rehearse/made-up-signature.ts";
import { digest } from "../../electron/services/ledger/digest.ts";
import { readPool } from "../../shared/draw/pool.ts";
import { drawUnits } from "../../shared/draw/result.ts";
import { emptyState } from "../../shared/facts.ts";
import { drawName, readerName } from "../../shared/text/terms.ts";
import { blockersOf } from "../../shared/windows/blockers.ts";
import { buildConsoleView } from "../../shared/windows/build-console-view.ts";
import { buildStageView, drawnOf } from "../../shared/windows/build-stage-view.ts";
import type { StageOverride } from "../../shared/windows/console-view.ts";
import type { StageView } from "../../shared/windows/stage-view.ts";
import { viewReader } from "../../shared/windows/view-reader.ts";
import { type Held, hold } from "../support/ceremony-in.ts";
import { succeeded } from "../support/outcome.ts";
import { day, imports, smallRegister } from "../support/small-office.ts";

const appearance = { language: "zh", theme: "dark", calm: false } as const;
const stageOf = ({ service }: Held, shown: StageOverride = "phase", reader = viewReader(service.read)) =>
  buildStageView(service.state(), reader, { appearance, shown });
const consoleOf = ({ service }: Held, reader = viewReader(service.read)) =>
  buildConsoleView(service.state(), reader, {
    stage: { appearance, shown: "phase" },
    now: `${day}T10:00:00+08:00`,
    events: service.ledger.head().seq,
    choosesFolders: false,
  });
const blockers = (held: Held, today = day) =>
  blockersOf(held.service.state(), today, viewReader(held.service.read)).map(({ key, values }) => [
    key.replace("view.blocker.", ""),
    ...Object.values(values),
  ]);

const slip = (slip: number, reader: 1 | 2 | 3, digits: string) =>
  ({ type: "read-slip", slip, reader, digits }) as const;

test("each phase says what still blocks the way, in the order in which it is done", async () => {
  expect(
    blockersOf(
      emptyState,
      day,
      viewReader(() => ""),
    ).map(({ key }) => key),
  ).toEqual(["ceremony.no-office", "view.blocker.no-list", "ceremony.none-open"]);
  const held = hold();
  const after = async (step: string, expected: readonly unknown[]) => {
    await held.until(step);
    expect(blockers(held), step).toEqual(expected);
  };
  await after("office", [["no-list"], ["ceremony.none-open"]]);
  await after("import/conflicts", [["ceremony.none-open"]]);
  await after("open", [["ceremony.plan-missing"]]);
  const roster = [["few-writers", 0], ["no-discipline-writer"], ["no-outside-writer"]];
  await after("plan", [["ceremony.exclusions-unapproved"]]);
  // Console and stage name the same phase: till the supervisor has approved it is the preparation, and the room reads how many there are.
  expect(stageOf(held)).toMatchObject({
    phase: "preparation",
    screen: { kind: "title" },
    pool: { inspectors: expect.any(Number) },
  });
  await after("approve", roster);
  expect(stageOf(held)).toMatchObject({ phase: "witnesses", screen: { kind: "roll" } });
  await after("sign-in/1", [["few-writers", 1], ["no-outside-writer"]]);
  await after("sign-in/2", []);
  expect(blockers(held, "2026-12-26")).toEqual([["ceremony.other-day", day, "2026-12-26"]]);
  await after("freeze", [["no-sheet"], ["digest-unconfirmed"]]);
  await after("sheet", [["digest-unconfirmed"]]);
  await after("confirm", [["slips-missing", [1, 2]], ["not-counted"], ["nonce-sealed"]]);
  await after("drop/1", [["slips-missing", [2]], ["not-counted"], ["nonce-sealed"]]);
  expect(held.refusalOf({ type: "sign-out", person: 1 })).toBe("carried out");
  expect(blockers(held).slice(0, 3)).toEqual([
    ["ceremony.paused"],
    ["ceremony.no-discipline"],
    ["slips-missing", [2]],
  ]);
  expect(stageOf(held).screen).toEqual({ kind: "paused", cause: "discipline-left" });
  expect(held.refusalOf({ type: "return", person: 1 })).toBe("carried out");
  expect(held.refusalOf({ type: "resume" })).toBe("carried out");
  await after("drop/2", [["not-counted"], ["nonce-sealed"]]);
  await after("count", [["nonce-sealed"]]);
  await after("nonce", [
    ["unread", readerName(1), [1, 2]],
    ["unread", readerName(2), [1, 2]],
    ["no-envelope"],
    ["no-result"],
  ]);
  await after("read/1/1", [
    ["unread", readerName(1), [2]],
    ["unread", readerName(2), [1, 2]],
    ["no-envelope"],
    ["no-result"],
  ]);
  await after("read/2/2", [["no-envelope"], ["no-result"]]);
  expect(held.refusalOf({ type: "object", slip: 2, text: "第三位看不清" })).toBe("carried out");
  expect(blockers(held)).toEqual([["needs-third", [2]], ["no-envelope"], ["no-result"]]);
  expect(held.refusalOf(slip(2, 3, "271828182845"))).toBe("carried out");
  await after("envelope", [["no-result"]]);
  await after("result", [["not-shown", (["TS", "ZD", "YB", "JC"] as const).map(drawName)]]);
  await after("opinion", [["keeper.officer"], ["keeper.supervisor"], ["not-locked"]]);
  await after("confirm/officer", [["keeper.supervisor"], ["not-locked"]]);
  await after("lock", [["no-minutes"], ["no-bag"]]);
  await after("minutes", [["no-bag"]]);
  await after("bag", []);
});

test("the stage shows a slip's digits when both have read it, and where they differ until the third has", async () => {
  const held = hold();
  await held.until("nonce");
  const shown = () => {
    const { screen } = stageOf(held);
    return screen.kind === "reveal" ? screen.slips.map(({ digits, fixed }) => [digits, fixed]) : screen.kind;
  };
  expect(shown()).toEqual(Array(2).fill(["", false]));
  expect(held.refusalOf(slip(1, 2, "111111111111"))).toBe("carried out");
  expect(shown()).toEqual(Array(2).fill(["", false]));
  expect(held.refusalOf(slip(1, 1, "11111111112?"))).toBe("carried out");
  expect(shown()).toEqual([
    ["1111111111??", false],
    ["", false],
  ]);
  expect(held.refusalOf(slip(1, 3, "111111111123"))).toBe("carried out");
  expect(shown()).toEqual([
    ["111111111120", true],
    ["", false],
  ]);
  expect(JSON.stringify(stageOf(held))).not.toContain("seed");
});

test("what is put on the stage again is there only once the ceremony has come to it", async () => {
  const held = hold();
  const kind = (shown: StageOverride) => stageOf(held, shown).screen.kind;
  const kinds = () => (["phase", "blank", "test-card", "roll", "digest", "result"] as const).map(kind);
  expect(kinds()).toEqual(["title", "blank", "test-card", "title", "title", "title"]);
  await held.until("open");
  expect(kinds()).toEqual(["title", "blank", "test-card", "roll", "title", "title"]);
  await held.until("confirm");
  expect(kinds()).toEqual(["slips", "blank", "test-card", "roll", "freeze", "slips"]);
  await held.until("result");
  expect(kinds()).toEqual(["reveal", "blank", "test-card", "roll", "freeze", "reveal"]);
  const { screen } = stageOf(held);
  expect(screen.kind === "reveal" && screen.seed).toMatch(/^[0-9a-f]{64}$/);

  const draws = (view: StageView) =>
    view.screen.kind === "result" && view.screen.draws.map(({ draw }) => draw);
  let seen: unknown = false;
  while (seen === false) {
    expect(held.refusalOf({ type: "advance", stage: true, seen: true })).toBe("carried out");
    seen = draws(stageOf(held, "result"));
  }
  expect(seen).toEqual(["TS"]);
  expect(kind("phase")).toBe("draw");
  await held.until("show");
  expect(draws(stageOf(held))).toEqual(["TS", "ZD", "YB"]);
  await held.until("lock");
  expect(kinds()).toEqual(["thanks", "blank", "test-card", "roll", "freeze", "result"]);
});

test("the room sees how many conflicts there are at the freeze, and the close digest with its code after the lock", async () => {
  const held = hold();
  await held.until("freeze");
  const { current } = held.service.state();
  if (!current || !("freeze" in current)) throw new Error("not frozen");
  const basis = held.service.read(current.freeze.basis);
  const said = (key: string) => Number(new RegExp(`^${key},(\\d+)$`, "m").exec(basis)?.[1]);
  expect(said("conflicts")).toBeGreaterThan(0);
  const conflicts = { lines: said("conflicts"), pairs: 1, leastChoice: said("least-choice") };
  expect(stageOf(held).screen).toMatchObject({ kind: "freeze", conflicts });

  await held.until("lock");
  const now = held.service.state().current;
  const close = now?.phase === "minutes" ? now.close : "";
  const qr = `mingqian-draw/2,${now?.id},close,${close}`;
  expect(stageOf(held).screen).toEqual({ kind: "thanks", freeze: current.freeze.freeze, close, qr });
});

test("cut-offs and counts are those of the draw, with two tiers", async () => {
  const key = smallRegister.key.map((unit) => ({ ...unit, level: "市控" as const }));
  const visits = key.slice(0, 35).map(({ id }) => ({ unit: id, quarter: "2027Q1", waived: false }));
  const script = {
    office: { name: "示例县分局", code: "DEMO", level: "county" },
    imports: imports({ ...smallRegister, key, visits }),
  } as const;
  const held = hold({ script });
  await held.until("freeze");
  // A chance for each tier, on the stage from the frozen pool and on the console from the plan.
  const { screen } = stageOf(held);
  const frozen = screen.kind === "freeze" ? screen.plan : [];
  const county = frozen.find(({ draw }) => draw === "ZD");
  const second = consoleOf(held).ceremony?.plan?.lines.find(({ draw }) => draw === "ZD")?.second ?? 0;
  const first = (county?.eligible ?? 0) - second;
  expect([first, second].map(Math.sign)).toEqual([1, 1]);
  expect(county?.quota).toBeGreaterThan(first);
  expect(county?.chances).toEqual([
    { tier: 1, basisPoints: 10_000 },
    { tier: 2, basisPoints: Math.floor((((county?.quota ?? 0) - first) * 10_000) / second) },
  ]);
  expect(frozen.filter(({ draw }) => draw !== "ZD").every(({ chances }) => chances.length === 1)).toBe(true);

  await held.until("show");
  const { current: now } = held.service.state();
  if (now?.phase !== "lock") throw new Error("not drawn");
  const pool = succeeded(readPool(held.service.read(now.freeze.pool)));
  const { drawn, result } = drawUnits(now.plan.plan, pool, now.outcome.seed, digest);
  const zd = drawn.find(({ draw }) => draw === "ZD");
  expect(zd?.cutOffs.map(({ tier }) => tier)).toEqual([1, 2]);
  const reader = viewReader(held.service.read);
  for (const { draw, taken, cutOffs } of drawn) {
    const shown = drawnOf(now, draw, reader);
    expect([shown.lines.length, shown.cutOffs]).toEqual([taken, cutOffs]);
    expect(shown.lines).toEqual(result.filter((line) => line.draw === draw));
  }
});

test("views do not grow with the pool, and nothing is read twice for them", async () => {
  const sizes: number[] = [];
  for (const times of [1, 40]) {
    const general = Array.from({ length: times }, (_, copy) =>
      smallRegister.general.map((unit) => ({ ...unit, id: `${unit.id}-${copy}` })),
    ).flat();
    const held = hold({
      script: { imports: imports({ ...smallRegister, general, conflicts: [], visits: [] }) },
    });
    await held.until("result");
    expect(held.refusalOf({ type: "advance", stage: true, seen: true })).toBe("carried out");
    const reads: string[] = [];
    const reader = viewReader((blob) => {
      reads.push(blob);
      return held.service.read(blob);
    });
    const views = () => [stageOf(held, "phase", reader), consoleOf(held, reader)];
    const [stage, console] = views();
    expect(views()).toEqual([stage, console]);
    expect(new Set(reads).size).toBe(reads.length);
    sizes.push(JSON.stringify([stage, console]).length);
  }
  const [small = 0, large = 0] = sizes;
  // Some counts have a digit more.
  expect(Math.abs(large - small)).toBeLessThan(100);
});

test("the room is told that a ceremony became void, with the digest of that and its code, until another is opened", async () => {
  const held = hold();
  await held.until("drop/1");
  for (const keeper of ["officer", "supervisor"] as const)
    expect(
      held.refusalOf({ type: "confirm-void", keeper, reason: "投签箱被打翻", strokes: madeUpSignature }),
    ).toBe("carried out");
  const frozen = held.service.state().current;
  if (!frozen || !("freeze" in frozen)) throw new Error("not frozen");
  expect(held.refusalOf({ type: "void", envelope: "封-1" })).toBe("carried out");
  const close = held.service.state().past[0]?.close ?? "";
  const view = stageOf(held);
  expect(view).toMatchObject({ ceremony: frozen.id, rehearsal: true, phase: "none" });
  expect(view.screen).toEqual({
    kind: "void",
    ceremony: frozen.id,
    reasons: [{ keeper: "both", text: "投签箱被打翻" }],
    close,
    qr: `mingqian-draw/2,${frozen.id},close,${close}`,
  });
  expect(stageOf(held, "digest").screen.kind).toBe("freeze");
  expect(stageOf(held, "blank").screen.kind).toBe("blank");
  expect(consoleOf(held).stage.screen.kind).toBe("void");
  const putAway = { appearance, shown: "phase", putAway: frozen.id } as const;
  expect(buildStageView(held.service.state(), viewReader(held.service.read), putAway)).toMatchObject({
    ceremony: "",
    screen: { kind: "title" },
  });
  await held.again("open");
  expect(stageOf(held).screen.kind).toBe("title");
});
