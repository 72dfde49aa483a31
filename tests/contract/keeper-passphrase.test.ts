import { expect, onTestFinished, test } from "vitest";
import { madeUpSignature } from "../../electron/cli/rehearse/made-up-signature.ts";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { ceremony, testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

test("at the lock each keeper's own passphrase counts, the other's does not; attempts are on record and slowed", async () => {
  let elapsed = 0;
  let stands = false;
  const passing = () => {
    elapsed += stands ? 0 : 600_000;
    return elapsed;
  };
  const host = hostInProcess(scratch(), { ...testPorts(), elapsed: passing });
  onTestFinished(() => host.close());
  const held = officer(host);
  const { client } = held.console;
  await holdUntil(held, "sign-in 2");
  const keys = good(await client.call("newKeys", {}));
  good(await held.change("freeze", { ...keys, recovery: [...keys.recovery] }));
  const confirm = async (keeper: "officer" | "supervisor", passphrase: string) => {
    const answer = await held.change("confirmLock", { keeper, passphrase });
    return answer.ok ? "confirmed" : answer.error.said.key;
  };
  const answers = () => held.console.last().view.ceremony?.keepers;
  const course = async () =>
    good(await client.call("timeline", { ceremony, from: 0, count: 500 })).lines.map(({ said }) => said.key);
  // Not before its time.
  expect(await confirm("supervisor", keys.supervisor)).toBe("ceremony.wrong-phase");
  await holdUntil(held, "opinion", () => {}, "sheet");
  stands = true;

  // Nothing can be said of the inner layer alone, so that nothing is tried.
  expect(await confirm("officer", keys.officer)).toBe("ceremony.supervisor-first");
  expect(await course()).not.toContain("ceremony.course.secrets.keeper.wrong");
  expect(await confirm("supervisor", keys.officer)).toBe("ceremony.keeper-passphrase");
  expect(answers()).toEqual({ officer: "", supervisor: "" });
  expect(await course()).toContain("ceremony.course.secrets.keeper.wrong");
  expect(await confirm("supervisor", keys.supervisor.toLowerCase())).toBe("confirmed");
  expect(await confirm("supervisor", keys.supervisor)).toBe("ceremony.keeper-answered");
  for (let wrong = 0; wrong < 3; wrong += 1)
    expect(await confirm("officer", keys.supervisor)).toBe("ceremony.keeper-passphrase");
  // After several that failed the next one waits, and the pad is there all the while.
  expect(await confirm("officer", keys.officer)).toBe("ceremony.keeper-wait");
  expect(answers()).toEqual({ officer: "", supervisor: "passphrase" });
  await held.execute({ type: "confirm-lock", keeper: "officer", strokes: madeUpSignature });
  expect(answers()).toEqual({ officer: "pad", supervisor: "passphrase" });
  const said = await course();
  expect(said).toContain("ceremony.course.lock.confirmed.supervisor.passphrase");
  expect(said).toContain("ceremony.course.lock.confirmed.officer.pad");
  // A press alone confirms nothing.
  const pressed = await held.change("execute", {
    command: { type: "confirm-lock", keeper: "officer", strokes: [] },
  });
  expect(pressed.ok).toBe(false);
  await holdUntil(held, "bag", () => {}, "lock");
  expect(good(await client.call("verifyBag", { ceremony })).failed).toBe(0);
});

test("the officer's passphrase is checked after the supervisor's, and no list counts as opened by it", async () => {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => host.close());
  const held = officer(host);
  await holdUntil(held, "sign-in 2");
  const keys = good(await held.console.client.call("newKeys", {}));
  good(await held.change("freeze", { ...keys, recovery: [...keys.recovery] }));
  await holdUntil(held, "opinion", () => {}, "sheet");
  for (const keeper of ["supervisor", "officer"] as const)
    good(await held.change("confirmLock", { keeper, passphrase: keys[keeper] }));
  expect(held.console.last().view.ceremony?.keepers).toEqual({
    officer: "passphrase",
    supervisor: "passphrase",
  });
  const { lines } = good(await held.console.client.call("timeline", { ceremony, from: 0, count: 500 }));
  expect(lines.filter(({ said }) => said.key === "ceremony.course.secrets.keeper.right")).toHaveLength(2);
  expect(lines.some(({ said }) => said.key === "ceremony.course.secrets.answered.opened")).toBe(false);
});

