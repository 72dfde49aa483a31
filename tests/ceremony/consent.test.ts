import { expect, test } from "vitest";
import type { Strokes } from "../../shared/ceremony/handwriting.ts";
import { carriesOn, evolve, type FactType } from "../../shared/facts.ts";
import { made } from "../../shared/ledger/decision.ts";
import {
  secretsAnswered,
  secretsTried,
  visitsCountedAgain,
  visitsNotCounted,
} from "../../shared/office/sealed-lists.ts";
import { type Held, hold } from "../support/ceremony-in.ts";
import { ceremony, day, smallScript } from "../support/small-office.ts";

/** A keeper's consent to a void is to end what stood there then: whatever carries the ceremony on takes it back. */

const strokes: Strokes = [
  [
    [100, 100, 50],
    [900, 500, 50],
    [1500, 100, 50],
  ],
];
const context = { at: `${day}T10:00:00+08:00`, commandId: "x", ceremony: "" };
const wording = { contents: "示例", legalBasis: "《示例法》", subject: "示例", way: "示例", asOf: day };
const zeros = "0".repeat(64);
const list = "DEMO-2027Q2-1";

/** What each kind of fact does to a consent while there can be one; `not then` cannot come between freeze and nonce. */
const expected: { readonly [Type in FactType]: "lapses" | "stands" | "not then" } = {
  "application.started": "stands",
  "office.configured": "not then",
  "papers.configured": "stands",
  "emblem.set": "stands",
  "item.stated": "stands",
  "item.withdrawn": "stands",
  "list.imported": "not then",
  "list.edited": "not then",
  "list.emptied": "not then",
  "ledger.of-sample": "not then",
  "calendar.imported": "not then",
  "rules.saved": "not then",
  "rules.withdrawn": "not then",
  "year-plan.drawn-up": "not then",
  "year-plan.filed": "not then",
  "ledger.succeeded": "not then",
  "secrets.tried": "stands",
  "secrets.answered": "stands",
  "visits.not-counted": "stands",
  "visits.counted-again": "stands",
  "ceremony.opened": "not then",
  "plan.settled": "not then",
  "exclusions.approved": "not then",
  "person.signed-in": "lapses",
  "person.signed-out": "stands",
  "person.returned": "lapses",
  "person.corrected": "lapses",
  "details.corrected": "lapses",
  "pool.frozen": "not then",
  "freeze.copied": "lapses",
  "freeze.confirmed": "lapses",
  "slip.dropped": "lapses",
  "slip.taken-back": "lapses",
  "slips.counted": "lapses",
  "void.confirmed": "stands",
  "ceremony.voided": "not then",
  "nonce.revealed": "not then",
  "slip.read": "not then",
  "objection.noted": "not then",
  "slips.enveloped": "not then",
  "result.fixed": "not then",
  "draw.stepped": "not then",
  "draw.shown": "not then",
  "stage.forgone": "not then",
  "ceremony.paused": "stands",
  "ceremony.resumed": "lapses",
  "opinion.recorded": "stands",
  "media.listed": "stands",
  "lock.confirmed": "not then",
  "lock.absent": "not then",
  "ceremony.locked": "not then",
  "signature.made": "lapses",
  "ink.chosen": "lapses",
  "minutes.refused": "not then",
  "paper.filed": "lapses",
  "paper.signed": "lapses",
  "paper.printed": "lapses",
  "bag.written": "not then",
  "ceremony.withdrawn": "not then",
  "ceremony.closed": "not then",
  "list.opened": "not then",
  "inner.filed": "not then",
  "inner.printed": "not then",
  "list.amended": "not then",
  "addendum.filed": "not then",
  "visit.recorded": "not then",
  "result.recorded": "not then",
  "result.corrected": "not then",
  "tasks.exported": "not then",
  "form-data.exported": "not then",
  "list.disclosed": "not then",
  "own.opened": "not then",
  "addendum.printed": "not then",
  "list.resealed": "not then",
  "scan.added": "not then",
  "bag.version-begun": "not then",
  "bag.versioned": "not then",
};

const consents = ({ service }: Held) => {
  const { current } = service.state();
  return current && "voiding" in current ? Object.keys(current.voiding) : undefined;
};
const agree = (held: Held, keeper: "officer" | "supervisor" = "officer") =>
  held.refusalOf({ type: "confirm-void", keeper, reason: "票箱打翻", strokes });

