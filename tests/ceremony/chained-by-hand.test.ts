import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { madeUpSignature } from "../../electron/cli/rehearse/made-up-signature.ts";
import { ceremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { digest } from "../../electron/services/ledger/digest.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import type { Json } from "../../shared/ledger/canonical.ts";
import { noteText, put } from "../support/by-hand.ts";
import { hold } from "../support/ceremony-in.ts";
import { hostInProcess } from "../support/in-process.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { ceremony, day, testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

/** Endings and openings that somebody chains to a ledger by hand, so that a list could be drawn once more. */

const reason = noteText("text", "示例理由");
const opening = noteText("opening", {
  place: "甲",
  organiser: "乙",
  host: "丙",
  operator: "丁",
  recorder: "戊",
  windowReason: "演练",
  window: { key: "ceremony.none-open", values: {} },
});
type Forged = readonly [fact: Readonly<Record<string, Json>>, note: string];
const withdrawn = (of: string): Forged => [
  { type: "ceremony.withdrawn", of, reasonNote: digest(reason) },
  reason,
];
const closed = (of: string, locked = 0): Forged => [
  { type: "ceremony.closed", of, protocol: "mingqian-draw/1", program: "0", locked },
  reason,
];
const opened = (of: string, number: number, period: string): Forged => [
  {
    type: "ceremony.opened",
    of,
    number,
    period,
    rehearsal: of.startsWith("REHEARSAL-") ? 1 : 0,
    day,
    window: "inside",
    detailsNote: digest(opening),
  },
  opening,
];

/** What is appended, the ledger opens read-only with that event named, and nothing can be opened or drawn in it. */
async function refused(folder: string, [fact, note]: Forged): Promise<void> {
  const file = join(folder, "ledger.sqlite");
  const ledger = succeeded(openLedger(file));
  put(ledger, fact, note);
  const { seq } = ledger.head();
  expect(refusalKey(ceremonyService(ledger, testPorts()))).toBe("ledger.foreign-event");
  ledger.close();
  const host = hostInProcess(folder, testPorts());
  const { console, refused: command } = officer(host);
  const broken = { key: "ledger.foreign-event", values: { seq } };
  expect(console.last().view.broken).toEqual(broken);
  const details = {
    place: "甲",
    organiser: "乙",
    host: "丙",
    operator: "丁",
    recorder: "戊",
    windowReason: "示例",
  };
  const open = { type: "open", quarter: "2027Q3", rehearsal: true, day, details } as const;
  expect((await command(open)).said).toEqual(broken);
  expect((await command({ type: "fix-result" })).said).toEqual(broken);
  await host.close();
  const after = succeeded(openLedger(file));
  expect(after.head().seq).toBe(seq);
  after.close();
}

/** The folder of a ledger whose ceremony stands at a step, and nobody holds it. */
async function stoppedAt(step: string, then: (held: ReturnType<typeof hold>) => void = () => {}) {
  const held = hold();
  await held.until(step);
  then(held);
  held.service.ledger.close();
  return held.folder;
}

const second = "REHEARSAL-DEMO-2027Q3-2";
test.each(["freeze", "nonce", "show", "lock"])(
  "after %s a ceremony is neither withdrawn nor closed nor opened again, and none is opened over it",
  async (step) => {
    const folder = await stoppedAt(step);
    const forged = [
      withdrawn(ceremony),
      closed(ceremony),
      closed(ceremony, 1),
      opened(ceremony, 1, "2027Q3"),
      opened(second, 2, "2027Q3"),
      opened("DEMO-2027Q3-1", 1, "2027Q3"),
    ];
    for (const one of forged) {
      const copy = scratch();
      cpSync(folder, copy, { recursive: true });
      await refused(copy, one);
    }
  },
);

const open = {
  type: "open",
  quarter: "2027Q3",
  rehearsal: true,
  day,
  calendars: [],
  details: { place: "甲", organiser: "乙", host: "丙", operator: "丁", recorder: "戊", windowReason: "演练" },
} as const;

test("one that is locked, void or withdrawn is not opened again, its bag written or not, another open or not", async () => {
  const folders = [
    await stoppedAt("bag"),
    await stoppedAt("bag", ({ refusalOf }) => expect(refusalOf(open)).toBe("carried out")),
    await stoppedAt("freeze", ({ refusalOf }) => {
      for (const keeper of ["officer", "supervisor"] as const)
        expect(
          refusalOf({ type: "confirm-void", keeper, reason: "示例理由", strokes: madeUpSignature }),
        ).toBe("carried out");
      expect(refusalOf({ type: "void", envelope: "" })).toBe("carried out");
    }),
    await stoppedAt("open", ({ refusalOf }) => {
      expect(refusalOf({ type: "withdraw", reason: "示例理由" })).toBe("carried out");
    }),
  ];
  for (const folder of folders) await refused(folder, opened(ceremony, 1, "2027Q3"));
});

test("one that is being prepared under this protocol is not closed, and one that is over is not withdrawn", async () => {
  await refused(await stoppedAt("sign-in/2"), closed(ceremony));
  const over = await stoppedAt("bag");
  await refused(over, withdrawn(ceremony));
});

test.each([
  ["freeze", 1],
  ["minutes", 0],
  ["reveal", 0],
  ["draw", 0],
  ["lock", 0],
  ["lock", 1],
])(
  "a ceremony of the earlier protocol, stopped at %s, is not closed as what it is not (locked: %i)",
  (name, locked) => {
    const file = join(scratch(), "ledger.sqlite");
    cpSync(join(import.meta.dirname, `../ledgers/1/${name}.sqlite`), file);
    // Without the hold that keeps the file as it is: only the chain is at stake.
    const ledger = succeeded(openLedger(file));
    onTestFinished(() => ledger.close());
    put(ledger, ...closed("DEMO-2027Q3-1", locked));
    expect(refusalKey(ceremonyService(ledger, testPorts()))).toBe("ledger.foreign-event");
  },
);