test("a void takes each keeper's hand or his own passphrase, and what carries the ceremony on takes both back", async () => {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => host.close());
  const held = officer(host);
  const { client, last } = held.console;
  await holdUntil(held, "sign-in 2");
  const keys = good(await client.call("newKeys", {}));
  const confirm = async (keeper: "officer" | "supervisor", passphrase: string, reason = "示例作废理由") => {
    const answer = await held.change("confirmVoid", { keeper, passphrase, reason });
    return answer.ok ? "confirmed" : answer.error.said.key;
  };
  expect(await confirm("supervisor", keys.supervisor)).toBe("ceremony.nothing-frozen");
  good(await held.change("freeze", { ...keys, recovery: [...keys.recovery] }));
  // Neither is anything tried without a reason.
  expect(await confirm("supervisor", keys.supervisor, " ")).toBe("ceremony.empty");
  expect(await confirm("officer", keys.officer)).toBe("ceremony.supervisor-first");
  expect(await confirm("supervisor", keys.officer)).toBe("ceremony.keeper-passphrase");
  expect(last().view.ceremony?.voiding).toEqual([]);
  expect(await confirm("supervisor", keys.supervisor)).toBe("confirmed");
  expect(await confirm("supervisor", keys.supervisor)).toBe("ceremony.keeper-answered");
  expect(await confirm("officer", keys.officer)).toBe("confirmed");
  expect(last().view.ceremony?.voiding).toEqual(["officer", "supervisor"]);
  await holdUntil(held, "sheet", () => {}, "sheet");
  expect(last().view.ceremony?.voiding).toEqual([]);

  // A press alone confirms nothing.
  const given = { keeper: "officer", reason: "示例作废理由" } as const;
  const pressed = await held.refused({ type: "confirm-void", ...given, strokes: [] });
  expect(pressed.said.key).toBe("handwriting.empty");
  await held.execute({ type: "confirm-void", ...given, strokes: madeUpSignature });
  expect(await confirm("supervisor", keys.supervisor, "示例同意")).toBe("confirmed");
  const { lines } = good(await client.call("timeline", { ceremony, from: 0, count: 500 }));
  const said = lines.map(({ said: { key } }) => key);
  expect(said).toContain("ceremony.course.void.confirmed.officer.pad");
  expect(said).toContain("ceremony.course.void.confirmed.supervisor.passphrase");
  await held.execute({ type: "void", envelope: "" });
  good(await held.change("filePaper", { ceremony, paper: "minutes" }));
  good(await held.change("writeBag", { ceremony }));
  expect(good(await client.call("verifyBag", { ceremony })).failed).toBe(0);
});

test("where the office has set how its keepers confirm a lock, they confirm it in no other way", async () => {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => host.close());
  const held = officer(host);
  const { client, last } = held.console;
  await holdUntil(held, "sign-in 2");
  const office = { office: "示例市生态环境局", code: "DEMO", level: "city" } as const;
  await held.execute({ type: "configure-office", ...office, lockedBy: "pad" });
  expect(last().view.office?.lockedBy).toBe("pad");
  await held.execute({ type: "configure-office", ...office, lockedBy: "passphrase" });
  const keys = good(await client.call("newKeys", {}));
  good(await held.change("freeze", { ...keys, recovery: [...keys.recovery] }));
  // It stands as it is from the freeze on.
  expect((await held.refused({ type: "configure-office", ...office })).said.key).toBe("office.held");
  await holdUntil(held, "opinion", () => {}, "sheet");
  const byHand = (keeper: "officer" | "supervisor") =>
    ({ type: "confirm-lock", keeper, strokes: madeUpSignature }) as const;
  for (const keeper of ["officer", "supervisor"] as const)
    expect((await held.refused(byHand(keeper))).said.key).toBe("ceremony.keeper-by.pad");
  // Without the supervisor's passphrase the officer's cannot be tried: he signs.
  await held.execute({ type: "absent-at-lock", keeper: "supervisor", reason: "示例原因" });
  const { officer: passphrase } = keys;
  const typed = await held.change("confirmLock", { keeper: "officer", passphrase });
  expect(typed).toMatchObject({ error: { said: { key: "ceremony.keeper-by.passphrase" } } });
  await held.execute(byHand("officer"));
  expect(last().view.ceremony?.keepers).toEqual({ officer: "pad", supervisor: "absent" });
});
