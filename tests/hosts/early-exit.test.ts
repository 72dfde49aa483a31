import { spawn } from "node:child_process";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { howItEnded, leftEarly } from "../../electron/hosts/browser/early-exit.ts";
import { say } from "../../shared/text/text.ts";

const run = (script: string) => spawn("sh", ["-c", script], { stdio: ["ignore", "ignore", "pipe"] });
const never = new AbortController().signal;

describe("a browser that ends before its page has come", () => {
  test("is told with its exit code and the last that it said", async () => {
    const how = await leftEarly(
      run("echo one >&2; printf 'libnss3.so: cannot open shared object file\\n\\n' >&2; exit 127"),
      never,
    );
    expect(how).toEqual({ code: 127, said: "libnss3.so: cannot open shared object file" });
    expect(typeof how === "object" && say(howItEnded(how), "en")).toBe(
      "exit code 127: libnss3.so: cannot open shared object file",
    );
  });

  test("is told with neither where a signal ended it and it said nothing", async () => {
    const how = await leftEarly(run("kill -KILL $$"), never);
    expect(how).toEqual({ code: undefined, said: "" });
    expect(typeof how === "object" && say(howItEnded(how), "zh")).toBe("退出码 -");
  });

  test("is told although a child of its own keeps its line open", async () => {
    const child = run("sleep 30 >&2 & echo $! >&2; exit 21");
    const how = await leftEarly(child, never);
    expect(how).toMatchObject({ code: 21 });
    process.kill(Number(typeof how === "object" && how.said));
  });

  test("is told where it ended well and no other process brings the page", async () => {
    expect(await leftEarly(run("exit 0"), never, 0)).toEqual({ code: 0, said: "" });
  });
});

test("a browser that runs on without its page until the token is too old has not brought it", async () => {
  const spent = new AbortController();
  const child = run("sleep 30");
  child.once("spawn", () => spent.abort("too-old"));
  expect(await leftEarly(child, spent.signal)).toBe("too-old");
  child.kill();
});

test("one that ended well has a minute in which another process may bring its page: on a cold machine that takes half of it", async () => {
  const timers = vi.spyOn(globalThis, "setTimeout");
  onTestFinished(() => void timers.mockRestore());
  const spent = new AbortController();
  const left = leftEarly(run("exit 0"), spent.signal);
  await vi.waitFor(() => expect(timers.mock.calls.map(([, milliseconds]) => milliseconds)).toContain(60_000));
  spent.abort("used");
  expect(await left).toBeUndefined();
});

describe("nothing is told of one", () => {
  test("whose token was called in, for another window is opened", async () => {
    const spent = new AbortController();
    const child = run("exit 1");
    child.once("exit", () => spent.abort("forgotten"));
    expect(await leftEarly(child, spent.signal)).toBeUndefined();
  });

  test("that has handed its window to another of its profile, whose page comes", async () => {
    const spent = new AbortController();
    const child = run("echo Opening in existing browser session. >&2; exit 0");
    child.once("exit", () => spent.abort("used"));
    expect(await leftEarly(child, spent.signal)).toBeUndefined();
  });

  test("whose page has come, whatever becomes of it, and however much it says", async () => {
    const spent = new AbortController();
    spent.abort("used");
    const child = run("head -c 1000000 /dev/zero >&2; exit 1");
    expect(await leftEarly(child, spent.signal)).toBeUndefined();
    // It is not held up by what nobody reads.
    await new Promise((resolve) => child.once("close", resolve));
    expect(child.exitCode).toBe(1);
  });
});
