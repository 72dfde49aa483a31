import { expect, test } from "vitest";
import { madeUpSignature } from "../../electron/cli/rehearse/made-up-signature.ts";
import { recordedContent } from "../../electron/services/archive/bag-content.ts";
import { filePaper } from "../../electron/services/papers/papers.ts";
import { english } from "../../shared/archive/readme/en.ts";
import { chinese } from "../../shared/archive/readme/zh.ts";
import { hold } from "../support/ceremony-in.ts";
import { succeeded } from "../support/outcome.ts";

/** The table of files in the readme, held against bags that the program writes. */

const id = "REHEARSAL-DEMO-2027Q3-1";
type Holding = ReturnType<typeof hold>["service"];

function namesIn(service: Holding): string[] {
  const content = succeeded(recordedContent(service, id));
  if (!content) throw new Error("nothing to write a bag of");
  return [...content.payload.keys()].map((path) => path.slice(path.lastIndexOf("/") + 1)).sort();
}

async function lockedBag(): Promise<string[]> {
  const { service, until } = hold();
  await until("minutes");
  return namesIn(service);
}

async function voidBag(): Promise<string[]> {
  const { service, until, refusalOf } = hold();
  await until("drop/1");
  for (const keeper of ["officer", "supervisor"] as const)
    expect(refusalOf({ type: "confirm-void", keeper, reason: "示例理由", strokes: madeUpSignature })).toBe(
      "carried out",
    );
  expect(refusalOf({ type: "void", envelope: "示例信封9" })).toBe("carried out");
  succeeded(await filePaper(service, id, "minutes", "minutes"));
  return namesIn(service);
}

const named = (text: string) => (text.match(/[a-z-]+\.[a-z]+/g) ?? []).sort();

test.each([
  ["Chinese", chinese, /作废的一场没有 (?<lacks>[^；。]*)(?<has>；[^。]*)。/],
  ["English", english, /A void draw has no (?<lacks>[^;]*)(?<has>;[^;]*?)\.\n/],
] as const)(
  "the %s readme names every file of a bag, and what a void one lacks and has",
  async (_, half, said) => {
    const [locked, voided] = [await lockedBag(), await voidBag()];
    for (const names of [locked, voided]) expect(names.filter((name) => !half.includes(name))).toEqual([]);
    const { lacks = "", has = "" } = said.exec(half)?.groups ?? {};
    expect(named(lacks)).toEqual(locked.filter((name) => !voided.includes(name)));
    expect(named(has)).toEqual(["minutes.pdf"]);
    expect(voided).toContain("minutes.pdf");
  },
);
