import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { record } from "../../electron/services/papers/papers.ts";
import { officialsOf, strokesNote } from "../../shared/ceremony/signatures.ts";
import type { Command } from "../../shared/commands.ts";
import { noted } from "../../shared/ledger/notes.ts";
import { hold } from "../support/ceremony-in.ts";
import { ceremony } from "../support/small-office.ts";
import { written } from "../support/written.ts";

const by = (signer: string, occasion: "roll" | "minutes", strokes = written()): Command => ({
  type: "sign-by-hand",
  signer,
  occasion,
  strokes,
});
const refusal = { type: "refuse-signature", person: 2, reason: "不同意" } as const;
const ink = (signer: string, occasion: "roll" | "minutes"): Command => ({
  type: "choose-ink",
  signer,
  occasion,
});

test("the roll is signed at signing in or later, by whoever is on it and in the room", async () => {
  const { service, until, refusalOf } = hold();
  await until("sign-in/2");
  expect(refusalOf(by("person:1", "roll"))).toBe("carried out");
  expect(refusalOf(by("person:9", "roll"))).toBe("ceremony.no-such-person");
  expect(refusalOf(by("official:host", "roll"))).toBe("handwriting.no-such-signer");
  expect(refusalOf(by("person:1", "minutes"))).toBe("ceremony.wrong-phase");
  expect(refusalOf(by("person:2", "roll", []))).toBe("handwriting.empty");
  expect(refusalOf(refusal)).toBe("ceremony.wrong-phase");
  await until("drop/1");
  expect(refusalOf({ type: "sign-out", person: 2 })).toBe("carried out");
  expect(refusalOf(by("person:2", "roll"))).toBe("handwriting.away");
  expect(refusalOf({ type: "return", person: 2 })).toBe("carried out");
  expect(refusalOf(by("person:2", "roll"))).toBe("carried out");
  expect(refusalOf(ink("person:2", "roll"))).toBe("carried out");
  expect(refusalOf(ink("person:2", "roll"))).toBe("handwriting.ink-already");
  const [first, second] = record(service, ceremony).people;
  expect([first?.atSignIn, second?.atSignIn]).toEqual([written(), undefined]);
});

test("who signed the roll has still signed it after the details of the ceremony were corrected", async () => {
  const { service, until, refusalOf } = hold();
  await until("sign-in/1");
  expect(refusalOf(by("person:1", "roll"))).toBe("carried out");
  const opened = service.facts().findLast(({ type }) => type === "ceremony.opened");
  const { quarter = "", day = "" } = service.state().current ?? {};
  const details = {
    place: "乙",
    organiser: "丙",
    host: "丁",
    operator: "戊",
    recorder: "己",
    windowReason: "演练",
  };
  const again = { type: "open", quarter, day, rehearsal: true, calendars: [], details } as const;
  expect(opened && refusalOf(again)).toBe("carried out");
  expect(service.state().current?.signatures).toMatchObject([{ occasion: "roll", signer: "person:1" }]);
});

test("the minutes are signed on the pad, again if need be, or refused; from one to the other only over ink", async () => {
  const { service, until, refusalOf } = hold();
  await until("lock");
  expect(refusalOf(by("person:1", "minutes", written(3)))).toBe("carried out");
  expect(refusalOf(by("person:1", "minutes", written(5, 60)))).toBe("carried out");
  expect(refusalOf({ ...refusal, person: 1 })).toBe("handwriting.signed");
  expect(refusalOf({ ...refusal, reason: " " })).toBe("ceremony.empty");
  expect(refusalOf(refusal)).toBe("carried out");
  expect(refusalOf(refusal)).toBe("handwriting.refused");
  expect(refusalOf(by("person:2", "minutes"))).toBe("handwriting.refused");
  expect(record(service, ceremony).people.map(({ signature }) => signature)).toEqual([
    written(5, 60),
    "refused",
  ]);
  expect(refusalOf(ink("person:2", "minutes"))).toBe("carried out");
  expect(refusalOf(ink("person:1", "minutes"))).toBe("carried out");
  expect(record(service, ceremony).people.map(({ signature }) => signature)).toEqual(["ink", "ink"]);
  expect(refusalOf(by("person:2", "minutes"))).toBe("carried out");
  expect(record(service, ceremony).people[1]?.signature).toEqual(written());
});

test("host, operator and recorder sign too, each person once, and nobody else by an office", async () => {
  const { service, until, refusalOf } = hold();
  await until("lock");
  expect(record(service, ceremony).officials.map(({ signature }) => signature)).toEqual([
    "ink",
    "ink",
    "ink",
  ]);
  expect(refusalOf(by("official:recorder", "minutes", written(6)))).toBe("carried out");
  expect(refusalOf(by("official:mayor", "minutes"))).toBe("handwriting.no-such-signer");
  expect(record(service, ceremony).officials[2]).toMatchObject({
    offices: ["recorder"],
    signature: written(6),
  });
  expect(officialsOf({ host: "示例甲", operator: "示例乙", recorder: "示例甲" })).toEqual([
    { signer: "official:host", offices: ["host", "recorder"], name: "示例甲" },
    { signer: "official:operator", offices: ["operator"], name: "示例乙" },
  ]);
});

test("who and when stand in the event and in the course; the strokes only in a salted note that the bag leaves out", async () => {
  const { service, until, refusalOf, folder } = hold();
  await until("sign-in/2");
  expect(refusalOf(by("person:1", "roll"))).toBe("carried out");
  await until("lock");
  expect(refusalOf(by("person:1", "minutes"))).toBe("carried out");
  const [atSignIn, last] = service.facts().filter((event) => event.type === "signature.made");
  expect(last).toMatchObject({ signer: "person:1", occasion: "minutes", at: expect.stringContaining("T") });
  // The same strokes under two salts are two digests.
  expect(last?.signatureNote).not.toBe(atSignIn?.signatureNote);
  expect(noted(strokesNote, service.read(last?.signatureNote ?? ""))).toEqual(written());
  const said = record(service, ceremony).course.filter(({ said }) => said.key.includes("signature.made"));
  expect(said.map(({ at }) => at)).toEqual([atSignIn?.at, last?.at]);

  await until("bag");
  for (const command of [
    by("person:2", "minutes"),
    by("official:host", "minutes"),
    ink("person:1", "minutes"),
  ])
    expect(refusalOf(command)).toBe("ceremony.minutes-filed");
  const bag = join(folder, service.state().current?.id ?? "");
  const exported = readFileSync(join(bag, "data/ledger/events.jsonl"), "utf8");
  expect(exported).toContain(last?.signatureNote);
  expect(exported).not.toContain(JSON.stringify(written()[0]?.slice(0, 3)).slice(1, -1));
});
