import { verifyCommand } from "../../electron/cli/verify.ts";
import { barriers } from "../support/looked-at.ts";
import * as officer from "./by-mouse.ts";
import { call, digestUnder, registerWords, wordsIn, wordsOf } from "./room.ts";
import { expect, test, type Windows } from "./windows.ts";

const people: readonly officer.Person[] = [
  { role: "纪检监察", name: "示例甲", organisation: "派驻纪检监察组", writes: true },
  { role: "新闻媒体", name: "示例乙", organisation: "市日报社", writes: true },
  { role: "公众代表", name: "示例丙", organisation: "江边社区", writes: true },
  { role: "企业代表", name: "示例丁", organisation: "市企业联合会", writes: false },
];

/** Pictures of both windows under a running number, and axe on the console where its page is another than before. */
function looker(windows: Windows) {
  let number = 0;
  return async (what: string, samePage = false): Promise<void> => {
    const { console, stage, picture } = windows;
    number += 1;
    const name = `ceremony/${String(number).padStart(2, "0")}-${what}`;
    await picture(console, `${name}-console`);
    await picture(stage, `${name}-stage`);
    if (!samePage) expect.soft(await barriers(console), what).toEqual([]);
  };
}

test("a whole ceremony in Chinese by mouse, from the files to a bag anybody can check by what the stage showed", async ({
  windows,
  host,
}) => {
  // Every step stands on the stage for its time, as in a room.
  test.setTimeout(600_000);
  const { console, stage } = windows;
  const look = looker(windows);
  await console.getByRole("button", { name: "设置单位并导入名录" }).waitFor();
  await look("first-start");
  await officer.setUpOffice(windows, "示例市生态环境局", "SLSJ");
  for (const list of officer.lists)
    await officer.importList(windows, list, () =>
      list[1] === "key.xlsx" ? look("preparation-import") : Promise.resolve(),
    );
  await look("preparation-lists");
  const secret = await registerWords(console);
  expect(secret.length).toBeGreaterThan(1000);
  // Whatever file they lie in, the sample's lists are for rehearsals.
  await officer.openCeremony(windows, { rehearsal: true });
  await officer.leaveOut(windows, "SL0000000012");
  await look("preparation-plan");
  await officer.settle(windows);
  await officer.signIn(windows, people);
  await stage.getByText("示例丙").waitFor();
  await look("witnesses");

  await officer.freeze(windows, () => look("freeze-keys"));
  // From here on no unit and no inspector is named anywhere until the list is locked.
  const before = (await windows.traffic.console()).length;
  // Names come as answers; of the desktop's traffic pushes alone are heard.
  if (host === "browser") expect(wordsIn(await windows.traffic.console(), secret)).not.toEqual([]);
  const unnamed = async (): Promise<void> => {
    for (const page of [console, stage]) expect(wordsIn(await page.content(), secret)).toEqual([]);
  };
  const freeze = await digestUnder(stage, "封库摘要");
  expect(freeze).toMatch(/^[0-9a-f]{64}$/);
  await look("freeze-digest");
  await unnamed();
  await officer.fileSheet(windows);
  await officer.confirmFreeze(windows);

  for (const [index, { name }] of people.slice(0, 3).entries()) await officer.drop(windows, index + 1, name);
  await look("slips");
  await unnamed();
  await officer.count(windows, 3);
  await officer.revealNonce(windows);
  await look("reveal-nonce");

  await officer.beginReading(windows);
  await officer.readAlike(windows, "314159265358");
  await officer.object(windows, "示例丙认为第 3 位是 7");
  await officer.read(windows, officer.third, "317159265358");
  await officer.fixedAs(windows, "314159265358").waitFor();
  await officer.nextSlip(windows, 2);
  await officer.read(windows, officer.first, "271828182845");
  // The second reader must not be led by the first.
  expect(await console.locator("body").innerText()).not.toContain("271828182845");
  await officer.read(windows, officer.second, "271828182840");
  await console.getByText("第 12 位不一致").waitFor();
  await look("reveal-third-reader");
  await officer.read(windows, officer.third, "271828182840");
  await officer.fixedAs(windows, "271828182840").waitFor();
  await officer.nextSlip(windows, 3);
  await officer.readAlike(windows, "161803398874");
  await look("reveal-slip");
  await unnamed();
  await officer.envelope(windows, "封-0001");
  await officer.fix(windows);
  const seed = await digestUnder(stage, "种子");
  await look("draw-seed");

  for (let said: string | undefined = "", seen = ""; said !== undefined; ) {
    said = await officer.advance(windows);
    const [draw = "", scene = ""] = said?.split("　") ?? [];
    const kind = `${draw} ${scene.startsWith("公布") ? "公布" : scene}`;
    if (said === undefined || kind === seen) continue;
    seen = kind;
    const pages = { TS: "特殊监管对象", ZD: "重点排污单位", YB: "一般排污单位", JC: "检查组" };
    const code = Object.entries(pages).find(([, name]) => name === draw)?.[0];
    const scenes = { "roll-call": "点名", tickets: "按票号落位", magnify: "放大前段", line: "划线" };
    const at = Object.entries(scenes).find(([, name]) => name === scene)?.[0] ?? "reveal";
    await unnamed();
    if (code === "TS" || at === "reveal") await look(`draw-${code}-${at}`, true);
  }

  await officer.recordOpinion(windows);
  await officer.object(windows, "示例丁认为会场灯光太暗，不影响结果");
  await officer.confirmLock(windows, "抽取负责人");
  await officer.confirmLock(windows, "纪检监督人");
  await look("lock");
  await unnamed();
  expect(await digestUnder(stage, "种子")).toBe(seed);
  const result = await digestUnder(stage, "结果摘要");
  await officer.lock(windows);
  expect(wordsIn((await windows.traffic.console()).slice(before), secret)).toEqual([]);

  await officer.fileMinutes(windows);
  const folder = await officer.writeBag(windows);
  await console.getByRole("button", { name: "核验", exact: true }).click();
  await console.getByText(/通过 \d+ 项，未通过 0 项/).waitFor();
  await look("minutes");
  const close = await digestUnder(stage, "结束摘要");

  const report: string[] = [];
  const terminal = {
    print: (line: string) => report.push(line),
    complain: (line: string) => report.push(line),
  };
  const anchored = ["--freeze", freeze, "--seed", seed, "--close", close, "--json"];
  expect(await verifyCommand([folder, ...anchored], terminal), report.join("\n")).toBe(0);
  expect(JSON.parse(report.join(""))).toMatchObject({ failed: 0, anchored: true });
  // A digest that was read wrongly from the stage is found out.
  const misread = ["--freeze", freeze.replace(/^./, (digit) => (digit === "0" ? "1" : "0")), "--seed", seed];
  expect(await verifyCommand([folder, ...misread], terminal)).toBe(1);

  const received = await windows.traffic.stage();
  // What it must have received is there, so that the search is one that can find something.
  for (const told of [freeze, seed, result, close, "示例甲", "YB-"]) expect(received).toContain(told);
  expect(wordsIn(received, secret)).toEqual([]);
  expect(wordsIn(await wordsOf(stage), secret)).toEqual([]);
  const refused = await call(stage, "execute", {
    commandId: crypto.randomUUID(),
    expectedRevision: 0,
    command: { type: "advance" },
  });
  expect(refused).toMatchObject({ ok: false, error: { code: "forbidden" } });
});
