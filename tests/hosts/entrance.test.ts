import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { createEntrance, howSpent } from "../../electron/hosts/browser/entrance.ts";
import { type BrowserHost, serveWindows } from "../../electron/hosts/browser/serve.ts";
import { succeeded } from "../support/outcome.ts";
import { openEvents } from "./event-stream.ts";
import { ask, enter, handoverHead, hostOf } from "./http.ts";
import { pushOf, type ToldApplication, toldApplication } from "./told-application.ts";
import { builtWindows } from "./windows-fixture.ts";

let application: ToldApplication;
let host: BrowserHost;
let complaints: string[];
beforeEach(async () => {
  application = toldApplication();
  complaints = [];
  const onBug = (error: unknown) => {
    throw error;
  };
  const onUsedTwice = (role: string) => void complaints.push(role);
  host = succeeded(await serveWindows(application, { windows: builtWindows(), port: 0, onBug, onUsedTwice }));
  onTestFinished(host.close);
});

const statusOf = async (cookie: string, path = "/", role: "console" | "stage" = "console") =>
  (await ask(host.port, { path, headers: { host: hostOf(role, host.port), cookie } })).status;

describe("an address opened a second time", () => {
  test("by somebody who is not in, ends the session of the first and is told once", async () => {
    const address = host.address("console");
    const other = await enter(host.address("console"));
    const first = await enter(address);
    const stream = await openEvents("console", host.port, first);
    await stream.next();

    await expect(enter(address)).rejects.toThrow("403");
    expect(complaints).toEqual(["console"]);
    application.push("console", pushOf(2));
    await expect(stream.next()).rejects.toThrow("ended the line");
    for (const path of ["/", "/events", "/assets/app.js"]) expect(await statusOf(first, path)).toBe(401);
    expect(await statusOf(other)).toBe(200);

    await expect(enter(address)).rejects.toThrow("403");
    expect(complaints).toEqual(["console"]);
    expect(await statusOf(await enter(host.address("console")))).toBe(200);
  });

  test("with a cookie that is no session's, or the other role's, is the same", async () => {
    const stage = await enter(host.address("stage"));
    for (const cookie of [stage, `${stage.split("=")[0]}=x`]) {
      complaints.length = 0;
      const address = new URL(host.address("console"));
      const first = await enter(address.href);
      expect(await statusOf(cookie, address.pathname + address.search)).toBe(403);
      expect([complaints, await statusOf(first)]).toEqual([["console"], 401]);
    }
  });

  test("also after the unused ones were renewed", async () => {
    const address = host.address("stage");
    const first = await enter(address);
    host.renew();
    expect(await statusOf(first, "/", "stage")).toBe(200);
    await expect(enter(address)).rejects.toThrow("403");
    expect([complaints, await statusOf(first, "/", "stage")]).toEqual([["stage"], 401]);
  });

  test("by the window that is in, ends nothing", async () => {
    const { href, pathname, search } = new URL(host.address("console"));
    const cookie = await enter(href);
    expect(await statusOf(cookie, pathname + search)).toBe(303);
    expect([complaints, await statusOf(cookie)]).toEqual([[], 200]);
  });
});

test("an address that is unknown, void or the other role's ends nothing", async () => {
  const cookie = await enter(host.address("console"));
  const old = new URL(host.address("console")).search;
  const stage = new URL(host.address("stage"));
  host.renew();
  for (const search of ["?t=x", "", old, stage.search])
    expect(await statusOf("", `/enter${search}`)).toBe(403);
  expect([complaints, await statusOf(cookie)]).toEqual([[], 200]);
});

describe("what is handed over to a window that the program opens", () => {
  const handed = (head: Record<string, string>, body: string) =>
    ask(host.port, {
      path: "/enter",
      method: "POST",
      headers: { ...handoverHead(hostOf("console", host.port)), ...head },
      body,
    });
  const tokenOf = (role: "console" | "stage" = "console") => host.handOver(role).token;

  test("lets it in by the body of a request, and sends it to its page by a request of its own", async () => {
    const { action, token, spent } = host.handOver("console");
    expect(action).toBe(`http://${hostOf("console", host.port)}/enter`);
    const answer = await handed({}, `t=${token}`);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('http-equiv="refresh" content="0;url=/"');
    const [cookie = ""] = answer.headers["set-cookie"] ?? [];
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/);
    expect(spent.aborted).toBe(true);
    expect(await statusOf(cookie.split(";")[0] ?? "")).toBe(200);
    // Once: a second time is somebody else.
    expect((await handed({}, `t=${token}`)).status).toBe(403);
    expect([complaints, await statusOf(cookie.split(";")[0] ?? "")]).toEqual([["console"], 401]);
  });

  test.each<[string, Record<string, string>]>([
    ["another origin", { origin: "http://evil.example" }],
    ["the stage's origin", { origin: "http://stage.localhost" }],
    ["a page of this machine", { "sec-fetch-site": "same-site" }],
    ["a script", { "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" }],
    ["a frame", { "sec-fetch-dest": "iframe" }],
    ["another form", { "content-type": "text/plain" }],
  ])("is not heard from %s", async (_, head) => {
    const { token, spent } = host.handOver("console");
    expect((await handed(head, `t=${token}`)).status).toBeGreaterThanOrEqual(403);
    expect(spent.aborted).toBe(false);
  });

  test("is nothing elsewhere, for the other role, unknown, or with more than a token", async () => {
    const head = handoverHead(hostOf("console", host.port));
    for (const path of ["/", "/rpc", "/enter/", "/events"])
      expect(
        (await ask(host.port, { path, method: "POST", headers: head, body: `t=${tokenOf()}` })).status,
      ).toBe(403);
    for (const body of [`t=${tokenOf("stage")}`, "t=", "", "t=x"])
      expect((await handed({}, body)).status).toBe(403);
    expect((await handed({}, `x=${"x".repeat(2000)}&t=${tokenOf()}`)).status).toBe(413);
    expect(complaints).toEqual([]);
  });

  test("is forgotten with what was printed, and when the host ends", async () => {
    const renewed = host.handOver("console");
    host.renew();
    expect(howSpent(renewed.spent)).toBe("forgotten");
    expect((await handed({}, `t=${renewed.token}`)).status).toBe(403);
    const ended = host.handOver("stage");
    await host.close();
    expect(ended.spent.aborted).toBe(true);
  });

  test("is worth nothing when it was not used in time", () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const entrance = createEntrance();
    const late = entrance.issue("console", 1000);
    const printed = entrance.issue("console");
    vi.advanceTimersByTime(999);
    expect(late.spent.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(howSpent(late.spent)).toBe("too-old");
    expect(entrance.enter("console", late.token)).toBeUndefined();
    expect(howSpent(printed.spent)).toBeUndefined();
    expect(entrance.enter("console", printed.token)).toBeDefined();
    expect(howSpent(printed.spent)).toBe("used");
  });
});
