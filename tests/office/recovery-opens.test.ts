import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { madeUpSignature } from "../../electron/cli/rehearse/made-up-signature.ts";
import { freezePool, settlePlan } from "../../electron/services/ceremony/freezing.ts";
import { type CeremonyService, ceremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import type { Ports } from "../../electron/services/ledger/ports.ts";
import { recoveryCodes, type TypedPair } from "../../shared/office/keepers.ts";
import { sealedList, waitAfter } from "../../shared/office/sealed-lists.ts";
import { type Message, say } from "../../shared/text/text.ts";
import {
  approve,
  keepers,
  lockedList as list,
  lockedQuarter,
  openQuarter,
  recovery,
  settings,
  signIn,
  typedCodes,
  typedPassphrases,
} from "../support/locked-quarter.ts";
import { succeeded } from "../support/outcome.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { testPorts } from "../support/small-office.ts";

/** Both keys of a list that is sealed still, as they are typed when a plan is settled: by either pair, right or wrong. */

let attempts = 0;
/** What came of an attempt: `opened`, or the key of the refusal, of its reason where the list did not open. */
async function attempt(service: CeremonyService, typed: TypedPair): Promise<string> {
  attempts += 1;
  const settled = await settlePlan(service, settings, new Map([[list, typed]]), `attempt-${attempts}`);
  if (settled.ok) return "opened";
  const { key, values } = settled.refusal;
  // Every refusal can be said in both languages.
  expect(say(settled.refusal, "zh")).not.toBe(say(settled.refusal, "en"));
  return key === "ceremony.earlier-sealed" ? (values["reason"] as Message).key : key;
}

/** What the ledger says of attempts. */
const answersIn = (service: CeremonyService) =>
  service.facts().flatMap((one) => (one.type === "secrets.answered" ? [`${one.pair} ${one.answer}`] : []));
const triesIn = (service: CeremonyService) =>
  service.facts().filter(({ type }) => type === "secrets.tried").length;

const fullWidth = (text: string) =>
  [...text].map((one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0)).join("");

test("both recovery codes settle and freeze, however they are typed", async () => {
  const held = await lockedQuarter();
  const { service } = held;
  const [first, second] = recovery;
  for (const [officer, supervisor] of [
    [first, second],
    [first.toLowerCase(), second.toLowerCase()],
    [` ${first.replaceAll("-", " ")}\n`, second.replaceAll("-", "")],
    [fullWidth(first), second.replaceAll("-", "－")],
  ] as const)
    expect(await attempt(service, { pair: "recovery", officer, supervisor })).toBe("opened");
  expect(new Set(answersIn(service))).toEqual(new Set(["recovery opened"]));
  signIn(held);
  approve(held);
  const earlier = new Map([[list, { ...typedCodes, officer: first.toLowerCase() }]]);
  expect((await freezePool(service, { keepers, recovery, earlier }, "freeze-2")).ok).toBe(true);
  expect(JSON.stringify(service.facts())).not.toContain(first);
});

test("passphrases that the machine printed open in small letters, blanks at the ends of any of them are left out", async () => {
  const printed = recoveryCodes(seededRandom("printed passphrases"));
  const held = await lockedQuarter({ script: { keys: { keepers: printed, recovery, earlier: new Map() } } });
  const [officer, supervisor] = printed;
  const typed = {
    pair: "passphrases",
    officer: officer.toLowerCase(),
    supervisor: ` ${supervisor} `,
  } as const;
  expect(await attempt(held.service, typed)).toBe("opened");
});

test("a keeper's own passphrase opens even where it has the form of a printed one in small letters", async () => {
  const [officer, supervisor] = recoveryCodes(seededRandom("copied by hand"));
  const own = [officer.toLowerCase(), `${supervisor.toLowerCase()}!`] as const;
  const held = await lockedQuarter({ script: { keys: { keepers: own, recovery, earlier: new Map() } } });
  const typed = { pair: "passphrases", officer: own[0], supervisor: own[1] } as const;
  expect(await attempt(held.service, typed)).toBe("opened");
});

const wrong = "wrong-passphrase-of-nobody";
const [code1, code2] = recovery;
const [strange1, strange2] = recoveryCodes(seededRandom("codes of nobody"));
const cases: readonly [said: string, answer: string, typed: TypedPair][] = [
  ["sealing.answer.outer.passphrases", "outer", { ...typedPassphrases, supervisor: wrong }],
  ["sealing.answer.outer.passphrases", "outer", { ...typedPassphrases, officer: wrong, supervisor: wrong }],
  ["sealing.answer.inner.passphrases", "inner", { ...typedPassphrases, officer: wrong }],
  [
    "sealing.answer.swapped.passphrases",
    "swapped",
    { pair: "passphrases", officer: keepers[1], supervisor: keepers[0] },
  ],
  ["sealing.answer.other-pair.passphrases", "other-pair", { ...typedCodes, pair: "passphrases" }],
  ["sealing.answer.outer.recovery", "outer", { pair: "recovery", officer: strange1, supervisor: strange2 }],
  ["sealing.answer.inner.recovery", "inner", { ...typedCodes, officer: strange1 }],
  ["sealing.answer.swapped.recovery", "swapped", { pair: "recovery", officer: code2, supervisor: code1 }],
  ["sealing.passphrase-typed", "malformed", { ...typedPassphrases, officer: "x" }],
  ["sealing.passphrase-typed", "malformed", { ...typedPassphrases, supervisor: " eleven-char " }],
  ["sealing.code-typed", "malformed", { ...typedCodes, officer: keepers[0] }],
  ["sealing.code-typed", "malformed", { ...typedCodes, supervisor: code2.replace(/.$/, "O") }],
];

test("each kind of wrong secret is said in a sentence of its own, and recorded", async () => {
  const clock = { at: 0 };
  const { service } = await lockedQuarter({ ports: { elapsed: () => clock.at } });
  for (const [said, answer, typed] of cases) {
    clock.at += 1_000_000;
    expect(await attempt(service, typed)).toBe(said);
    expect(answersIn(service).at(-1)).toBe(`${typed.pair} ${answer}`);
  }
  expect(triesIn(service)).toBe(cases.length);
});

test("secrets of another ceremony are said to be that one's, by either pair", async () => {
  const { service, ...held } = await lockedQuarter();
  signIn({ service, ...held });
  const others = recoveryCodes(seededRandom("another ceremony's passphrases"));
  const codes = recoveryCodes(seededRandom("another ceremony's codes"));
  const earlier = new Map([[list, typedPassphrases]]);
  expect(await attempt(service, typedPassphrases)).toBe("opened");
  approve({ service });
  const keys = { keepers: others, recovery: codes, earlier };
  expect((await freezePool(service, keys, "freeze-2")).ok).toBe(true);
  for (const keeper of ["officer", "supervisor"] as const)
    service.execute({ type: "confirm-void", keeper, reason: "票箱打翻", strokes: madeUpSignature });
  service.execute({ type: "void", envelope: "" });
  service.execute({
    type: "file-paper",
    ceremony: "DEMO-2027Q4-1",
    paper: "minutes",
    pdf: new Uint8Array([1]),
    certificate: "c".repeat(64),
  });
  service.execute({ type: "record-bag", ceremony: "DEMO-2027Q4-1", manifest: "d".repeat(64) });
  expect(service.state().bags.length).toBe(2);
  expect(held.refusalOf(openQuarter("2027Q4"))).toBe("carried out");
  for (const typed of [
    { pair: "passphrases", officer: others[0], supervisor: others[1] },
    { pair: "recovery", officer: codes[0], supervisor: codes[1] },
  ] as const)
    expect(await attempt(service, typed)).toBe("sealing.answer.other-list");
});

/** A clock that only the test moves, in milliseconds. */
function slowed() {
  const clock = { at: 5_000_000, day: "2026-12-25T09:30:00+08:00" };
  const ports: Partial<Ports> = { elapsed: () => clock.at, now: () => clock.day };
  return { clock, ports };
}
const nobody: TypedPair = { pair: "passphrases", officer: wrong, supervisor: wrong };

test("hundreds of attempts are slowed down, what has to wait is not tried, and no clock that is set shortens it", async () => {
  const { clock, ports } = slowed();
  const { service } = await lockedQuarter({ ports });
  const before = triesIn(service);
  let waited = 0;
  for (let failures = 0; failures < 200; failures += 1) {
    if (waitAfter(failures) > 0) {
      const tried = triesIn(service);
      expect(await attempt(service, typedPassphrases)).toBe("ceremony.earlier-wait");
      // Set forward and back: the wall clock is not asked.
      for (const day of ["2027-12-25T09:30:00+08:00", "2020-01-01T00:00:00+08:00"]) {
        clock.day = day;
        expect(await attempt(service, typedPassphrases)).toBe("ceremony.earlier-wait");
      }
      clock.day = "2026-12-25T09:30:00+08:00";
      clock.at += waitAfter(failures) * 1000 - 1;
      expect(await attempt(service, typedPassphrases)).toBe("ceremony.earlier-wait");
      expect(triesIn(service)).toBe(tried);
      clock.at += 1;
      waited += waitAfter(failures);
    }
    expect(await attempt(service, nobody)).toBe("sealing.answer.outer.passphrases");
  }
  expect(triesIn(service) - before).toBe(200);
  expect([1, 2, 3, 4, 9, 200].map(waitAfter)).toEqual([0, 0, 15, 30, 900, 900]);
  expect(waited).toBeGreaterThan(45 * 3600);
  // The right ones are taken after the wait, and end it.
  clock.at += 900_000;
  expect(await attempt(service, typedPassphrases)).toBe("opened");
  expect(await attempt(service, nobody)).toBe("sealing.answer.outer.passphrases");
  expect(await attempt(service, typedCodes)).toBe("opened");
}, 120_000);

/** The service over the ledger of a folder, as another start of the program finds it. */
function restarted(folder: string, ports: Partial<Ports>): CeremonyService {
  const ledger = succeeded(openLedger(join(folder, "ledger.sqlite")));
  onTestFinished(() => ledger.close());
  return succeeded(ceremonyService(ledger, testPorts(ports)));
}

test("a restart does not shorten the wait: it begins anew", async () => {
  const { clock, ports } = slowed();
  const { service, folder } = await lockedQuarter({ ports });
  for (let time = 0; time < 3; time += 1) await attempt(service, nobody);
  clock.at += 14_000;
  service.ledger.close();
  // A machine that was started again counts from nothing.
  clock.at = 7;
  const next = restarted(folder, ports);
  expect(sealedList(next.state(), list).failures).toBe(3);
  clock.at += 14_999;
  expect(await attempt(next, typedPassphrases)).toBe("ceremony.earlier-wait");
  clock.at += 1;
  expect(await attempt(next, typedPassphrases)).toBe("opened");
});

test("an attempt that is killed in the middle stays on record, and counts", async () => {
  const { service, folder } = await lockedQuarter();
  service.ledger.close();
  const killed = new URL("../support/killed-attempt.ts", import.meta.url);
  for (let time = 1; time <= 3; time += 1) {
    const child = fork(killed, [folder, list], { execArgv: [] });
    const [, signal] = await once(child, "close");
    expect(signal).toBe("SIGKILL");
  }
  const { clock, ports } = slowed();
  const next = restarted(folder, ports);
  expect(answersIn(next)).toEqual(Array(3).fill("passphrases interrupted"));
  // Nobody knows what they would have said: the last resort rests on attempts that were answered.
  expect(sealedList(next.state(), list)).toMatchObject({ failures: 3, lost: [], trying: "" });
  expect(await attempt(next, typedPassphrases)).toBe("ceremony.earlier-wait");
  clock.at += 15_000;
  expect(await attempt(next, typedPassphrases)).toBe("opened");
});