test("between freeze and nonce every kind of fact is known to end a consent or to leave it", async () => {
  const held = hold();
  const { service, refusalOf } = held;
  const seen = new Set<FactType>();
  /** Does something and sees what became of the consent that stood before. */
  const after = async (act: () => unknown) => {
    if (consents(held)?.length === 0) expect(agree(held)).toBe("carried out");
    const before = service.facts().length;
    await act();
    const facts = service.facts().slice(before);
    expect(facts.length).toBeGreaterThan(0);
    for (const { type } of facts) seen.add(type);
    const lapses = facts.some(({ type }) => expected[type] === "lapses");
    expect(consents(held)?.includes("officer"), facts.map(({ type }) => type).join()).toBe(!lapses);
  };
  const command = (given: Parameters<Held["refusalOf"]>[0]) => () =>
    expect(refusalOf(given), given.type).toBe("carried out");

  await held.until("freeze");
  const { build } = service.ports;
  await after(command({ type: "start", ...build }));
  await after(
    command({
      type: "configure-papers",
      fonds: "",
      department: "",
      retention: "",
      secrecy: "",
      secrecyUntil: "",
    }),
  );
  await after(command({ type: "set-emblem", png: "" }));
  const other = "示例事项";
  await after(command({ type: "state-item", ...wording, item: other }));
  await after(command({ type: "withdraw-item", item: other }));
  await after(() => held.until("sheet"));
  const pdf = service.facts().findLast(({ type }) => type === "paper.filed");
  const digest = pdf?.type === "paper.filed" ? pdf.pdf : "";
  const paper = { ceremony, paper: "pre-draw-sheet" } as const;
  await after(command({ type: "print-paper", ...paper, pdf: digest, copies: 1, how: "taken" }));
  const signed = Buffer.concat([service.readBytes(digest), Buffer.from("x")]);
  await after(
    command({ type: "sign-paper", ...paper, pdf: signed, certificate: "c".repeat(64), keeper: "officer" }),
  );
  await after(command({ type: "record-copy", sums: "示例", files: 1, apart: true }));
  await after(command({ type: "record-opinion", text: "无" }));
  await after(command({ type: "list-media", items: ["照片"] }));
  await after(command({ type: "pause", reason: "核对" }));
  await after(command({ type: "resume" }));
  await after(
    command({
      type: "sign-in",
      role: "media",
      name: "晚到者",
      organisation: "示例报社",
      post: "",
      writes: false,
    }),
  );
  await after(
    command({ type: "correct-name", person: 3, name: "晚到人", officer: strokes, supervisor: strokes }),
  );
  const spelt = { place: "演练会场一", host: "演练主持人", operator: "演练操作员", recorder: "演练记录员" };
  await after(command({ type: "correct-details", ...spelt, officer: strokes, supervisor: strokes }));
  await after(command({ type: "sign-by-hand", signer: "person:3", occasion: "roll", strokes }));
  await after(command({ type: "choose-ink", signer: "person:3", occasion: "roll" }));
  await after(command({ type: "sign-out", person: 1 }));
  await after(command({ type: "return", person: 1 }));
  await after(command({ type: "resume" }));
  await after(() => held.until("confirm"));
  await after(() => expect(agree(held, "supervisor")).toBe("carried out"));
  expect(consents(held)).toEqual(["officer", "supervisor"]);
  await after(() => held.until("drop/1"));
  // Both: one word alone, whoever's it was, makes nothing void.
  expect(consents(held)).toEqual([]);
  await after(command({ type: "take-back-slip", slip: 1 }));
  await after(command({ type: "drop-slip", slip: 1 }));
  await after(() => held.until("drop/2"));
  await after(() => held.until("count"));

  // Of lists of a year, which a rehearsal counts none of: as the ledger of an office holds them.
  expect(agree(held)).toBe("carried out");
  for (const fact of [
    made(context, secretsTried, { list, pair: "passphrases" }),
    made(context, secretsAnswered, { list, pair: "passphrases", answer: "outer" }),
    made(context, visitsNotCounted, { list, supervisorNote: zeros, reasonNote: zeros }),
    made(context, visitsCountedAgain, { list, reasonNote: zeros }),
  ]) {
    const { current } = evolve(service.state(), fact);
    expect(current && "voiding" in current && current.voiding).toEqual({
      officer: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    seen.add(fact.type as FactType);
  }

  const possible = Object.entries(expected).flatMap(([type, what]) => (what === "not then" ? [] : [type]));
  expect([...seen].sort()).toEqual(possible.sort());
  for (const [type, what] of Object.entries(expected))
    if (what !== "not then") expect([type, carriesOn[type as FactType]]).toEqual([type, what === "lapses"]);
});

test("what is done to an earlier ceremony's papers leaves a consent alone", async () => {
  const held = hold();
  await held.until("bag");
  const filed = held.service.facts().findLast(({ type }) => type === "paper.filed");
  const { office, day: today } = smallScript("");
  expect(office.code).toBe("DEMO");
  const details = {
    place: "甲",
    organiser: "乙",
    host: "丙",
    operator: "丁",
    recorder: "戊",
    windowReason: "演练",
  };
  const opening = {
    type: "open",
    quarter: "2027Q3",
    rehearsal: true,
    day: today,
    calendars: [],
    details,
  } as const;
  expect(held.refusalOf(opening)).toBe("carried out");
  await held.again("plan", "approve", "sign-in/1", "sign-in/2", "freeze");
  expect(agree(held)).toBe("carried out");
  const pdf = filed?.type === "paper.filed" ? filed.pdf : "";
  expect(
    held.refusalOf({ type: "print-paper", ceremony, paper: "minutes", pdf, copies: 1, how: "taken" }),
  ).toBe("carried out");
  expect(consents(held)).toEqual(["officer"]);
});
