import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { ask, enter, ownHead, replyOf } from "../../hosts/http.ts";
import { builtWindows } from "../../hosts/windows-fixture.ts";
import { scratch } from "../../support/scratch.ts";

const script = fileURLToPath(new URL("../../support/start-process.ts", import.meta.url));

interface Started {
  readonly child: ChildProcessWithoutNullStreams;
  readonly said: () => string;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<unknown>;
}

/** A start as a process of its own. */
function start(dataFolder: string, ...args: string[]): Started {
  const own = [
    script,
    builtWindows(),
    "--host",
    "browser",
    "--no-open",
    "--data",
    dataFolder,
    "--lang",
    "en",
  ];
  const child = spawn(process.execPath, [...own, ...args]);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (part: string) => {
      said += part;
    });
  const ended = once(child, "close").then(([code, signal]) => code ?? signal);
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  return { child, said: () => said, ended };
}

async function consoleOf({ child, said }: Started): Promise<string> {
  for (;;) {
    const [address] = /http:\/\/console\S+(?=\n)/.exec(said()) ?? [];
    if (address) return address;
    await once(child.stdout, "data");
  }
}

async function asking(address: string) {
  const port = Number(new URL(address).port);
  const headers = ownHead("console", port, await enter(address));
  return async (method: string, input: object) =>
    replyOf(
      await ask(port, {
        path: "/rpc",
        method: "POST",
        headers,
        body: JSON.stringify({ id: "1", method, input }),
      }),
    );
}

const office = { type: "configure-office", office: "某市生态环境局", code: "SX", level: "city" };
const commandId = "1f0e4c2a-3f34-4d4b-9a55-0c6f8f3f9a01";

test("a ledger that another process holds is said, with 2; a killed one lets it go, and nothing is lost", async () => {
  const data = join(scratch(), "data");
  const first = start(data);
  const ask1 = await asking(await consoleOf(first));
  const done = await ask1("execute", { commandId, expectedRevision: 1, command: office });
  expect(done).toMatchObject({ ok: true });

  const second = start(data);
  expect(await second.ended).toBe(2);
  expect(second.said()).toContain(`The ledger ${join(data, "ledger.sqlite")} is in use by another program`);

  first.child.kill("SIGKILL");
  expect(await first.ended).toBe("SIGKILL");
  const third = start(data);
  const ask3 = await asking(await consoleOf(third));
  expect(await ask3("view", {})).toMatchObject({ output: { office: { name: "某市生态环境局" } } });
  third.child.kill("SIGINT");
  expect(await third.ended).toBe(0);
});

test("ends with its terminal's end of input only when it is told to", async () => {
  const started = start(join(scratch(), "data"));
  const address = await consoleOf(started);
  started.child.stdin.end();
  expect(await (await asking(address))("view", {})).toMatchObject({ ok: true });
  started.child.kill("SIGTERM");
  expect(await started.ended).toBe(0);
});
