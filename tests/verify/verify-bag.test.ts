import { beforeAll, describe, expect, test } from "vitest";
import { paperReader } from "../../electron/services/verify/paper-reader.ts";
import { platform } from "../../electron/services/verify/platform.ts";
import { closeQr, freezeQr, resultQr } from "../../shared/draw/qr.ts";
import { say } from "../../shared/text/text.ts";
import { verdict } from "../../shared/verify/check.ts";
import { evidenceOf } from "../../shared/verify/evidence/evidence-of.ts";
import type { Anchors } from "../../shared/verify/evidence.ts";
import { verify } from "../../shared/verify/verify.ts";
import { type BagFixture, bagFixture, filesOf, held, sha256 } from "../support/bag-fixture.ts";
import { failing, namesOf } from "../support/failing.ts";
import { type Vector, vectors } from "../support/vectors.ts";

type Files = Map<string, Uint8Array>;

let fixture: BagFixture;
let whole: Files;
let vector: Vector;
beforeAll(async () => {
  // The first of an office, without tiers: of one with them a bag alone cannot tell everything.
  const first = vectors[12];
  if (!first) throw new Error("no vectors");
  vector = first;
  fixture = await bagFixture(vector);
  whole = filesOf(fixture);
});

const evidence = (files: Files, anchors: Anchors = {}) =>
  evidenceOf(heldAll(files), new Map(), anchors, paperReader);
const heldAll = (files: Files) => new Map([...files].map(([path, data]) => [path, held(data)]));
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const textAt = (files: Files, path: string) => Buffer.from(files.get(path) ?? []).toString("utf8");

/** The bag with one file changed and both manifests and the size made to fit again. */
function refit(path: string, data: Uint8Array): Files {
  const payload = new Map(fixture.content.payload).set(path.slice("data/".length), data);
  return filesOf({ ...fixture, content: { ...fixture.content, payload } });
}

