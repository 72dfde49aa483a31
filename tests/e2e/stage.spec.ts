import { message } from "../../shared/text/text.ts";
import type { Appearance, StageView } from "../../shared/windows/stage-view.ts";
import { violationsOn } from "../support/looked-at.ts";
import { crowded, markup, screens, viewOf } from "../support/stage-views.ts";
import { faultsOf, lookAtStage } from "./legibility.ts";
import { expect, test } from "./stage-window.ts";

/** The last one is a small display at 150 %, and narrower than the others. */
const displays = {
  "1080p": { width: 1920, height: 1080 },
  "4K": { width: 3840, height: 2160 },
  "720p": { width: 1280, height: 720 },
  "150%": { width: 960, height: 600 },
} as const;
/** Its pictures are those of 1080p over again, for the stage is drawn in parts of its height, and each takes a second. */
const unpictured: keyof typeof displays = "4K";
const rehearsing = { rehearsal: true, ceremony: "REHEARSAL-SLHJ-2027Q1-12" };
const calm = (theme: Appearance["theme"], language: Appearance["language"]): Partial<StageView> => ({
  appearance: { theme, language, calm: true },
});

/** Every display, both themes, both languages, a ceremony and a rehearsal; the second of each display is the tightest. */
const rooms: readonly { display: keyof typeof displays; of: Partial<StageView> }[] = [
  { display: "1080p", of: calm("dark", "zh") },
  { display: "1080p", of: { ...calm("light", "en"), ...rehearsing } },
  { display: "4K", of: calm("light", "zh") },
  { display: "4K", of: { ...calm("dark", "en"), ...rehearsing } },
  { display: "720p", of: { ...calm("dark", "en"), ...rehearsing } },
  { display: "150%", of: { ...calm("light", "zh"), ...rehearsing } },
  { display: "150%", of: { ...calm("dark", "en"), ...rehearsing } },
];

for (const { display, of } of rooms) {
  const { theme, language } = of.appearance ?? { theme: "dark", language: "zh" };
  const room = `${display}-${theme}-${language}${of.rehearsal ? "-rehearsal" : ""}`;
  test(`the last row reads every screen: ${room}`, async ({ page, stage }) => {
    await page.setViewportSize(displays[display]);
    const faults: Record<string, readonly string[]> = {};
    for (const [name, screen] of Object.entries(screens)) {
      stage.host.show(viewOf(screen, of));
      if (page.url() === "about:blank") await page.goto(stage.host.address());
      await stage.settled(page, screen);
      const sight = await page.evaluate(lookAtStage);
      if (display !== unpictured) await stage.picture(page, `${room}-${name}`);
      const found = faultsOf(sight);
      if (found.length > 0) faults[name] = found;
      if (screen.kind === "blank") expect(sight.said).toEqual([]);
      else expect(sight.said.length).toBeGreaterThan(3);
    }
    expect(faults).toEqual({});
  });
}

/** Names that end in three dots, or that their card does not hold. */
const shortened = `[...document.querySelectorAll(".roll :is(.name, .organisation), .writers .name, h1")]
  .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + parseFloat(getComputedStyle(one).fontSize) / 2)
  .map((one) => "shortened: " + one.textContent)`;

for (const { display, of } of rooms.filter(({ of }) => of.rehearsal)) {
  const { theme, language } = of.appearance ?? { theme: "dark", language: "zh" };
  const room = `${display}-${theme}-${language}`;
  test(`306 people and names of a hundred characters are read whole, above the footer: ${room}`, async ({
    page,
    stage,
  }) => {
    await page.setViewportSize(displays[display]);
    const faults: Record<string, readonly string[]> = {};
    for (const [name, screen] of Object.entries(crowded)) {
      stage.host.show(viewOf(screen, of));
      if (page.url() === "about:blank") await page.goto(stage.host.address());
      await stage.settled(page, screen);
      await stage.picture(page, `crowded-${room}-${name}`);
      const found = [
        ...faultsOf(await page.evaluate(lookAtStage)),
        ...(await page.evaluate<string[]>(shortened)),
      ];
      if (found.length > 0) faults[name] = found;
    }
    expect(faults).toEqual({});
  });
}

