import { expect, test } from "vitest";
import { type Bug, createDispatcher, type Handlers } from "../../electron/services/contract/dispatcher.ts";
import { refuse } from "../../shared/text/result.ts";
import { type Message, message, say } from "../../shared/text/text.ts";

const dispatching = (handlers: Partial<Handlers>) => {
  const bugs: Bug[] = [];
  return { bugs, dispatch: createDispatcher(handlers as Handlers, (bug) => bugs.push(bug)) };
};

test("what goes wrong inside is a bug without its words, at the window and in the log", async () => {
  const secret = "示例印染厂 passphrase";
  const throwing = [
    () => {
      throw Object.assign(new TypeError(`no such unit: ${secret}`), { code: "ERR_X" });
    },
    () => Promise.reject(new Error(secret)),
    () => JSON.parse(`{"name":"${secret}"`),
    () => {
      throw secret;
    },
  ];
  const { bugs, dispatch } = dispatching({});
  for (const newKeys of throwing) {
    const own = dispatching({ newKeys });
    const reply = await own.dispatch("console", { id: "7", method: "newKeys", input: {} });
    expect(reply).toEqual({
      id: "7",
      ok: false,
      error: { code: "bug", said: { key: "contract.bug", values: {} } },
    });
    bugs.push(...own.bugs);
  }
  expect(JSON.stringify(bugs)).not.toContain("示例");
  expect(JSON.stringify(bugs)).not.toContain("passphrase");
  expect(bugs.map(({ method, kind }) => [method, kind])).toEqual([
    ["newKeys", "TypeError ERR_X"],
    ["newKeys", "Error"],
    ["newKeys", "SyntaxError"],
    ["newKeys", "string"],
  ]);
  expect(bugs[0]?.frames[0]).toContain("dispatcher.test.ts");
  // A method without a handler is a bug too, not a crash.
  expect(await dispatch("console", { id: "8", method: "view", input: {} })).toMatchObject({ ok: false });
});

test("what cannot be read of a ledger that turns out to be damaged is no bug", async () => {
  let damage: Message | undefined;
  const newKeys = () => {
    damage = message("ledger.broken-blob", { file: "ledger.sqlite", hash: "a".repeat(64) });
    throw new Error("it is not there");
  };
  const noBug = () => {
    throw new Error("a bug");
  };
  const dispatch = createDispatcher({ newKeys } as unknown as Handlers, noBug, () => damage);
  const reply = await dispatch("console", { id: "9", method: "newKeys", input: {} });
  expect(reply).toEqual({ id: "9", ok: false, error: { code: "refused", said: damage } });
});

test("only what is checked reaches a handler, and its refusal reaches the window", async () => {
  const seen: unknown[] = [];
  const { dispatch, bugs } = dispatching({
    discardImport: (input, role) => {
      seen.push([input, role]);
      return refuse("contract.preview-gone", {});
    },
  });
  const input = { preview: crypto.randomUUID() };
  const reply = await dispatch("console", { id: "a", method: "discardImport", input });
  expect(reply).toEqual({
    id: "a",
    ok: false,
    error: { code: "refused", said: { key: "contract.preview-gone", values: {} } },
  });
  expect(await dispatch("stage", { id: "b", method: "discardImport", input })).toMatchObject({
    id: "b",
    error: { code: "forbidden" },
  });
  for (const envelope of [
    undefined,
    null,
    7,
    "view",
    [],
    {},
    { id: 7, method: "discardImport", input },
    { id: "c", method: "discardImport", input, role: "console" },
    { id: "c", method: 7, input },
    { id: "x".repeat(101), method: "discardImport", input },
  ]) {
    const refused = await dispatch("console", envelope);
    expect(refused).toMatchObject({ ok: false, error: { code: "malformed" } });
    expect(["", "c"]).toContain(refused.id);
  }
  expect(seen).toEqual([[input, "console"]]);
  expect(bugs).toEqual([]);
});

test("a text that is too long is told its limit, under the name people know it by", async () => {
  const dispatch = createDispatcher({} as Handlers, () => {});
  const details = {
    place: "室".repeat(201),
    organiser: "局",
    host: "甲",
    operator: "乙",
    recorder: "丙",
    windowReason: "",
  };
  const command = { type: "open", quarter: "2027Q1", day: "2026-12-25", rehearsal: true, details };
  const commandId = "00000000-0000-4000-8000-000000000000";
  const reply = await dispatch("console", {
    id: "1",
    method: "execute",
    input: { commandId, expectedRevision: 0, command },
  });
  expect(reply.ok ? "" : say(reply.error.said, "zh")).toBe(
    "“地点”过长，最多 200 个字，未作处理。请缩短后再试。",
  );
});