describe("a whole bag", () => {
  test("passes; what is sealed, and the paper, are not here", async () => {
    const given = await evidence(whole);
    expect(failing(given)).toEqual([]);
    expect(namesOf(given, "not-possible")).toEqual([
      "file names.csv",
      "file conflicts.csv",
      "file amendments.csv",
      "digest conflicts.csv",
      "conflicts",
      "teams",
      "amendment-form",
      "amendments",
      "amendment-ledger",
      "openings-hold",
      "openings-one",
      "openings-drawn",
      "openings-excluded",
      "openings-tier",
      "anchor-freeze",
      "anchor-seed",
      "anchor-close",
    ]);
    expect(verdict(verify(given, platform)).anchor).toBe("unanchored");
  });

  test("with the paper's digests and everything opened passes anchored, nothing left unchecked but what is later than its ledger", async () => {
    const opened = new Map(
      ["names.csv", "conflicts.csv", "amendments.csv"].map((name) => [name, held(fixture.texts[name] ?? "")]),
    );
    const given = await evidenceOf(
      heldAll(whole),
      opened,
      { freeze: fixture.freeze, seed: fixture.seed, close: fixture.close },
      paperReader,
    );
    expect(failing(given)).toEqual([]);
    expect(namesOf(given, "not-possible")).toEqual(["amendment-ledger"]);
    expect(verdict(verify(given, platform)).anchor).toBe("anchored");
  });

  test("whose ledger is of the first programs' form passes too, its papers held against it", async () => {
    const old = filesOf(await bagFixture(vector, { form1: true }));
    expect(textAt(old, "data/ledger/events.jsonl")).not.toContain('\\"form\\"');
    const given = await evidence(old, { freeze: fixture.freeze, seed: fixture.seed });
    const today = await evidence(whole, { freeze: fixture.freeze, seed: fixture.seed });
    expect(failing(given)).toEqual([]);
    expect(namesOf(given, "not-possible")).toEqual(namesOf(today, "not-possible"));
    // The sheet in the place of the minutes: the ledger tells them apart only where it knows whose they are.
    const sheet = old.get("data/minutes/pre-draw-sheet.pdf") ?? new Uint8Array();
    old.set("data/minutes/minutes.pdf", sheet);
    expect(failing(await evidence(old))).toContain("filed");
  });

  test("of a void ceremony passes", async () => {
    const files = filesOf(await bagFixture(vector, { void: true }));
    expect(failing(await evidence(files, { freeze: fixture.freeze }))).toEqual([]);
  });

  test("forged whole passes unanchored, and fails against the paper", async () => {
    const slips = vector.slips.map(() => "111122223333");
    const forged = filesOf(await bagFixture(vector, { slips }));
    expect(textAt(forged, "data/public/result.csv")).not.toBe(textAt(whole, "data/public/result.csv"));
    const unanchored = await evidence(forged);
    expect(failing(unanchored)).toEqual([]);
    expect(verdict(verify(unanchored, platform)).anchor).toBe("unanchored");
    const { freeze, seed, close } = fixture;
    const anchored = await evidence(forged, { freeze, seed, close });
    expect(failing(anchored)).toEqual(["anchor-seed", "anchor-close"]);
    expect(verdict(verify(anchored, platform)).anchor).toBe("mismatch");
  });

  test("some of the three numbers anchor a locked bag in part", async () => {
    const { freeze, seed, close } = fixture;
    for (const anchors of [{ freeze }, { seed }, { close }, { freeze, seed }, { seed, close }]) {
      const given = await evidence(whole, anchors);
      expect(verdict(verify(given, platform)).anchor).toBe("partly");
    }
  });

  test("of each number it says what that anchors", async () => {
    const { freeze, seed, close } = fixture;
    const said = verify(await evidence(whole, { freeze, seed, close }), platform)
      .filter(({ name }) => name.key.startsWith("verify.name.anchor-"))
      .map(({ reason }) => say(reason, "en"));
    expect(said).toEqual([
      `as on paper, which anchors units, exclusions, rules and slip writers: ${freeze}`,
      `as on paper, which anchors the slips and the list: ${seed}`,
      `as on paper, which anchors the teams and the ledger up to the lock: ${close}`,
    ]);
  });

  test("the QR codes of the paper anchor it too, and every field of them counts", async () => {
    const { ceremony } = vector;
    const { freeze, seed, close } = fixture;
    const result = vector.expect.digests["result.csv"] ?? "";
    const codes = {
      freeze: freezeQr(ceremony, freeze),
      seed: resultQr(ceremony, seed, result),
      close: closeQr(ceremony, close),
    };
    expect(verdict(verify(await evidence(whole, codes), platform)).anchor).toBe("anchored");
    const other = `${ceremony}0`;
    const forged: readonly [Anchors, string, string][] = [
      [{ freeze: freezeQr(other, freeze) }, "anchor-freeze", "verify.anchor.ceremony"],
      [{ seed: resultQr(other, seed, result) }, "anchor-seed", "verify.anchor.ceremony"],
      [{ close: closeQr(other, close) }, "anchor-close", "verify.anchor.ceremony"],
      [{ freeze: freezeQr(other, seed) }, "anchor-freeze", "verify.anchor.ceremony"],
      [{ seed: resultQr(ceremony, seed, seed) }, "anchor-seed", "verify.anchor.other"],
      [{ seed: resultQr(ceremony, close, result) }, "anchor-seed", "verify.anchor.other"],
      [{ close: closeQr(ceremony, seed) }, "anchor-close", "verify.anchor.other"],
    ];
    for (const [anchors, name, reason] of forged) {
      const given = await evidence(whole, anchors);
      expect(failing(given)).toEqual([name]);
      const checks = verify(given, platform);
      expect(checks.find(({ status }) => status === "fail")?.reason.key).toBe(reason);
      expect(verdict(checks).anchor).toBe("mismatch");
    }
  });

  test("held under mingqian-draw/1 is refused by that name, and nothing else is said of it", async () => {
    const earlier = new Map(
      [...whole].map(([path, data]) => [
        path,
        bytes(Buffer.from(data).toString("latin1").replace("mingqian-draw/2", "mingqian-draw/1")),
      ]),
    );
    const checks = verify(await evidence(earlier, { freeze: fixture.freeze }), platform);
    expect(checks.map(({ name, status }) => [name.key, status])).toEqual([["verify.name.protocol", "fail"]]);
    const [check] = checks;
    expect(check && say(check.reason, "zh")).toMatch(/mingqian-draw\/1.*请用封库的那一版程序核验/);
    expect(check && say(check.reason, "en")).toMatch(/mingqian-draw\/1.*data\/verify\/verify\.html/);
    expect(verdict(checks)).toMatchObject({ failed: 1, anchor: "unanchored" });
  });
});