/** An emblem, too, for the title has the least room then. */
const begunAnew = {
  emblem: "e".repeat(64),
  succeeds: message("succession.said.other", { head: `${"5".repeat(16)}…`, last: "SLHJ-2026Q4-11" }),
};
for (const { display, of } of rooms) {
  const { theme, language } = of.appearance ?? { theme: "dark", language: "zh" };
  const room = `${display}-${theme}-${language}-begun-anew`;
  test(`the last row reads on every screen that the ledger was begun anew: ${room}`, async ({
    page,
    stage,
  }) => {
    await page.setViewportSize(displays[display]);
    const faults: Record<string, readonly string[]> = {};
    for (const [name, screen] of Object.entries(screens)) {
      if (screen.kind === "blank" || screen.kind === "test-card") continue;
      stage.host.show(viewOf(screen, { ...of, ...begunAnew }));
      if (page.url() === "about:blank") await page.goto(stage.host.address());
      await stage.settled(page, screen);
      await expect(page.locator(".head .begun-anew")).toHaveText(
        language === "zh" ? "账本重新开始" : "Ledger begun anew",
      );
      if (screen.kind === "title") await expect(page.locator("img.emblem")).toBeVisible();
      const whole = screen.kind === "title" || screen.kind === "roll";
      await expect(page.getByText("5".repeat(16))).toHaveCount(whole ? 1 : 0);
      // Beside these two the head alone is another.
      if (whole && display !== unpictured) await stage.picture(page, `${room}-${name}`);
      const found = faultsOf(await page.evaluate(lookAtStage));
      if (found.length > 0) faults[name] = found;
    }
    expect(faults).toEqual({});
  });
}

for (const { theme, language } of [
  { theme: "dark", language: "zh" },
  { theme: "light", language: "en" },
] as const)
  test(`axe finds nothing on any screen, which has a main part and a heading: ${theme}-${language}`, async ({
    page,
    stage,
  }) => {
    await page.setViewportSize(displays["720p"]);
    const found: Record<string, readonly string[]> = {};
    for (const [name, screen] of Object.entries(screens)) {
      stage.host.show(viewOf(screen, { ...calm(theme, language), ...rehearsing }));
      if (page.url() === "about:blank") await page.goto(stage.host.address());
      await stage.settled(page, screen);
      const wrong = await violationsOn(page);
      if (wrong.length > 0)
        found[name] = wrong.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
      await expect(page.getByRole("main")).toHaveCount(1);
      if (screen.kind !== "blank") await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    }
    expect(found).toEqual({});
  });

test("the measuring itself finds what is too small, too faint, outside the window or under other text", async ({
  page,
  stage,
}) => {
  const screen = screens["result"];
  if (!screen) throw new Error("no result screen");
  stage.host.show(viewOf(screen, calm("dark", "zh")));
  await page.setViewportSize(displays["1080p"]);
  await page.goto(stage.host.address());
  await stage.settled(page, screen);
  const spoilt = async (selector: string, style: string) => {
    const put = (css: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, said) => {
          (element as HTMLElement).style.cssText = said;
        }, css);
    await put(style);
    const found = faultsOf(await page.evaluate(lookAtStage)).join("; ");
    await put("");
    return found;
  };
  expect(await spoilt("h1", "font-size: 40px")).toContain("high");
  expect(await spoilt("td", "font-size: 34px")).toContain("high");
  expect(await spoilt("td", "color: #888888")).toContain("contrast");
  expect(await spoilt(".digest", "transform: translateY(40px)")).toContain("over");
  expect(await spoilt(".beside-qr", "transform: translateX(-400px)")).toContain("leaves the window");
  expect(await spoilt("table", "transform: translateY(120px)")).toContain("its screen");
  expect(await spoilt(".qr", "height: 200px")).toContain("QR");
  expect(await spoilt("h1", "font-family: monospace")).toContain("Chinese");
  expect(await spoilt("h1", "")).toBe("");
});

test("on every screen stand office, ceremony, phase, pool, freeze digest and clock, and that it is a rehearsal", async ({
  page,
  stage,
}) => {
  for (const screen of Object.values(screens)) {
    if (screen.kind === "blank" || screen.kind === "test-card") continue;
    const view = viewOf(screen, { ...calm("dark", "zh"), ...rehearsing });
    stage.host.show(view);
    if (page.url() === "about:blank") await page.goto(stage.host.address());
    await stage.settled(page, screen);
    const head = page.locator(".head");
    await expect(head).toContainText("示例市生态环境局");
    await expect(head).toContainText("REHEARSAL-SLHJ-2027Q1-12");
    // A void ceremony is in no phase any more.
    if (screen.kind !== "void") await expect(head.locator(".phase")).toContainText(/[1-8]\/8 /);
    const foot = page.locator(".foot");
    await expect(foot).toContainText("12,345");
    if (view.freeze !== "") await expect(foot).toContainText(view.freeze.slice(0, 8));
    await expect(foot.locator("time")).toHaveText(/^\d\d:\d\d:\d\d$/);
    await expect(page.locator(".rehearsal")).toBeVisible();
  }
});

test("markup in a name is shown as text", async ({ page, stage }) => {
  for (const name of ["roll", "slips-counted"] as const) {
    const screen = screens[name];
    if (!screen) throw new Error(`no screen ${name}`);
    stage.host.show(viewOf(screen, calm("light", "zh")));
    if (page.url() === "about:blank") await page.goto(stage.host.address());
    await stage.settled(page, screen);
    await expect(page.getByText(markup, { exact: true })).toBeVisible();
    await expect(page.locator("img")).toHaveCount(0);
    expect(await page.title()).not.toBe("broken");
  }
});
