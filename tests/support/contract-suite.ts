import { randomUUID } from "node:crypto";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Reply } from "../../shared/contract/client.ts";
import { type MethodName, methods } from "../../shared/contract/rpc.ts";
import { ceremonyInWindows } from "./contract-ceremony.ts";
import { sampleInputs } from "./contract-inputs.ts";
import { good, holdUntil, type StepName } from "./hold-in-windows.ts";
import { scratch } from "./scratch.ts";
import { testPorts } from "./small-office.ts";
import { type Hosted, type OpenHost, officer } from "./windows.ts";

/**
 * What every way into the program has to keep, run through it: the same calls, the same answers, and nothing more for
 * the stage. A host's own test hands in how it is opened.
 */
export function contractSuite(name: string, open: OpenHost): void {
  const hosted = async (folder = scratch()): Promise<Hosted> => {
    const host = await open(folder, testPorts());
    onTestFinished(() => host.close());
    return host;
  };
  const heldUntil = async (step: StepName) => {
    const host = await hosted();
    const held = officer(host);
    await holdUntil(held, step);
    return { host, held };
  };
  const execute = (expectedRevision: number, command: object, commandId: string = randomUUID()) => ({
    id: "1",
    method: "execute",
    input: { commandId, expectedRevision, command },
  });
  const signIn = (number: number) => ({
    type: "sign-in",
    role: "media",
    name: `记者${number}`,
    organisation: "日报",
    post: "",
    writes: false,
  });
  const codeOf = (reply: Reply) => (reply.ok ? "ok" : reply.error.code);

  describe(`the contract, ${name}`, () => {
    test("serves every method to the console", async () => {
      const { console } = await hosted();
      for (const [method, input] of Object.entries(sampleInputs)) {
        const reply = await console.call({ id: method, method, input });
        expect(reply.id).toBe(method);
        const { roles } = methods[method as MethodName];
        if (!(roles as readonly string[]).includes("console")) {
          expect(codeOf(reply), method).toBe("forbidden");
          continue;
        }
        expect(["ok", "refused", "stale"], `${method}: ${JSON.stringify(reply)}`).toContain(codeOf(reply));
      }
    });

    test("lets the stage look, and do nothing", async () => {
      const { host, held } = await heldUntil("sign-in 1");
      const before = held.console.last();
      const allowed: string[] = [];
      for (const [method, input] of Object.entries(sampleInputs)) {
        const reply = await host.stage.call({ id: method, method, input });
        if (codeOf(reply) !== "forbidden") allowed.push(method);
      }
      expect(allowed).toEqual(["view", "pool", "emblem", "showing"]);
      const revision = { ...sampleInputs.execute, expectedRevision: before.revision };
      expect(codeOf(await host.stage.call({ id: "1", method: "execute", input: revision }))).toBe(
        "forbidden",
      );
      // That a stage is there is all that the console sees of it, and the ledger holds nothing.
      const watch = { windows: 1, seen: true };
      const after = { ...before.view, stage: { ...before.view.stage, watch } };
      expect(good(await held.console.client.call("view", {}))).toEqual(after);
      await held.console.until(({ view }) => view.stage.watch.windows === 1);
      expect(held.console.last().revision).toBe(before.revision);
    });

    test("refuses what is no call, in words and without a trace", async () => {
      const { host, held } = await heldUntil("sign-in 1");
      const { revision } = held.console.last();
      const good_ = execute(revision, signIn(1)).input;
      const said = async (method: string, input: unknown) => {
        const reply = await host.console.call({ id: "1", method, input });
        return reply.ok ? "ok" : [reply.error.code, reply.error.said.key, reply.error.said.values["path"]];
      };
      expect(await said("shutDown", {})).toEqual(["malformed", "contract.unknown-method", undefined]);
      expect(await said("toString", {})).toEqual(["malformed", "contract.unknown-method", undefined]);
      expect(await said("__proto__", {})).toEqual(["malformed", "contract.unknown-method", undefined]);
      const malformed: readonly (readonly [path: string, input: object])[] = [
        ["commandId", { ...good_, commandId: "again" }],
        ["expectedRevision", { ...good_, expectedRevision: -1 }],
        ["command.type", { ...good_, command: { type: "start" } }],
        ["command.role", { ...good_, command: { ...signIn(1), role: "mayor" } }],
        ["command.name", { ...good_, command: { ...signIn(1), name: "半个\ud800字" } }],
      ];
      for (const [path, input] of malformed)
        expect(await said("execute", input)).toEqual(["malformed", "contract.malformed", path]);
      const long = { ...good_, command: { ...signIn(1), name: "x".repeat(201) } };
      expect(await said("execute", long)).toEqual(["malformed", "contract.too-long", undefined]);
      for (const input of [{ ...good_, role: "console" }, [], "x", 7]) {
        const reply = await host.console.call({ id: "1", method: "execute", input });
        expect(codeOf(reply)).toBe("malformed");
      }
      expect(held.console.last().revision).toBe(revision);
    });

    test("carries out a command once, whatever is repeated, and none that was given in an old state", async () => {
      const { host, held } = await heldUntil("sign-in 1");
      const { revision } = held.console.last();
      const call = execute(revision, signIn(1));
      const done = await host.console.call(call);
      expect(done).toMatchObject({ ok: true, output: { revision: revision + 1 } });
      expect(await host.console.call(call)).toEqual(done);
      expect(codeOf(await host.console.call(execute(revision, signIn(2))))).toBe("stale");
      expect(codeOf(await host.console.call(execute(revision + 2, signIn(2))))).toBe("stale");

      const twice = execute(revision + 1, signIn(3));
      expect((await Promise.all([host.console.call(twice), host.console.call(twice)])).map(codeOf)).toEqual([
        "ok",
        "ok",
      ]);
      const two = [execute(revision + 2, signIn(4)), execute(revision + 2, signIn(5))];
      const codes = (await Promise.all(two.map((one) => host.console.call(one)))).map(codeOf);
      expect(codes.sort()).toEqual(["ok", "stale"]);
      const { view } = await held.console.until((push) => push.revision === revision + 3);
      expect(view.ceremony?.people).toHaveLength(4);
    });

    test("keeps everything else out while something takes long, and says what it is", async () => {
      const { host, held } = await heldUntil("sign-in 2");
      const { revision } = held.console.last();
      const keys = good(await held.console.client.call("newKeys", {}));
      const call = {
        id: "1",
        method: "freeze",
        input: { ...keys, commandId: randomUUID(), expectedRevision: revision },
      };
      const first = host.console.call(call);
      const second = host.console.call(call);
      // Over a wire an earlier work's view may be the last that has come.
      await held.console.until((push) => push.view.working?.said.key === "contract.working.freeze");
      const other = await host.console.call(execute(revision, signIn(1)));
      expect(other).toMatchObject({ ok: false, error: { code: "refused", said: { key: "contract.busy" } } });
      const [done, again] = await Promise.all([first, second]);
      expect(done).toMatchObject({ ok: true, output: { revision: revision + 1 } });
      expect(again).toEqual(done);
      expect(await host.console.call(call)).toEqual(done);
      const progress = held.console.pushes.flatMap(({ view: { working } }) => working?.progress ?? []);
      expect(progress).toEqual([0, 12, 25, 37, 50, 62, 75, 87, 100]);
      const after = await held.console.until((push) => push.revision === revision + 1);
      expect(after.view.ceremony?.phase).toBe("freeze");
      await held.console.until((push) => push.view.working === undefined && push.revision > revision);
    });

    ceremonyInWindows(hosted);
  });

  test(`every method is tried, ${name}`, () => {
    expect(Object.keys(sampleInputs).sort()).toEqual((Object.keys(methods) as MethodName[]).sort());
  });
}
