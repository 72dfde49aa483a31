import { beforeAll, describe, expect, test } from "vitest";
import { paperReader } from "../../electron/services/verify/paper-reader.ts";
import { platform } from "../../electron/services/verify/platform.ts";
import { say } from "../../shared/text/text.ts";
import { evidenceOf } from "../../shared/verify/evidence/evidence-of.ts";
import { verify } from "../../shared/verify/verify.ts";
import { type BagFixture, bagFixture, filesOf, held } from "../support/bag-fixture.ts";
import { failing, namesOf } from "../support/failing.ts";
import { paper } from "../support/fixture-papers.ts";
import { type Vector, vectors } from "../support/vectors.ts";

type Files = Map<string, Uint8Array>;

/** Without tiers: of one with them a bag alone cannot tell everything. */
const vector = vectors[12] as Vector;
let fixture: BagFixture;
beforeAll(async () => {
  fixture = await bagFixture(vector);
});

const evidence = (files: Files) => {
  const bag = new Map([...files].map(([path, data]) => [path, held(data)]));
  return evidenceOf(bag, new Map(), {}, paperReader);
};
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const textAt = (files: Files, path: string) => Buffer.from(files.get(path) ?? []).toString("utf8");

/** The bag with one file changed and both manifests and the size made to fit again. */
function refit(path: string, data: Uint8Array): Files {
  const payload = new Map(fixture.content.payload).set(path.slice("data/".length), data);
  return filesOf({ ...fixture, content: { ...fixture.content, payload } });
}

describe("the papers", () => {
  test("minutes that print another seed, filed and listed as they are", async () => {
    const forged = await paper([
      ["freeze", fixture.freeze],
      ["seed", "ab".repeat(32)],
    ]);
    const found = failing(await evidence(refit("data/minutes/minutes.pdf", forged)));
    expect(found).toEqual([
      "filed",
      "paper minutes.pdf",
      "feet minutes.pdf",
      "signatures minutes.pdf",
      "cut-offs",
      "names",
      "times",
    ]);
  });
  test.each(["pre-draw-sheet", "minutes"] as const)("signed once more, the %s passes", async (name) => {
    const signedAgain = { paper: name, exchanged: false };
    const files = filesOf(await bagFixture(vector, { signedAgain }));
    expect(textAt(files, "data/ledger/events.jsonl")).toContain("paper.signed");
    expect(failing(await evidence(files))).toEqual([]);
  });
  test("in which somebody quotes a foot, their own or another's, pass", async () => {
    const { name: of } = fixture.content;
    const quoted = [of, `${of}0`].map(
      (one) => ["异议", `${one}　结束摘要 0a1b2c3d　第 1 页 共 9 页`] as const,
    );
    const files = filesOf(await bagFixture(vector, { print: (lines) => [...lines, ...quoted] }));
    const given = await evidence(files);
    expect(failing(given)).toEqual([]);
    expect(namesOf(given, "pass")).toEqual(expect.arrayContaining(["feet minutes.pdf"]));
  });
  test.each([
    ["with feet fails", false, ["paper minutes.pdf"]],
    ["without feet, of an earlier program, is told and passes", true, []],
  ])("a digest of nothing in minutes %s", async (_, earlier, failed) => {
    const other = "ab".repeat(32);
    const files = filesOf(
      await bagFixture(vector, {
        print: (lines, name) => (name === "minutes" ? [...lines, ["异议", other]] : lines),
        earlier,
      }),
    );
    const given = await evidence(files);
    expect(failing(given)).toEqual(failed);
    const check = verify(given, platform).find(
      ({ name }) => name.key === "verify.name.paper" && name.values["paper"] === "minutes.pdf",
    );
    expect(check && say(check.reason, "en")).toContain(other);
  });
  test("without feet are of an earlier program, or fail where the ledger shows that it was none", async () => {
    const feet = ["feet minutes.pdf", "feet pre-draw-sheet.pdf"];
    const earlier = await evidence(filesOf(await bagFixture(vector, { earlier: true })));
    expect(failing(earlier)).toEqual([]);
    expect(namesOf(earlier, "not-possible")).toEqual(expect.arrayContaining(feet));
    // Nor does the start of an earlier program help that somebody chains behind the lock.
    const again = { type: "application.started", of: "office", behind: "lock" } as const;
    for (const more of [{}, { again }]) {
      const taken = await evidence(filesOf(await bagFixture(vector, { foot: () => undefined, ...more })));
      expect(failing(taken)).toEqual(feet);
    }
  });
  test("a paper without text cannot be checked, and says so", async () => {
    const given = await evidence(refit("data/minutes/minutes.pdf", bytes("%PDF-1.4 nothing\n")));
    expect(failing(given)).toEqual(["filed", "signatures minutes.pdf"]);
    expect(namesOf(given, "not-possible")).toEqual(expect.arrayContaining(["paper minutes.pdf", "cut-offs"]));
  });
});
