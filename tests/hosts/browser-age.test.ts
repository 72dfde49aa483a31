import { readFileSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { oldest, tooOld } from "../../electron/hosts/browser/browser-age.ts";
import { serveWindows } from "../../electron/hosts/browser/serve.ts";
import { succeeded } from "../support/outcome.ts";
import { ask, hostOf } from "./http.ts";
import { toldApplication } from "./told-application.ts";
import { builtWindows } from "./windows-fixture.ts";

const calling = (version: string) =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) ${version} Safari/537.36`;

test("a browser is too old by its Chromium, whatever it calls itself; of others nothing is known", () => {
  expect(tooOld(calling("Chrome/119.0.0.0"))).toBe(119);
  expect(tooOld(calling("Chrome/86.0.4240.198 QIHU 360EE"))).toBe(86);
  expect(tooOld(calling("Chromium/99.0"))).toBe(99);
  expect(tooOld(calling("Chrome/120.0.0.0"))).toBeUndefined();
  expect(tooOld("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")).toBeUndefined();
  expect(tooOld("")).toBeUndefined();
});

test("the oldest is the one the windows are built for", () => {
  const config = readFileSync(new URL("../../build/vite.config.ts", import.meta.url), "utf8");
  expect(config).toContain(`target: "chrome${oldest}"`);
});

test("a browser that is too old is told so, with both versions, and its entrance is left to another one", async () => {
  const onBug = (error: unknown) => {
    throw error;
  };
  const host = succeeded(await serveWindows(toldApplication(), { windows: builtWindows(), port: 0, onBug }));
  onTestFinished(host.close);
  const { pathname, search } = new URL(host.address("console"));
  const enterBy = (agent: string) =>
    ask(host.port, {
      path: pathname + search,
      headers: { host: hostOf("console", host.port), "user-agent": calling(agent) },
    });
  const refused = await enterBy("Chrome/100.0.0.0");
  expect(refused.status).toBe(403);
  expect(refused.text).toContain("Chromium 100");
  expect(refused.text).toContain("120");
  expect((await enterBy("Chrome/130.0.0.0")).status).toBe(303);
});
