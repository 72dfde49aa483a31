import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { type BrowserHost, serveWindows } from "../../electron/hosts/browser/serve.ts";
import { succeeded } from "../support/outcome.ts";
import { openEvents } from "./event-stream.ts";
import { ask, enter, hostOf } from "./http.ts";
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