/** Which checks must notice a change of a file, at the least, when nobody has refitted the manifests. */
function noticing(path: string): string {
  if (path === "tagmanifest-sha256.txt") return "bag-tags";
  return path.startsWith("data/") ? "bag-payload" : "bag-tags";
}

describe("each file of the bag in turn", () => {
  test("is noticed when any one byte of it is changed", async () => {
    for (const [path, data] of whole) {
      for (const at of [0, data.length >> 1, data.length - 1]) {
        const changed = Uint8Array.from(data);
        changed[at] = (changed[at] ?? 0) ^ 1;
        const given = await evidence(new Map(whole).set(path, changed));
        expect(failing(given), `${path} byte ${at}`).toContain(noticing(path));
      }
    }
  });

  test("is noticed when it is missing", async () => {
    for (const path of whole.keys()) {
      const files = new Map(whole);
      files.delete(path);
      expect(failing(await evidence(files)), path).toContain("bag-complete");
    }
  });

  test("that counts is noticed even with manifests that fit", async () => {
    const counting = [...whole.keys()].filter((path) => /^data\/(public|minutes|sealed|ledger)\//.test(path));
    expect(counting).toHaveLength(15);
    for (const path of counting) {
      const changed = Uint8Array.from(whole.get(path) ?? []);
      const at = changed.length - 3;
      changed[at] = (changed[at] ?? 0) ^ 1;
      const found = failing(await evidence(refit(path, changed)));
      expect(found.filter((name) => !name.startsWith("bag-")).length, path).toBeGreaterThan(0);
      expect(
        found.filter((name) => name.startsWith("bag-")),
        path,
      ).toEqual([]);
    }
  });
});

describe("the container", () => {
  test("an extra file", async () => {
    for (const path of ["data/public/pool.csv.bak", "note.txt", "fetch.txt"])
      expect(failing(await evidence(new Map(whole).set(path, bytes("x\n")))), path).toContain("bag-complete");
  });

  test("a file that both manifests list, and that has no place in a bag", async () => {
    for (const path of [
      "data/public/pool-corrected.csv",
      "data/seal.png",
      "data/minutes/minutes.docx",
      "data/verify/protocol.md",
      "data/verify/README.md",
    ])
      expect(failing(await evidence(refit(path, bytes("x\n")))), path).toEqual(["bag-complete"]);
  });

  test.each([
    ["a line twice", (text: string) => `${text}${text.split("\n")[0]}\n`],
    ["upper-case digests", (text: string) => text.toUpperCase()],
    ["CRLF", (text: string) => text.replace(/\n/g, "\r\n")],
    ["a path that leads out", (text: string) => text.replace("data/public/pool.csv", "../pool.csv")],
  ])("a manifest with %s", async (_, change) => {
    const files = new Map(whole).set(
      "manifest-sha256.txt",
      bytes(change(textAt(whole, "manifest-sha256.txt"))),
    );
    expect(failing(await evidence(files))).toEqual(["bag-complete", "bag-payload", "bag-tags"]);
  });

  test("a size that is not the payload's", async () => {
    const info = bytes(textAt(whole, "bag-info.txt").replace("Oxum: ", "Oxum: 9"));
    expect(failing(await evidence(new Map(whole).set("bag-info.txt", info)))).toContain("bag-oxum");
  });

  test("a payload file that grew: the size is said with what was counted and what is written, neither believed", async () => {
    const path = "data/public/pool.csv";
    const longer = bytes(`${textAt(whole, path)} `);
    const checks = verify(await evidence(new Map(whole).set(path, longer)), platform);
    const oxum = checks.find(({ name }) => name.key === "verify.name.bag-oxum");
    expect(oxum?.status).toBe("fail");
    const written = /Payload-Oxum: (\d+)(\.\d+)/.exec(textAt(whole, "bag-info.txt"));
    const counted = `Payload-Oxum: ${Number(written?.[1]) + 1}${written?.[2]}`;
    expect(oxum && say(oxum.reason, "en")).toBe(
      `the files under data count up to “${counted}”, bag-info.txt says “${written?.[0]}”; ` +
        "either may have been altered, the manifest checks tell which",
    );
  });
});

describe("what the ledger notes", () => {
  const leftOut = async (...paths: readonly string[]) => {
    const payload = new Map(fixture.content.payload);
    for (const path of paths) payload.delete(path);
    return failing(await evidence(filesOf({ ...fixture, content: { ...fixture.content, payload } })));
  };

  test("may not be left out of the bag, every manifest made to fit; both sealed files only where it says so", async () => {
    expect(await leftOut("sealed/names.age", "sealed/recovery.age")).toEqual(["bag-info"]);
    expect(await leftOut("sealed/recovery.age")).toEqual(["filed"]);
    expect(await leftOut("minutes/pre-draw-sheet.pdf")).toEqual(["filed"]);
    expect(await leftOut("minutes/minutes.pdf")).toEqual(["filed"]);
    expect(await leftOut("verify/verify.html")).toEqual(["filed"]);
  });

  test("includes the verifier's page: another one in its place is found", async () => {
    expect(failing(await evidence(refit("data/verify/verify.html", bytes("<html>"))))).toEqual(["filed"]);
  });
});

describe("the ledger", () => {
  const events = "data/ledger/events.jsonl";
  const withEvents = async (change: (lines: string[]) => string[]) => {
    const lines = textAt(whole, events).split("\n").slice(0, -1);
    return failing(await evidence(refit(events, bytes(`${change(lines).join("\n")}\n`))));
  };
  /** Chains changed bodies anew: a forger of the ledger who cannot change close.txt. */
  const rechain = (bodies: readonly string[]) => {
    let head = "0".repeat(64);
    return bodies.map((body, index) => {
      const previous = head;
      head = sha256(`${index + 1},${previous},${body}`);
      return JSON.stringify([index + 1, previous, head, body]);
    });
  };
  const bodyOf = (line: string) => String(JSON.parse(line)[3]);

  test("the freeze left out", async () => {
    const cut = (lines: readonly string[]) => lines.filter((line) => !line.includes("pool.frozen"));
    expect(await withEvents(cut)).toEqual(["chain", "course", "filed"]);
  });
  test("the first event left out, the rest renumbered", async () => {
    expect(await withEvents((lines) => rechain(lines.slice(1).map(bodyOf)))).toEqual(["head"]);
  });
  test("a body changed", async () => {
    expect(
      await withEvents((lines) => lines.with(0, (lines[0] ?? "").replace("version", "Version"))),
    ).toEqual(["chain"]);
  });
  test("a line that is not canonical", async () => {
    expect(await withEvents((lines) => lines.with(0, ` ${lines[0]}`))).toEqual(["file events.jsonl"]);
  });
  test("cut off before the lock", async () => {
    expect(await withEvents((lines) => lines.slice(0, 5))).toEqual(["head"]);
  });
  test("amendments of the ceremony before that the freeze does not bind", async () => {
    const [, second = vector] = vectors;
    expect(second.previous).not.toBe("0".repeat(64));
    expect(failing(await evidence(filesOf(await bagFixture(second))))).toEqual([]);
    const other = await bagFixture(second, { amendmentsBefore: "ab".repeat(32) });
    expect(failing(await evidence(filesOf(other)))).toEqual(["previous"]);
  });
  test("a ceremony before that the freeze does not bind", async () => {
    const closed = JSON.stringify({
      type: "ceremony.locked",
      ceremony: "QZ-2027Q1-1",
      close: "ab".repeat(32),
    });
    const found = await withEvents((lines) => rechain([closed, ...lines.map(bodyOf)]));
    expect(found).toEqual(["previous", "head"]);
  });
});
