import { connect } from "node:net";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { type BrowserHost, serveWindows } from "../../electron/hosts/browser/serve.ts";
import { succeeded } from "../support/outcome.ts";
import { ask, enter, hostOf, ownHead, refusalOf } from "./http.ts";
import { type ToldApplication, toldApplication } from "./told-application.ts";
import { builtWindows } from "./windows-fixture.ts";

let application: ToldApplication;
let host: BrowserHost;
let bugs: unknown[];
beforeEach(async () => {
  application = toldApplication();
  bugs = [];
  const onBug = (error: unknown) => void bugs.push(error);
  host = succeeded(await serveWindows(application, { windows: builtWindows(), port: 0, onBug }));
  onTestFinished(host.close);
});

const call = JSON.stringify({ id: "7", method: "view", input: {} });
const consoleCookie = () => enter(host.address("console"));
const rpc = (headers: Record<string, string>, body: string | Iterable<Buffer> = call) =>
  ask(host.port, { path: "/rpc", method: "POST", headers, body });
const get = (path: string, headers: Record<string, string> = {}) =>
  ask(host.port, { path, headers: { host: hostOf("console", host.port), ...headers } });

describe("who is not heard", () => {
  test.each([
    ["another name", (port: number) => `evil.example:${port}`],
    ["the bare address", (port: number) => `127.0.0.1:${port}`],
    ["no role", (port: number) => `localhost:${port}`],
    ["another port", (port: number) => `console.localhost:${port + 1}`],
    ["no port", () => "console.localhost"],
    ["capitals", (port: number) => `CONSOLE.localhost:${port}`],
    ["a dot at the end", (port: number) => `console.localhost.:${port}`],
    ["the role as a part", (port: number) => `console.localhost.evil.example:${port}`],
  ])("a Host that is not exactly its own: %s", async (_, foreign) => {
    const cookie = await consoleCookie();
    const answer = await rpc({ ...ownHead("console", host.port, cookie), host: foreign(host.port) });
    expect(answer.status).toBe(421);
    expect(refusalOf(answer)).toEqual({ key: "host.foreign-host", code: "forbidden" });
    expect((await get("/", { host: foreign(host.port), cookie })).status).toBe(421);
    expect(application.calls).toEqual([]);
  });

  test.each<[string, Record<string, string | undefined>]>([
    ["another site", { origin: "http://evil.example" }],
    ["no origin", { origin: undefined }],
    ["a null origin", { origin: "null" }],
    ["the stage's origin", { origin: "stage" }],
    ["another scheme", { origin: "https" }],
    ["a same-site page", { "sec-fetch-site": "same-site" }],
    ["a cross-site page", { "sec-fetch-site": "cross-site" }],
    ["a typed address", { "sec-fetch-site": "none" }],
    ["a browser that does not say", { "sec-fetch-site": undefined }],
  ])("a call from %s", async (_, changed) => {
    const head = ownHead("console", host.port, await consoleCookie());
    const words: Record<string, string> = {
      stage: `http://${hostOf("stage", host.port)}`,
      https: `https://${hostOf("console", host.port)}`,
    };
    const headers = Object.fromEntries(
      Object.entries({ ...head, ...changed }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, words[value] ?? value]],
      ),
    );
    const answer = await rpc(headers);
    expect(answer.status).toBe(403);
    expect(refusalOf(answer)).toEqual({ key: "host.foreign-origin", code: "forbidden" });
    expect(application.calls).toEqual([]);
  });

  test.each(["same-site", "cross-site"])("a page of another origin that reads (%s)", async (site) => {
    const cookie = await consoleCookie();
    for (const path of ["/", "/events", "/assets/app.js", "/enter?t=x"]) {
      expect((await get(path, { cookie, "sec-fetch-site": site })).status).toBe(403);
    }
    const foreign = await get("/assets/app.js", { cookie, origin: "http://evil.example" });
    expect(foreign.status).toBe(403);
    expect(application.listening("console")).toBe(0);
  });

  test.each([
    ["a form", "text/plain"],
    ["an upload", "multipart/form-data; boundary=x"],
    ["nothing named", undefined],
    ["a look-alike", "application/json-patch+json"],
  ])("a body that is not JSON: %s", async (_, type) => {
    const { "content-type": own, ...head } = ownHead("console", host.port, await consoleCookie());
    expect(own).toBe("application/json");
    const answer = await rpc({ ...head, ...(type && { "content-type": type }) });
    expect(answer.status).toBe(415);
    expect(refusalOf(answer).key).toBe("host.not-json");
    expect(application.calls).toEqual([]);
  });

  test("any other verb", async () => {
    const headers = ownHead("console", host.port, await consoleCookie());
    for (const method of ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"]) {
      const answer = await ask(host.port, { path: "/rpc", method, headers });
      expect([method, answer.status]).toEqual([method, 405]);
    }
    expect(application.calls).toEqual([]);
  });
});

