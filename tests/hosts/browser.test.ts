import { once } from "node:events";
import { request } from "node:http";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { type BrowserHost, serveWindows } from "../../electron/hosts/browser/serve.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { openEvents } from "./event-stream.ts";
import { ask, enter, hostOf, ownHead, replyOf } from "./http.ts";
import { pushOf, type ToldApplication, toldApplication } from "./told-application.ts";
import { builtWindows } from "./windows-fixture.ts";

const onBug = (error: unknown): void => {
  throw error;
};

let application: ToldApplication;
let host: BrowserHost;
beforeEach(async () => {
  application = toldApplication();
  host = succeeded(await serveWindows(application, { windows: builtWindows(), port: 0, onBug }));
  onTestFinished(host.close);
});

const get = async (role: "console" | "stage", path: string, method = "GET") =>
  ask(host.port, {
    path,
    method,
    headers: { host: hostOf(role, host.port), cookie: await enter(host.address(role)) },
  });

describe("a window", () => {
  test("enters by its address, and its cookie is for it alone", async () => {
    const { pathname, search, host: name } = new URL(host.address("stage"));
    const { headers, status } = await ask(host.port, { path: pathname + search, headers: { host: name } });
    expect([status, headers.location, headers["cache-control"]]).toEqual([303, "/", "no-store"]);
    expect(headers["set-cookie"]).toHaveLength(1);
    expect(headers["set-cookie"]?.[0]).toMatch(
      new RegExp(`^mingqian-${host.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
    );
  });

  test("gets its own role's page, with a nonce of its own each time and nothing else allowed", async () => {
    const seen = new Set<string>();
    for (const role of ["console", "stage", "console"] as const) {
      const { status, text, headers } = await get(role, "/");
      expect(status).toBe(200);
      expect(text).toContain(`<title>${role}</title>`);
      const [, nonce] = /<meta property="csp-nonce" nonce="([\w+/=]{24})">/.exec(text) ?? [];
      if (!nonce) throw new Error("no nonce in the page");
      seen.add(nonce);
      expect(String(headers["content-security-policy"]).split("; ").sort()).toEqual(
        [
          "default-src 'none'",
          "script-src 'self'",
          `style-src 'self' 'nonce-${nonce}'`,
          "img-src 'self' data: blob:",
          "font-src 'self'",
          "media-src 'self'",
          "worker-src 'self'",
          "connect-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
        ].sort(),
      );
      expect(headers).toMatchObject({
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
      });
    }
    expect(seen.size).toBe(3);
  });

  test("gets the built files by their names, Chinese ones too", async () => {
    const script = await get("console", "/assets/app.js");
    expect([script.status, script.text]).toEqual([200, "export const app = 1;"]);
    expect(script.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "private, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
    });
    const style = await get("stage", `/assets/${encodeURIComponent("字")}.css`);
    expect([style.status, style.headers["content-type"]]).toEqual([200, "text/css; charset=utf-8"]);
    expect((await get("stage", "/assets/app.js", "HEAD")).text).toBe("");
  });

  test("calls as what its host name says, whatever the message says", async () => {
    const request = { id: "5", method: "view", input: {}, role: "console" };
    const headers = ownHead("stage", host.port, await enter(host.address("stage")));
    const answer = await ask(host.port, {
      path: "/rpc",
      method: "POST",
      headers,
      body: JSON.stringify(request),
    });
    expect([answer.status, answer.headers["cache-control"]]).toEqual([200, "no-store"]);
    expect(replyOf(answer)).toEqual({ id: "5", ok: true, output: {} });
    expect(application.calls).toEqual([{ role: "stage", request }]);
  });

  test("a second one of the same role has its own entrance, and both hear every view", async () => {
    const first = await enter(host.address("console"));
    const second = await enter(host.address("console"));
    expect(second).not.toBe(first);
    const streams = [
      await openEvents("console", host.port, first),
      await openEvents("console", host.port, second),
    ];
    for (const stream of streams) expect((await stream.next()).revision).toBe(1);
    application.push("console", pushOf(2));
    for (const stream of streams) expect((await stream.next()).revision).toBe(2);
  });
});

describe("the views", () => {
  test("come with the present one first, and each role gets its own", async () => {
    application.push("stage", pushOf(3, "第三步\r\ndata: x\n\n"));
    const stage = await openEvents("stage", host.port, await enter(host.address("stage")));
    expect(stage.response.headers).toMatchObject({
      "content-type": "text/event-stream",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    expect(await stage.next()).toEqual(pushOf(3, "第三步\r\ndata: x\n\n"));
    application.push("console", pushOf(9, "only for the console"));
    application.push("stage", pushOf(4));
    expect(await stage.next()).toEqual(pushOf(4));
  });

  test("go on after a line was lost, from the present one", async () => {
    const cookie = await enter(host.address("console"));
    const lost = await openEvents("console", host.port, cookie);
    await lost.next();
    lost.close();
    await vi.waitFor(() => expect(application.listening("console")).toBe(0));
    application.push("console", pushOf(7));
    const again = await openEvents("console", host.port, cookie);
    expect((await again.next()).revision).toBe(7);
    expect(application.listening("console")).toBe(1);
  });

  test("are kept alive by a beat while there is nothing to show", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const headers = { host: hostOf("stage", host.port), cookie: await enter(host.address("stage")) };
    const asking = request({ host: "127.0.0.1", port: host.port, path: "/events", headers }).end();
    const [response] = await once(asking, "response");
    response.setEncoding("utf8");
    await once(response, "data");
    const beat = once(response, "data");
    vi.advanceTimersByTime(15_000);
    expect(await beat).toEqual([": \n\n"]);
  });

  test("pile up for nobody: who reads slowly gets the newest", async () => {
    const stream = await openEvents("stage", host.port, await enter(host.address("stage")));
    await stream.next();
    const large = "字".repeat(1_000_000);
    for (let revision = 2; revision <= 60; revision += 1) application.push("stage", pushOf(revision, large));
    let got = 0;
    let last = 0;
    while (last < 60) {
      last = (await stream.next()).revision;
      got += 1;
    }
    expect(got).toBeLessThan(10);
  });

  test("end when the host closes, and the port is free", async () => {
    const stream = await openEvents("stage", host.port, await enter(host.address("stage")));
    await stream.next();
    const ended = new Promise((resolve) => stream.response.once("close", resolve));
    await host.close();
    await ended;
    await vi.waitFor(() => expect(application.listening("stage")).toBe(0));
    const again = await serveWindows(application, { windows: builtWindows(), port: host.port, onBug });
    await succeeded(again).close();
  });
});

describe("a host that cannot serve", () => {
  test("a port that is in use", async () => {
    const other = await serveWindows(application, { windows: builtWindows(), port: host.port, onBug });
    expect(refusalKey(other)).toBe("host.port-taken");
  });

  test("windows that were not built", async () => {
    expect(refusalKey(await serveWindows(application, { windows: scratch(), port: 0, onBug }))).toBe(
      "host.windows-missing",
    );
  });
});