describe("who is not let in", () => {
  test("a call, a page, a file and the views without a token", async () => {
    const answer = await rpc(ownHead("console", host.port));
    expect(answer.status).toBe(401);
    expect(refusalOf(answer)).toEqual({ key: "host.no-session", code: "forbidden" });
    for (const path of ["/", "/events", "/assets/app.js", "/nothing"])
      expect([path, (await get(path)).status]).toEqual([path, 401]);
    expect((await get("/")).text).toContain("终端里按回车键");
    expect(application.calls).toEqual([]);
    expect(application.listening("console")).toBe(0);
  });

  test("a used token, with a page that says how to get another", async () => {
    const address = new URL(host.address("console"));
    const opened = await get(address.pathname + address.search);
    expect(opened.status).toBe(303);
    const again = await get(address.pathname + address.search);
    expect(again.status).toBe(403);
    expect(again.headers["set-cookie"]).toBeUndefined();
    expect(again.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(again.text).toContain("两个都不能再用");
    const third = await get(address.pathname + address.search);
    expect([third.status, third.text]).toEqual([403, expect.stringContaining("每个入口只能打开一次")]);
    expect(again.text).toContain("press Enter in the terminal");
  });

  test("a window that is in may load its first address again", async () => {
    const address = new URL(host.address("console"));
    const cookie = await enter(address.href);
    const again = await get(address.pathname + address.search, { cookie });
    expect([again.status, again.headers.location]).toEqual([303, "/"]);
    expect(again.headers["set-cookie"]).toBeUndefined();
  });

  test("a wrong token, the other role's, and one that was renewed", async () => {
    const stage = new URL(host.address("stage"));
    const old = new URL(host.address("console"));
    expect((await get("/enter?t=x")).status).toBe(403);
    expect((await get("/enter")).status).toBe(403);
    expect((await get(stage.pathname + stage.search)).status).toBe(403);
    host.renew();
    expect((await get(old.pathname + old.search)).status).toBe(403);
    await enter(host.address("console"));
  });

  test("the stage's cookie on a call to the console, and the other way round", async () => {
    const stage = await enter(host.address("stage"));
    const operator = await consoleCookie();
    expect((await rpc(ownHead("console", host.port, stage))).status).toBe(401);
    expect((await rpc(ownHead("stage", host.port, operator))).status).toBe(401);
    expect((await get("/events", { cookie: stage })).status).toBe(401);
    expect(application.calls).toEqual([]);
  });

  test("a cookie of another host, and one of many with the right one refused", async () => {
    const cookie = await consoleCookie();
    const [name] = cookie.split("=");
    expect((await rpc(ownHead("console", host.port, `${name}=x`))).status).toBe(401);
    expect((await rpc(ownHead("console", host.port, cookie.replace(`${host.port}`, "1")))).status).toBe(401);
    expect((await rpc(ownHead("console", host.port, `${name}=; other=1`))).status).toBe(401);
  });
});

describe("what is not taken", () => {
  const mebi = 1024 * 1024;
  function* pieces(mebibytes: number): Generator<Buffer> {
    for (let written = 0; written < mebibytes; written += 1) yield Buffer.alloc(mebi, 0x20);
  }

  test("100 MB, whether its length is said or not, for either role", async () => {
    for (const role of ["console", "stage"] as const) {
      const head = ownHead(role, host.port, await enter(host.address(role)));
      // One that says its length is refused by its head; writing on into a closed connection could lose the answer.
      const said = await rpc({ ...head, "content-length": String(100 * mebi) }, pieces(1));
      expect([said.status, refusalOf(said)]).toEqual([413, { key: "host.too-large", code: "malformed" }]);
      // One that does not is cut off while it writes: whether it still reads the answer is up to its machine.
      const unsaid = await rpc(head, pieces(100)).catch((error: NodeJS.ErrnoException) => error.code);
      if (typeof unsaid === "object") {
        expect([unsaid.status, refusalOf(unsaid).key]).toEqual([413, "host.too-large"]);
      } else expect(unsaid).toMatch(/^(EPIPE|ECONNRESET)$/);
    }
    expect(application.calls).toEqual([]);
    expect(bugs).toEqual([]);
  });

  test("100 MB from someone who was not let in", async () => {
    const head = { ...ownHead("console", host.port), "content-length": String(100 * mebi) };
    expect((await rpc(head, pieces(1))).status).toBe(401);
  });

  test("more than a person types, unless it is a spreadsheet from the console", async () => {
    const long = (method: string) =>
      JSON.stringify({ id: "1", method, input: { bytes: "x".repeat(2 * mebi) } });
    const head = ownHead("console", host.port, await consoleCookie());
    expect((await rpc(head, long("execute"))).status).toBe(413);
    expect((await rpc(head, long("previewImport"))).status).toBe(200);
    const stage = ownHead("stage", host.port, await enter(host.address("stage")));
    expect((await rpc(stage, long("previewImport"))).status).toBe(413);
    expect(application.calls).toHaveLength(1);
  });

  test.each(["", "{", '{"id":"1"', "\u0000", "NaN", "{'id':1}", "[1,", `{"id":"1"}${"x"}`])(
    "malformed JSON: %j",
    async (body) => {
      const answer = await rpc(ownHead("console", host.port, await consoleCookie()), body);
      expect([answer.status, refusalOf(answer)]).toEqual([
        400,
        { key: "host.malformed-json", code: "malformed" },
      ]);
      expect(application.calls).toEqual([]);
      expect(bugs).toEqual([]);
    },
  );

  test.each([
    "/../secret.js",
    "/assets/../../secret.js",
    "/assets/%2e%2e/%2e%2e/secret.js",
    "/assets/..%2f..%2fsecret.js",
    "/assets/..\\..\\secret.js",
    "/assets/%2e%2e%5c%2e%2e%5csecret.js",
    "//secret.js",
    "/assets/app.js%00.css",
    "/assets/app.js/",
    "/assets/",
    "/assets",
    "/assets/notes.txt",
    "/console/index.html",
    "/stage/",
    "/%",
  ])("a path that is no file of the windows: %s", async (path) => {
    const answer = await get(path, { cookie: await consoleCookie() });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).not.toContain("secret");
    expect(answer.text).not.toContain("<title>stage");
    expect(bugs).toEqual([]);
  });

  test("a bug is told to the program's owner, not to the window", async () => {
    const broken = toldApplication(() => Promise.reject(new Error("某单位 at /somewhere")));
    const onBug = (error: unknown) => void bugs.push(error);
    const other = succeeded(await serveWindows(broken, { windows: builtWindows(), port: 0, onBug }));
    onTestFinished(other.close);
    const headers = ownHead("console", other.port, await enter(other.address("console")));
    const answer = await ask(other.port, { path: "/rpc", method: "POST", headers, body: call });
    expect([answer.status, refusalOf(answer)]).toEqual([500, { key: "host.bug", code: "bug" }]);
    expect(answer.text).not.toContain("某单位");
    expect(bugs).toHaveLength(1);
  });
});

test("a window that is closed while it sends something is no bug", async () => {
  const cookie = await consoleCookie();
  const head = { ...ownHead("console", host.port, cookie), "content-length": "1000" };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  const socket = connect({ host: "127.0.0.1", port: host.port });
  const ended = new Promise((resolve) =>
    socket
      .on("error", () => {})
      .resume()
      .once("close", resolve),
  );
  socket.end(`POST /rpc HTTP/1.1\r\n${lines.join("")}\r\n{"id":`);
  await ended;
  // What came later is answered: by then the other has been, too.
  expect((await rpc(ownHead("console", host.port, cookie))).status).toBe(200);
  expect([bugs, application.calls.length]).toEqual([[], 1]);
});
